#include "ui/jobcardlist.h"

#include "ui/jobcarddelegate.h"

#include <QListView>

namespace bulkhead {

QListView* makeJobCardList(
    QAbstractItemModel& model, const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* list = new QListView(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(accessibleName);
    list->setModel(&model);
    list->setItemDelegate(new JobCardDelegate(list));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    // Thousands of jobs may be chosen: their cards are measured bit by bit.
    list->setLayoutMode(QListView::Batched);
    return list;
}

} // namespace bulkhead
