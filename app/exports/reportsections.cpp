#include "app/exports/reportsections.h"

#include "app/exports/exportswords.h"
#include "app/exports/htmlwriter.h"
#include "app/exports/reporttimeline.h"
#include "app/jobs/jobfacts.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwarnings.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "app/text/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlWriter::Kind;

constexpr qsizetype LongestText = 4000;
constexpr qsizetype LongestLineOnPaper = 2000;

/// What the search asked for, field by field as the record has it.
QString searchFields(const QByteArray& searchJson)
{
    QStringList fields;
    const QJsonObject search = QJsonDocument::fromJson(searchJson).object();
    for (auto field = search.begin(); field != search.end(); ++field) {
        if (!field.value().isNull())
            fields.append(u"%1 = %2"_s.arg(
                displayed(field.key(), 64), displayed(field.value().toVariant().toString(), LongestText)));
    }
    return fields.isEmpty() ? u"–"_s : fields.join(u"; "_s);
}

QString valueOf(const JobFact& fact, const Job& job)
{
    if (fact.key == "search_params"_L1)
        return words::search(decodeSearchParams(job.search.toJson()));
    return fact.group == JobFact::Group::When && !fact.exact.isEmpty() ? fact.exact : fact.value;
}

void writeFacts(HtmlWriter& out, const ReportedJob& reported, Timestamp madeAt)
{
    const Job& job = reported.job;
    out.element("h3", ExportsWords::tr("The job"));
    if (!reported.recordProblem.isEmpty())
        out.element("p",
            ExportsWords::tr("The job could not be read for this report: %1 What stands here is what Bulkhead knew "
                             "before.")
                .arg(reported.recordProblem),
            "caution");
    if (isActive(job.status))
        out.element("p",
            ExportsWords::tr("The job was still running while this report was made: numbers and lists change."),
            "caution");
    if (const QString mismatch = words::counterMismatch(job); !mismatch.isEmpty())
        out.element("p", mismatch, "caution");
    out.beginTable({{ExportsWords::tr("Field"), Kind::Whole}, {ExportsWords::tr("Value")}});
    for (const JobFact& fact : factsOf(job, madeAt)) {
        out.namedRow({fact.name, valueOf(fact, job)});
        if (fact.key == "search_params"_L1)
            out.namedRow({ExportsWords::tr("Search, field by field"), searchFields(job.search.toJson())});
    }
    out.endTable();
    for (const QString& warning : words::searchWarnings(job))
        out.element("p", warning, "caution");
}

void writeCancel(HtmlWriter& out, const ReportedJob& reported)
{
    out.element("h3", ExportsWords::tr("The cancel"));
    if (!reported.cancel) {
        out.element("p", ExportsWords::tr("Bulkhead knows of no cancel of this job."));
        return;
    }
    const SeenCancel& cancel = *reported.cancel;
    if (!cancel.outcome.isEmpty())
        out.element("p", ExportsWords::tr("Outcome: %1.").arg(cancel.outcome));
    if (!cancel.problem.isEmpty())
        out.element("p", cancel.problem, "caution");
    if (cancel.requestedAt.isValid())
        out.element("p", ExportsWords::tr("Accepted by Cloudflare at %1.").arg(format::isoTime(cancel.requestedAt)));
    if (cancel.after && !isActive(statusFromWire(cancel.after->status.toUtf8()))) {
        Job before(reported.job.id);
        before.messages = cancel.before.messages;
        Job after = reported.job;
        after.messages = cancel.after->messages;
        out.element("p", words::gotThrough(before, after), "result");
    } else {
        out.element("p", ExportsWords::tr("How the job ends is not known yet: at the last read it was still running."),
            "caution");
    }

    out.beginTable({{ExportsWords::tr("Messages"), Kind::Whole}, {ExportsWords::tr("Before the cancel"), Kind::Number},
        {ExportsWords::tr("At the last read after it"), Kind::Number},
        {ExportsWords::tr("In this report"), Kind::Number}});
    const auto row = [&](const QString& name, qint64 JobCounters::*counter) {
        out.namedRow({name, format::count(cancel.before.messages.*counter),
            cancel.after ? format::count(cancel.after->messages.*counter) : u"–"_s,
            format::count(reported.job.messages.*counter)});
    };
    row(ExportsWords::tr("Discovered"), &JobCounters::discovered);
    row(ExportsWords::tr("Pending"), &JobCounters::pending);
    row(ExportsWords::tr("Successful"), &JobCounters::successful);
    row(ExportsWords::tr("Failed"), &JobCounters::failed);
    row(ExportsWords::tr("Skipped"), &JobCounters::skipped);
    row(ExportsWords::tr("Cancelled"), &JobCounters::cancelled);
    out.endTable();
}

