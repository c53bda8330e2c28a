#include "app/exports/reporthtml.h"

#include "version.h"

#include "app/exports/exportswords.h"
#include "app/exports/htmlwriter.h"
#include "app/exports/reportsections.h"
#include "app/jobs/jobwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlWriter::Kind;

/// What browsers and Qt's text layout both understand.
constexpr auto Style = R"(
body { font-family: "DejaVu Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 9.5pt; color: #1a1d21; background: #ffffff; }
h1 { font-size: 18pt; margin-top: 0px; margin-bottom: 6px; }
h2 { font-size: 13pt; margin-top: 22px; margin-bottom: 8px; }
h3 { font-size: 11pt; margin-top: 18px; margin-bottom: 6px; }
p { margin-top: 4px; margin-bottom: 8px; }
th { background: #eef0f3; font-weight: bold; text-align: left; }
.whole { white-space: nowrap; }
.number { white-space: nowrap; text-align: right; }
.result { font-weight: bold; }
.caution { background: #fdf3dc; }
.note { color: #4c545e; }
pre { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: 8pt; background: #f6f7f9; }
)";

constexpr auto BrowserStyle = R"(
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.45; }
table { border-collapse: collapse; width: 100%; border: 1px solid #c4c9d0; }
th, td { border: 1px solid #c4c9d0; padding: 3pt 6pt; vertical-align: top; overflow-wrap: anywhere; }
.list { font-size: 8.5pt; }
.job { margin-top: 2.5rem; border-top: 2px solid #1a1d21; }
.caution { padding: 4pt 6pt; border-left: 3pt solid #8a5f00; }
pre { padding: 6pt; white-space: pre-wrap; overflow-wrap: anywhere; }
@page { size: A4; margin: 16mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  .job { break-before: page; margin-top: 0; border-top: none; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)";

constexpr auto PaperStyle = R"(
table { border-color: #c4c9d0; border-style: solid; border-collapse: collapse; }
.list { font-size: 7.5pt; }
.job { page-break-before: always; }
)";

QString titleOf(const IncidentReport& report)
{
    return report.title.isEmpty() ? ExportsWords::tr("Incident report")
                                  : ExportsWords::tr("Incident report: %1").arg(displayed(report.title));
}

/// No script, no picture, no address: where the file is opened, nothing is fetched and nobody is told.
QByteArray headOf(const IncidentReport& report, ReportFor medium)
{
    return R"(<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>)"
        + titleOf(report).toHtmlEscaped().toUtf8() + "</title>\n<style>" + Style
        + (medium == ReportFor::Paper ? PaperStyle : BrowserStyle) + "</style>\n</head>\n";
}

void writeSummary(HtmlWriter& out, const IncidentReport& report)
{
    out.element("h1", titleOf(report));
    out.element("p",
        ExportsWords::tr("Bulk action jobs of Cloudflare Email Security, as Cloudflare's API told them and as Bulkhead "
                         "recorded them. All times are in UTC."),
        "note");
    out.beginTable({{ExportsWords::tr("About"), Kind::Whole}, {ExportsWords::tr("Value")}});
    out.namedRow({ExportsWords::tr("Account"), displayed(report.accountName)});
    out.namedRow({ExportsWords::tr("Account ID"), report.account});
    out.namedRow({ExportsWords::tr("API address"), displayed(report.base)});
    out.namedRow({ExportsWords::tr("Report made"), format::isoTime(report.madeAt)});
    out.namedRow({ExportsWords::tr("Made by"), u"Bulkhead %1"_s.arg(QLatin1StringView(BULKHEAD_VERSION))});
    out.endTable();
    if (!report.activityProblem.isEmpty())
        out.element("p", report.activityProblem, "caution");

    out.element("h2", ExportsWords::tr("Jobs in this report"));
    out.beginTable({{ExportsWords::tr("Job ID")}, {ExportsWords::tr("Action")},
                       {ExportsWords::tr("Status"), Kind::Whole}, {ExportsWords::tr("Successful"), Kind::Number},
                       {ExportsWords::tr("Failed"), Kind::Number}, {ExportsWords::tr("Discovered"), Kind::Number}},
        "list");
    for (const ReportedJob& reported : report.jobs) {
        const Job& job = reported.job;
        out.namedRow({job.id.toString(), words::action(job), words::status(job), format::count(job.messages.successful),
            format::count(job.messages.failed), format::count(job.messages.discovered)});
    }
    out.endTable();
}

} // namespace

QByteArray reportHtml(const IncidentReport& report, ReportFor medium)
{
    HtmlWriter out;
    out.open("body");
    writeSummary(out, report);
    for (const ReportedJob& job : report.jobs)
        writeJob(out, report, job, medium);
    out.close();
    //: The language of this translation, as HTML names it
    const QString language = ExportsWords::tr("en", "language");
    return "<!DOCTYPE html>\n<html lang=\"" + language.toHtmlEscaped().toUtf8() + "\">\n" + headOf(report, medium)
        + out.bytes() + "</html>\n";
}

} // namespace bulkhead
