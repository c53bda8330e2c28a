#include "app/exports/exportswords.h"
#include "app/exports/htmlwriter.h"
#include "app/exports/reportsections.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>

// The part of a report about a job's messages.

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlWriter::Kind;

constexpr size_t MostMessagesOnPaper = 2000; ///< in all lists together
constexpr qsizetype LongestCell = 300;

QString cellText(const QString& text)
{
    return text.isEmpty() ? u"–"_s : displayed(text, LongestCell);
}

QString senderOf(const JobMessage& message)
{
    return message.fromName.isEmpty() ? cellText(message.from)
                                      : u"%1 <%2>"_s.arg(displayed(message.fromName, 80), cellText(message.from));
}

/// What the reader of the list must know before they count on it; `counted` is the record's own number.
void writeHowReadingEnded(HtmlWriter& out, const ReadMessages& read, qint64 counted)
{
    const auto number = qint64(read.messages.size());
    if (!read.problem.isEmpty())
        out.element("p",
            ExportsWords::tr("Not all messages could be read: %1 The first %2 are in this report.")
                .arg(read.problem, format::count(number)),
            "caution");
    else if (read.isCutOff)
        out.element("p",
            ExportsWords::tr(
                "There are more: a report has at most %1 messages, and of this list only the first %2 were read.")
                .arg(format::count(qint64(MostReportedMessages)), format::count(number)),
            "caution");
    else if (counted != NotReported && counted != number + read.undecodable)
        out.element("p",
            ExportsWords::tr("The record counts %1, but Cloudflare's list has %2.")
                .arg(format::count(counted), format::count(number + read.undecodable)),
            "caution");
    if (read.undecodable > 0)
        out.element("p",
            ExportsWords::tr("Records that could not be understood and are missing here: %1.")
                .arg(format::count(read.undecodable)),
            "caution");
}

size_t mostInAList(const IncidentReport& report, ReportFor medium)
{
    return medium == ReportFor::Paper ? MostMessagesOnPaper / (2 * report.jobs.size()) : MostReportedMessages;
}

enum class Reason { Without, With };

void writeTable(HtmlWriter& out, const std::vector<JobMessage>& messages, Reason reason, size_t most)
{
    const size_t count = std::min(messages.size(), most);
    if (count < messages.size())
        out.element("p",
            ExportsWords::tr("The first %1 of %2 stand here; the HTML report has all of them.")
                .arg(format::count(qint64(count)), format::count(qint64(messages.size()))),
            "caution");
    QList<HtmlWriter::Column> columns{{ExportsWords::tr("Handled"), Kind::Whole}, {ExportsWords::tr("Mailbox")},
        {ExportsWords::tr("Sender")}, {ExportsWords::tr("Subject")}, {ExportsWords::tr("Message-ID")}};
    if (reason == Reason::With)
        columns.append({ExportsWords::tr("Reason")});
    out.beginTable(columns, "list");
    for (size_t i = 0; i < count; ++i) {
        const JobMessage& message = messages[i];
        QStringList cells{message.processedAt.isValid() ? format::isoTime(message.processedAt) : u"–"_s,
            cellText(message.recipient), senderOf(message), cellText(message.subject),
            cellText(message.emailMessageId)};
        if (reason == Reason::With)
            cells.append(cellText(message.statusMessage));
        out.row(cells);
    }
    out.endTable();
}

void writeFailures(HtmlWriter& out, const ReportedJob& reported, size_t most)
{
    out.element("h3", ExportsWords::tr("Failures by reason"));
    writeHowReadingEnded(out, reported.failed, reported.job.messages.failed);
    const auto groups = failuresByReason(reported.failed);
    if (groups.empty()) {
        if (reported.failed.problem.isEmpty())
            out.element("p", ExportsWords::tr("Cloudflare lists no failed message."));
        return;
    }
    out.beginTable({{ExportsWords::tr("Messages"), Kind::Number}, {ExportsWords::tr("Reason as Cloudflare gave it")}});
    for (const auto& [reason, count] : groups)
        out.row({format::count(count), reason.isEmpty() ? ExportsWords::tr("(none given)") : cellText(reason)});
    out.endTable();
    out.element("h3", ExportsWords::tr("Messages that failed"));
    writeTable(out, reported.failed.messages, Reason::With, most);
}

} // namespace

void writeMessages(HtmlWriter& out, const IncidentReport& report, const ReportedJob& reported, ReportFor medium)
{
    if (!report.hasMessages) {
        out.element("h3", ExportsWords::tr("Messages"));
        out.element("p", ExportsWords::tr("The lists of messages were not asked for, so they are not in this report."));
        return;
    }
    const bool isRelease = reported.job.action == JobAction::Release;
    const size_t most = mostInAList(report, medium);
    const ReadMessages& completed = reported.completed;
    out.element("h3",
        isRelease ? ExportsWords::tr("Messages that were released") : ExportsWords::tr("Messages that were moved"));
    writeHowReadingEnded(out, completed, reported.job.messages.successful);
    if (!completed.messages.empty())
        writeTable(out, completed.messages, Reason::Without, most);
    else if (completed.problem.isEmpty())
        out.element("p",
            isRelease ? ExportsWords::tr("Cloudflare lists no released message.")
                      : ExportsWords::tr("Cloudflare lists no moved message."));
    writeFailures(out, reported, most);
}

} // namespace bulkhead
