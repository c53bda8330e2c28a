#pragma once

#include "app/messages/messagetablemodel.h"

namespace bulkhead::words {

/// How much of a job's messages is loaded and shown, what can be done about the rest, and what went wrong. `counted` is
/// how many the job's record counts, or NotReported. Plain text, safe to show.
QString loadingState(const LoadedMessages& messages, const MessageTableModel& table, qint64 counted);

} // namespace bulkhead::words
