#pragma once

#include <algorithm>
#include <chrono>

namespace bulkhead {

/// `first`, doubled so many times, but no longer than `longest`: how long to wait after failures in a row.
constexpr std::chrono::milliseconds doubled(
    std::chrono::milliseconds first, int times, std::chrono::milliseconds longest)
{
    while (times-- > 0 && first < longest)
        first *= 2;
    return std::min(first, longest);
}

} // namespace bulkhead
