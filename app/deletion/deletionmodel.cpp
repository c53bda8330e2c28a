#include "app/deletion/deletionmodel.h"

#include "app/jobs/jobwords.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

DeletionModel::DeletionModel(const JobDeletion& deletion, QObject* parent)
    : OutcomeModel(int(deletion.items().size()), tr("Why, and what to do"), parent)
    , m_deletion(deletion)
{
    connect(&deletion, &JobDeletion::started, this, [this] { addRows(0, int(m_deletion.items().size()) - 1); });
    connect(&deletion, &JobDeletion::itemChanged, this, &DeletionModel::tellChanged);
}

QString DeletionModel::stateWords(DeletionState state)
{
    switch (state) {
    case DeletionState::Waiting:
        return tr("Waiting");
    case DeletionState::Reading:
        return tr("Reading the job");
    case DeletionState::Sending:
        return tr("Deleting");
    case DeletionState::Checking:
        return tr("Unknown, being checked");
    case DeletionState::Deleted:
        return tr("Deleted");
    case DeletionState::AlreadyGone:
        return tr("Already gone");
    case DeletionState::Refused:
        return tr("Refused");
    case DeletionState::Failed:
        return tr("Not deleted");
    case DeletionState::Unconfirmed:
        return tr("Not confirmed");
    case DeletionState::CalledOff:
        return tr("Called off");
    }
    Q_UNREACHABLE();
    return {};
}

QString DeletionModel::resultWords(const DeletionItem& item)
{
    const QString error = item.error ? errorSentence(*item.error) : QString();
    switch (item.state) {
    case DeletionState::Waiting:
    case DeletionState::Reading:
    case DeletionState::Sending:
        return {};
    case DeletionState::Checking:
        return tr("%1 Whether the job was deleted is not known; it is being read to find out.").arg(error);
    case DeletionState::Deleted:
        return item.toldByRead
            ? tr("No usable answer came to the request, but Cloudflare does not know the job any more.")
            : tr("Cloudflare confirmed it.");
    case DeletionState::AlreadyGone:
        return tr("Cloudflare did not know the job any more: it was gone before this request.");
    case DeletionState::Refused:
        return item.error
            ? u"%1 %2"_s.arg(error, errorAdvice(*item.error))
            : tr("Nothing was sent: the job is “%1” now. Only completed, failed and cancelled jobs can be deleted.")
                  .arg(words::status(item.job));
    case DeletionState::Failed:
        if (!item.error)
            return tr("Nothing was sent, because it could not be recorded first. %1").arg(item.problem);
        if (!item.wasSent)
            return tr("Nothing was sent, because the job could not be read first. %1 %2")
                .arg(error, errorAdvice(*item.error));
        return item.error->certainlyWithoutEffect()
            ? u"%1 %2"_s.arg(error, errorAdvice(*item.error))
            : tr("%1 The job was still there when it was read afterwards: delete it again.").arg(error);
    case DeletionState::Unconfirmed:
        return tr("A request was sent, but whether the job was deleted could not be read. %1 The table will show it.")
            .arg(error);
    case DeletionState::CalledOff:
        return item.error
            ? tr("Nothing was sent, because another call failed: %1 %2").arg(error, errorAdvice(*item.error))
            : tr("Nothing was sent. Delete it again when you are ready.");
    }
    Q_UNREACHABLE();
    return {};
}

QString DeletionModel::summary(const JobDeletion& deletion)
{
    QStringList parts;
    const auto add = [&](const QString& text, int count) {
        if (count > 0)
            parts.append(text);
    };
    const int open = deletion.openCount();
    const int deleted = deletion.countOf(DeletionState::Deleted);
    const int gone = deletion.countOf(DeletionState::AlreadyGone);
    const int refused = deletion.countOf(DeletionState::Refused);
    const int failed = deletion.countOf(DeletionState::Failed);
    const int unconfirmed = deletion.countOf(DeletionState::Unconfirmed);
    const int calledOff = deletion.countOf(DeletionState::CalledOff);
    add(tr("%Ln open", "jobs whose deletion is not settled", open), open);
    add(tr("%Ln deleted", "jobs", deleted), deleted);
    add(tr("%Ln already gone", "jobs", gone), gone);
    add(tr("%Ln refused", "jobs", refused), refused);
    add(tr("%Ln not deleted", "jobs", failed), failed);
    add(tr("%Ln not confirmed", "jobs", unconfirmed), unconfirmed);
    add(tr("%Ln called off", "jobs", calledOff), calledOff);
    return parts.join(u", "_s);
}

} // namespace bulkhead
