#pragma once

#include "app/cloudflare/clock.h"

#include <algorithm>
#include <deque>

namespace bulkhead {

/// When calls were made, as far back as a window reaches that moves with the time.
class RecentCalls {
public:
    using Time = Clock::time_point;

    void note(Time now, std::chrono::milliseconds window)
    {
        while (!m_calls.empty() && m_calls.front() <= now - window)
            m_calls.pop_front();
        m_calls.push_back(now);
    }

    int within(std::chrono::milliseconds window, Time now) const
    {
        return int(m_calls.end() - std::upper_bound(m_calls.begin(), m_calls.end(), now - window));
    }

    /// How long until fewer than `most` are within the window; zero where that is so now.
    std::chrono::milliseconds untilFewerThan(int most, std::chrono::milliseconds window, Time now) const
    {
        if (most <= 0 || within(window, now) < most)
            return {};
        return std::chrono::ceil<std::chrono::milliseconds>(*(m_calls.end() - most) + window - now);
    }

private:
    std::deque<Time> m_calls; ///< the oldest first
};

} // namespace bulkhead
