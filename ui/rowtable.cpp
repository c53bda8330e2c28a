#include "ui/rowtable.h"

#include "ui/celldelegates.h"
#include "ui/wrappedtext.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace bulkhead {

namespace {

RowDensity shownDensity = RowDensity::Comfortable;

} // namespace

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
    verticalHeader()->setMinimumSectionSize(1); // the style's would not let rows be compact
    fitRows();
    disconnect(verticalHeader(), &QHeaderView::sectionCountChanged, this, nullptr);
    connect(verticalHeader(), &QHeaderView::sectionCountChanged, this, &RowTable::takeRowCount);
    horizontalHeader()->setHighlightSections(false);
    alignHeader(*horizontalHeader());
    setItemDelegate(new CellDelegate(this));
}

void RowTable::setDensity(RowDensity density)
{
    if (std::exchange(shownDensity, density) == density)
        return;
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (auto* table = qobject_cast<RowTable*>(widget))
            table->fitRows();
    }
}

void RowTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + (shownDensity == RowDensity::Compact ? 2 : 10));
}

void RowTable::setModel(QAbstractItemModel* newModel)
{
    disconnect(m_insertions);
    QTableView::setModel(newModel);
    if (newModel) {
        m_insertions = connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first) { m_newRow = first; });
    }
}

/// Rows that come behind all others and below what is in view, as nearly all of a large account do, make the scroll bar
/// smaller, and nothing is painted for them. Qt lays out and paints everything whenever the number of rows changes.
void RowTable::takeRowCount(int before, int now)
{
    const int newRow = std::exchange(m_newRow, -1);
    // Neither rowAt() nor updateGeometries(), for which the header adds up the heights of all rows: all are of one
    // height.
    const int below = verticalScrollBar()->value() + viewport()->height() / verticalHeader()->defaultSectionSize() + 1;
    if (newRow == before && below <= before)
        verticalScrollBar()->setMaximum(verticalScrollBar()->maximum() + now - before);
    else
        rowCountChanged(before, now);
}

void RowTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void RowTable::fitColumn(int column, const QStringList& samples)
{
    int widest = titleWidth(*horizontalHeader(), column);
    for (const QString& sample : samples)
        widest = std::max(widest, fontMetrics().horizontalAdvance(sample) + 4 * CellDelegate::Margin);
    setColumnWidth(column, widest);
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
