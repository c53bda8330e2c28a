#include "app/jobs/jobwords.h"

#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Words)
};

QString destinationOf(const Job& job)
{
    if (job.destination != Destination::None && job.destination != Destination::Unknown)
        return words::destination(job.destination);
    const QString raw = job.oddities ? job.oddities->destination : QString();
    return raw.isEmpty() ? JobWords::tr("an unnamed folder") : displayed(raw, 64);
}

qint64 atLeastZero(qint64 count)
{
    return std::max<qint64>(count, 0);
}

/// Qt chooses plural forms by an int.
int forPlural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

/// "12,400 messages", "1 message"
QString messages(qint64 count)
{
    return JobWords::tr("%Ln message(s)", nullptr, forPlural(count));
}

bool isRelease(const Job& job)
{
    return job.action == JobAction::Release;
}

} // namespace

namespace words {

QString status(JobStatus status)
{
    switch (status) {
    case JobStatus::Pending:
        return JobWords::tr("Pending");
    case JobStatus::Discovering:
        return JobWords::tr("Discovering");
    case JobStatus::Processing:
        return JobWords::tr("Processing");
    case JobStatus::Completed:
        return JobWords::tr("Completed");
    case JobStatus::Failed:
        return JobWords::tr("Failed");
    case JobStatus::Cancelled:
        return JobWords::tr("Cancelled");
    case JobStatus::Skipped:
        return JobWords::tr("Skipped");
    case JobStatus::Unknown:
        break;
    }
    return JobWords::tr("Unknown");
}

QString status(const Job& job)
{
    const QString raw = statusOnTheWire(job);
    return job.status == JobStatus::Unknown && !raw.isEmpty() ? displayed(raw, 64) : status(job.status);
}

QString destination(Destination destination)
{
    switch (destination) {
    case Destination::Inbox:
        return JobWords::tr("Inbox");
    case Destination::JunkEmail:
        return JobWords::tr("Junk Email");
    case Destination::DeletedItems:
        return JobWords::tr("Deleted Items");
    case Destination::RecoverableItemsDeletions:
        return JobWords::tr("Recoverable Items, Deletions");
    case Destination::RecoverableItemsPurges:
        return JobWords::tr("Recoverable Items, Purges");
    case Destination::None:
        return JobWords::tr("No destination");
    case Destination::Unknown:
        break;
    }
    return JobWords::tr("Unknown destination");
}

QString action(JobAction action)
{
    switch (action) {
    case JobAction::Move:
        return JobWords::tr("Move");
    case JobAction::Release:
        return JobWords::tr("Release");
    case JobAction::Unknown:
        break;
    }
    return JobWords::tr("Unknown action");
}

QString action(const Job& job)
{
    switch (job.action) {
    case JobAction::Move:
        return JobWords::tr("Move to %1").arg(destinationOf(job));
    case JobAction::Release:
        return JobWords::tr("Release from quarantine");
    case JobAction::Unknown:
        break;
    }
    const QString raw = job.oddities ? job.oddities->action : QString();
    return raw.isEmpty() ? action(job.action) : displayed(raw, 64);
}

QString twoLines(const Job& job)
{
    const QString id = job.id.toString();
    return job.comment.isEmpty() ? u"%1\n%2"_s.arg(action(job), id)
                                 : u"%1 · %2\n%3"_s.arg(action(job), displayed(job.comment.toString(), 80), id);
}

QString moment(Timestamp moment, const Job& job, QString JobOddities::*oddity)
{
    if (moment.isValid() || !job.oddities)
        return format::moment(moment);
    return displayed((*job.oddities).*oddity, 64);
}

QString progress(const Job& job)
{
    const JobProgress progress = progressOf(job);
    if (progress.whole == 0) {
        return isActive(job.status) ? JobWords::tr("No messages found yet") : JobWords::tr("No messages");
    }
    const qint64 handled = handledMessages(job);
    QString text = JobWords::tr("%1 %, %2 of %3 handled")
                       .arg(format::count(progress.percentHandled()), format::count(handled), messages(progress.whole));
    if (job.messages.failed > 0)
        text += JobWords::tr(", %1 failed").arg(format::count(job.messages.failed));
    return text;
}

QString cancelConsequence(const Job& job)
{
    const JobCounters& n = job.messages;
    QStringList sentences;
    if (n.successful == NotReported) {
        sentences.append(isRelease(job) ? JobWords::tr("How many messages were already released is not known.")
                                        : JobWords::tr("How many messages were already moved is not known."));
    } else if (n.successful == 0) {
        sentences.append(
            isRelease(job) ? JobWords::tr("Nothing was released yet.") : JobWords::tr("Nothing was moved yet."));
    } else if (n.discovered > 0) {
        const int done = forPlural(n.successful);
        sentences.append(
            (isRelease(job) ? JobWords::tr("%Ln of %1 were already released and stay released.", nullptr, done)
                            : JobWords::tr("%Ln of %1 were already moved and stay moved.", nullptr, done))
                .arg(messages(n.discovered)));
    } else {
        sentences.append((isRelease(job) ? JobWords::tr("%1 already released: that stays.")
                                         : JobWords::tr("%1 already moved: that stays."))
                             .arg(messages(n.successful)));
    }
    if (job.status == JobStatus::Pending)
        sentences.append(JobWords::tr("It has not started; its search will not be carried out."));
    else if (job.status == JobStatus::Discovering)
        sentences.append(
            JobWords::tr("It is still searching: what it has found so far and not handled yet, and what it would "
                         "still find, stays in place."));
    else if (n.pending > 0)
        sentences.append(JobWords::tr("%1 will not be processed and will stay in place.").arg(messages(n.pending)));
    else if (n.pending == NotReported)
        sentences.append(JobWords::tr("How many are left is not known."));
    return sentences.join(u' ');
}

QString gotThrough(const Job& before, const Job& after)
{
    const JobCounters& n = after.messages;
    const bool release = isRelease(after);
    QStringList sentences;
    if (n.successful == NotReported) {
        sentences.append(release ? JobWords::tr("How many messages were released is not known.")
                                 : JobWords::tr("How many messages were moved is not known."));
    } else if (n.successful == 0) {
        sentences.append(release ? JobWords::tr("Nothing was released.") : JobWords::tr("Nothing was moved."));
    } else if (n.discovered > 0) {
        const int done = forPlural(n.successful);
        sentences.append((release ? JobWords::tr("%Ln of %1 were released before it stopped.", nullptr, done)
                                  : JobWords::tr("%Ln of %1 were moved before it stopped.", nullptr, done))
                             .arg(messages(n.discovered)));
    } else {
        sentences.append(
            (release ? JobWords::tr("%1 released before it stopped.") : JobWords::tr("%1 moved before it stopped."))
                .arg(messages(n.successful)));
    }
    const qint64 early = before.messages.successful;
    if (early >= 0 && n.successful > early) {
        sentences.append(
            JobWords::tr("%1 of them after the cancel was asked for.").arg(format::count(n.successful - early)));
    }
    if (n.cancelled > 0)
        sentences.append(JobWords::tr("%1 left untouched.").arg(messages(n.cancelled)));
    if (n.skipped > 0)
        sentences.append(JobWords::tr("%1 skipped.").arg(messages(n.skipped)));
    if (n.failed > 0)
        sentences.append(JobWords::tr("%1 failed.").arg(messages(n.failed)));
    return sentences.join(u' ');
}

QString leftAlone(const Job& job, Timestamp now)
{
    return job.completedAt.isValid()
        ? JobWords::tr("%1 %2: nothing is left to cancel.").arg(status(job), format::age(job.completedAt, now))
        : JobWords::tr("%1: nothing is left to cancel.").arg(status(job));
}

} // namespace words

