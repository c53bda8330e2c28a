#pragma once

#include "app/cloudflare/clock.h"
#include "app/cloudflare/ratelimit.h"
#include "app/cloudflare/recentcalls.h"

namespace bulkhead {

/// Who waits for the answer. What a person asked for goes before what a timer wants.
enum class Urgency {
    Person, ///< somebody looks at the screen for this one
    Bulk, ///< one of very many that a person asked for: leaves a little of the quota for that person's next click
    Timer ///< nobody asked
};

/// The quota of calls, which the user's dashboard and other tools share: how much of it is left, and who may use it.
/// Cloudflare allows 1,200 calls in 5 minutes and then refuses everything for up to 5 minutes (its page on API limits);
/// the headers of each answer tell what is left, and they decide. Where they are missing, the calls sent from here are
/// counted.
///
/// A value with no clock of its own: every function is told the time.
class Quota {
public:
    using Time = Clock::time_point;

    /// A request leaves now.
    void noteSent(Urgency urgency, Time now);
    /// Its exchange ended, with these headers or without any.
    void noteAnswered(const RateLimit& headers, Time now);
    /// The server refused (429): nothing may be sent for so long.
    void noteRefused(std::chrono::seconds wait, Time now);

    /// How long a call has to wait; zero where it may leave now.
    std::chrono::milliseconds waitFor(Urgency urgency, Time now) const;
    /// The same for all calls: after a refusal, or with nothing left.
    std::chrono::milliseconds heldFor(Time now) const;

    /// Calls in one window, and how long that is.
    int limit() const { return m_limit; }
    std::chrono::seconds window() const { return m_window; }
    /// Calls left until the reset; those under way count as used.
    int left(Time now) const;
    /// Until `left` is whole again; nullopt where no header told.
    std::optional<std::chrono::milliseconds> resetsIn(Time now) const;
    /// Whether headers told, so that left() includes what other tools used.
    bool isKnown() const { return m_resetsAt.has_value(); }
    /// Timers' calls that left within the last window.
    int usedByTimers(Time now) const;

    /// What timers may use of a window at most, whatever is left.
    int mostForTimers() const { return m_limit / 4; }
    /// With so few left they wait for the reset.
    int keptFromTimers() const { return m_limit / 6; }
    int keptFromBulk() const { return m_limit / 20; }

    /// How long so many calls take at this speed, the waits for resets included.
    std::chrono::milliseconds timeFor(int calls, double perSecond, Urgency urgency, Time now) const;

    /// How fast others use up the quota, and how fast it could be used up and just last until the reset, both in calls
    /// per second.
    struct Use {
        double byOthers = 0;
        double lasting = 0;
    };
    /// Measured since the last call of this function that told something; nullopt before `atLeast` has passed (ten
    /// seconds in any case), and across a reset.
    std::optional<Use> takeUse(Time now, std::chrono::milliseconds atLeast = {});

private:
    struct Sample {
        Time at;
        int left = 0;
    };

    int kept(Urgency urgency) const;
    std::chrono::milliseconds untilMore(Time now) const;
    bool isPastReset(Time now) const { return m_resetsAt && now >= *m_resetsAt; }

    int m_limit = 1200;
    std::chrono::seconds m_window = std::chrono::minutes(5);
    int m_inFlight = 0;
    int m_headersLeft = 0; ///< as the last headers told
    Time m_headersAt;
    std::optional<Time> m_resetsAt;
    Time m_firstReset; ///< as the first answer of this window told it; a window that slides moves away from it
    std::optional<Time> m_refusedUntil;
    RecentCalls m_sent;
    RecentCalls m_sentByTimers;
    std::optional<Sample> m_sample; ///< where the measuring of others' use began
    int m_answeredSinceSample = 0;
};

} // namespace bulkhead
