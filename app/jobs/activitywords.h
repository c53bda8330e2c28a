#pragma once

#include "app/records/activitylog.h"

namespace bulkhead::words {

// What the activity log says, in plain text that is safe to show.

/// "Cancel"
QString activityCall(ActivityEntry::Call call);

/// What happened, or how it ended: "Confirmed", "Accepted by Cloudflare", "Cancelled".
QString activityEvent(const ActivityEntry& entry);

/// "Processing → Cancelled · successful 390 → 402, cancelled 0 → 588"; only what changed, or what is known of one side.
QString activityJobs(const ActivityEntry& entry);

/// "1000, 7003"
QString activityCodes(const ActivityEntry& entry);

/// Everything that the entry has, a line for each field.
QString activityDetail(const ActivityEntry& entry);

/// What could not be read of a file: names the file and says what to do about it.
QString activityFault(const ActivityLog::Fault& fault);

} // namespace bulkhead::words
