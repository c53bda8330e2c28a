#include "app/jobs/outcomemodel.h"

#include "app/jobs/jobwords.h"

namespace bulkhead {

OutcomeModel::OutcomeModel(int rows, const QString& resultTitle, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(rows)
    , m_resultTitle(resultTitle)
{
}

void OutcomeModel::addRows(int first, int last)
{
    beginInsertRows({}, first, last);
    m_rows = last + 1;
    endInsertRows();
}

void OutcomeModel::tellChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int OutcomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int OutcomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == StateRole)
        return stateAt(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(index.column())) {
    case JobColumn:
        return words::twoLines(jobAt(index.row()));
    case OutcomeColumn:
        return outcomeAt(index.row());
    case ResultColumn:
        return resultAt(index.row());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case JobColumn:
        return tr("Job");
    case OutcomeColumn:
        return tr("Outcome");
    case ResultColumn:
        return m_resultTitle;
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace bulkhead
