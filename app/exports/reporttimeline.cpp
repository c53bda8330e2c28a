#include "app/exports/reporttimeline.h"

#include "app/exports/exportswords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Call = ActivityEntry::Call;
using Event = ActivityEntry::Event;

/// More would hide what matters.
constexpr size_t MostLooks = 24;

QString eventWords(const ActivityEntry& entry)
{
    switch (entry.event) {
    case Event::Confirmed:
        return ExportsWords::tr("%1: confirmed by the analyst.").arg(requestWords(entry));
    case Event::Asked:
        return ExportsWords::tr("%1: written down, then sent.").arg(requestWords(entry));
    case Event::Answered:
        return entry.problem.isEmpty()
            ? ExportsWords::tr("%1: accepted by Cloudflare, HTTP status %2.")
                  .arg(requestWords(entry), QString::number(entry.httpStatus))
            : ExportsWords::tr("%1: no success. %2").arg(requestWords(entry), problemWords(entry.problem));
    case Event::Settled:
        return ExportsWords::tr("%1: outcome “%2”.").arg(requestWords(entry), displayed(entry.outcome, 64));
    }
    Q_UNREACHABLE();
    return {};
}

QString countersWords(const ActivityJob& job)
{
    const JobCounters& n = job.messages;
    return ExportsWords::tr("%1; discovered %2, pending %3, successful %4, failed %5, skipped %6, cancelled %7.")
        .arg(displayed(job.status, 64), format::count(n.discovered), format::count(n.pending),
            format::count(n.successful), format::count(n.failed), format::count(n.skipped), format::count(n.cancelled));
}

QString whatWasAsked(const ActivityEntry& entry)
{
    QStringList sentences{eventWords(entry)};
    if (entry.event == Event::Settled && !entry.problem.isEmpty())
        sentences.append(problemWords(entry.problem));
    if (entry.before && (entry.event == Event::Confirmed || entry.event == Event::Asked))
        sentences.append(ExportsWords::tr("Before: %1").arg(countersWords(*entry.before)));
    if (entry.after)
        sentences.append(ExportsWords::tr("Then: %1").arg(countersWords(*entry.after)));
    if (!entry.reason.isEmpty())
        sentences.append(ExportsWords::tr("Reason given: %1").arg(displayedInSentence(entry.reason, 1000)));
    return sentences.join(u' ');
}

/// The first, the last, and some in between at even distances.
std::vector<SeenProgress> thinned(const std::vector<SeenProgress>& looks)
{
    if (looks.size() <= MostLooks)
        return looks;
    std::vector<SeenProgress> some;
    for (size_t i = 0; i < MostLooks; ++i)
        some.push_back(looks[i * (looks.size() - 1) / (MostLooks - 1)]);
    return some;
}

} // namespace

QString requestWords(const ActivityEntry& entry)
{
    switch (entry.call) {
    case Call::Cancel:
        return ExportsWords::tr("Cancel");
    case Call::Create:
        return ExportsWords::tr("Start of the job");
    case Call::Delete:
        return ExportsWords::tr("Delete");
    }
    Q_UNREACHABLE();
    return {};
}

QString problemWords(const QString& problem)
{
    // Whoever worded it has made it harmless and put isolates around the texts in it, which would be made visible now.
    QString words = problem;
    return displayed(words.remove(QChar(0x2068)).remove(QChar(0x2069)), 1000);
}

std::vector<TimelineEntry> timelineOf(const ReportedJob& reported)
{
    const QString record = ExportsWords::tr("Cloudflare's record");
    std::vector<TimelineEntry> timeline{{reported.job.createdAt, record, ExportsWords::tr("The job was created.")},
        {reported.job.startedAt, record, ExportsWords::tr("It was started.")},
        {reported.job.completedAt, record,
            ExportsWords::tr("It ended: %1.").arg(displayed(statusOnTheWire(reported.job), 64))}};
    for (const ActivityEntry& entry : reported.activity)
        timeline.push_back({entry.at, ExportsWords::tr("Bulkhead's activity log"), whatWasAsked(entry)});
    const bool isLogged = std::any_of(reported.activity.begin(), reported.activity.end(),
        [](const ActivityEntry& entry) { return entry.call == Call::Cancel; });
    if (reported.cancel && !isLogged)
        timeline.push_back({reported.cancel->requestedAt, ExportsWords::tr("Seen by Bulkhead"),
            ExportsWords::tr("Cloudflare accepted the cancel.")});
    for (const SeenProgress& look : thinned(reported.progress))
        timeline.push_back({look.at, ExportsWords::tr("Seen by Bulkhead"),
            ExportsWords::tr("%1 of %2 messages handled.")
                .arg(format::count(look.handled), format::count(look.whole))});
    std::erase_if(timeline, [](const TimelineEntry& entry) { return !entry.at.isValid(); });
    std::stable_sort(
        timeline.begin(), timeline.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.at < b.at; });
    return timeline;
}

} // namespace bulkhead
