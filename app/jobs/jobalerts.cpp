#include "app/jobs/jobalerts.h"

#include <utility>

namespace bulkhead {

void JobAlerts::setWatched(JobId id, bool watched)
{
    if (isWatched(id) == watched)
        return;
    if (watched)
        m_watched.insert(id);
    else
        m_watched.remove(id);
    Q_EMIT watchedChanged(id);
}

void JobAlerts::read(const std::vector<Job>& jobs, Clock::time_point at)
{
    // Copies: whoever is told may change what is watched, or the caller's vector.
    struct Stuck {
        Job job;
        std::chrono::minutes since;
    };
    std::vector<Stuck> stuck;
    std::vector<Job> ended;
    QList<JobId> noLongerWatched;

    for (const Job& job : jobs) {
        if (!isFinished(job.status)) {
            if (follow(job, at))
                stuck.push_back({job, m_unfinished.value(job.id).stalled()});
            continue;
        }
        const bool wasUnfinished = m_unfinished.remove(job.id);
        goOn(job.id);
        if (!m_watched.remove(job.id))
            continue;
        noLongerWatched.append(job.id);
        if (wasUnfinished)
            ended.push_back(job);
    }

    tellStuck();
    for (const JobId& id : noLongerWatched)
        Q_EMIT watchedChanged(id);
    for (const Job& job : ended)
        Q_EMIT watchedJobEnded(job);
    for (const auto& [job, since] : stuck)
        Q_EMIT jobLooksStuck(job, since);
}

bool JobAlerts::follow(const Job& job, Time at)
{
    const auto known = m_unfinished.find(job.id);
    if (known == m_unfinished.end() || known->status != job.status || known->messages != job.messages) {
        m_unfinished.insert(job.id, {job.status, job.messages, at, at});
        goOn(job.id);
        return false;
    }
    if (at - known->readAt > LongestGap)
        known->since = at;
    known->readAt = at;
    if (m_stuck.contains(job.id) || !isActive(job.status) || at - known->since < StuckAfter)
        return false;
    m_stuck.insert(job.id);
    m_isStuckNews = true;
    return true;
}

void JobAlerts::gone(JobId id)
{
    m_unfinished.remove(id);
    goOn(id);
    tellStuck();
    setWatched(id, false);
}

void JobAlerts::goOn(JobId id)
{
    if (m_stuck.remove(id))
        m_isStuckNews = true;
}

void JobAlerts::tellStuck()
{
    if (std::exchange(m_isStuckNews, false))
        Q_EMIT stuckChanged();
}

std::optional<std::chrono::minutes> JobAlerts::stalledFor(JobId id) const
{
    const auto known = m_unfinished.constFind(id);
    if (known == m_unfinished.cend() || !isActive(known->status))
        return {};
    return known->stalled();
}

} // namespace bulkhead
