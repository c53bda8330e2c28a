#include "app/jobs/jobwatcher.h"

#include "app/cloudflare/backoff.h"

#include <algorithm>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

/// Where very many jobs end at once, the rest is read with the next ticks.
constexpr int MostEndedReadsInATick = 20;
/// Jobs that a full pass missed are asked for by themselves, a few with each tick.
constexpr int MostMissedReadsInATick = 2;
constexpr int MostMissedReadsAtOnce = 20; ///< after a full pass that a person asked for

constexpr auto ShortestRest = 500ms;
constexpr auto FirstPauseAfterAFailedPage = 2s;

} // namespace

JobWatcher::JobWatcher(JobReader& reader, const WatchPace::Limits& limits, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_pace(limits)
    , m_nextTick(reader.clock().makeAlarm(this))
    , m_nextPage(reader.clock().makeAlarm(this))
{
    connect(m_nextTick, &Alarm::rang, this, &JobWatcher::tick);
    connect(m_nextPage, &Alarm::rang, this, &JobWatcher::goOnWithFullPass);
}

void JobWatcher::start()
{
    m_started = true;
    startFullPass(Urgency::Timer);
    tick();
}

void JobWatcher::refreshNow()
{
    if (m_pass) {
        m_passWanted = m_passWanted || m_hasReadAll;
        m_pass->setUrgency(Urgency::Bulk);
        if (m_nextPage->isActive())
            goOnWithFullPass();
    } else {
        startFullPass(Urgency::Bulk);
    }
    m_tickByPerson = true;
    tick();
}

void JobWatcher::wake()
{
    if (m_started && !m_paused)
        tick();
    if (m_pass && m_nextPage->isActive() && !m_paused)
        goOnWithFullPass();
}

void JobWatcher::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    schedule();
    if (m_pass && m_nextPage->isActive())
        goOnWithFullPass();
}

void JobWatcher::setAttention(WatchPace::Attention attention)
{
    if (m_pace.attention() == attention)
        return;
    m_pace.setAttention(attention);
    schedule();
}

void JobWatcher::setPace(std::chrono::milliseconds seen)
{
    m_pace.setSeen(seen);
    schedule();
}

std::optional<std::chrono::milliseconds> JobWatcher::age() const
{
    return m_refreshedAtTick ? std::optional(msecsBetween(*m_refreshedAtTick, now())) : std::nullopt;
}

std::chrono::milliseconds JobWatcher::interval() const
{
    return m_pace.interval(m_reader.quota(), now());
}

bool JobWatcher::isHeldBack() const
{
    return !m_tickError && m_pace.isHeldBack(m_reader.quota(), now());
}

void JobWatcher::schedule()
{
    if (m_isTicking)
        return;
    m_nextTick->stop();
    if (m_started && !m_paused) {
        const auto every = interval();
        m_nextTick->start(std::max(
            msecsBetween(now(), m_tickedAt + every), std::min<std::chrono::milliseconds>(every, ShortestRest)));
    }
    Q_EMIT stateChanged();
}

void JobWatcher::tick()
{
    if (m_isTicking)
        return; // one that a person wants follows, see endTick()
    m_nextTick->stop();
    m_isTicking = true;
    m_tickedAt = now();
    m_errorUnderWay.reset();
    m_stillActive.clear();
    m_pagesOfLists = 0;
    m_pace.adapt(m_reader.quota(), m_tickedAt);
    if (!m_pass && m_pace.isFullPassDue(m_reader.quota(), m_tickedAt))
        startFullPass(Urgency::Timer);
    const Urgency urgency = m_tickByPerson ? Urgency::Person : Urgency::Timer;
    m_tickByPerson = false;
    for (const JobStatus status : ActiveStatuses) {
        auto* list = new JobSweep(m_reader, status, urgency, JobSweep::Going::ByItself, this);
        m_lists.append(list);
        connect(list, &JobSweep::pageRead, this, &JobWatcher::took);
        connect(list, &JobSweep::finished, this, [this, list] { activeListFinished(list); });
    }
    Q_EMIT stateChanged();
}

void JobWatcher::activeListFinished(JobSweep* list)
{
    if (list->error())
        m_errorUnderWay = list->error();
    m_stillActive += list->seen();
    m_pagesOfLists += std::max(1, list->pages());
    m_lists.removeOne(list);
    list->deleteLater();
    if (!m_lists.isEmpty())
        return;
    m_pace.noteTick(m_pagesOfLists);
    if (m_errorUnderWay) {
        endTick(); // an incomplete list does not tell who left it
        return;
    }
    const int mostEnded = std::min(MostEndedReadsInATick, m_pace.singleReadsNow(m_reader.quota(), now()));
    QSet<JobId> ids;
    for (const JobId id : std::as_const(m_active)) {
        if (ids.size() < mostEnded && !m_stillActive.contains(id))
            ids.insert(id);
    }
    const int most = std::exchange(m_missedAreWanted, false) ? MostMissedReadsAtOnce : MostMissedReadsInATick;
    for (int n = 0; n < most && !m_missed.isEmpty(); ++n) {
        ids.insert(*m_missed.cbegin());
        m_missed.erase(m_missed.cbegin());
    }
    readSingly(ids);
}

