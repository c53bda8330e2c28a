#pragma once

#include "app/cloudflare/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace bulkhead {

/// What a table says of a message.
enum class MessageColumn {
    Status,
    Recipient,
    Subject,
    Sender,
    Verdict,
    Retries,
    NextRetry,
    Processed,
    StatusMessage,
    MailId, ///< the mail's own Message-ID
};
constexpr int MessageColumnCount = int(MessageColumn::MailId) + 1;

namespace messagecells {

QString title(MessageColumn column);
/// What the cell shows, safe to display; a dash where the record has no value.
QString text(const JobMessage& message, MessageColumn column);
/// The same at more length.
QString toolTip(const JobMessage& message, MessageColumn column);
bool isNumber(MessageColumn column);

/// What a text filter looks through: every cell and the other ids of the message, case-folded, as UTF-8.
QByteArray searchText(const JobMessage& message);
/// What was typed, as words to be found in that.
QList<QByteArray> searchWords(const QString& typed);

/// Rows for a spreadsheet, with titles: cells between tabs. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
QString tabSeparated(const std::vector<JobMessage>& messages, const QList<MessageColumn>& columns);

} // namespace messagecells

} // namespace bulkhead
