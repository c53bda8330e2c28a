#include "app/cloudflare/quota.h"
#include "app/cloudflare/ratelimit.h"
#include "tests/fuzz/fuzzing.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bulkhead::fuzzing {

namespace {

constexpr auto Year = 24h * 365;

void readRetryAfter(const QByteArray& value, qint64 now)
{
    const auto wait = parseRetryAfter(value, now);
    const auto pause = pauseAfterRefusal(wait);
    require(pause >= 1s && pause <= 300s, "a refusal holds for a second at least and for one window at most");
    if (!wait)
        return;
    const QByteArray text = value.trimmed();
    const QString seen = QString::fromLatin1(text) + u" read as "_s + QString::number(wait->count());
    require(*wait >= 0s && *wait <= Year, "no wait is negative or longer than a year", seen);
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        // A second reader, which stops counting where it is enough.
        qint64 seconds = 0;
        for (const char c : text)
            seconds = std::min(seconds * 10 + (c - '0'), qint64(1'000'000'000'000));
        require(*wait == std::min<std::chrono::seconds>(std::chrono::seconds(seconds), Year), "seconds are read", seen);
        return;
    }
    if (*wait == 0s || *wait == Year)
        return; // past, or beyond what is believed
    const auto then = QDateTime::fromMSecsSinceEpoch(now + wait->count() * 1000, QTimeZone::utc());
    const QString date = QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    const QString nextBefore = QLocale::c().toString(then.addSecs(-1), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    const auto isSame = [&](const QString& written) {
        return written.compare(QString::fromLatin1(text), Qt::CaseInsensitive) == 0;
    };
    require(isSame(date) || isSame(nextBefore), "a date is the date that stands there", seen + u", "_s + date);
}

RateLimit readRateLimit(const QByteArray& ratelimit, const QByteArray& policy)
{
    RateLimit limit = parseRateLimit(ratelimit, policy);
    require(limit.remaining.value_or(0) >= 0 && limit.quota.value_or(0) >= 0, "no count is negative");
    require(limit.resetsIn.value_or(0s) >= 0s && limit.window.value_or(0s) >= 0s, "no span is negative");
    require(limit.isKnown() || !limit.resetsIn, "a reset belongs to a count");
    if (!limit.remaining)
        return limit;
    // Written as the server writes it, and as one of two, it is read again.
    const QByteArray again = "\"again\";r=" + QByteArray::number(*limit.remaining)
        + (limit.resetsIn ? ";t=" + QByteArray::number(qint64(limit.resetsIn->count())) : QByteArray());
    const RateLimit read = parseRateLimit("\"most\";r=2147483647;t=1, " + again, {});
    if (*limit.remaining < 2147483647)
        require(read.remaining == limit.remaining && read.resetsIn == limit.resetsIn, "the scarcest quota counts");
    return limit;
}

/// What holds of a quota at any moment, whatever happened to it.
void requireSound(const Quota& quota, Quota::Time now)
{
    constexpr std::array urgencies{Urgency::Person, Urgency::Bulk, Urgency::Timer};
    require(quota.left(now) >= 0, "nobody has less than nothing left");
    require(quota.limit() > 0 && quota.window() > 0s, "there is a quota");
    require(quota.heldFor(now) >= 0ms && quota.resetsIn(now).value_or(0ms) >= 0ms, "no wait is negative");
    auto least = quota.heldFor(now);
    for (const Urgency urgency : urgencies) {
        const auto wait = quota.waitFor(urgency, now);
        require(wait >= least, "what a person asked for goes first", QString::number(wait.count()));
        least = wait;
        for (const int calls : {0, 1, 1000, 1'000'000})
            require(quota.timeFor(calls, 4, urgency, now) >= 0ms, "no time that calls take is negative");
    }
}

/// One letter is one thing that happens.
void live(const QByteArray& events, const RateLimit& headers, std::chrono::seconds refusal)
{
    Quota quota;
    Quota::Time now(std::chrono::hours(1));
    int underWay = 0;
    for (const char event : events.first(std::min(events.size(), qsizetype(400)))) {
        switch (event) {
        case 'p':
        case 'b':
        case 't':
            quota.noteSent(event == 'p' ? Urgency::Person : event == 'b' ? Urgency::Bulk : Urgency::Timer, now);
            ++underWay;
            break;
        case 'a':
        case 'n':
            quota.noteAnswered(event == 'a' ? headers : RateLimit(), now);
            underWay = std::max(underWay - 1, 0);
            break;
        case 'r':
            quota.noteRefused(refusal, now);
            require(quota.waitFor(Urgency::Person, now) >= refusal, "a refusal holds everything");
            break;
        case 'u':
            if (const auto use = quota.takeUse(now)) {
                require(std::isfinite(use->byOthers) && use->byOthers >= 0 && std::isfinite(use->lasting)
                        && use->lasting > 0,
                    "what was measured is a speed");
            }
            break;
        default:
            now += std::chrono::milliseconds(qint64(event & 0x7f) * qint64(event & 0x7f) * 7);
        }
        requireSound(quota, now);
    }
    // Once all answers are there, whoever waits as long as is said may go, sooner or later.
    for (; underWay > 0; --underWay)
        quota.noteAnswered({}, now);
    for (const Urgency urgency : {Urgency::Person, Urgency::Bulk, Urgency::Timer}) {
        int waits = 0;
        for (auto wait = quota.waitFor(urgency, now); wait > 0ms; wait = quota.waitFor(urgency, now)) {
            now += wait;
            require(++waits < 8, "nobody waits for ever", QString::number(wait.count()));
        }
    }
}

} // namespace

void run(Input input)
{
    const QByteArray ratelimit = input.line();
    const QByteArray policy = input.line();
    const QByteArray retryAfter = input.line();
    // 2026-11-23T18:45:00Z, and any other moment of the next centuries.
    const qint64 now = 1'795'459'500'000 + std::clamp<qint64>(input.number(), 0, 9'000'000'000'000);
    readRetryAfter(retryAfter, now);
    const RateLimit headers = readRateLimit(ratelimit, policy);
    live(input.rest(), headers, pauseAfterRefusal(parseRetryAfter(retryAfter, now)));
}

} // namespace bulkhead::fuzzing