void JobWatcher::readSingly(const QSet<JobId>& ids)
{
    m_singleReads = int(ids.size());
    if (ids.isEmpty()) {
        endTick();
        return;
    }
    const AskedAt askedAt = now();
    for (const JobId id : ids) {
        const auto received = [this, id, askedAt](const ApiResult<Job>& result) { singleRead(id, result, askedAt); };
        m_reader.read(id, Urgency::Timer, this, received);
    }
}

void JobWatcher::singleRead(JobId id, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        took({result.value()}, askedAt);
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        noteGone(id, askedAt);
    } else if (result.error().kind == ApiError::Kind::BadAnswer) {
        // One record that can't be read is no reason to call everything else stale, and to slow down.
        m_undecodable = std::max(m_undecodable, 1);
        if (m_faults.isEmpty())
            m_faults.append(result.error().detail);
    } else {
        m_errorUnderWay = result.error();
    }
    if (--m_singleReads == 0)
        endTick();
}

void JobWatcher::endTick()
{
    m_isTicking = false;
    m_tickError = m_errorUnderWay;
    m_pace.noteOutcome(!m_tickError);
    m_pace.setActiveJobs(int(m_active.size()));
    if (!m_tickError) {
        m_refreshedAt = Timestamp(m_reader.clock().epochMsecs());
        m_refreshedAtTick = m_tickedAt;
    }
    schedule();
    if (m_tickByPerson)
        tick();
}

void JobWatcher::startFullPass(Urgency urgency)
{
    m_passStartedAt = now();
    m_passFailures = 0;
    if (urgency == Urgency::Timer)
        m_pace.notePage(m_passStartedAt);
    m_pass = new JobSweep(m_reader, std::nullopt, urgency, JobSweep::Going::PageByPage, this);
    m_pass->expectPages(m_pagesOfLastPass);
    connect(m_pass, &JobSweep::pageRead, this, &JobWatcher::took);
    connect(m_pass, &JobSweep::readyForNext, this, [this] {
        m_passFailures = 0;
        m_passError.reset();
        goOnWithFullPass();
    });
    connect(m_pass, &JobSweep::pageFailed, this, &JobWatcher::fullPassFailed);
    connect(m_pass, &JobSweep::finished, this, &JobWatcher::fullPassFinished);
}

void JobWatcher::goOnWithFullPass()
{
    m_nextPage->stop();
    while (m_pass->mayReadNext()) {
        if (m_pass->urgency() == Urgency::Timer) {
            // Paused, it looks again now and then whether it still is.
            const auto wait = m_paused ? m_pace.limits().slowest : m_pace.untilNextPage(m_reader.quota(), now());
            if (wait > 0ms) {
                m_nextPage->start(wait);
                return;
            }
            m_pace.notePage(now());
        }
        m_pass->readNext();
    }
}

void JobWatcher::fullPassFailed(const ApiError& error)
{
    m_passError = error;
    ++m_passFailures;
    m_pass->setUrgency(Urgency::Timer); // nobody waits for it as it is
    m_nextPage->start(doubled(FirstPauseAfterAFailedPage, m_passFailures - 1, m_pace.limits().slowest));
    Q_EMIT stateChanged();
}

void JobWatcher::fullPassFinished()
{
    JobSweep* pass = std::exchange(m_pass, nullptr);
    m_passError = pass->error();
    m_pace.noteFullPass(pass->pages(), m_passStartedAt);
    m_nextPage->stop();
    if (!pass->error()) {
        m_pagesOfLastPass = pass->pages();
        m_undecodable = pass->undecodable();
        m_faults = pass->faults();
        m_hasReadAll = true;
        m_missed.clear();
        for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
            if (known.value() < m_passStartedAt && !pass->seen().contains(known.key()))
                m_missed.insert(known.key());
        }
    }
    pass->deleteLater(); // it is what called us
    const bool wasWanted = pass->urgency() != Urgency::Timer;
    if (std::exchange(m_passWanted, false))
        startFullPass(Urgency::Bulk);
    Q_EMIT stateChanged();
    if (wasWanted && !m_missed.isEmpty()) {
        m_missedAreWanted = m_tickByPerson = true;
        tick();
    }
}

void JobWatcher::took(const std::vector<Job>& jobs, AskedAt askedAt)
{
    std::vector<Job> newer;
    newer.reserve(jobs.size());
    for (const Job& job : jobs) {
        if (m_known.value(job.id) > askedAt || m_gone.value(job.id) > askedAt)
            continue;
        follow(job, askedAt);
        newer.push_back(job);
    }
    if (!newer.empty())
        Q_EMIT jobsRead(newer, askedAt);
}

void JobWatcher::note(const Job& job, AskedAt askedAt)
{
    took({job}, askedAt);
}

void JobWatcher::noteGone(JobId id, AskedAt knownAt)
{
    m_known.remove(id);
    m_active.remove(id);
    m_missed.remove(id);
    m_gone.insert(id, knownAt);
    Q_EMIT jobGone(id);
}

void JobWatcher::follow(const Job& job, AskedAt askedAt)
{
    m_known.insert(job.id, askedAt);
    m_gone.remove(job.id);
    m_missed.remove(job.id);
    if (isActive(job.status))
        m_active.insert(job.id);
    else
        m_active.remove(job.id);
}

} // namespace bulkhead
