#pragma once

#include "app/simulator/jobcontent.h"
#include "app/simulator/lifeclock.h"

#include <QUuid>

#include <memory>
#include <optional>

namespace bulkhead::simulation {

enum class JobStatus : quint8 { Pending, Discovering, Processing, Completed, Failed, Cancelled };

constexpr bool isTerminal(JobStatus status)
{
    return status == JobStatus::Completed || status == JobStatus::Failed || status == JobStatus::Cancelled;
}

/// What becomes of a job that nobody cancels. Durations are milliseconds of life.
struct JobPlan {
    qint64 pendingMs = 0;
    qint64 discoveringMs = 0;
    qint64 processingMs = 1;
    qint64 total = 0;
    qint64 skipped = 0; ///< of total, found unfit while discovering
    qint64 failed = 0; ///< of attempts(), should all be made
    std::optional<qint64> givesUpAfter; ///< attempts, after which the job as a whole fails
    std::optional<qint64> stallsAfter; ///< attempts, after which there is no progress any more

    qint64 attempts() const { return total - skipped; }
};

struct CancelRequest {
    qint64 requestedAt = 0; ///< wall time
    qint64 settlesAt = 0; ///< wall time from which the job is no longer active
};

/// Everything about a job that does not follow from the time. A hundred thousand of them fit in memory, because what a
/// generated job says is made from its seed when it is looked at.
struct SimulatedJob {
    QUuid id;
    quint64 seed = 0;
    qint64 createdAt = 0; ///< wall time
    JobPlan plan;
    Flavour flavour = Flavour::Ordinary;
    bool isOldRecord = false; ///< made before records had messages_skipped and messages_cancelled
    std::optional<CancelRequest> cancel;
    std::shared_ptr<const JobContent> ordered; ///< what the create call asked for; null for generated jobs
};

/// In every state total = pending + successful + failed + skipped + cancelled.
struct JobCounters {
    qint64 total = 0;
    qint64 pending = 0;
    qint64 successful = 0;
    qint64 failed = 0;
    qint64 skipped = 0;
    qint64 cancelled = 0;
};

/// What follows from the time.
struct JobState {
    JobStatus status = JobStatus::Pending;
    JobCounters counters;
    qint64 attempted = 0; ///< successful or failed by an attempt of its own
    qint64 inFlight = 0; ///< of the pending ones, being attempted right now
    qint64 asOf = 0; ///< wall time
    std::optional<qint64> startedAt;
    std::optional<qint64> completedAt;
};

/// How far the job is at a wall time not before its creation. Costs the same however long the job has lived.
JobState stateAt(const SimulatedJob& job, qint64 wallMs, const LifeClock& clock);

/// When a job that nobody cancels is over, in life time; nullopt where it never is.
std::optional<qint64> plannedEnd(const SimulatedJob& job, const LifeClock& clock);

/// Costs far less than contentOf().
bool isRelease(const SimulatedJob& job);

/// What the job's owner asked for.
JobContent contentOf(const SimulatedJob& job);

} // namespace bulkhead::simulation
