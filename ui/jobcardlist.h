#pragma once

#include <QString>

class QAbstractItemModel;
class QListView;
class QWidget;

namespace bulkhead {

/// The jobs that a confirmation is about, as cards (JobCardDelegate): to be read, not to be selected or edited.
QListView* makeJobCardList(
    QAbstractItemModel& model, const QString& objectName, const QString& accessibleName, QWidget* parent);

} // namespace bulkhead
