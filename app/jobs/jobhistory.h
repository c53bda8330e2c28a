#pragma once

#include "app/cloudflare/clock.h"
#include "app/cloudflare/job.h"

#include <QHash>

#include <chrono>
#include <optional>
#include <vector>

namespace bulkhead {

/// How the counters of unfinished jobs have moved since this program shows the account. Cloudflare tells only how far a
/// job is; how fast it goes can be seen by looking twice. Learns of jobs and of the time from read() only.
class JobHistory {
public:
    using Time = Clock::time_point;

    struct Sample {
        Time at;
        qint64 handled = 0; ///< messages: successful, failed and skipped
        qint64 whole = 0; ///< messages known of then; grows while the job discovers
    };
    struct Pace {
        double perMinute = 0; ///< messages
        std::chrono::milliseconds over{0}; ///< the time that it was measured over
        /// How long the rest takes at this pace; nothing while the job still discovers, or makes no progress.
        std::optional<std::chrono::milliseconds> left;
    };

    /// The most that is kept of a job; when there are more, every other one goes.
    static constexpr size_t MostSamples = 240;
    /// How far the pace looks back: what was an hour ago says little about the next minutes.
    static constexpr std::chrono::minutes LookBack{5};
    /// Shorter than this, a pace is chance.
    static constexpr std::chrono::seconds ShortestMeasure{10};

    /// Takes every batch of records that was read; `at` does not go back.
    void read(const std::vector<Job>& jobs, Time at);
    void gone(JobId id) { m_samples.remove(id); }

    /// Oldest first; empty for a job that was finished when it was first read. The first and the last of several equal
    /// ones are kept.
    std::vector<Sample> samplesOf(JobId id) const { return m_samples.value(id); }
    /// Nothing where it is too early to tell, or the job is not being worked on.
    std::optional<Pace> paceOf(const Job& job) const;

private:
    QHash<JobId, std::vector<Sample>> m_samples;
};

} // namespace bulkhead
