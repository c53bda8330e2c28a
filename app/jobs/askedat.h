#pragma once

#include <chrono>

namespace bulkhead {

/// When a call was made. Answers overtake each other: of two records of one job, the one that was asked for later is
/// the newer one. Not a clock time, which can be set back.
using AskedAt = std::chrono::steady_clock::time_point;

} // namespace bulkhead
