#pragma once

#include "app/exports/incidentreport.h"

namespace bulkhead {

/// Something that happened, and how this program knows of it. Texts are words, safe to show.
struct TimelineEntry {
    Timestamp at;
    QString source;
    QString what;
};

/// What is known of a job in the order in which it happened: the dates of its record, what this program asked for and
/// what came of it, and how far it was when this program looked, a few of those.
std::vector<TimelineEntry> timelineOf(const ReportedJob& job);

/// What was asked for: "Cancel", "Delete"…
QString requestWords(const ActivityEntry& entry);

/// Why something failed, as the activity log has it: our own words, with texts from outside in them. Safe to show.
QString problemWords(const QString& problem);

} // namespace bulkhead
