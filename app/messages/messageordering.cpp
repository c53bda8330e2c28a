#include "app/messages/messageordering.h"

#include <algorithm>
#include <numeric>

namespace bulkhead {

namespace {

MessageSortKey byText(const QString& text)
{
    return {!text.isEmpty(), 0, text};
}

MessageSortKey byMoment(Timestamp moment)
{
    return {moment.isValid(), moment.isValid() ? moment.msecs() : 0, {}};
}

} // namespace

MessageSortKey sortKeyOf(const JobMessage& message, MessageColumn column)
{
    switch (column) {
    case MessageColumn::Status:
        return {message.status != MessageStatus::Unknown || !message.statusText.isEmpty(), qint64(message.status),
            message.statusText};
    case MessageColumn::Recipient:
        return byText(message.recipient);
    case MessageColumn::Subject:
        return byText(message.subject);
    case MessageColumn::Sender:
        return byText(message.from.isEmpty() ? message.fromName : message.from);
    case MessageColumn::Verdict:
        return byText(message.verdict);
    case MessageColumn::Retries:
        return {message.retries != NotReported, message.retries, {}};
    case MessageColumn::NextRetry:
        return byMoment(message.retryAfter);
    case MessageColumn::Processed:
        return byMoment(message.processedAt);
    case MessageColumn::StatusMessage:
        return byText(message.statusMessage);
    case MessageColumn::MailId:
        return byText(message.emailMessageId);
    }
    return {};
}

std::vector<int> ordered(std::vector<MessageSortKey> keys, Qt::SortOrder order)
{
    for (MessageSortKey& key : keys)
        key.text = key.text.toCaseFolded();
    const auto precedes = [&](int a, int b) {
        const MessageSortKey& left = keys[size_t(a)];
        const MessageSortKey& right = keys[size_t(b)];
        if (left.hasValue != right.hasValue)
            return left.hasValue;
        const MessageSortKey& first = order == Qt::AscendingOrder ? left : right;
        const MessageSortKey& second = order == Qt::AscendingOrder ? right : left;
        return first.number != second.number ? first.number < second.number : first.text < second.text;
    };
    std::vector<int> indices(keys.size());
    std::iota(indices.begin(), indices.end(), 0);
    std::stable_sort(indices.begin(), indices.end(), precedes);
    return indices;
}

} // namespace bulkhead
