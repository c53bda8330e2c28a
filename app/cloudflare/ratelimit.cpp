#include "app/cloudflare/ratelimit.h"

#include <QDateTime>
#include <QList>
#include <QLocale>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

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
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok)
        return number >= 0 ? std::optional(std::chrono::seconds(number)) : std::nullopt;
    // Qt::RFC2822Date does not take the "GMT" that HTTP dates end with.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    const qint64 wait = (date.toMSecsSinceEpoch() - nowMsecs + 999) / 1000;
    return std::chrono::seconds(std::max<qint64>(wait, 0));
}

} // namespace bulkhead
