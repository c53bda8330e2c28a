#pragma once

#include <QDialog>
#include <QList>

class QMenuBar;

namespace bulkhead {

/// One line of the sheet: what a key does, and where.
struct KeyUse {
    QString place; ///< a menu, "Jobs › Copy", or a part of the window
    QString does;
    QString keys; ///< as this desktop writes them: "Ctrl+F"
};

/// Every key of the menus, as they are at this moment, and then those that parts of the window answer to by themselves.
QList<KeyUse> keysOfWindow(const QMenuBar& menus);

/// All keys in one table.
class KeysSheet : public QDialog {
    Q_OBJECT
public:
    KeysSheet(const QList<KeyUse>& keys, QWidget* parent);

Q_SIGNALS:
    void guideRequested();
};

} // namespace bulkhead
