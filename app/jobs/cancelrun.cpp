#include "app/jobs/cancelrun.h"

#include <QTimer>

#include <algorithm>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

/// A single job that the server stumbles over must not stop the others for ever.
constexpr size_t MostReadsBeforeSending = 5;
/// Requests for one job that were refused with 429; reads get through meanwhile, so it is no outage.
constexpr int MostRefusals = 5;
/// So few jobs are cancelled like one: as a person's calls, which may use the quota up to its end.
constexpr int FewJobs = 20;
/// The calls that a job takes: read, POST, and a read that tells how it ended.
constexpr int CallsPerJob = 3;

/// The server was reached, so it may be this job that it stumbles over.
bool isAboutTheJobMaybe(const ApiError& error)
{
    return error.kind == ApiError::Kind::ServerFault || error.kind == ApiError::Kind::Interrupted
        || error.kind == ApiError::Kind::Timeout;
}

} // namespace

CancelRun::CancelRun(Client& client, RunJournal& journal, ActivityLog& activity, QObject* parent)
    : CancelRun(client, journal, activity, Pace(), parent)
{
}

CancelRun::CancelRun(Client& client, RunJournal& journal, ActivityLog& activity, Pace pace, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_recorder(journal, activity)
    , m_pace(std::move(pace))
    , m_outage(client.queue().clock(), m_pace.whileOutage, m_pace.longestOutage)
{
    Q_ASSERT(!m_pace.whileRequested.empty() && !m_pace.whileUnknown.empty());
    connect(&m_outage, &OutageWatch::tryNow, this, &CancelRun::pump);
    connect(&m_outage, &OutageWatch::changed, this, &CancelRun::outageChanged);
}

Urgency CancelRun::urgency() const
{
    return openCount() <= FewJobs ? Urgency::Person : Urgency::Bulk;
}

CancelRun::Index CancelRun::append(const Job& job, CancelState state)
{
    const Index index = m_items.size();
    m_index.insert(job.id, index);
    m_items.push_back({job, job, state, std::nullopt, {}, false, {}});
    m_steps.emplace_back();
    m_counts.add(state);
    return index;
}

void CancelRun::add(const std::vector<Job>& confirmed, const QString& reason)
{
    if (!isUnderWay()) {
        m_begunAt = now();
        m_callsSinceBegun = 0;
        m_outage.begin();
    }
    const Index first = m_items.size();
    std::vector<const Job*> again;
    std::vector<Job> toRecord;
    std::vector<std::pair<Index, int>> started;
    for (const Job& job : confirmed) {
        if (m_index.value(job.id, first) < first) {
            again.push_back(&job);
        } else if (!m_index.contains(job.id)) {
            started.emplace_back(append(job, CancelState::Waiting), 0);
            toRecord.push_back(job);
        }
    }
    if (!started.empty())
        Q_EMIT itemsAdded(int(first), int(m_items.size()) - 1);
    for (const Job* job : again) {
        const Index index = m_index.value(job->id);
        if (!isSettled(m_items[index].state)) {
            m_steps[index].isLastRequest = false; // the last word is yes
            continue;
        }
        startAnew(index, *job);
        started.emplace_back(index, m_steps[index].round);
        toRecord.push_back(m_items[index].before);
    }
    if (toRecord.empty())
        return;
    m_recorder.confirmed(
        toRecord, reason, this, [this, started](const QString& problem) { recorded(started, problem); });
}

void CancelRun::recover(std::vector<RunJournal::LeftBehind> runs)
{
    if (!isUnderWay())
        m_outage.begin();
    const Index first = m_items.size();
    std::vector<Index> recovered;
    for (const RunJournal::LeftBehind& run : runs) {
        for (const RunJournal::Left& left : run.open) {
            if (m_index.contains(left.before.id))
                continue; // this run knows better
            const Index index = append(left.before, CancelState::Checking);
            m_items[index].isRecovered = true;
            m_steps[index].neverSent = !left.mayHaveBeenSent;
            recovered.push_back(index);
        }
    }
    if (!recovered.empty())
        Q_EMIT itemsAdded(int(first), int(m_items.size()) - 1);
    m_recorder.adopt(std::move(runs));
    for (const Index index : recovered)
        read(index);
}

void CancelRun::startAnew(Index index, const Job& confirmed)
{
    CancelItem& item = m_items[index];
    Step& step = m_steps[index];
    step.sentBefore = item.state == CancelState::Unconfirmed || (step.sentBefore && canBeTriedAgain(item.state));
    if (!step.sentBefore)
        item.before = confirmed; // else the counters before the first request tell what got through
    item.last = confirmed;
    item.requestedAt = {};
    item.isRecovered = false;
    item.wasRefused = false;
    step.neverSent = false;
    step.isLastRequest = false;
    step.refusals = 0;
    step.reads = 0;
    ++step.round;
    setState(index, CancelState::Waiting);
}

void CancelRun::recorded(const std::vector<std::pair<Index, int>>& items, const QString& problem)
{
    for (const auto& [index, round] : items) {
        if (round != m_steps[index].round)
            continue; // called off meanwhile
        if (problem.isEmpty()) {
            m_waiting.push_back(index);
        } else {
            m_items[index].problem = problem;
            settle(index, CancelState::Failed);
        }
    }
    pump();
}

void CancelRun::stopSending()
{
    callOff(std::nullopt);
}

void CancelRun::callOff(const std::optional<ApiError>& error)
{
    std::vector<Index> unsent;
    for (Index index = 0; index < m_items.size(); ++index) {
        if (m_items[index].state <= CancelState::Sending)
            unsent.push_back(index);
    }
    for (const Index index : unsent) {
        if (takeBack(index))
            settle(index, CancelState::CalledOff, error);
    }
}

bool CancelRun::takeBack(Index index)
{
    Step& step = m_steps[index];
    const CancelState state = m_items[index].state;
    if (state > CancelState::Sending)
        return false;
    if (step.request && !step.request->isUnsent()) {
        step.isLastRequest = true;
        return false;
    }
    ++step.round; // no answer that is under way must send anything, nor settle it
    if (step.request)
        step.request->abort();
    return true;
}

const CancelItem* CancelRun::find(JobId id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_items[*found];
}

CancelRun::Progress CancelRun::progress() const
{
    Progress progress;
    progress.jobs = int(m_items.size());
    progress.settled = progress.jobs - openCount();
    progress.unsent = countOf(CancelState::Waiting) + countOf(CancelState::Reading) + countOf(CancelState::Sending);
    const Quota& quota = m_client.queue().quota();
    if (isUnderWay())
        progress.heldFor = quota.waitFor(urgency(), now());
    const double seconds = std::chrono::duration<double>(now() - m_begunAt).count();
    if (!isUnderWay() || outage() || m_callsSinceBegun < 10 || seconds < 1)
        return progress;

    const int calls = progress.unsent * CallsPerJob + (openCount() - progress.unsent);
    progress.left = quota.timeFor(calls, m_callsSinceBegun / seconds, Urgency::Bulk, now());
    return progress;
}

void CancelRun::setState(Index index, CancelState state, std::optional<ApiError> error)
{
    CancelItem& item = m_items[index];
    m_counts.change(item.state, state);
    item.state = state;
    item.error = std::move(error);
    if (!isSettled(state))
        item.problem.clear();
    Q_EMIT itemChanged(int(index));
}

void CancelRun::settle(Index index, CancelState state, std::optional<ApiError> error)
{
    ++m_steps[index].round;
    setState(index, state, std::move(error));
    m_recorder.settled(m_items[index]);
    if (isUnderWay())
        return;
    m_outage.end();
    Q_EMIT settled();
}

void CancelRun::noteRead(Index index, const Job& job, AskedAt askedAt)
{
    m_items[index].last = job;
    const bool outer = std::exchange(m_isTellingARead, true); // it comes back through note()
    Q_EMIT jobRead(job, askedAt);
    m_isTellingARead = outer;
}

void CancelRun::note(const std::vector<Job>& jobs, AskedAt askedAt)
{
    if (m_isTellingARead || !isUnderWay())
        return;
    for (const Job& job : jobs) {
        const auto found = m_index.constFind(job.id);
        if (found == m_index.cend())
            continue;
        const Index index = *found;
        const CancelState state = m_items[index].state;
        const bool isWatched = state == CancelState::Requested || state == CancelState::Checking;
        if (isWatched && askedAt > m_steps[index].answeredAt && isFinished(job.status)) {
            m_items[index].last = job;
            readToTheEnd(index, job);
        }
    }
}

void CancelRun::pump()
{
    const auto isBusy = [this] {
        const int busy = countOf(CancelState::Reading) + countOf(CancelState::Sending);
        return busy >= (outage() ? 1 : m_pace.mostAtOnce);
    };
    while (!isBusy() && !m_outage.isPausing() && !m_waiting.empty()) {
        const Index index = m_waiting.front();
        m_waiting.pop_front();
        if (m_items[index].state != CancelState::Waiting)
            continue;
        const int round = ++m_steps[index].round;
        setState(index, CancelState::Reading);
        if (round == m_steps[index].round) // whoever heard it may have called it off
            read(index);
    }
}

void CancelRun::read(Index index)
{
    const int round = m_steps[index].round;
    const AskedAt askedAt = now();
    const auto received = [this, index, round, askedAt](const ApiResult<Job>& result) {
        ++m_callsSinceBegun;
        if (result.ok() || !result.error().isOutage())
            m_outage.gotThrough();
        if (round != m_steps[index].round)
            return;
        if (m_items[index].state == CancelState::Reading)
            readBeforeSending(index, result, askedAt);
        else
            readAfterSending(index, result, askedAt);
    };
    m_client.getJob(m_items[index].last.id, urgency())->then(this, received);
}

void CancelRun::readAfter(Index index, std::chrono::milliseconds pause)
{
    QTimer::singleShot(pause, this, [this, index, round = m_steps[index].round] {
        if (round == m_steps[index].round)
            read(index);
    });
}

void CancelRun::readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    Step& step = m_steps[index];
    if (result.ok()) {
        const int round = step.round;
        noteRead(index, result.value(), askedAt);
        if (round != m_steps[index].round)
            return; // called off by whoever heard it
        if (canBeCancelled(result.value().status)) {
            prepare(index);
            return;
        }
        const bool byUs = m_steps[index].sentBefore && result.value().status == JobStatus::Cancelled;
        settle(index, byUs ? CancelState::Cancelled : CancelState::FinishedFirst);
    } else if (result.error().isOutage()
        && !(isAboutTheJobMaybe(result.error()) && ++step.reads >= MostReadsBeforeSending)) {
        sendLater(index, result.error());
    } else {
        settle(index, CancelState::Failed, result.error());
        if (result.error().isAboutCredential())
            callOff(result.error());
    }
    pump();
}

