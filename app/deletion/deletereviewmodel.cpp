#include "app/deletion/deletereviewmodel.h"

#include "app/jobs/jobwords.h"
#include "app/text/format.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

DeleteReviewModel::DeleteReviewModel(const JobReview& review, QObject* parent)
    : JobReviewModel(review, parent)
{
}

QString DeleteReviewModel::consequence(const Job& job) const
{
    const JobCounters& n = job.messages;
    const bool released = job.action == JobAction::Release;
    QStringList parts{(released ? tr("%1 of %2 released") : tr("%1 of %2 moved"))
                          .arg(format::count(n.successful), format::count(n.discovered))};
    const auto add = [&parts](const QString& text, qint64 count) {
        if (count > 0)
            parts.append(text.arg(format::count(count)));
    };
    add(tr("%1 failed"), n.failed);
    add(tr("%1 skipped"), n.skipped);
    add(tr("%1 cancelled"), n.cancelled);
    add(tr("%1 pending"), n.pending);
    return tr("Messages: %1.").arg(parts.join(u", "_s));
}

QString DeleteReviewModel::leftAloneReason(const Job& job, Timestamp) const
{
    if (isActive(job.status))
        return tr("It has not ended, and only jobs that have ended can be deleted. Cancel it first if it is to stop.");
    if (job.status == JobStatus::Unknown)
        return tr("Bulkhead does not know this status, so it may be one of a job that still works.");
    if (!canBeDeleted(job.status))
        return tr("Cloudflare lets completed, failed and cancelled jobs be deleted, but says nothing of skipped ones.");
    return {};
}

QString DeleteReviewModel::leftAlone() const
{
    const int count = leftAloneCount();
    return count > 0 ? tr("%Ln selected job(s) can't be deleted and are left alone.", nullptr, count) : QString();
}

} // namespace bulkhead
