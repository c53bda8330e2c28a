#pragma once

#include "app/exports/incidentreport.h"

namespace bulkhead {

/// On paper long lists and long lines are cut, and it is said that they are: a thousand pages help nobody.
enum class ReportFor { Screen, Paper };

/// The report as one HTML file in UTF-8 that needs nothing else and loads nothing, with every moment in ISO 8601 in
/// UTC. Well-formed XML, too. It looks right in browsers, and with ReportFor::Paper in Qt's own text layout. Takes a
/// while for many messages; may be called in any thread.
QByteArray reportHtml(const IncidentReport& report, ReportFor medium = ReportFor::Screen);

} // namespace bulkhead
