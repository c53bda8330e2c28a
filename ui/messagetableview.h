#pragma once

#include "app/messages/messagetablemodel.h"
#include "ui/rowtable.h"

namespace bulkhead {

/// The table of a job's messages. It asks for more rows where its end comes into sight, and copies selected rows.
class MessageTableView : public RowTable {
    Q_OBJECT
public:
    /// `messages` is not owned and outlives the view.
    explicit MessageTableView(MessageTableModel& messages, QWidget* parent = nullptr);

    /// The selected rows to the clipboard, as text with tabs; many are put into words in a worker thread, so they may
    /// be there a moment later.
    void copySelected();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrangeColumns();

    MessageTableModel& m_messages;
};

} // namespace bulkhead