/// Nothing was sent for this one, or it was refused: it goes to the end of the queue, and the run pauses.
void CancelRun::sendLater(Index index, const ApiError& error)
{
    const int round = ++m_steps[index].round;
    m_waiting.push_back(index);
    setState(index, CancelState::Waiting, error);
    if (round != m_steps[index].round)
        return; // called off by whoever heard it
    m_outage.gotNothingThrough(error);
    if (m_outage.isTooLong())
        callOff(error);
}

void CancelRun::prepare(Index index)
{
    if (!m_steps[index].sentBefore)
        m_items[index].before = m_items[index].last;
    setState(index, CancelState::Sending);
    const int round = m_steps[index].round;
    m_recorder.sending(m_items[index].before, this, [this, index, round](const QString& problem) {
        if (round != m_steps[index].round || m_items[index].state != CancelState::Sending)
            return; // called off meanwhile
        if (problem.isEmpty()) {
            send(index);
            return;
        }
        m_items[index].problem = problem;
        settle(index, CancelState::Failed);
        pump();
    });
}

void CancelRun::send(Index index)
{
    const int round = m_steps[index].round;
    const auto answered = [this, index, round](const ApiResult<Job>& result) {
        ++m_callsSinceBegun;
        m_steps[index].request.clear(); // it is no more under way, though it exists until Qt comes to deleting it
        if (round != m_steps[index].round)
            return; // called off before it left
        m_recorder.answered(m_items[index].last, result);
        sent(index, result, now());
    };
    m_steps[index].request = m_client.cancelJob(m_items[index].last.id, urgency())->then(this, answered);
}

