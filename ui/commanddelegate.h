#pragma once

#include "app/text/foundwords.h"

#include <QStyledItemDelegate>

namespace bulkhead {

class CommandListModel;

/// One line for a command: its name, where it stands, and its keys at the end. What was typed is bold.
class CommandDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `commands` must outlive the delegate.
    CommandDelegate(const CommandListModel& commands, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const CommandListModel& m_commands;
};

} // namespace bulkhead
