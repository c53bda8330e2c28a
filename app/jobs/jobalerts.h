#pragma once

#include "app/cloudflare/clock.h"
#include "app/cloudflare/job.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>
#include <vector>

namespace bulkhead {

/// Says which jobs deserve a person's attention: a watched one that ended, and any active one that makes no progress.
/// It learns of jobs and of the time from read() only, and keeps nothing for finished jobs. Signals come from within
/// the call that caused them, after all state has been brought up to date.
class JobAlerts : public QObject {
    Q_OBJECT
public:
    /// How long an active job's counters and status must have been read without a change.
    static constexpr std::chrono::minutes StuckAfter{12};
    /// Two readings of a job further apart than this say nothing about what happened in between.
    static constexpr std::chrono::minutes LongestGap{2};

    using QObject::QObject;

    /// May be called before the job was ever read.
    void setWatched(JobId id, bool watched);
    bool isWatched(JobId id) const { return m_watched.contains(id); }
    const QSet<JobId>& watched() const { return m_watched; }

    /// Takes every batch of records that was read, in any order within the batch; `at` does not go back.
    void read(const std::vector<Job>& jobs, Clock::time_point at);
    /// The server no longer has the job. It is forgotten, and no longer watched, without an alert.
    void gone(JobId id);

    /// For how long the job had been read without a change when it was last read; nothing unless it was active then.
    std::optional<std::chrono::minutes> stalledFor(JobId id) const;
    /// The jobs that jobLooksStuck() told of and that have made no progress since. One of which a gap in the readings
    /// says nothing stays among them.
    const QSet<JobId>& stuck() const { return m_stuck; }
    /// Of how many jobs something is remembered, apart from watched().
    qsizetype kept() const { return m_unfinished.size(); }

Q_SIGNALS:
    /// setWatched(), or the job's end.
    void watchedChanged(bulkhead::JobId id);
    /// Once, when a watched job is first read as finished; it is no longer watched then. A job that was never read
    /// unfinished had ended before anybody could wait for it: it is only no longer watched.
    void watchedJobEnded(const bulkhead::Job& job);
    /// Once until there is progress. A gap in the readings starts the count anew, but is no progress.
    void jobLooksStuck(const bulkhead::Job& job, std::chrono::minutes since);
    /// stuck() is another set now.
    void stuckChanged();

private:
    using Time = Clock::time_point;

    /// What was last read of a job that is not finished. An unknown status has an entry too, because such a job can
    /// still be seen to end.
    struct Unfinished {
        JobStatus status = JobStatus::Unknown;
        JobCounters messages;
        Time since; ///< read with these values, without a gap
        Time readAt;

        std::chrono::minutes stalled() const { return std::chrono::floor<std::chrono::minutes>(readAt - since); }
    };

    /// Whether the job looks stuck and nobody was told.
    bool follow(const Job& job, Time at);
    /// It is not among the stuck ones any more.
    void goOn(JobId id);
    void tellStuck();

    QSet<JobId> m_watched;
    QHash<JobId, Unfinished> m_unfinished;
    QSet<JobId> m_stuck; ///< all of them in m_unfinished
    bool m_isStuckNews = false; ///< m_stuck was changed and nobody was told
};

} // namespace bulkhead
