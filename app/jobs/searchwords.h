#pragma once

#include "app/cloudflare/decode.h"

#include <QString>

namespace bulkhead::words {

/// What a job searches for, in one line: `subject contains "invoice", from billing@example.com, 1 Nov to 3 Nov 2026`.
/// Values from outside have gone through displayed().
QString search(const SearchParams& params);

} // namespace bulkhead::words
