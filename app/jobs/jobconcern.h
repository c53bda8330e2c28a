#pragma once

#include "app/cloudflare/job.h"

namespace bulkhead {

/// What of an active job is worth a look now; a job may have several.
enum class JobConcern : quint8 {
    Pending, ///< it has messages to handle yet
    Failing, ///< some of its messages failed
    Stuck ///< it makes no progress; only its past tells, see JobAlerts
};
constexpr int JobConcernCount = int(JobConcern::Stuck) + 1;

/// `isStuck` is what JobAlerts says of the job; one that has ended since is of no concern any more.
inline bool hasConcern(const Job& job, JobConcern concern, bool isStuck)
{
    if (!isActive(job.status))
        return false;
    switch (concern) {
    case JobConcern::Pending:
        return job.messages.pending > 0;
    case JobConcern::Failing:
        return job.messages.failed > 0;
    case JobConcern::Stuck:
        break;
    }
    return isStuck;
}

} // namespace bulkhead