void CancelRun::sent(Index index, const ApiResult<Job>& result, AskedAt answeredAt)
{
    Step& step = m_steps[index];
    step.reads = 0;
    step.answeredAt = answeredAt;
    if (!result.ok() && result.error().kind == ApiError::Kind::RateLimited) {
        // Most likely without effect, but nobody promises that: where the next read shows it cancelled, it was this
        // one.
        step.sentBefore = true;
        ++step.refusals;
        m_items[index].wasRefused = true;
    }
    if (result.ok()) {
        m_outage.gotThrough();
        m_items[index].requestedAt = Timestamp(m_client.queue().clock().epochMsecs());
        noteRead(index, result.value(), answeredAt);
        watch(index, CancelState::Requested);
    } else if (mayBeSentAgain(step, result.error())) {
        sendLater(index, result.error()); // and it is read again before the next request
    } else if (!result.error().certainlyWithoutEffect()) {
        watch(index, CancelState::Checking, result.error());
    } else {
        settle(index, CancelState::Failed, result.error());
        // Every further request would be refused alike, and would only burn the quota that is needed to recover.
        if (result.error().isAboutCredential())
            callOff(result.error());
    }
    pump();
}

bool CancelRun::mayBeSentAgain(const Step& step, const ApiError& error)
{
    if (step.isLastRequest)
        return false;
    if (error.kind == ApiError::Kind::RateLimited)
        return step.refusals < MostRefusals;
    return error.isOutage() && error.certainlyWithoutEffect();
}

