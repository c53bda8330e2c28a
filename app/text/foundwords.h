#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bulkhead {

/// Looks for typed words in short texts, in any order and anywhere, whatever the case and the accents: "uber" finds
/// "Über", "strasse" finds "Straße".
class FoundWords {
public:
    /// Of the text as it is shown, in UTF-16 units.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
        bool beginsAWord = false;

        bool operator==(const Span&) const = default;
    };

    /// As typed: words between spaces.
    explicit FoundWords(const QString& typed = {});

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Where each of the words stands, where it begins a word if it does anywhere; nullopt where one is missing.
    std::optional<QList<Span>> in(const QString& text) const;

private:
    QStringList m_words; ///< folded
};

} // namespace bulkhead
