#include "app/creation/jobcreation.h"

#include "app/creation/jobmatch.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// The stable word that the activity log keeps of how an attempt ended.
QString outcomeOf(JobCreation::State state)
{
    using State = JobCreation::State;
    switch (state) {
    case State::Created:
        return u"created"_s;
    case State::CreatedOther:
        return u"created something else"_s;
    case State::Refused:
        return u"not created"_s;
    case State::Found:
        return u"found"_s;
    case State::NotFound:
        return u"not found"_s;
    case State::Recording:
    case State::NotRecorded:
    case State::Sending:
    case State::Looking:
    case State::CouldNotLook:
        break;
    }
    return u"unknown"_s;
}

} // namespace

JobCreation::JobCreation(
    Client& client, ActivityLog& log, JobRequest request, const QString& reason, QSet<JobId> known, Pauses pauses)
    : QObject(&log)
    , m_client(client)
    , m_log(log)
    , m_reader(client)
    , m_request(std::move(request))
    , m_reason(reason)
    , m_known(std::move(known))
    , m_pauses(std::move(pauses))
{
    m_nextRound.setSingleShot(true);
    connect(&m_nextRound, &QTimer::timeout, this, &JobCreation::lookAtActive);
    ActivityEntry asked = entry(ActivityEntry::Event::Asked);
    asked.reason = m_reason;
    asked.request = encodeJobRequest(m_request);
    m_log.append({asked}, this, [this](const QString& problem) {
        m_problem = problem;
        if (problem.isEmpty())
            send();
        else
            settle(State::NotRecorded);
    });
}

bool JobCreation::isDoubtful() const
{
    return m_error && !m_error->certainlyWithoutEffect();
}

ActivityEntry JobCreation::entry(ActivityEntry::Event event)
{
    ActivityEntry entry;
    entry.at = now();
    entry.call = ActivityEntry::Call::Create;
    entry.event = event;
    entry.operation = m_operation;
    if (m_jobs.size() == 1) {
        entry.job = m_jobs.front().id;
        entry.after = ActivityJob::of(m_jobs.front());
    }
    return entry;
}

void JobCreation::send()
{
    m_askedAt = now();
    const AskedAt askedAt = m_reader.clock().now();
    m_client.createJob(m_request)->then(
        this, [this, askedAt](const ApiResult<Job>& result) { answered(result, askedAt); });
    setState(State::Sending);
}

void JobCreation::answered(const ApiResult<Job>& result, AskedAt askedAt)
{
    if (result.ok()) {
        m_jobs = {result.value()};
        m_differing = differences(m_request, result.value());
    } else {
        m_error = result.error();
    }
    ActivityEntry answered = entry(ActivityEntry::Event::Answered);
    if (result.ok())
        answered.take(result.notes());
    else
        answered.take(result.error());
    m_log.note(answered);
    if (result.ok()) {
        Q_EMIT jobRead(result.value(), askedAt);
        settle(m_differing.isEmpty() ? State::Created : State::CreatedOther);
    } else if (m_error->certainlyWithoutEffect()) {
        settle(State::Refused);
    } else {
        look();
    }
}

void JobCreation::lookAgain()
{
    if (m_isSettled && isDoubtful())
        look();
}

void JobCreation::letGo()
{
    m_isLetGo = true;
    if (m_isSettled)
        deleteLater();
}

void JobCreation::look()
{
    m_isSettled = false;
    m_jobs.clear();
    m_lookError.reset();
    m_readCount = 0;
    m_unreadable = 0;
    m_rounds = 0;
    m_looksAtAll = false;
    lookAtActive();
    setState(State::Looking);
}

void JobCreation::lookAtActive()
{
    ++m_rounds;
    for (const JobStatus status : ActiveStatuses)
        startSweep(status);
}

void JobCreation::lookAtAll()
{
    // It may have ended already, and the order of the list is not documented: all of it has to be read.
    m_looksAtAll = true;
    startSweep(std::nullopt);
}

void JobCreation::startSweep(std::optional<JobStatus> status)
{
    auto* sweep = new JobSweep(m_reader, status, Urgency::Person, JobSweep::Going::ByItself, this);
    ++m_openSweeps;
    connect(sweep, &JobSweep::pageRead, this, &JobCreation::pageRead);
    connect(sweep, &JobSweep::finished, this, [this, sweep] { sweepFinished(sweep); });
}

void JobCreation::pageRead(const std::vector<Job>& jobs, AskedAt askedAt)
{
    for (const Job& job : jobs) {
        const bool isNew =
            std::none_of(m_jobs.begin(), m_jobs.end(), [&job](const Job& found) { return found.id == job.id; });
        if (isNew && isLikeIt(job)) {
            m_jobs.push_back(job);
            Q_EMIT jobRead(job, askedAt);
        }
    }
    if (m_looksAtAll) {
        m_readCount += int(jobs.size());
        Q_EMIT changed();
    }
}

bool JobCreation::isLikeIt(const Job& job) const
{
    // By its date alone no job could be told to be older: this computer's clock may be hours off. What was there before
    // is told by its id; the date only keeps out what nobody had read yet.
    constexpr std::chrono::milliseconds MostClocksDiffer = std::chrono::hours(24);
    if (m_known.contains(job.id))
        return false;
    if (job.createdAt.isValid() && job.createdAt.msecs() < m_askedAt.msecs() - MostClocksDiffer.count())
        return false;
    return differences(m_request, job).isEmpty();
}

void JobCreation::sweepFinished(JobSweep* sweep)
{
    sweep->deleteLater(); // it is what called us
    if (m_looksAtAll) {
        m_lookError = sweep->error();
        m_unreadable = sweep->undecodable();
    }
    if (--m_openSweeps == 0)
        roundFinished();
}

void JobCreation::roundFinished()
{
    m_lookedAt = now();
    if (!m_jobs.empty())
        settle(State::Found);
    else if (m_looksAtAll)
        settle(m_lookError ? State::CouldNotLook : State::NotFound);
    else if (m_rounds <= m_pauses.size())
        m_nextRound.start(m_pauses[m_rounds - 1]);
    else
        lookAtAll();
}

void JobCreation::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void JobCreation::settle(State state)
{
    m_isSettled = true;
    if (state != State::NotRecorded) {
        ActivityEntry settled = entry(ActivityEntry::Event::Settled);
        settled.outcome = outcomeOf(state);
        if (state == State::CouldNotLook)
            settled.take(*m_lookError);
        m_log.note(settled);
    }
    if (m_isLetGo)
        deleteLater();
    setState(state);
}

} // namespace bulkhead
