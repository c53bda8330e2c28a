#pragma once

#include "app/cloudflare/job.h"
#include "app/jobs/jobhistory.h"

#include <QString>

#include <optional>
#include <vector>

namespace bulkhead {

/// One field of a job's record under a name that people understand. All texts are plain and safe to show.
struct JobFact {
    enum class Group { What, Messages, When };

    Group group = Group::What;
    QString key; ///< the API's name of the field, stable
    QString name;
    QString value; ///< never empty: "–" where the record has nothing
    QString exact; ///< the value to the last digit where `value` is rounded or in a zone: ISO 8601 in UTC
};

/// Every field of the record. The search is its sentence; see words::search().
std::vector<JobFact> factsOf(const Job& job, Timestamp now);

namespace words {

/// Counters that contradict each other, said with the numbers; empty where they agree. Newer records have
/// discovered = pending + successful + failed + skipped + cancelled; of older ones only too large a sum is told.
QString counterMismatch(const Job& job);

/// "1,240 messages per minute over the last 4 min 10 s. At this pace the rest takes about 13 minutes."
/// `stalledFor` is how long the job has been read without any change; see JobAlerts::stalledFor().
QString pace(
    const Job& job, const std::optional<JobHistory::Pace>& pace, std::optional<std::chrono::minutes> stalledFor);

} // namespace words

} // namespace bulkhead
