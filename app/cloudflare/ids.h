#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUuid>

#include <array>
#include <optional>

namespace bulkhead {

/// The id of a Cloudflare account: 32 hexadecimal digits, kept in lower case.
/// Only a value that passed fromString() exists, so an id can stand in a URL's path without further checks:
/// "..", "/" or "?" in a pasted id never become another endpoint (Qt removes dot segments on the wire).
class AccountId {
public:
    static std::optional<AccountId> fromString(QStringView text);

    QString toString() const { return m_text; }
    friend bool operator==(const AccountId&, const AccountId&) = default;

private:
    explicit AccountId(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

/// The id of a bulk action job or of one of its messages: a UUID of 36 characters without braces.
class JobId {
public:
    static std::optional<JobId> fromString(QStringView text);
    /// The same from the bytes of an answer, of which a page has a thousand.
    static std::optional<JobId> fromUtf8(QByteArrayView text);

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    /// toString(), without asking for memory.
    std::array<char, 36> toUtf8() const;
    QUuid uuid() const { return m_uuid; }
    friend bool operator==(const JobId&, const JobId&) = default;
    friend bool operator<(const JobId& a, const JobId& b) { return a.m_uuid < b.m_uuid; }
    /// Over all 16 bytes: Qt's own hash of a QUuid mixes some of them, so ids that resemble each other would collide.
    friend size_t qHash(const JobId& id, size_t seed = 0) { return qHashBits(&id.m_uuid, sizeof id.m_uuid, seed); }

private:
    explicit JobId(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::JobId)
