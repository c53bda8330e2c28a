#pragma once

#include "app/cloudflare/job.h"

#include <QString>

namespace bulkhead::words {

/// What a screen reader says for the picture of a job's progress, the status included, because people walk down the
/// column alone: "Processing, 12,400 of 40,000 messages moved, 12 failed, 31 % handled".
QString spokenProgress(const Job& job);

} // namespace bulkhead::words