qint64 saturatedSum(std::initializer_list<qint64> counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += std::min(atLeastZero(count), std::numeric_limits<qint64>::max() - sum);
    return sum;
}

qint64 handledMessages(const Job& job)
{
    return saturatedSum({job.messages.successful, job.messages.failed, job.messages.skipped});
}

JobProgress progressOf(const Job& job)
{
    const JobCounters& n = job.messages;
    const qint64 sum = saturatedSum({n.pending, n.successful, n.failed, n.skipped, n.cancelled});
    JobProgress progress;
    // Never more than the whole bar, even where the record's counters contradict each other.
    progress.whole = std::max(atLeastZero(n.discovered), sum);
    if (progress.whole == 0)
        return progress;
    const auto fraction = [&](qint64 count) { return double(atLeastZero(count)) / double(progress.whole); };
    progress.successful = fraction(n.successful);
    progress.failed = fraction(n.failed);
    progress.skipped = fraction(n.skipped);
    progress.cancelled = fraction(n.cancelled);
    return progress;
}

std::optional<std::chrono::milliseconds> durationOf(const Job& job, Timestamp now)
{
    if (!job.startedAt.isValid())
        return std::nullopt;
    const Timestamp end = isFinished(job.status) || job.completedAt.isValid() ? job.completedAt : now;
    if (!end.isValid() || end < job.startedAt)
        return std::nullopt;
    return std::chrono::milliseconds(end.msecs() - job.startedAt.msecs());
}

} // namespace bulkhead
