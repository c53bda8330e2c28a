#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <limits>

namespace bulkhead {

/// A moment in UTC with millisecond precision, or none. Eight bytes, because a table keeps three for each job.
class Timestamp {
public:
    constexpr Timestamp() = default;
    constexpr explicit Timestamp(qint64 msecsSinceEpoch)
        : m_msecs(msecsSinceEpoch)
    {
    }

    /// Takes ISO 8601 with a zone ("Z" or an offset), as the API sends it. A text without a zone is refused: Qt would
    /// take it for local time. Digits beyond the millisecond are cut.
    static Timestamp fromIso(QStringView text);
    /// The same from the bytes of an answer, of which a page has three thousand.
    static Timestamp fromUtf8(QByteArrayView text);

    constexpr bool isValid() const { return m_msecs != None; }
    constexpr qint64 msecs() const { return m_msecs; }
    /// In Qt::UTC, which ISO 8601 writes as "Z"; a date in the zone QTimeZone::utc() would be written with "+00:00".
    QDateTime toUtc() const { return isValid() ? QDateTime::fromMSecsSinceEpoch(m_msecs).toUTC() : QDateTime(); }
    friend constexpr bool operator==(Timestamp, Timestamp) = default;
    friend constexpr auto operator<=>(Timestamp, Timestamp) = default;

private:
    static constexpr qint64 None = std::numeric_limits<qint64>::min();
    qint64 m_msecs = None;
};

} // namespace bulkhead
