#include "app/messages/messagecells.h"

#include "app/messages/messagewords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "app/text/spreadsheet.h"

#include <QCoreApplication>

namespace bulkhead::messagecells {

using namespace Qt::StringLiterals;

namespace {

struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::MessageWords)
};

QString valueText(const JobMessage& message, MessageColumn column)
{
    switch (column) {
    case MessageColumn::Status:
        return words::status(message);
    case MessageColumn::Recipient:
        return displayed(message.recipient);
    case MessageColumn::Subject:
        return displayed(message.subject);
    case MessageColumn::Sender:
        return words::sender(message);
    case MessageColumn::Verdict:
        return words::verdict(message);
    case MessageColumn::Retries:
        return format::count(message.retries);
    case MessageColumn::NextRetry:
        return format::moment(message.retryAfter);
    case MessageColumn::Processed:
        return format::moment(message.processedAt);
    case MessageColumn::StatusMessage:
        return displayed(message.statusMessage);
    case MessageColumn::MailId:
        return displayed(message.emailMessageId);
    }
    return {};
}

} // namespace

QString title(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Status:
        return CellWords::tr("Status");
    case MessageColumn::Recipient:
        return CellWords::tr("Recipient");
    case MessageColumn::Subject:
        return CellWords::tr("Subject");
    case MessageColumn::Sender:
        return CellWords::tr("Sender");
    case MessageColumn::Verdict:
        return CellWords::tr("Verdict");
    case MessageColumn::Retries:
        return CellWords::tr("Retries");
    case MessageColumn::NextRetry:
        return CellWords::tr("Next retry");
    case MessageColumn::Processed:
        return CellWords::tr("Processed");
    case MessageColumn::StatusMessage:
        return CellWords::tr("Status message");
    case MessageColumn::MailId:
        return CellWords::tr("Message-ID");
    }
    return {};
}

QString text(const JobMessage& message, MessageColumn column)
{
    const QString value = valueText(message, column);
    return value.isEmpty() ? u"–"_s : value;
}

QString toolTip(const JobMessage& message, MessageColumn column)
{
    constexpr qsizetype Longest = 2000;
    switch (column) {
    case MessageColumn::Status:
    case MessageColumn::StatusMessage:
        if (!message.statusMessage.isEmpty())
            return u"%1: %2"_s.arg(words::status(message), displayed(message.statusMessage, Longest));
        break;
    case MessageColumn::Recipient:
        return displayed(message.recipient, Longest);
    case MessageColumn::Subject:
        return displayed(message.subject, Longest);
    case MessageColumn::MailId:
        return displayed(message.emailMessageId, Longest);
    case MessageColumn::NextRetry:
        return format::isoTime(message.retryAfter);
    case MessageColumn::Processed:
        return format::isoTime(message.processedAt);
    case MessageColumn::Sender:
    case MessageColumn::Verdict:
    case MessageColumn::Retries:
        break;
    }
    return valueText(message, column);
}

bool isNumber(MessageColumn column)
{
    return column == MessageColumn::Retries;
}

QByteArray searchText(const JobMessage& message)
{
    // A line break between the parts, so that no match runs over from one into the next.
    QString text;
    for (int column = 0; column < MessageColumnCount; ++column)
        text += valueText(message, MessageColumn(column)) + u'\n';
    for (const QString& id : {message.id, message.postfixId, message.alertId})
        text += displayed(id) + u'\n';
    return text.toCaseFolded().toUtf8();
}

QList<QByteArray> searchWords(const QString& typed)
{
    // What is pasted may hold characters that cells show in place of themselves, as ‹U+202E›.
    constexpr qsizetype LongestShown = 16; // of one character
    const QString shown = displayed(typed.simplified(), typed.size() * LongestShown).toCaseFolded();
    const QStringList parts = shown.split(u' ', Qt::SkipEmptyParts);
    QList<QByteArray> words;
    for (const QString& part : parts)
        words.append(part.toUtf8());
    return words;
}

QString tabSeparated(const std::vector<JobMessage>& messages, const QList<MessageColumn>& columns)
{
    QStringList lines;
    QStringList cells;
    for (const MessageColumn column : columns)
        cells.append(title(column));
    lines.append(cells.join(u'\t'));
    for (const JobMessage& message : messages) {
        cells.clear();
        for (const MessageColumn column : columns)
            cells.append(pastedCell(valueText(message, column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace bulkhead::messagecells
