#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>

class QAction;
class QMenuBar;

namespace bulkhead {

/// Something that a menu offers, and the way to it.
struct MenuAction {
    QPointer<QAction> action; ///< owned by the window, or by a menu that may fill itself anew
    QStringList menus; ///< the titles to go through: {"Jobs", "Copy"}
};

/// All of a menu bar, submenus included, in the order in which they stand. Menus that fill themselves when they open do
/// so.
QList<MenuAction> menuActions(const QMenuBar& bar);

/// "&Save && Close" reads "Save & Close".
QString withoutMnemonic(const QString& text);

} // namespace bulkhead
