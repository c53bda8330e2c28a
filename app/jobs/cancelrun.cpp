#include "app/jobs/cancelrun.h"

#include <QTimer>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr size_t MostReadsBeforeSending = 3;

/// What a read before sending waits out. Not a time-out: the analyst has waited for that one long enough.
bool usuallyPasses(const ApiError& error)
{
    return error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::ServerFault
        || error.kind == ApiError::Kind::Interrupted || error.kind == ApiError::Kind::Unreachable;
}

std::chrono::milliseconds pauseBefore(size_t read, const std::vector<std::chrono::milliseconds>& pauses)
{
    return pauses[std::min(read, pauses.size() - 1)];
}

} // namespace

CancelRun::CancelRun(Client& client, QObject* parent)
    : CancelRun(client, Pace(), parent)
{
}

CancelRun::CancelRun(Client& client, Pace pace, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(std::move(pace))
{
    Q_ASSERT(!m_pace.whileRequested.empty() && !m_pace.whileUnknown.empty());
}

void CancelRun::add(const std::vector<Job>& confirmed)
{
    const Index first = m_items.size();
    std::vector<CancelItem> added;
    std::vector<const Job*> again;
    for (const Job& job : confirmed) {
        if (m_index.value(job.id, first) < first) {
            again.push_back(&job);
        } else if (!m_index.contains(job.id)) {
            m_index.insert(job.id, first + added.size());
            m_waiting.push_back(first + added.size());
            added.push_back({job, job, CancelState::Waiting, std::nullopt, {}});
        }
    }
    if (!added.empty()) {
        m_items.insert(m_items.end(), added.begin(), added.end());
        m_progress.resize(m_items.size());
        m_open += int(added.size());
        Q_EMIT itemsAdded(int(first), int(first + added.size()) - 1);
    }
    for (const Job* job : again) {
        if (const Index index = m_index.value(job->id); isSettled(m_items[index].state))
            startAnew(index, *job);
    }
    pump();
}

void CancelRun::startAnew(Index index, const Job& confirmed)
{
    CancelItem& item = m_items[index];
    bool& sentBefore = m_progress[index].sentBefore;
    sentBefore = item.state == CancelState::Unconfirmed || (sentBefore && canBeTriedAgain(item.state));
    if (!sentBefore)
        item.before = confirmed; // else the counters before the first request tell what got through
    item.last = confirmed;
    item.requestedAt = {};
    m_waiting.push_back(index);
    setState(index, CancelState::Waiting);
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
    Progress& progress = m_progress[index];
    if (m_items[index].state == CancelState::Waiting)
        return true;
    if (m_items[index].state == CancelState::Sending && !(progress.request && progress.request->isUnsent()))
        return false;
    ++progress.round; // the answer under way must not send anything, nor settle it
    --m_busy;
    if (progress.request)
        progress.request->abort();
    return true;
}

const CancelItem* CancelRun::find(JobId id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_items[*found];
}

int CancelRun::countOf(CancelState state) const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [=](const CancelItem& i) { return i.state == state; }));
}

void CancelRun::setState(Index index, CancelState state, std::optional<ApiError> error)
{
    CancelItem& item = m_items[index];
    m_open += int(!isSettled(state)) - int(!isSettled(item.state));
    item.state = state;
    item.error = std::move(error);
    Q_EMIT itemChanged(int(index));
}

void CancelRun::settle(Index index, CancelState state, std::optional<ApiError> error)
{
    setState(index, state, std::move(error));
    if (m_open == 0)
        Q_EMIT settled();
}

void CancelRun::noteRead(Index index, const Job& job, AskedAt askedAt)
{
    m_items[index].last = job;
    Q_EMIT jobRead(job, askedAt);
}

void CancelRun::pump()
{
    while (m_busy < m_pace.mostAtOnce && !m_waiting.empty()) {
        const Index index = m_waiting.front();
        m_waiting.pop_front();
        if (m_items[index].state != CancelState::Waiting)
            continue;
        ++m_busy;
        m_progress[index].reads = 0;
        const int round = ++m_progress[index].round;
        setState(index, CancelState::Reading);
        if (round == m_progress[index].round) // whoever heard it may have called it off
            read(index);
    }
}

