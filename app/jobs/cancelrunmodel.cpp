#include "app/jobs/cancelrunmodel.h"

#include "app/jobs/jobwords.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

CancelRunModel::CancelRunModel(const CancelRun& run, QObject* parent)
    : OutcomeModel(int(run.items().size()), tr("What got through"), parent)
    , m_run(run)
{
    connect(&run, &CancelRun::itemsAdded, this, &CancelRunModel::addRows);
    connect(&run, &CancelRun::itemChanged, this, &CancelRunModel::tellChanged);
}

QString CancelRunModel::stateWords(CancelState state)
{
    switch (state) {
    case CancelState::Waiting:
        return tr("Waiting");
    case CancelState::Reading:
        return tr("Reading the job");
    case CancelState::Sending:
        return tr("Sending the cancel");
    case CancelState::Requested:
        return tr("Cancel requested");
    case CancelState::Checking:
        return tr("Unknown, being checked");
    case CancelState::Cancelled:
        return tr("Cancelled");
    case CancelState::FinishedFirst:
        return tr("Finished first");
    case CancelState::Failed:
        return tr("Failed");
    case CancelState::Unconfirmed:
        return tr("Not confirmed");
    case CancelState::CalledOff:
        return tr("Called off");
    }
    Q_UNREACHABLE();
    return {};
}

QString CancelRunModel::resultWords(const CancelItem& item)
{
    switch (item.state) {
    case CancelState::Waiting:
    case CancelState::Reading:
    case CancelState::Sending:
        if (item.error && item.wasRefused)
            return tr("%1 The request was refused; it is tried again.").arg(errorSentence(*item.error));
        if (item.error)
            return tr("%1 Nothing was sent yet; it is tried again.").arg(errorSentence(*item.error));
        return words::cancelConsequence(item.last);
    case CancelState::Requested:
        if (item.error)
            return tr("Cloudflare accepted the cancel, but how the job goes on could not be read. %1 It is read again.")
                .arg(errorSentence(*item.error));
        return tr("Cloudflare accepted the cancel; the job still reads %1. Attempts in flight may finish.")
            .arg(words::status(item.last));
    case CancelState::Checking:
        if (item.isRecovered)
            return tr("Bulkhead ended before the outcome was known; the job is being read to find out. %1")
                .arg(item.error ? errorSentence(*item.error) : QString());
        return item.error ? tr("%1 Whether the cancel arrived is not known; the job is being read to find out.")
                                .arg(errorSentence(*item.error))
                          : QString();
    case CancelState::Cancelled:
        return words::gotThrough(item.before, item.last);
    case CancelState::FinishedFirst:
        return tr("It ended as “%1” before a cancel took effect. %2")
            .arg(words::status(item.last), words::gotThrough(item.before, item.last));
    case CancelState::Failed:
        if (!item.problem.isEmpty())
            return tr("Nothing was sent. %1").arg(item.problem);
        return item.error ? u"%1 %2"_s.arg(errorSentence(*item.error), errorAdvice(*item.error)) : QString();
    case CancelState::Unconfirmed:
        if (item.error && item.error->kind == ApiError::Kind::NotFound)
            return tr("The job is gone, and how it ended can't be read any more. %1 Look in the mailboxes for what it "
                      "has moved.")
                .arg(errorSentence(*item.error));
        return tr("The job was still “%1” at the last read. %2 Try again, or watch it in the table.")
            .arg(words::status(item.last), item.error ? errorSentence(*item.error) : QString());
    case CancelState::CalledOff:
        if (item.isRecovered)
            return tr(
                "Bulkhead ended before this cancel was sent; the job is still “%1”. Cancel it again if it must stop.")
                .arg(words::status(item.last));
        if (item.wasRefused)
            return item.error ? tr("The request was refused, and no other was sent: %1 %2")
                                    .arg(errorSentence(*item.error), errorAdvice(*item.error))
                              : tr("The request was refused, and no other was sent. Cancel it again if it must stop.");
        return item.error ? tr("Nothing was sent: %1 %2").arg(errorSentence(*item.error), errorAdvice(*item.error))
                          : tr("Nothing was sent. Cancel it again if it must stop.");
    }
    Q_UNREACHABLE();
    return {};
}

QString CancelRunModel::summary(const CancelRun& run)
{
    QStringList parts;
    const auto add = [&](const QString& text, int count) {
        if (count > 0)
            parts.append(text);
    };
    const int cancelled = run.countOf(CancelState::Cancelled);
    const int first = run.countOf(CancelState::FinishedFirst);
    const int failed = run.countOf(CancelState::Failed);
    const int unconfirmed = run.countOf(CancelState::Unconfirmed);
    const int calledOff = run.countOf(CancelState::CalledOff);
    const int open = run.openCount();
    add(tr("%Ln open", "jobs whose cancel is not settled", open), open);
    add(tr("%Ln cancelled", "jobs", cancelled), cancelled);
    add(tr("%Ln finished first", "jobs", first), first);
    add(tr("%Ln failed", "jobs", failed), failed);
    add(tr("%Ln not confirmed", "jobs", unconfirmed), unconfirmed);
    add(tr("%Ln called off", "jobs", calledOff), calledOff);
    return parts.join(u", "_s);
}

} // namespace bulkhead
