#include "app/deletion/jobdeletion.h"

#include <QTimer>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// So few jobs are deleted as a person's calls, which may use the quota up to its end.
constexpr int FewJobs = 20;

/// The stable words of the activity log.
QString outcomeWord(DeletionState state)
{
    switch (state) {
    case DeletionState::Deleted:
        return u"deleted"_s;
    case DeletionState::AlreadyGone:
        return u"already gone"_s;
    case DeletionState::Refused:
        return u"refused"_s;
    case DeletionState::Failed:
        return u"failed"_s;
    case DeletionState::CalledOff:
        return u"called off"_s;
    case DeletionState::Unconfirmed:
    case DeletionState::Waiting:
    case DeletionState::Reading:
    case DeletionState::Sending:
    case DeletionState::Checking:
        break;
    }
    return u"unknown"_s;
}

} // namespace

JobDeletion::JobDeletion(Client& client, ActivityLog& log, QObject* parent)
    : JobDeletion(client, log, Pace(), parent)
{
}

JobDeletion::JobDeletion(Client& client, ActivityLog& log, Pace pace, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_pace(std::move(pace))
{
    Q_ASSERT(!m_pace.whileUnknown.empty());
}

JobDeletion::~JobDeletion()
{
    for (Index index = 0; index < m_items.size(); ++index) {
        if (isSettled(m_items[index].state))
            continue;
        ActivityEntry last = entry(index, ActivityEntry::Event::Settled);
        const bool unsent = isUnsent(index);
        if (ApiCall* request = m_steps[index].request; request && unsent) {
            request->disconnect(this);
            request->abort();
        }
        last.outcome = outcomeWord(unsent ? DeletionState::CalledOff : DeletionState::Unconfirmed);
        m_log.note(last);
    }
}

void JobDeletion::start(const std::vector<Job>& confirmed, const QString& reason)
{
    if (!m_items.empty() || confirmed.empty())
        return;
    m_reason = reason;
    std::vector<Index> items;
    for (const Job& job : confirmed) {
        items.push_back(m_items.size());
        m_items.emplace_back(job);
        m_steps.emplace_back(job);
        m_counts.add(DeletionState::Waiting);
    }
    Q_EMIT started();
    begin(items);
}

void JobDeletion::tryAgain()
{
    std::vector<Index> again;
    for (Index index = 0; index < m_items.size(); ++index) {
        if (!canBeTriedAgain(m_items[index].state))
            continue;
        m_steps[index].reads = 0;
        m_items[index].problem.clear();
        m_items[index].wasSent = false;
        setState(index, DeletionState::Waiting);
        again.push_back(index);
    }
    if (!again.empty())
        begin(again);
}

void JobDeletion::begin(const std::vector<Index>& items)
{
    QList<ActivityEntry> confirmed;
    std::vector<std::pair<Index, int>> rounds;
    for (const Index index : items) {
        m_steps[index].operation = QUuid::createUuid();
        rounds.emplace_back(index, m_steps[index].round);
        confirmed.append(entry(index, ActivityEntry::Event::Confirmed));
    }
    m_log.append(confirmed, this, [this, rounds](const QString& problem) {
        for (const auto& [index, round] : rounds) {
            if (round != m_steps[index].round)
                continue; // called off meanwhile
            if (problem.isEmpty()) {
                m_waiting.push_back(index);
            } else {
                m_items[index].problem = problem;
                settle(index, DeletionState::Failed);
            }
        }
        pump();
    });
}

void JobDeletion::pump()
{
    const auto isBusy = [this] {
        return countOf(DeletionState::Reading) + countOf(DeletionState::Sending) >= m_pace.mostAtOnce;
    };
    while (!isBusy() && !m_waiting.empty()) {
        const Index index = m_waiting.front();
        m_waiting.pop_front();
        if (m_items[index].state != DeletionState::Waiting)
            continue;
        const int round = m_steps[index].round;
        setState(index, DeletionState::Reading);
        if (round == m_steps[index].round) // whoever heard it may have called it off
            read(index);
    }
}

void JobDeletion::read(Index index)
{
    const AskedAt askedAt = now();
    const int round = m_steps[index].round;
    m_client.getJob(m_items[index].job.id, urgency())
        ->then(this, [this, index, round, askedAt](const ApiResult<Job>& result) {
            if (round != m_steps[index].round)
                return;
            if (m_items[index].state == DeletionState::Reading)
                readBeforeSending(index, result, askedAt);
            else
                readAfterSending(index, result, askedAt);
            pump();
        });
}

void JobDeletion::readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        m_items[index].job = m_steps[index].before = result.value();
        const int round = m_steps[index].round;
        Q_EMIT jobRead(result.value(), askedAt);
        if (round != m_steps[index].round)
            return; // called off by whoever heard it
        if (canBeDeleted(result.value().status))
            prepare(index);
        else
            settle(index, DeletionState::Refused);
    } else if (result.error().kind == ApiError::Kind::NotFound) {
        const bool byUs = m_steps[index].sentBefore;
        gone(index, byUs ? DeletionState::Deleted : DeletionState::AlreadyGone, byUs);
    } else {
        failed(index, DeletionState::Failed, result.error());
    }
}

void JobDeletion::prepare(Index index)
{
    setState(index, DeletionState::Sending);
    const int round = m_steps[index].round;
    m_log.append({entry(index, ActivityEntry::Event::Asked)}, this, [this, index, round](const QString& problem) {
        if (round != m_steps[index].round)
            return; // called off meanwhile
        if (problem.isEmpty()) {
            send(index);
            return;
        }
        m_items[index].problem = problem;
        settle(index, DeletionState::Failed);
        pump();
    });
}

