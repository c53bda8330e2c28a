#pragma once

#include <QByteArrayView>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace bulkhead {

/// What the `Ratelimit` and `Ratelimit-Policy` headers tell of the quota that this credential shares with the user's
/// dashboard and other tools.
struct RateLimit {
    std::optional<int> remaining; ///< calls left until the reset
    std::optional<std::chrono::seconds> resetsIn;
    std::optional<int> quota; ///< calls allowed in one window
    std::optional<std::chrono::seconds> window;

    bool isKnown() const { return remaining.has_value(); }
};

/// Reads `"default";r=50;t=30` and `"default";q=1200;w=300`. Where several policies are listed, the one with the fewest
/// calls left counts. Junk leaves fields empty.
RateLimit parseRateLimit(QByteArrayView ratelimit, QByteArrayView policy);

/// Reads Retry-After: whole seconds, or an HTTP date as seen from `nowMsecs` (UTC). nullopt for junk and negatives; a
/// year stands for everything longer.
std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, qint64 nowMsecs);

/// How long nothing is sent after a 429: what the server asks for, a minute where it names nothing, and never longer
/// than the quota's whole window, after which one more call tells how things stand.
std::chrono::seconds pauseAfterRefusal(std::optional<std::chrono::seconds> retryAfter);

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::RateLimit)
