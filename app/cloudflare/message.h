#pragma once

#include "app/cloudflare/job.h"

#include <QStringList>

namespace bulkhead {

/// `Unknown` stands for a value that this version does not know and for a missing one; see JobMessage::statusText.
enum class MessageStatus : quint8 { Pending, Processing, Completed, Failed, Cancelled, Skipped, Unknown };

/// One message of a job, as the server's record told it (schema "JobMessage" of the Email Security API). A plain value:
/// copying is cheap. All texts are from outside and may be hostile: show them through displayed() only. Absent texts
/// are empty, absent dates invalid; a date that can't be read counts as absent.
struct JobMessage {
    QString id; ///< `message_id`, never empty; a UUID by the schema
    MessageStatus status = MessageStatus::Unknown;
    QString statusText; ///< for Unknown: what the record had, as it came
    JobAction action = JobAction::Unknown;
    Destination destination = Destination::None;
    QString recipient; ///< the mailbox: `action_params.client_recipient`
    QString statusMessage;
    qint64 retries = NotReported;
    Timestamp retryAfter;
    Timestamp createdAt;
    Timestamp processedAt;
    QString postfixId;
    QString alertId;
    QString emailMessageId; ///< the mail's own Message-ID

    // Of the mail itself.
    QString subject;
    QString from; ///< address
    QString fromName;
    QStringList to;
    QString verdict; ///< `final_disposition`, as the API writes it
    Timestamp sentAt;

    friend bool operator==(const JobMessage&, const JobMessage&) = default;
};

MessageStatus messageStatusFromWire(QByteArrayView text);
QLatin1String statusOnTheWire(MessageStatus status); ///< empty for Unknown

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::MessageStatus)
