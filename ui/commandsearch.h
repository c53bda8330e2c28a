#pragma once

#include "ui/command.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStackedLayout;

namespace bulkhead {

class CommandListModel;

/// Everything the window can do, found by typing some of its name. The keyboard stays in the line; the arrow keys go
/// through the list below, and a screen reader is told where they are. The chosen command runs after the dialog has
/// gone, as if its menu had been used: what asks before it acts asks now, too.
class CommandSearch : public QDialog {
    Q_OBJECT
public:
    CommandSearch(const QList<Command>& commands, QWidget* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find();
    void go(int row);
    void showCurrent();
    void run(int row);

    CommandListModel* m_commands;
    QLineEdit* m_typed;
    QListView* m_list;
    QStackedLayout* m_found; ///< the list, or what stands there when nothing is found
    QLabel* m_nothing;
    QLabel* m_hint;
};

} // namespace bulkhead
