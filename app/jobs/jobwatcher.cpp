#include "app/jobs/jobwatcher.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array ActiveStatuses{JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing};

/// Jobs that a full pass missed and that are asked for by themselves in one go; the rest waits for the next pass.
constexpr qsizetype MostMissedReads = 20;

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
    auto interval = m_seen ? m_pace.seen : m_pace.hidden;
    for (int failure = 0; failure < m_failuresInARow && interval < m_pace.slowest; ++failure)
        interval *= 2;
    return m_failuresInARow > 0 ? std::min(interval, m_pace.slowest) : interval;
}

void JobWatcher::schedule()
{
    if (isRefreshing())
        return;
    m_timer.stop();
    if (!m_paused)
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
    const QSet<JobId> missed = m_known - pass.seen();
    readSingly(missed.values().mid(0, MostMissedReads));
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
    readSingly((m_active - m_stillActive).values());
}

void JobWatcher::readSingly(const QList<JobId>& ids)
{
    m_phase = Phase::SingleReads;
    m_singleReads = int(ids.size());
    if (ids.isEmpty()) {
        endRefresh();
        return;
    }
    for (const JobId id : ids) {
        m_client.getJob(id, Urgency::Timer)->then(this, [this, id](const ApiResult<Job>& result) {
            singleRead(id, result);
        });
    }
}

void JobWatcher::singleRead(JobId id, const ApiResult<Job>& result)
{
    if (result.ok()) {
        took({result.value()});
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        m_known.remove(id);
        m_active.remove(id);
        Q_EMIT jobGone(id);
    } else {
        m_errorUnderWay = result.error();
    }
    if (--m_singleReads == 0)
        endRefresh();
}

void JobWatcher::took(const std::vector<Job>& jobs)
{
    for (const Job& job : jobs)
        note(job);
    Q_EMIT jobsRead(jobs);
}

void JobWatcher::note(const Job& job)
{
    m_known.insert(job.id);
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
