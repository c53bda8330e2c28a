#include "ui/messagetableview.h"

#include "app/messages/messagewords.h"
#include "ui/celldelegates.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QThreadPool>

namespace bulkhead {

using namespace Qt::StringLiterals;

MessageTableView::MessageTableView(MessageTableModel& messages, QWidget* parent)
    : RowTable(parent)
    , m_messages(messages)
{
    setObjectName(u"messageTableView"_s);
    setAccessibleName(tr("Messages of the job"));
    setItemDelegateForColumn(int(MessageColumn::Status),
        new SignDelegate(
            [](const QModelIndex& index) {
                return look::meaningOf(index.data(MessageTableModel::StatusRole).value<MessageStatus>());
            },
            this));
    setModel(&messages);
    horizontalHeader()->setSectionsMovable(true);
    // Cloudflare's order is the only one in which rows are read on demand, so there must be a way back to it.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    arrangeColumns();

    auto* copy = new QAction(tr("Copy Rows"), this);
    copy->setObjectName(u"copyMessagesAction"_s);
    connect(copy, &QAction::triggered, this, &MessageTableView::copySelected);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MessageTableView::arrangeColumns()
{
    QStringList statuses;
    for (const MessageStatus status : words::MessageStatuses)
        statuses.append(u"    "_s + words::status(status)); // with room for the sign in front
    fitColumn(int(MessageColumn::Status), statuses);
    fitColumn(int(MessageColumn::Recipient), {u"somebody.somewhere@example.com"_s});
    fitColumn(int(MessageColumn::Subject), {u"A subject of the usual length, and a bit more"_s});
    fitColumn(int(MessageColumn::Sender), {u"somebody@example.com (Somebody)"_s});
    fitColumn(int(MessageColumn::Verdict), {u"Malicious, BEC"_s});
    fitColumn(int(MessageColumn::Retries), {});
    fitColumn(int(MessageColumn::NextRetry), {u"2026-11-23 18:45:07 +05:30"_s});
    fitColumn(int(MessageColumn::Processed), {u"2026-11-23 18:45:07 +05:30"_s});
    fitColumn(int(MessageColumn::StatusMessage), {u"Mailbox is on litigation hold, message cannot be purged"_s});
    fitColumn(int(MessageColumn::MailId), {u"<182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e@example.com>"_s});
    // Why a message failed stands beside that it did, not behind what scrolls out of sight.
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(int(MessageColumn::StatusMessage)), 2);
}

bool MessageTableView::event(QEvent* event)
{
    // The window's own Copy is about jobs; while the keyboard is in here, the key is about messages.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return RowTable::event(event);
}

void MessageTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        RowTable::keyPressEvent(event);
}

void MessageTableView::copySelected()
{
    std::vector<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<JobMessage> messages;
    messages.reserve(rows.size());
    for (const int row : rows)
        messages.push_back(m_messages.messageAt(row));
    QList<MessageColumn> columns;
    for (int place = 0; place < MessageColumnCount; ++place)
        columns.append(MessageColumn(horizontalHeader()->logicalIndex(place)));
    QThreadPool::globalInstance()->start([messages = std::move(messages), columns] {
        const QString text = messagecells::tabSeparated(messages, columns);
        QMetaObject::invokeMethod(qApp, [text] { QGuiApplication::clipboard()->setText(text); });
    });
}

} // namespace bulkhead
