#include "ui/outcometableview.h"

#include "app/jobs/outcomemodel.h"
#include "ui/celldelegates.h"

#include <QHeaderView>

namespace bulkhead {

namespace {

constexpr int MostFittedRows = 200;

} // namespace

OutcomeTableView::OutcomeTableView(const QString& objectName, MeaningOf meaningOf, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    alignHeader(*horizontalHeader());
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(OutcomeModel::OutcomeColumn, new SignDelegate(std::move(meaningOf), this));
}

void OutcomeTableView::fitRows()
{
    if (model()->rowCount() <= MostFittedRows)
        resizeRowsToContents();
}

} // namespace bulkhead
