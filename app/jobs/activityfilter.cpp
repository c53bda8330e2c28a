#include "app/jobs/activityfilter.h"

#include "app/jobs/activitywords.h"

namespace bulkhead {

ActivityFilter::ActivityFilter(ActivityModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void ActivityFilter::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateRowsFilter();
}

const ActivityEntry& ActivityFilter::entryAt(int row) const
{
    return m_model.entryAt(mapToSource(index(row, 0)).row());
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    if (m_text.isEmpty())
        return true;
    const ActivityEntry& entry = m_model.entryAt(row);
    const auto has = [this](const QString& text) { return text.contains(m_text, Qt::CaseInsensitive); };
    // Not what the cells show: to word times and counters of all entries takes long.
    return has(entry.reason) || has(entry.problem) || has(entry.profile) || has(entry.cfRay)
        || (entry.job && has(entry.job->toString())) || has(words::activityCall(entry.call))
        || has(words::activityEvent(entry)) || has(words::activityCodes(entry))
        || (entry.httpStatus != 0 && has(QString::number(entry.httpStatus)));
}

} // namespace bulkhead
