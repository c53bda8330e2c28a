#include "app/cloudflare/ratelimit.h"

#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds LongestBelieved = std::chrono::hours(24 * 365);

/// The whole number >= 0 of the parameter `;key=N` in one list entry.
std::optional<int> parameter(const QByteArray& entry, char key)
{
    const auto parts = entry.split(';');
    for (const QByteArray& part : parts) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.size() < 3 || trimmed[0] != key || trimmed[1] != '=')
            continue;
        bool ok = false;
        const int number = trimmed.mid(2).toInt(&ok);
        if (ok && number >= 0)
            return number;
    }
    return std::nullopt;
}

QByteArray nameOf(const QByteArray& entry)
{
    return entry.left(entry.indexOf(';')).trimmed();
}

std::optional<std::chrono::seconds> seconds(std::optional<int> number)
{
    return number ? std::optional(std::chrono::seconds(*number)) : std::nullopt;
}

/// "Mon, 23 Nov 2026 18:46:00 GMT" in milliseconds since the epoch. Read as a date and a time: as a whole Qt takes it
/// for local time, where an hour may not exist; and Qt::RFC2822Date does not take the "GMT".
std::optional<qint64> httpDate(const QString& text)
{
    constexpr qsizetype DateSize = 16; // "Mon, 23 Nov 2026"
    const QDate date = QLocale::c().toDate(text.left(DateSize), u"ddd, dd MMM yyyy"_s);
    const QTime time = QLocale::c().toTime(text.mid(DateSize), u" HH:mm:ss 'GMT'"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace

RateLimit parseRateLimit(QByteArrayView ratelimit, QByteArrayView policy)
{
    RateLimit limit;
    QByteArray scarcest;
    const auto entries = ratelimit.toByteArray().split(',');
    for (const QByteArray& entry : entries) {
        const auto remaining = parameter(entry, 'r');
        if (!remaining || (limit.remaining && *limit.remaining <= *remaining))
            continue;
        limit.remaining = remaining;
        limit.resetsIn = seconds(parameter(entry, 't'));
        scarcest = nameOf(entry);
    }
    const auto policies = policy.toByteArray().split(',');
    for (const QByteArray& entry : policies) {
        if (limit.remaining && nameOf(entry) != scarcest)
            continue;
        limit.quota = parameter(entry, 'q');
        limit.window = seconds(parameter(entry, 'w'));
        break;
    }
    return limit;
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, qint64 nowMsecs)
{
    const QByteArray text = value.toByteArray().trimmed();
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok ? std::min(std::chrono::seconds(number), LongestBelieved) : LongestBelieved;
    }
    const auto moment = httpDate(QString::fromLatin1(text));
    if (!moment)
        return std::nullopt;
    return std::clamp(std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(*moment - nowMsecs)),
        std::chrono::seconds(0), LongestBelieved);
}

std::chrono::seconds pauseAfterRefusal(std::optional<std::chrono::seconds> retryAfter)
{
    constexpr std::chrono::seconds whereNoneIsNamed(60);
    constexpr std::chrono::seconds shortest(1); // "0" comes from a clock that differs; asking at once would be refused
    constexpr std::chrono::seconds longest(300);
    return std::clamp(retryAfter.value_or(whereNoneIsNamed), shortest, longest);
}

} // namespace bulkhead