void CancelRun::watch(Index index, CancelState state, std::optional<ApiError> error)
{
    const auto& pauses = state == CancelState::Requested ? m_pace.whileRequested : m_pace.whileUnknown;
    auto pause = pauses[std::min(m_steps[index].reads, pauses.size() - 1)];
    if (m_steps[index].reads++ > 0) {
        // One look at the clock: where the computer sleeps between two of them, the pause would be negative and no
        // timer would ring.
        const auto moment = now();
        m_nextReadAt = std::max(moment + pause, m_nextReadAt + m_pace.betweenReads);
        pause = msecsBetween(moment, m_nextReadAt);
    }
    setState(index, state, std::move(error));
    readAfter(index, pause);
}

void CancelRun::readToTheEnd(Index index, const Job& job)
{
    const bool byUs = job.status == JobStatus::Cancelled && !m_steps[index].neverSent;
    settle(index, byUs ? CancelState::Cancelled : CancelState::FinishedFirst);
}

void CancelRun::readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    const CancelState state = m_items[index].state;
    if (result.ok()) {
        const int round = m_steps[index].round;
        noteRead(index, result.value(), askedAt);
        if (round != m_steps[index].round)
            return;
        if (isFinished(result.value().status))
            readToTheEnd(index, result.value());
        else if (m_steps[index].neverSent)
            settle(index, CancelState::CalledOff);
        else if (state == CancelState::Checking && m_steps[index].reads >= m_pace.whileUnknown.size())
            settle(index, CancelState::Unconfirmed, m_items[index].error);
        else
            watch(index, state, state == CancelState::Checking ? m_items[index].error : std::nullopt);
    } else if (result.error().kind == ApiError::Kind::NotFound || result.error().isAboutCredential()) {
        // Only an ended job can be deleted, but nobody can tell any more how it ended. Nor can a refused credential.
        settle(index, CancelState::Unconfirmed, result.error());
    } else {
        // A read that failed tells nothing: it does not count as one.
        setState(index, state,
            state == CancelState::Checking && m_items[index].error ? m_items[index].error : result.error());
        readAfter(index, m_pace.whileRequested.back());
    }
}

} // namespace bulkhead
