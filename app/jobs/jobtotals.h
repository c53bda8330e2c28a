#pragma once

#include "app/jobs/jobconcern.h"

#include <array>
#include <limits>

namespace bulkhead {

/// A sum of counters that come and go; one that was not reported counts as none. They are from outside, and a few of
/// them may be more than 64 bits hold: here they are exact all the same, so that the sum is right once they have gone.
class ExactSum {
public:
    void add(qint64 number)
    {
        if (number <= 0)
            return;
        m_low += quint64(number);
        m_high += m_low < quint64(number) ? 1 : 0;
    }
    /// One that was added.
    void take(qint64 number)
    {
        if (number <= 0)
            return;
        m_high -= m_low < quint64(number) ? 1 : 0;
        m_low -= quint64(number);
    }
    void replace(qint64 before, qint64 after)
    {
        if (before == after)
            return;
        take(before);
        add(after);
    }
    /// The largest number where it is more than that.
    qint64 value() const
    {
        constexpr auto Most = quint64(std::numeric_limits<qint64>::max());
        return m_high > 0 || m_low > Most ? qint64(Most) : qint64(m_low);
    }
    friend bool operator==(const ExactSum&, const ExactSum&) = default;

private:
    quint64 m_low = 0;
    quint64 m_high = 0;
};

/// What all jobs of an account are together. It follows them one by one, so that a change of one job costs the same
/// whether there are ten or a hundred thousand.
class JobTotals {
public:
    int of(JobStatus status) const { return m_statuses[size_t(status)]; }
    int of(JobConcern concern) const { return m_concerns[size_t(concern)]; }
    int active() const;
    /// Messages of active jobs: those to be handled yet, and those that were.
    qint64 pendingMessages() const { return m_pending.value(); }
    qint64 handledMessages() const { return m_handled.value(); }

    /// `isStuck` as for hasConcern().
    void add(const Job& job, bool isStuck);
    /// One that was added, as it was then.
    void take(const Job& job, bool isStuck);
    /// The same as both, for much less where the status stays, as it does in nearly every refresh.
    void change(const Job& before, const Job& after, bool isStuck);
    friend bool operator==(const JobTotals&, const JobTotals&) = default;

private:
    void count(const Job& job, bool isStuck, int difference);

    std::array<int, size_t(JobStatus::Unknown) + 1> m_statuses{};
    std::array<int, size_t(JobConcernCount)> m_concerns{};
    ExactSum m_pending;
    ExactSum m_handled;
};

} // namespace bulkhead
