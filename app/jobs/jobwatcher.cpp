#include "app/jobs/jobwatcher.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array ActiveStatuses{JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing};

/// Jobs that a full pass missed are asked for by themselves: some at once, the rest a few with each tick.
constexpr int MostMissedReads = 20;
constexpr int MostMissedReadsInATick = 2;

Timestamp now()
{
    return Timestamp(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

JobWatcher::JobWatcher(Client& client, const Pace& pace, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobWatcher::tick);
}

void JobWatcher::start()
{
    m_started = true;
    tick();
}

void JobWatcher::refreshNow()
{
    m_fullPassWanted = true;
    m_fullPassByPerson = true;
    if (!isRefreshing())
        tick();
}

void JobWatcher::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    schedule();
}

void JobWatcher::setSeen(bool seen)
{
    if (m_seen == seen)
        return;
    m_seen = seen;
    schedule();
}

std::chrono::milliseconds JobWatcher::interval() const
{
    const auto usual = m_seen ? m_pace.seen : m_pace.hidden;
    auto stretched = usual;
    for (int failure = 0; failure < m_failuresInARow && stretched < m_pace.slowest; ++failure)
        stretched *= 2;
    return std::max(usual, std::min(stretched, m_pace.slowest));
}

void JobWatcher::schedule()
{
    if (isRefreshing())
        return;
    m_timer.stop();
    if (m_started && !m_paused)
        m_timer.start(interval());
    Q_EMIT stateChanged();
}

void JobWatcher::tick()
{
    if (isRefreshing())
        return;
    m_timer.stop();
    m_errorUnderWay.reset();
    const bool due = !m_sinceFullPass.isValid() || m_sinceFullPass.hasExpired(m_pace.fullPassEvery.count());
    if (m_fullPassWanted || due)
        startFullPass();
    else
        listActive();
    Q_EMIT stateChanged();
}

JobSweep* JobWatcher::sweep(std::optional<JobStatus> status)
{
    const Urgency urgency = m_fullPassByPerson ? Urgency::Person : Urgency::Timer;
    auto* sweep = new JobSweep(m_client, status, urgency, this);
    connect(sweep, &JobSweep::pageRead, this, &JobWatcher::took);
    m_sweeps.append(sweep);
    return sweep;
}

void JobWatcher::startFullPass()
{
    m_phase = Phase::FullPass;
    m_fullPassWanted = false;
    connect(sweep(std::nullopt), &JobSweep::finished, this, &JobWatcher::fullPassFinished);
    m_fullPassByPerson = false;
}

void JobWatcher::fullPassFinished()
{
    const JobSweep& pass = *m_sweeps.first();
    if (pass.error()) {
        m_errorUnderWay = pass.error();
        m_fullPassWanted = true;
        endRefresh();
        return;
    }
    m_undecodable = pass.undecodable();
    m_faults = pass.faults();
    m_hasReadAll = true;
    m_sinceFullPass.start();
    m_missed.clear();
    for (auto known = m_known.keyBegin(); known != m_known.keyEnd(); ++known) {
        if (!pass.seen().contains(*known))
            m_missed.insert(*known);
    }
    readSingly(takeMissed(MostMissedReads).values());
}

QSet<JobId> JobWatcher::takeMissed(int most)
{
    QSet<JobId> taken;
    while (taken.size() < most && !m_missed.isEmpty()) {
        taken.insert(*m_missed.cbegin());
        m_missed.erase(m_missed.cbegin());
    }
    return taken;
}

void JobWatcher::listActive()
{
    m_phase = Phase::ActiveLists;
    m_stillActive.clear();
    for (const JobStatus status : ActiveStatuses) {
        JobSweep* list = sweep(status);
        connect(list, &JobSweep::finished, this, [this, list] { activeListFinished(list); });
    }
}

void JobWatcher::activeListFinished(JobSweep* list)
{
    if (list->error())
        m_errorUnderWay = list->error();
    m_stillActive += list->seen();
    m_sweeps.removeOne(list);
    list->deleteLater();
    if (!m_sweeps.isEmpty())
        return;
    if (m_errorUnderWay) {
        endRefresh(); // an incomplete list does not tell who left it
        return;
    }
    readSingly(((m_active - m_stillActive) + takeMissed(MostMissedReadsInATick)).values());
}

void JobWatcher::readSingly(const QList<JobId>& ids)
{
    m_phase = Phase::SingleReads;
    m_singleReads = int(ids.size());
    if (ids.isEmpty()) {
        endRefresh();
        return;
    }
    const AskedAt askedAt = AskedAt::clock::now();
    for (const JobId id : ids) {
        m_client.getJob(id, Urgency::Timer)->then(this, [this, id, askedAt](const ApiResult<Job>& result) {
            singleRead(id, result, askedAt);
        });
    }
}

void JobWatcher::singleRead(JobId id, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        took({result.value()}, askedAt);
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        m_known.remove(id);
        m_active.remove(id);
        m_missed.remove(id);
        Q_EMIT jobGone(id);
    } else if (result.error().kind == ApiError::Kind::BadAnswer) {
        // One record that can't be read is no reason to call everything else stale, and to slow down.
        m_undecodable = std::max(m_undecodable, 1);
        if (m_faults.isEmpty())
            m_faults.append(result.error().detail);
    } else {
        m_errorUnderWay = result.error();
    }
    if (--m_singleReads == 0)
        endRefresh();
}

void JobWatcher::took(const std::vector<Job>& jobs, AskedAt askedAt)
{
    std::vector<Job> newer;
    newer.reserve(jobs.size());
    for (const Job& job : jobs) {
        if (m_known.value(job.id) > askedAt)
            continue;
        follow(job, askedAt);
        newer.push_back(job);
    }
    if (!newer.empty())
        Q_EMIT jobsRead(newer);
}

void JobWatcher::note(const Job& job, AskedAt askedAt)
{
    took({job}, askedAt);
}

void JobWatcher::follow(const Job& job, AskedAt askedAt)
{
    m_known.insert(job.id, askedAt);
    m_missed.remove(job.id);
    if (isActive(job.status))
        m_active.insert(job.id);
    else
        m_active.remove(job.id);
}

void JobWatcher::endRefresh()
{
    m_phase = Phase::Resting;
    for (JobSweep* sweep : std::as_const(m_sweeps))
        sweep->deleteLater();
    m_sweeps.clear();
    m_error = m_errorUnderWay;
    if (m_error) {
        ++m_failuresInARow;
    } else {
        m_failuresInARow = 0;
        m_refreshedAt = now();
    }
    schedule();
    if (m_fullPassByPerson)
        tick();
}

} // namespace bulkhead