void CancelRun::read(Index index)
{
    const int round = m_progress[index].round;
    const AskedAt askedAt = AskedAt::clock::now();
    const auto received = [this, index, round, askedAt](const ApiResult<Job>& result) {
        if (round != m_progress[index].round)
            return;
        if (m_items[index].state == CancelState::Reading)
            readBeforeSending(index, result, askedAt);
        else
            readAfterSending(index, result, askedAt);
    };
    m_client.getJob(m_items[index].last.id, Urgency::Person)->then(this, received);
}

void CancelRun::readAfter(Index index, std::chrono::milliseconds pause)
{
    QTimer::singleShot(pause, this, [this, index, round = m_progress[index].round] {
        if (round == m_progress[index].round)
            read(index);
    });
}

void CancelRun::readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        const int round = m_progress[index].round;
        noteRead(index, result.value(), askedAt);
        if (round != m_progress[index].round)
            return; // called off by whoever heard it
        if (canBeCancelled(result.value().status)) {
            send(index);
            return;
        }
    } else if (size_t& reads = m_progress[index].reads;
               usuallyPasses(result.error()) && reads + 1 < MostReadsBeforeSending) {
        readAfter(index, pauseBefore(reads++, m_pace.whileUnknown));
        setState(index, CancelState::Reading, result.error());
        return;
    }
    --m_busy;
    if (result.ok()) {
        const bool byUs = m_progress[index].sentBefore && result.value().status == JobStatus::Cancelled;
        settle(index, byUs ? CancelState::Cancelled : CancelState::FinishedFirst);
    } else {
        settle(index, CancelState::Failed, result.error());
        if (result.error().isAboutCredential())
            callOff(result.error());
    }
    pump();
}

void CancelRun::send(Index index)
{
    if (!m_progress[index].sentBefore)
        m_items[index].before = m_items[index].last;
    m_progress[index].reads = 0;
    setState(index, CancelState::Sending);
    const int round = m_progress[index].round;
    const auto answered = [this, index, round, askedAt = AskedAt::clock::now()](const ApiResult<Job>& result) {
        if (round == m_progress[index].round)
            sent(index, result, askedAt);
    };
    m_progress[index].request = m_client.cancelJob(m_items[index].last.id)->then(this, answered);
}

void CancelRun::sent(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    --m_busy;
    if (result.ok()) {
        m_items[index].requestedAt = Timestamp(QDateTime::currentMSecsSinceEpoch());
        noteRead(index, result.value(), askedAt);
        watch(index, CancelState::Requested);
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

void CancelRun::watch(Index index, CancelState state, std::optional<ApiError> error)
{
    const auto& pauses = state == CancelState::Requested ? m_pace.whileRequested : m_pace.whileUnknown;
    const auto pause = pauseBefore(m_progress[index].reads, pauses);
    ++m_progress[index].reads;
    setState(index, state, std::move(error));
    const int watched = countOf(CancelState::Requested) + countOf(CancelState::Checking);
    readAfter(index, std::max(pause, watched * m_pace.betweenReads));
}

void CancelRun::readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        noteRead(index, result.value(), askedAt);
        if (isFinished(result.value().status)) {
            const bool cancelled = result.value().status == JobStatus::Cancelled;
            settle(index, cancelled ? CancelState::Cancelled : CancelState::FinishedFirst);
            return;
        }
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        // Only an ended job can be deleted, but nobody can tell any more how it ended.
        settle(index, CancelState::Unconfirmed, result.error());
        return;
    }
    if (m_items[index].state == CancelState::Requested)
        watch(index, CancelState::Requested, result.ok() ? std::nullopt : std::optional(result.error()));
    else if (m_progress[index].reads < m_pace.whileUnknown.size())
        watch(index, CancelState::Checking, m_items[index].error);
    else
        settle(index, CancelState::Unconfirmed, m_items[index].error);
}

} // namespace bulkhead
