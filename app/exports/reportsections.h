#pragma once

#include "app/exports/incidentreport.h"
#include "app/exports/reporthtml.h"

namespace bulkhead {

class HtmlWriter;

/// One job's part of the report, under a heading of its own.
void writeJob(HtmlWriter& out, const IncidentReport& report, const ReportedJob& job, ReportFor medium);

/// The messages that were moved or released, the failures by their reason, and the lists of both where they were asked
/// for.
void writeMessages(HtmlWriter& out, const IncidentReport& report, const ReportedJob& job, ReportFor medium);

} // namespace bulkhead
