#pragma once

#include "app/text/displayed.h"

namespace bulkhead {

/// displayed() for a file, which has room for the whole text; only runs of combining marks are still cut.
inline QString displayedWhole(QStringView text)
{
    constexpr qsizetype LongestShown = 16; // of one character, as ‹U+10FFFD›
    return displayed(text, (text.size() + 1) * LongestShown);
}

} // namespace bulkhead
