#pragma once

#include "app/cloudflare/quota.h"

namespace bulkhead {

/// How often the watcher may look, decided from what is going on, from who is looking and from what the quota allows.
/// Knows no network and no clock; docs/staying-live.md has the reasons and the figures.
///
/// A tick costs three list calls, one for each active status. All ticks and pages of full passes together stay within
/// what the quota gives to timers; where other tools on the same token use it up faster than it lasts, every Bulkhead
/// slows down by the same factor until it lasts.
class WatchPace {
public:
    using Time = Clock::time_point;
    using Span = std::chrono::milliseconds;

    struct Limits {
        Span seen = std::chrono::seconds(4); ///< between two ticks while jobs are active and the window is looked at
        Span idle = std::chrono::seconds(15); ///< while it is looked at and nothing is active
        Span aside = std::chrono::seconds(25); ///< while another program's window is looked at
        Span hidden = std::chrono::seconds(30);
        Span slowest = std::chrono::seconds(60); ///< after failures in a row
        Span fullPassEvery = std::chrono::minutes(10); ///< longer for an account of very many pages
    };
    enum class Attention {
        Full, ///< the window is in front
        Aside, ///< visible, maybe, but somebody works in another one
        None ///< hidden or minimised
    };

    explicit WatchPace(const Limits& limits)
        : m_limits(limits)
    {
    }

    const Limits& limits() const { return m_limits; }
    void setSeen(Span seen) { m_limits.seen = seen; }
    void setAttention(Attention attention) { m_attention = attention; }
    Attention attention() const { return m_attention; }
    void setActiveJobs(int count) { m_activeJobs = count; }

    void noteTick(int calls) { m_callsInATick = calls; }
    void noteOutcome(bool ok) { m_failuresInARow = ok ? 0 : m_failuresInARow + 1; }
    void notePage(Time now);
    void noteFullPass(int pages, Time now);
    /// To be called now and then: takes other tools' use of the quota into account.
    void adapt(Quota& quota, Time now);

    /// From the start of one tick to the start of the next.
    Span interval(const Quota& quota, Time now) const;
    /// How long the next page of a full pass has to wait; zero where it may be read now.
    Span untilNextPage(const Quota& quota, Time now) const;
    /// How many jobs may be read by themselves now without keeping the next ticks waiting.
    int singleReadsNow(const Quota& quota, Time now) const;
    /// Whether another full pass should start; never while there was none yet.
    bool isFullPassDue(const Quota& quota, Time now) const;
    /// The interval is longer than what goes on here would ask for.
    bool isHeldBack(const Quota& quota, Time now) const { return interval(quota, now) > wanted(); }

private:
    Span wanted() const;
    Span slowedTick(const Quota& quota, Time now) const;
    Span lasting(const Quota& quota, Time now) const;

    Limits m_limits;
    Attention m_attention = Attention::Full;
    int m_activeJobs = 0;
    int m_callsInATick = 3;
    int m_failuresInARow = 0;
    double m_stretch = 1;
    RecentCalls m_pages; ///< of full passes
    int m_pagesInAPass = 0;
    std::optional<Time> m_fullPassAt;
    std::optional<Time> m_firstPageAt;
};

} // namespace bulkhead