void JobDeletion::send(Index index)
{
    const int round = m_steps[index].round;
    auto* call = m_client.deleteJob(m_items[index].job.id, urgency());
    m_steps[index].request = call;
    m_items[index].wasSent = true;
    call->then(this, [this, index, round](const ApiResult<JobId>& result) {
        if (round != m_steps[index].round)
            return;
        answered(index, result);
        pump();
    });
}

void JobDeletion::answered(Index index, const ApiResult<JobId>& result)
{
    ActivityEntry answer = entry(index, ActivityEntry::Event::Answered);
    if (result.ok())
        answer.take(result.notes());
    else
        answer.take(result.error());
    m_log.note(answer);

    if (result.ok()) {
        gone(index, DeletionState::Deleted, false);
        return;
    }
    const ApiError& error = result.error();
    if (error.kind == ApiError::Kind::NotFound) {
        const bool byUs = m_steps[index].sentBefore;
        gone(index, byUs ? DeletionState::Deleted : DeletionState::AlreadyGone, byUs);
    } else if (error.certainlyWithoutEffect()) {
        const bool isAboutTheJob = error.kind == ApiError::Kind::Rejected;
        failed(index, isAboutTheJob ? DeletionState::Refused : DeletionState::Failed, error);
    } else {
        m_steps[index].sentBefore = true;
        setState(index, DeletionState::Checking, error);
        read(index);
        if (error.isOutage())
            callOff(error);
    }
}

void JobDeletion::readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt)
{
    if (!result.ok()) {
        if (result.error().kind == ApiError::Kind::NotFound)
            gone(index, DeletionState::Deleted, true);
        else
            failed(index, DeletionState::Unconfirmed, result.error());
        return;
    }
    m_items[index].job = result.value();
    Q_EMIT jobRead(result.value(), askedAt);
    const ApiError error = *m_items[index].error;
    const size_t reads = m_steps[index].reads++;
    const bool isConflict = error.kind == ApiError::Kind::Conflict;
    // These two are whole answers to the request, and the job is there: no need to wait for what may still happen.
    if (isConflict || error.kind == ApiError::Kind::RateLimited || reads >= m_pace.whileUnknown.size()) {
        settle(index, isConflict ? DeletionState::Refused : DeletionState::Failed, error);
        return;
    }
    QTimer::singleShot(m_pace.whileUnknown[reads], this, [this, index, round = m_steps[index].round] {
        if (round == m_steps[index].round)
            read(index);
    });
}

void JobDeletion::gone(Index index, DeletionState state, bool toldByRead)
{
    m_items[index].toldByRead = toldByRead;
    // Known now, so that a list that was asked for while the request was under way counts for nothing, too.
    Q_EMIT jobGone(m_items[index].job.id, now());
    settle(index, state);
}

void JobDeletion::failed(Index index, DeletionState state, const ApiError& error)
{
    settle(index, state, error);
    if (error.isAboutCredential() || error.isOutage())
        callOff(error);
}

void JobDeletion::stopSending()
{
    callOff(std::nullopt);
}

void JobDeletion::callOff(const std::optional<ApiError>& error)
{
    std::vector<Index> unsent;
    for (Index index = 0; index < m_items.size(); ++index) {
        if (isUnsent(index))
            unsent.push_back(index);
    }
    for (const Index index : unsent) {
        if (!isUnsent(index))
            continue; // whoever heard of the others did something about it
        const QPointer<ApiCall> request = m_steps[index].request;
        m_items[index].wasSent = false;
        settle(index, DeletionState::CalledOff, error);
        if (request)
            request->abort();
    }
}

bool JobDeletion::isUnsent(Index index) const
{
    const Step& step = m_steps[index];
    return m_items[index].state <= DeletionState::Sending && (!step.request || step.request->isUnsent());
}

int JobDeletion::unsentCount() const
{
    return countOf(DeletionState::Waiting) + countOf(DeletionState::Reading) + countOf(DeletionState::Sending);
}

int JobDeletion::againCount() const
{
    return countOf(DeletionState::Failed) + countOf(DeletionState::Unconfirmed) + countOf(DeletionState::CalledOff);
}

bool JobDeletion::isWorkingOn(JobId id) const
{
    return std::any_of(m_items.begin(), m_items.end(),
        [id](const DeletionItem& item) { return item.job.id == id && !isSettled(item.state); });
}

Urgency JobDeletion::urgency() const
{
    return openCount() <= FewJobs ? Urgency::Person : Urgency::Bulk;
}

void JobDeletion::settle(Index index, DeletionState state, std::optional<ApiError> error)
{
    ++m_steps[index].round;
    m_steps[index].request = nullptr;
    setState(index, state, std::move(error));
    const DeletionItem& item = m_items[index];
    ActivityEntry last = entry(index, ActivityEntry::Event::Settled);
    if (item.error)
        last.take(*item.error);
    else
        last.problem = item.problem;
    last.outcome = outcomeWord(state);
    m_log.note(last);
    if (!isUnderWay())
        Q_EMIT settled();
}

void JobDeletion::setState(Index index, DeletionState state, std::optional<ApiError> error)
{
    DeletionItem& item = m_items[index];
    m_counts.change(item.state, state);
    item.state = state;
    item.error = std::move(error);
    Q_EMIT itemChanged(int(index));
}

ActivityEntry JobDeletion::entry(Index index, ActivityEntry::Event event) const
{
    ActivityEntry entry;
    entry.call = ActivityEntry::Call::Delete;
    entry.event = event;
    entry.operation = m_steps[index].operation;
    entry.job = m_items[index].job.id;
    entry.before = ActivityJob::of(m_steps[index].before);
    entry.reason = m_reason;
    return entry;
}

} // namespace bulkhead
