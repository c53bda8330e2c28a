#include "app/jobs/jobreviewmodel.h"

#include "app/cloudflare/decode.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

Timestamp now()
{
    return Timestamp(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

JobReviewModel::JobReviewModel(const JobReview& review, QObject* parent)
    : QAbstractListModel(parent)
    , m_review(review)
    , m_order(review.items().size())
{
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    reorder();
    connect(&review, &JobReview::itemsChanged, this, [this] {
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

void JobReviewModel::reorder()
{
    std::sort(m_order.begin(), m_order.end());
    std::stable_partition(
        m_order.begin(), m_order.end(), [this](size_t item) { return m_review.applies(m_review.items()[item]); });
}

int JobReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

const JobReview::Item& JobReviewModel::itemAt(int row) const
{
    return m_review.items()[m_order[size_t(row)]];
}

QString JobReviewModel::sentence(const JobReview::Item& item) const
{
    QString known = m_review.applies(item) ? consequence(item.job) : leftAloneReason(item.job, now());
    switch (item.freshness) {
    case JobReview::Freshness::Gone:
        return tr("Cloudflare does not know this job any more; it is left alone.");
    case JobReview::Freshness::Unread:
        return tr("It could not be read again, so this is how it was last seen: %1 (%2)")
            .arg(known, item.error ? errorSentence(*item.error) : QString());
    case JobReview::Freshness::Reading:
    case JobReview::Freshness::Fresh:
        break;
    }
    return known;
}

QVariant JobReviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobReview::Item& item = itemAt(index.row());
    const Job& job = item.job;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QStringList parts{words::action(job), data(index, StatusRole).toString(), sentence(item),
            data(index, DetailsRole).toString()};
        return parts.join(u'\n');
    }
    case TitleRole:
        return words::action(job);
    case StatusRole:
        return item.freshness == JobReview::Freshness::Reading ? tr("Reading again…") : words::status(job);
    case ConsequenceRole:
        return sentence(item);
    case DetailsRole: {
        QStringList lines;
        if (!job.comment.isEmpty())
            lines.append(tr("Comment: %1").arg(displayed(job.comment.toString(), 160)));
        lines.append(tr("Searches for: %1").arg(words::search(decodeSearchParams(job.search.toJson()))));
        lines.append(tr("Created %1 · job %2").arg(format::age(job.createdAt, now()), job.id.toString()));
        return lines.join(u'\n');
    }
    case AppliesRole:
        return m_review.applies(item);
    case JobStatusRole:
        return QVariant::fromValue(job.status);
    default:
        return {};
    }
}

int JobReviewModel::leftAloneCount() const
{
    const auto& items = m_review.items();
    return int(std::count_if(items.begin(), items.end(), [this](const auto& item) { return !m_review.applies(item); }));
}

} // namespace bulkhead
