#include "app/jobs/cancelreviewmodel.h"

#include "app/jobs/jobwords.h"

#include <algorithm>
#include <limits>

namespace bulkhead {

namespace {

/// Counters are from outside: their sum may be more than a qint64 holds.
void addTo(qint64& sum, qint64 count)
{
    sum += std::clamp<qint64>(count, 0, std::numeric_limits<qint64>::max() - sum);
}

int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

CancelReviewModel::CancelReviewModel(const JobReview& review, QObject* parent)
    : JobReviewModel(review, parent)
{
}

QString CancelReviewModel::consequence(const Job& job) const
{
    return words::cancelConsequence(job);
}

QString CancelReviewModel::leftAloneReason(const Job& job, Timestamp now) const
{
    return words::leftAlone(job, now);
}

QString CancelReviewModel::totals() const
{
    qint64 pending = 0;
    qint64 moved = 0;
    qint64 released = 0;
    bool complete = true;
    for (const JobReview::Item& item : review().items()) {
        if (!review().applies(item))
            continue;
        const JobCounters& n = item.job.messages;
        // A job that still searches does not know yet how much it would have done.
        complete = complete && item.job.status == JobStatus::Processing && n.pending != NotReported;
        addTo(pending, n.pending);
        addTo(item.job.action == JobAction::Release ? released : moved, n.successful);
    }
    QStringList sentences;
    if (complete)
        sentences.append(tr("%Ln message(s) will not be processed.", nullptr, plural(pending)));
    else if (pending == 0)
        sentences.append(tr("How many messages will not be processed is not known yet."));
    else
        sentences.append(tr("At least %Ln message(s) will not be processed.", nullptr, plural(pending)));
    if (moved > 0)
        sentences.append(tr("%Ln message(s) were already moved and stay moved.", nullptr, plural(moved)));
    if (released > 0)
        sentences.append(tr("%Ln message(s) were already released and stay released.", nullptr, plural(released)));
    return sentences.join(u' ');
}

QString CancelReviewModel::leftAlone() const
{
    const int count = leftAloneCount();
    return count > 0 ? tr("%Ln selected job(s) can't be cancelled any more and are left alone.", nullptr, count)
                     : QString();
}

} // namespace bulkhead
