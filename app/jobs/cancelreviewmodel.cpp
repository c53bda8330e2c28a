#include "app/jobs/cancelreviewmodel.h"

#include "app/cloudflare/decode.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

Timestamp now()
{
    return Timestamp(QDateTime::currentMSecsSinceEpoch());
}

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

CancelReviewModel::CancelReviewModel(const CancelReview& review, QObject* parent)
    : QAbstractListModel(parent)
    , m_review(review)
    , m_order(review.items().size())
{
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    reorder();
    connect(&review, &CancelReview::itemChanged, this, [this] {
        Q_EMIT layoutAboutToBeChanged();
        const auto before = m_order;
        reorder();
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& held : from) {
            const auto now = std::find(m_order.begin(), m_order.end(), before[size_t(held.row())]);
            to.append(index(int(now - m_order.begin())));
        }
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void CancelReviewModel::reorder()
{
    std::sort(m_order.begin(), m_order.end());
    std::stable_partition(
        m_order.begin(), m_order.end(), [this](size_t item) { return m_review.items()[item].willBeCancelled(); });
}

int CancelReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

const CancelReview::Item& CancelReviewModel::itemAt(int row) const
{
    return m_review.items()[m_order[size_t(row)]];
}

QString CancelReviewModel::consequence(const CancelReview::Item& item) const
{
    switch (item.freshness) {
    case CancelReview::Freshness::Gone:
        return tr("Cloudflare does not know this job any more; it is left alone.");
    case CancelReview::Freshness::Unread:
        return tr("It could not be read again, so this is how it was last seen: %1 (%2)")
            .arg(words::cancelConsequence(item.job), item.error ? errorSentence(*item.error) : QString());
    case CancelReview::Freshness::Reading:
    case CancelReview::Freshness::Fresh:
        break;
    }
    return item.willBeCancelled() ? words::cancelConsequence(item.job) : words::leftAlone(item.job, now());
}

QVariant CancelReviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CancelReview::Item& item = itemAt(index.row());
    const Job& job = item.job;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QStringList parts{words::action(job), data(index, StatusRole).toString(), consequence(item),
            data(index, DetailsRole).toString()};
        return parts.join(u'\n');
    }
    case TitleRole:
        return words::action(job);
    case StatusRole:
        return item.freshness == CancelReview::Freshness::Reading ? tr("Reading again…") : words::status(job);
    case ConsequenceRole:
        return consequence(item);
    case DetailsRole: {
        QStringList lines;
        if (!job.comment.isEmpty())
            lines.append(tr("Comment: %1").arg(displayed(job.comment, 160)));
        lines.append(tr("Searches for: %1").arg(words::search(decodeSearchParams(job.searchJson))));
        lines.append(tr("Created %1 · job %2").arg(format::age(job.createdAt, now()), job.id.toString()));
        return lines.join(u'\n');
    }
    case CancelledRole:
        return item.willBeCancelled();
    default:
        return {};
    }
}

QString CancelReviewModel::totals() const
{
    qint64 pending = 0;
    qint64 moved = 0;
    qint64 released = 0;
    bool complete = true;
    for (const CancelReview::Item& item : m_review.items()) {
        if (!item.willBeCancelled())
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
    const auto& items = m_review.items();
    const auto count = std::count_if(items.begin(), items.end(), [](const auto& i) { return !i.willBeCancelled(); });
    return count > 0 ? tr("%Ln selected job(s) can't be cancelled any more and are left alone.", nullptr, int(count))
                     : QString();
}

} // namespace bulkhead
