#include "app/simulator/ratelimiter.h"

namespace bulkhead::simulation {

RateLimiter::Verdict RateLimiter::count(const QByteArray& caller, qint64 nowMs)
{
    Window& window = m_windows[caller];
    if (nowMs >= window.endsAt)
        window = {nowMs + WindowSeconds * qint64(1000), 0};
    Verdict verdict;
    verdict.isAllowed = window.used < m_quota;
    if (verdict.isAllowed)
        ++window.used;
    verdict.remaining = m_quota - window.used;
    verdict.secondsToReset = static_cast<int>((window.endsAt - nowMs + 999) / 1000);
    return verdict;
}

} // namespace bulkhead::simulation
