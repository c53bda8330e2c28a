#pragma once

#include <QtGlobal>

namespace bulkhead::simulation {

// Spans of time, in milliseconds, as the jobs' lives are measured.
inline constexpr qint64 SecondMs = 1000;
inline constexpr qint64 MinuteMs = 60 * SecondMs;
inline constexpr qint64 HourMs = 60 * MinuteMs;
inline constexpr qint64 DayMs = 24 * HourMs;

} // namespace bulkhead::simulation
