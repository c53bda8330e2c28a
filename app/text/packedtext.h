#pragma once

#include "app/text/packedbytes.h"

#include <QString>

namespace bulkhead {

/// A text as PackedBytes, half of a QString's size where it is in English. The empty text is no text.
class PackedText {
public:
    PackedText() = default;
    /// Half a character in it becomes U+FFFD, as in an answer.
    PackedText(const QString& text); // NOLINT(google-explicit-constructor): it says the same
    /// Of bytes that are valid UTF-8.
    static PackedText ofUtf8(QByteArrayView utf8);

    bool isEmpty() const { return m_utf8.isEmpty(); }
    /// Valid as long as one of the copies.
    QByteArrayView utf8() const { return m_utf8.bytes(); }
    QString toString() const { return QString::fromUtf8(utf8()); }
    /// Asks for the memory that utf8() reads first.
    void expect() const { m_utf8.expect(); }

    friend bool operator==(const PackedText&, const PackedText&) = default;

private:
    PackedBytes m_utf8;
};

} // namespace bulkhead
