#include "app/jobs/cancelrun.h"

#include <QTimer>

#include <algorithm>

namespace bulkhead {

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
    QList<JobId> again;
    std::vector<CancelItem> added;
    for (const Job& job : confirmed) {
        if (const auto known = m_index.constFind(job.id); known != m_index.cend()) {
            if (isSettled(m_items[*known].state))
                again.append(job.id);
            continue;
        }
        m_index.insert(job.id, first + added.size());
        added.push_back({job, job, CancelState::Waiting, std::nullopt, {}});
    }
    if (!added.empty()) {
        m_items.insert(m_items.end(), added.begin(), added.end());
        m_attempts.resize(m_items.size());
        Q_EMIT itemsAdded(int(first), int(m_items.size()) - 1);
    }
    for (const JobId id : std::as_const(again))
        setState(m_index.value(id), CancelState::Waiting);
    pump();
}

void CancelRun::stopSending()
{
    for (Index index = 0; index < m_items.size(); ++index) {
        if (m_items[index].state == CancelState::Waiting)
            settle(index, CancelState::CalledOff);
    }
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

bool CancelRun::isUnderWay() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const CancelItem& i) { return !isSettled(i.state); });
}

void CancelRun::setState(Index index, CancelState state)
{
    CancelItem& item = m_items[index];
    item.state = state;
    if (!isSettled(state) && state != CancelState::Checking)
        item.error.reset();
    Q_EMIT itemChanged(int(index));
}

void CancelRun::settle(Index index, CancelState state, std::optional<ApiError> error)
{
    m_items[index].error = std::move(error);
    setState(index, state);
    if (!isUnderWay())
        Q_EMIT settled();
}

void CancelRun::noteRead(Index index, const Job& job)
{
    m_items[index].last = job;
    Q_EMIT jobRead(job);
}

void CancelRun::pump()
{
    for (Index index = 0; index < m_items.size() && m_busy < m_pace.mostAtOnce; ++index) {
        if (m_items[index].state != CancelState::Waiting)
            continue;
        ++m_busy;
        setState(index, CancelState::Reading);
        read(index);
    }
}

void CancelRun::read(Index index)
{
    m_client.getJob(m_items[index].last.id, Urgency::Person)->then(this, [this, index](const ApiResult<Job>& result) {
        if (m_items[index].state == CancelState::Reading)
            readBeforeSending(index, result);
        else
            readAfterSending(index, result);
    });
}

void CancelRun::readBeforeSending(Index index, const ApiResult<Job>& result)
{
    if (result.ok()) {
        noteRead(index, result.value());
        m_items[index].before = result.value();
        if (canBeCancelled(result.value().status)) {
            send(index);
            return;
        }
        settle(index, CancelState::FinishedFirst);
    } else {
        settle(index, CancelState::Failed, result.error());
        if (result.error().isAboutCredential())
            stopAfter(result.error());
    }
    --m_busy;
    pump();
}

void CancelRun::send(Index index)
{
    setState(index, CancelState::Sending);
    m_client.cancelJob(m_items[index].last.id)->then(this, [this, index](const ApiResult<Job>& result) {
        sent(index, result);
    });
}

void CancelRun::sent(Index index, const ApiResult<Job>& result)
{
    m_attempts[index] = 0;
    if (result.ok()) {
        noteRead(index, result.value());
        m_items[index].requestedAt = Timestamp(QDateTime::currentMSecsSinceEpoch());
        watch(index, CancelState::Requested);
    } else if (result.error().certainlyWithoutEffect()) {
        settle(index, CancelState::Failed, result.error());
        if (result.error().isAboutCredential())
            stopAfter(result.error());
    } else {
        m_items[index].error = result.error();
        watch(index, CancelState::Checking);
    }
    --m_busy;
    pump();
}

void CancelRun::watch(Index index, CancelState state)
{
    const auto& pauses = state == CancelState::Requested ? m_pace.whileRequested : m_pace.whileUnknown;
    const auto pause = pauses[std::min(m_attempts[index], pauses.size() - 1)];
    ++m_attempts[index];
    setState(index, state);
    QTimer::singleShot(pause, this, [this, index] { read(index); });
}

void CancelRun::readAfterSending(Index index, const ApiResult<Job>& result)
{
    CancelItem& item = m_items[index];
    if (result.ok()) {
        noteRead(index, result.value());
        if (settleByRecord(index, result.value()))
            return;
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        settle(index, CancelState::Failed, result.error());
        return;
    }
    const bool lastRead = m_attempts[index] >= m_pace.whileUnknown.size();
    if (item.state == CancelState::Checking && lastRead)
        settle(index, CancelState::Unconfirmed, item.error);
    else
        watch(index, item.state);
}

bool CancelRun::settleByRecord(Index index, const Job& job)
{
    if (!isFinished(job.status))
        return false;
    settle(index, job.status == JobStatus::Cancelled ? CancelState::Cancelled : CancelState::FinishedFirst);
    return true;
}

void CancelRun::stopAfter(const ApiError& error)
{
    // Every further request would be refused alike, and would only burn the quota that is needed to recover.
    for (Index index = 0; index < m_items.size(); ++index) {
        if (m_items[index].state == CancelState::Waiting)
            settle(index, CancelState::CalledOff, error);
    }
}

} // namespace bulkhead
