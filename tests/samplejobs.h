#pragma once

#include "app/jobs/jobfilter.h"

#include <vector>

namespace bulkhead::samples {

/// Job number n: its id ends in n, it was created n minutes after the first, and it is being processed.
inline Job job(int n, JobStatus status = JobStatus::Processing)
{
    const QString digits = QString::number(n).rightJustified(12, u'0');
    Job job(*JobId::fromString(QStringLiteral("182bd5e5-6e1a-4fe4-a799-") + digits));
    job.status = status;
    job.action = JobAction::Move;
    job.destination = Destination::DeletedItems;
    job.messages = {1000, 600, 390, 10, 0, 0};
    job.createdAt = Timestamp(1'700'000'000'000 + n * 60'000LL);
    job.startedAt = Timestamp(job.createdAt.msecs() + 5'000);
    job.comment = QStringLiteral("comment %1").arg(n);
    job.search = R"({"subject":"invoice"})";
    return job;
}

inline std::vector<Job> jobs(int first, int last)
{
    std::vector<Job> all;
    for (int n = first; n <= last; ++n)
        all.push_back(job(n));
    return all;
}

inline JobFilter withText(const QString& text)
{
    JobFilter filter;
    filter.text = text;
    return filter;
}

} // namespace bulkhead::samples
