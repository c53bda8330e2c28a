#include "ui/rowtable.h"

#include "ui/celldelegates.h"
#include "ui/wrappedtext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace bulkhead {

RowTable::RowTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    alignHeader(*horizontalHeader());
    setItemDelegate(new CellDelegate(this));
}

void RowTable::fitColumn(int column, const QString& sample)
{
    setColumnWidth(column, fontMetrics().horizontalAdvance(sample) + 4 * CellDelegate::Margin);
}

bool RowTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), wrapped(text), viewport(), visualRect(index));
        return true;
    }
    return QTableView::viewportEvent(event);
}

} // namespace bulkhead
