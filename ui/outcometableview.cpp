#include "ui/outcometableview.h"

#include "app/jobs/outcomemodel.h"
#include "ui/celldelegates.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

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
    verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 8); // what the job is, and its id
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    alignHeader(*horizontalHeader());
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(OutcomeModel::OutcomeColumn, new SignDelegate(std::move(meaningOf), this));
}

void OutcomeTableView::fitColumns(int charactersOfAJob)
{
    const auto widthOf = [this](QLatin1String sample) {
        return fontMetrics().horizontalAdvance(sample) + 4 * CellDelegate::Margin;
    };
    setColumnWidth(OutcomeModel::JobColumn,
        std::max(
            widthOf("182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_L1), fontMetrics().averageCharWidth() * charactersOfAJob));
    horizontalHeader()->setMinimumSectionSize(titleWidth(*horizontalHeader(), OutcomeModel::ColumnCount - 1));
    setColumnWidth(OutcomeModel::OutcomeColumn, widthOf("    Unknown, being checked"_L1));
}

void OutcomeTableView::fitRows()
{
    if (model() && model()->rowCount() <= MostFittedRows)
        resizeRowsToContents();
}

void OutcomeTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitRows();
}

} // namespace bulkhead
