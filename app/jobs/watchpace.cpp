#include "app/jobs/watchpace.h"

#include <algorithm>
#include <cmath>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

constexpr double MostStretch = 60;
/// One measurement is not believed beyond this.
constexpr double MostStretchAtOnce = 20;
constexpr double LeastStretchAtOnce = 0.5;
/// The share of the quota that full passes take in the long run.
constexpr double ShareOfFullPasses = 0.02;

} // namespace

WatchPace::Span WatchPace::wanted() const
{
    switch (m_attention) {
    case Attention::Full:
        return m_activeJobs > 0 ? m_limits.seen : std::max(m_limits.seen, m_limits.idle);
    case Attention::Aside:
        return std::max(m_limits.seen, m_limits.aside);
    case Attention::None:
        break;
    }
    return std::max(m_limits.seen, m_limits.hidden);
}

int WatchPace::pagesIn(std::chrono::seconds window, Time now) const
{
    return int(m_pages.end() - std::upper_bound(m_pages.begin(), m_pages.end(), now - window));
}

WatchPace::Span WatchPace::interval(const Quota& quota, Time now) const
{
    // What the full passes leave of the timers' share is spread over the window.
    const int forTicks = std::max(m_callsInATick, quota.mostForTimers() - pagesIn(quota.window(), now));
    const auto lasting = std::chrono::ceil<Span>(quota.window() * m_callsInATick) / forTicks;
    Span pause = std::max(wanted(), lasting);
    pause = std::chrono::round<Span>(pause * m_stretch);
    Span afterFailures = pause;
    for (int failure = 0; failure < m_failuresInARow && afterFailures < m_limits.slowest; ++failure)
        afterFailures *= 2;
    return std::max(pause, std::min(afterFailures, m_limits.slowest));
}

WatchPace::Span WatchPace::untilNextPage(const Quota& quota, Time now) const
{
    // Ticks need their part; a little slower than now would still do for them.
    const auto tickEvery = std::max<Span>(wanted(), 5s);
    const int forTicks = int(std::ceil(double(m_callsInATick) * (quota.window() / 1.0s) / (tickEvery / 1.0s)));
    const int most = std::max(1, int((quota.mostForTimers() - forTicks) / m_stretch));
    if (pagesIn(quota.window(), now) < most)
        return 0ms;
    const auto oldest = m_pages.end() - most;
    return std::max(1ms, std::chrono::ceil<Span>(*oldest + quota.window() - now));
}

void WatchPace::notePage(Time now)
{
    m_pages.push_back(now);
    while (m_pages.front() <= now - 1h)
        m_pages.pop_front();
}

void WatchPace::noteFullPass(int pages, Time now)
{
    m_pagesInAPass = pages;
    m_fullPassAt = now;
}

bool WatchPace::isFullPassDue(const Quota& quota, Time now) const
{
    if (!m_fullPassAt)
        return false;
    const double affordable = m_pagesInAPass * (quota.window() / 1.0s) / (quota.limit() * ShareOfFullPasses);
    const auto every = std::max(m_limits.fullPassEvery, Span(qint64(affordable * 1000)));
    return now >= *m_fullPassAt + every;
}

void WatchPace::adapt(Quota& quota, Time now)
{
    // Everybody who watches with the same token sees the same headers and comes to the same factor, so the shares stay
    // equal without anybody knowing of the others.
    if (const auto pressure = quota.takePressure(now))
        m_stretch =
            std::clamp(m_stretch * std::clamp(*pressure, LeastStretchAtOnce, MostStretchAtOnce), 1.0, MostStretch);
}

} // namespace bulkhead
