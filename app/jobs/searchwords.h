#pragma once

#include "app/cloudflare/decode.h"

#include <QString>

namespace bulkhead::words {

/// What a job searches for, to be read on from "searches for": messages from billing@example.com with “invoice” in the
/// subject, detections only, 2026-11-01 00:00 to 2026-11-03 00:00 UTC.
/// Values from outside have gone through displayed().
QString search(const SearchParams& params);
/// A moment as the sentence says it, before "UTC": digits, dashes and colons.
QString momentOfSearch(Timestamp moment);
/// It says them; else it ends with the minute.
bool showsSeconds(Timestamp moment);

} // namespace bulkhead::words
