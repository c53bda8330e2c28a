#include "app/jobs/jobtotals.h"

namespace bulkhead {

int JobTotals::active() const
{
    int jobs = 0;
    for (const JobStatus status : ActiveStatuses)
        jobs += of(status);
    return jobs;
}

void JobTotals::add(const Job& job, bool isStuck)
{
    count(job, isStuck, 1);
    if (!isActive(job.status))
        return;
    m_pending.add(job.messages.pending);
    for (const qint64 messages : {job.messages.successful, job.messages.failed, job.messages.skipped})
        m_handled.add(messages);
}

void JobTotals::take(const Job& job, bool isStuck)
{
    count(job, isStuck, -1);
    if (!isActive(job.status))
        return;
    m_pending.take(job.messages.pending);
    for (const qint64 messages : {job.messages.successful, job.messages.failed, job.messages.skipped})
        m_handled.take(messages);
}

void JobTotals::change(const Job& before, const Job& after, bool isStuck)
{
    if (before.status != after.status) {
        take(before, isStuck);
        add(after, isStuck);
        return;
    }
    if (!isActive(after.status))
        return;
    for (const JobConcern concern : {JobConcern::Pending, JobConcern::Failing}) {
        m_concerns[size_t(concern)] +=
            int(hasConcern(after, concern, isStuck)) - int(hasConcern(before, concern, isStuck));
    }
    m_pending.replace(before.messages.pending, after.messages.pending);
    m_handled.replace(before.messages.successful, after.messages.successful);
    m_handled.replace(before.messages.failed, after.messages.failed);
    m_handled.replace(before.messages.skipped, after.messages.skipped);
}

void JobTotals::count(const Job& job, bool isStuck, int difference)
{
    m_statuses[size_t(job.status)] += difference;
    if (!isActive(job.status))
        return;
    for (const JobConcern concern : {JobConcern::Pending, JobConcern::Failing, JobConcern::Stuck})
        m_concerns[size_t(concern)] += hasConcern(job, concern, isStuck) ? difference : 0;
}

} // namespace bulkhead
