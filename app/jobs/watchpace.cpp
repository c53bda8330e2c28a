#include "app/jobs/watchpace.h"

#include "app/cloudflare/backoff.h"

#include <algorithm>
#include <cmath>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

constexpr double MostStretch = 20;
/// One measurement is not believed beyond this.
constexpr double MostStretchAtOnce = 20;
constexpr double LeastStretchAtOnce = 0.7;
/// The share of the quota that full passes take in the long run.
constexpr double ShareOfFullPasses = 0.02;
/// How slow ticks become while the pages of a full pass weigh on the window. The first minutes belong to the pages, at
/// the price of the ticks: somebody waits for the whole table.
constexpr WatchPace::Span SlowedTick = 4600ms;
constexpr WatchPace::Span SlowedTickAtFirst = 6000ms;
/// A twentieth of the share is no more than a few ticks.
constexpr int CrowdedBy = 20;
constexpr int KeptForSingleReads = 40;
/// Pages are remembered for so long; no quota's window is longer.
constexpr auto LongestWindow = 1h;
/// Nobody sees what a full pass would put right.
constexpr int RarerUnseen = 6;

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

WatchPace::Span WatchPace::slowedTick(const Quota& quota, Time now) const
{
    // As long as what was read in the first minute weighs on the window.
    const bool isAtFirst = !m_firstPageAt || now < *m_firstPageAt + quota.window() + 1min;
    return isAtFirst ? SlowedTickAtFirst : SlowedTick;
}

/// The timers' share is used up by the ticks, by single reads and by the pages of full passes. While a full pass goes
/// on, and as long as its pages weigh on the window, the ticks leave it some room.
WatchPace::Span WatchPace::lasting(const Quota& quota, Time now) const
{
    const auto spread = std::chrono::ceil<Span>(quota.window() * m_callsInATick) / std::max(1, quota.mostForTimers());
    const bool isCrowded = m_pages.within(quota.window(), now) >= quota.mostForTimers() / CrowdedBy;
    return isCrowded ? std::max(spread, std::min<Span>(slowedTick(quota, now), quota.window() / CrowdedBy)) : spread;
}

WatchPace::Span WatchPace::interval(const Quota& quota, Time now) const
{
    const Span pause = std::chrono::round<Span>(std::max(wanted(), lasting(quota, now)) * m_stretch);
    return std::max(pause, doubled(pause, m_failuresInARow, m_limits.slowest));
}

WatchPace::Span WatchPace::untilNextPage(const Quota& quota, Time now) const
{
    // Also while nobody looks: who comes back wants the ticks at once, not when the pages are forgotten.
    const auto tickEvery = std::max(m_limits.seen, slowedTick(quota, now));
    const int forTicks = int(std::ceil(double(m_callsInATick) * (quota.window() / 1.0s) / (tickEvery / 1.0s)));
    const int most = std::max(1, int((quota.mostForTimers() - forTicks - KeptForSingleReads) / m_stretch));
    if (const auto wait = m_pages.untilFewerThan(most, quota.window(), now); wait > 0ms)
        return wait;
    return singleReadsNow(quota, now) > KeptForSingleReads ? 0ms : tickEvery;
}

int WatchPace::singleReadsNow(const Quota& quota, Time now) const
{
    return std::max(0, quota.mostForTimers() - quota.usedByTimers(now) - 2 * m_callsInATick);
}

void WatchPace::notePage(Time now)
{
    if (!m_firstPageAt)
        m_firstPageAt = now;
    m_pages.note(now, LongestWindow);
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
    const double affordable =
        m_stretch * m_pagesInAPass * (quota.window() / 1.0s) / (quota.limit() * ShareOfFullPasses);
    auto every = std::max(m_limits.fullPassEvery, Span(qint64(affordable * 1000)));
    if (m_attention == Attention::None)
        every *= RarerUnseen;
    return now >= *m_fullPassAt + every;
}

void WatchPace::adapt(Quota& quota, Time now)
{
    // Over some ticks: others come in bursts, too.
    const auto use = quota.takeUse(now, 2 * interval(quota, now));
    if (!use)
        return;
    // Everybody who watches with the same token sees the same headers and comes to the same factor, so the shares stay
    // equal without anybody knowing of the others. Full passes do not count: they end.
    const double own = m_callsInATick / std::chrono::duration<double>(wanted() * m_stretch).count();
    const double factor = (use->byOthers + own) / use->lasting;
    m_stretch = std::clamp(m_stretch * std::clamp(factor, LeastStretchAtOnce, MostStretchAtOnce), 1.0, MostStretch);
}

} // namespace bulkhead