void writeTimeline(HtmlWriter& out, const ReportedJob& reported)
{
    out.element("h3", ExportsWords::tr("What happened"));
    out.beginTable({{ExportsWords::tr("Time"), Kind::Whole}, {ExportsWords::tr("Source"), Kind::Whole},
        {ExportsWords::tr("What")}});
    for (const TimelineEntry& entry : timelineOf(reported))
        out.row({format::isoTime(entry.at), entry.source, entry.what});
    out.endTable();
    out.element("p",
        ExportsWords::tr("Cloudflare does not tell who started or cancelled a job elsewhere. What was done with other "
                         "programs is missing here."),
        "note");
}

void writeRays(HtmlWriter& out, const ReportedJob& reported)
{
    const bool isLogged = std::any_of(reported.activity.begin(), reported.activity.end(),
        [](const ActivityEntry& entry) { return !entry.cfRay.isEmpty(); });
    if (reported.rays.empty() && !isLogged)
        return;
    out.element("h3", ExportsWords::tr("cf-ray of Cloudflare's answers"));
    out.element("p", ExportsWords::tr("Cloudflare's support finds an answer by its cf-ray."), "note");
    out.beginTable({{ExportsWords::tr("Time"), Kind::Whole}, {ExportsWords::tr("Asked for")}, {u"cf-ray"_s}});
    for (const ActivityEntry& entry : reported.activity) {
        if (!entry.cfRay.isEmpty())
            out.row({format::isoTime(entry.at), requestWords(entry), displayed(entry.cfRay)});
    }
    for (const SeenRay& seen : reported.rays)
        out.row({format::isoTime(seen.at), seen.call, displayed(seen.ray)});
    out.endTable();
}

QString withShortLines(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        if (line.size() > LongestLineOnPaper)
            line = line.first(LongestLineOnPaper) + u'…';
    }
    return lines.join(u'\n');
}

void writeRecord(HtmlWriter& out, const ReportedJob& reported, ReportFor medium)
{
    if (reported.record.isEmpty())
        return;
    out.element("h3", ExportsWords::tr("The record as Cloudflare sent it"));
    out.element("p",
        ExportsWords::tr("Read at %1, laid out; characters that could deceive stand as \\u escapes.")
            .arg(format::isoTime(reported.readAt)),
        "note");
    const QString record = QString::fromUtf8(indentedJson(reported.record));
    const QString shown = medium == ReportFor::Paper ? withShortLines(record) : record;
    if (shown != record)
        out.element("p", ExportsWords::tr("Long lines are cut (“…”); the HTML report has them whole."), "caution");
    out.element("pre", shown);
}

} // namespace

void writeJob(HtmlWriter& out, const IncidentReport& report, const ReportedJob& reported, ReportFor medium)
{
    out.element("h2", ExportsWords::tr("Job %1").arg(reported.job.id.toString()), "job");
    writeFacts(out, reported, report.madeAt);
    writeCancel(out, reported);
    writeTimeline(out, reported);
    writeMessages(out, report, reported, medium);
    writeRays(out, reported);
    writeRecord(out, reported, medium);
}

} // namespace bulkhead
