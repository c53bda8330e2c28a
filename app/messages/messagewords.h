#pragma once

#include "app/cloudflare/message.h"

#include <QString>

#include <array>

/// The one place that words what a job's message is. Everything returned is plain text, safe to show: texts from
/// outside have gone through displayed().
namespace bulkhead::words {

inline constexpr std::array MessageStatuses{MessageStatus::Pending, MessageStatus::Processing, MessageStatus::Completed,
    MessageStatus::Failed, MessageStatus::Cancelled, MessageStatus::Skipped, MessageStatus::Unknown};

/// "Failed"; an unknown status as it came.
QString status(const JobMessage& message);
QString status(MessageStatus status);

/// The address first, because a name in front of it is what deceives: "billing@example.com (Example Billing)".
QString sender(const JobMessage& message);

/// "Malicious"; one that this version does not know as it came; empty where there is none.
QString verdict(const JobMessage& message);

/// What failures are grouped by, from their status message: "Mailbox not found", or that none was given.
QString failureReason(const QString& statusMessage);

} // namespace bulkhead::words
