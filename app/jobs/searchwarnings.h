#pragma once

#include "app/cloudflare/decode.h"
#include "app/cloudflare/job.h"

#include <QStringList>

namespace bulkhead::words {

/// A search over more days than these is said to be wide.
constexpr int WideRangeDays = 30;

/// What makes a job dangerous by what it searches for and what it does with what it finds: nothing that narrows the
/// search to a sender, a subject or an id, a wide or open range, messages without a detection, a destination that can't
/// be undone, a release that may hand out malicious mail. One plain sentence each; empty where nothing stands out.
QStringList searchWarnings(JobAction action, Destination destination, const SearchParams& params);
QStringList searchWarnings(const Job& job);

} // namespace bulkhead::words
