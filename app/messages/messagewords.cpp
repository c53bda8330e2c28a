#include "app/messages/messagewords.h"

#include "app/text/displayed.h"

#include <QCoreApplication>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::MessageWords)
};

} // namespace

QString status(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Pending:
        return MessageWords::tr("Pending");
    case MessageStatus::Processing:
        return MessageWords::tr("Processing");
    case MessageStatus::Completed:
        return MessageWords::tr("Completed");
    case MessageStatus::Failed:
        return MessageWords::tr("Failed");
    case MessageStatus::Cancelled:
        return MessageWords::tr("Cancelled");
    case MessageStatus::Skipped:
        return MessageWords::tr("Skipped");
    case MessageStatus::Unknown:
        break;
    }
    return MessageWords::tr("Unknown");
}

QString status(const JobMessage& message)
{
    return message.status == MessageStatus::Unknown && !message.statusText.isEmpty() ? displayed(message.statusText, 64)
                                                                                     : status(message.status);
}

QString sender(const JobMessage& message)
{
    if (message.from.isEmpty())
        return displayed(message.fromName);
    if (message.fromName.isEmpty())
        return displayed(message.from);
    return u"%1 (%2)"_s.arg(displayed(message.from), displayed(message.fromName));
}

QString verdict(const JobMessage& message)
{
    const QString& raw = message.verdict;
    if (raw == "MALICIOUS"_L1)
        return MessageWords::tr("Malicious");
    if (raw == "MALICIOUS-BEC"_L1)
        return MessageWords::tr("Malicious, BEC", "business e-mail compromise");
    if (raw == "SUSPICIOUS"_L1)
        return MessageWords::tr("Suspicious");
    if (raw == "SPOOF"_L1)
        return MessageWords::tr("Spoof");
    if (raw == "SPAM"_L1)
        return MessageWords::tr("Spam");
    if (raw == "BULK"_L1)
        return MessageWords::tr("Bulk");
    if (raw == "ENCRYPTED"_L1)
        return MessageWords::tr("Encrypted");
    if (raw == "EXTERNAL"_L1)
        return MessageWords::tr("External");
    return displayed(raw, 64);
}

QString failureReason(const QString& statusMessage)
{
    return statusMessage.isEmpty() ? MessageWords::tr("No reason given") : displayed(statusMessage);
}

} // namespace bulkhead::words
