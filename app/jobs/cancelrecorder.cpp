#include "app/jobs/cancelrecorder.h"

#include "app/jobs/cancelitem.h"

#include <memory>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

RunJournal::Outcome journalOutcome(const CancelItem& item)
{
    switch (item.state) {
    case CancelState::Failed:
    case CancelState::CalledOff:
        return RunJournal::Outcome::Unsent;
    case CancelState::Unconfirmed:
        return item.error && item.error->isAboutCredential() ? RunJournal::Outcome::Unread : RunJournal::Outcome::Known;
    default:
        return RunJournal::Outcome::Known;
    }
}

/// Stable words, in files that people search.
QString outcomeWord(CancelState state)
{
    switch (state) {
    case CancelState::Cancelled:
        return u"cancelled"_s;
    case CancelState::FinishedFirst:
        return u"finished first"_s;
    case CancelState::Failed:
        return u"failed"_s;
    case CancelState::Unconfirmed:
        return u"unconfirmed"_s;
    case CancelState::CalledOff:
        return u"called off"_s;
    case CancelState::Waiting:
    case CancelState::Reading:
    case CancelState::Sending:
    case CancelState::Requested:
    case CancelState::Checking:
        break;
    }
    Q_UNREACHABLE();
    return {};
}

/// Answers once, when both of two have answered, with the first problem.
CancelRecorder::Receive whenBoth(const CancelRecorder::Receive& receive)
{
    struct Answers {
        int missing = 2;
        QString problem;
    };
    return [answers = std::make_shared<Answers>(), receive](const QString& problem) {
        if (answers->problem.isEmpty())
            answers->problem = problem;
        if (--answers->missing == 0)
            receive(answers->problem);
    };
}

} // namespace

CancelRecorder::CancelRecorder(RunJournal& journal, ActivityLog& activity)
    : m_journal(journal)
    , m_activity(activity)
{
}

ActivityEntry CancelRecorder::entry(ActivityEntry::Event event, JobId job) const
{
    ActivityEntry entry;
    entry.call = ActivityEntry::Call::Cancel;
    entry.event = event;
    entry.job = job;
    entry.operation = m_attempts.value(job).operation;
    return entry;
}

void CancelRecorder::confirmed(
    const std::vector<Job>& jobs, const QString& reason, QObject* context, const Receive& receive)
{
    QList<ActivityEntry> entries;
    for (const Job& job : jobs) {
        m_attempts.insert(job.id, {QUuid::createUuid(), reason});
        ActivityEntry confirmed = entry(ActivityEntry::Event::Confirmed, job.id);
        confirmed.before = ActivityJob::of(job);
        confirmed.reason = reason;
        entries.append(std::move(confirmed));
    }
    const Receive part = whenBoth(receive);
    m_journal.confirmed(jobs, context, part);
    m_activity.append(std::move(entries), context, part);
}

void CancelRecorder::sending(const Job& before, QObject* context, const Receive& receive)
{
    ActivityEntry asked = entry(ActivityEntry::Event::Asked, before.id);
    asked.before = ActivityJob::of(before);
    const Receive part = whenBoth(receive);
    m_journal.sending(before, context, part);
    m_activity.append({std::move(asked)}, context, part);
}

void CancelRecorder::answered(const Job& job, const ApiResult<Job>& answer)
{
    ActivityEntry answered = entry(ActivityEntry::Event::Answered, job.id);
    if (answer.ok()) {
        answered.take(answer.notes());
        answered.after = ActivityJob::of(answer.value());
    } else {
        answered.take(answer.error());
    }
    m_activity.note(std::move(answered));
}

void CancelRecorder::settled(const CancelItem& item)
{
    m_journal.settled(journalOutcome(item), item.last);
    ActivityEntry settled = entry(ActivityEntry::Event::Settled, item.last.id);
    if (item.error)
        settled.take(*item.error);
    if (!item.problem.isEmpty())
        settled.problem = item.problem;
    settled.outcome = outcomeWord(item.state);
    settled.before = ActivityJob::of(item.before);
    settled.after = ActivityJob::of(item.last);
    settled.reason = m_attempts.take(item.last.id).reason;
    m_activity.note(std::move(settled));
}

void CancelRecorder::adopt(std::vector<RunJournal::LeftBehind> runs)
{
    m_journal.adopt(std::move(runs), &m_journal, [](const QString&) {});
}

} // namespace bulkhead
