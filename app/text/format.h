#pragma once

#include "app/text/timestamp.h"

#include <QLocale>
#include <QString>

#include <chrono>

/// The one place that turns numbers, moments and spans into words for people, by locale.
namespace bulkhead::format {

/// "12,400"; an en dash for a counter that was not reported (negative).
QString count(qint64 number);

/// Which zone people read times in. One choice for the whole program, as QLocale's default is; of the main thread.
enum class Zone { Local, Utc };
Zone zone();
void setZone(Zone zone);
/// The computer is in another zone now; without being told, it is noticed within five seconds.
void systemZoneChanged();

/// The moment in that zone; invalid for an invalid one.
QDateTime shown(Timestamp moment);
/// "2026-11-23 18:45:07 +05:30", "2026-11-23 13:15:07 UTC": in that zone; empty for an invalid one. Never without it.
QString moment(Timestamp at);
/// "2026-11-23 13:15:07": where what stands beside it says that it is in UTC. Of a valid one.
QString momentInUtc(Timestamp at);
/// Of a valid one in that zone; moment() says whole minutes, and "UTC" for less than one.
int secondsEastOfUtc(Timestamp at);

/// "2026-11-23T13:15:07.000Z"
QString isoTime(Timestamp moment);

/// "3 s", "4 min 10 s", "2 h 5 min", "1 h", "3 days": the two largest units, the second one where it is not zero.
/// Negative spans count as zero.
QString span(std::chrono::milliseconds length);
/// Which units span() says of it.
enum class SpanForm { Seconds, Minutes, MinutesAndSeconds, Hours, HoursAndMinutes, Days };
SpanForm spanForm(std::chrono::milliseconds length);

/// "3 s ago", "just now" (below a second and for moments in the future, as clocks differ).
QString age(Timestamp moment, Timestamp now);
QString age(std::chrono::milliseconds passed);

} // namespace bulkhead::format
