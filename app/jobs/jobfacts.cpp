#include "app/jobs/jobfacts.h"

#include "app/cloudflare/decode.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Column = JobTableModel::Column;

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::JobFact)
};

constexpr qsizetype LongText = 4000;

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

JobFact textFact(const QString& key, const QString& name, const QString& value)
{
    return {JobFact::Group::What, key, name, orDash(value), {}};
}

JobFact countFact(const QString& key, Column column, qint64 count)
{
    return {JobFact::Group::Messages, key, JobTableModel::title(column), format::count(count), {}};
}

JobFact momentFact(const QString& key, Column column, Timestamp moment, const Job& job, QString JobOddities::*oddity)
{
    return {JobFact::Group::When, key, JobTableModel::title(column), orDash(words::moment(moment, job, oddity)),
        format::isoTime(moment)};
}

/// A guess is no more exact for being told to the second: the larger unit of it, rounded.
QString roughly(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    if (length < minutes(1))
        return FactWords::tr("less than a minute");
    const auto unit = length < hours(2) ? milliseconds(minutes(1))
        : length < hours(48)            ? milliseconds(hours(1))
                                        : milliseconds(hours(24));
    const int units = int((length + unit / 2) / unit);
    return unit == minutes(1) ? FactWords::tr("about %Ln minute(s)", nullptr, units)
        : unit == hours(1)    ? FactWords::tr("about %Ln hour(s)", nullptr, units)
                              : FactWords::tr("about %Ln day(s)", nullptr, units);
}

} // namespace

std::vector<JobFact> factsOf(const Job& job, Timestamp now)
{
    const auto duration = durationOf(job, now);
    const JobCounters& n = job.messages;
    return {
        textFact(u"job_id"_s, JobTableModel::title(JobTableModel::JobIdColumn), job.id.toString()),
        textFact(u"status"_s, JobTableModel::title(JobTableModel::StatusColumn), words::status(job)),
        textFact(
            u"status_message"_s, FactWords::tr("Status message"), displayed(job.statusMessage.toString(), LongText)),
        textFact(u"action_params"_s, JobTableModel::title(JobTableModel::ActionColumn), words::action(job)),
        textFact(u"expected_disposition"_s, FactWords::tr("Expected verdict"),
            displayed(expectedDispositionOnTheWire(job), 64)),
        textFact(u"search_params"_s, JobTableModel::title(JobTableModel::SearchColumn),
            words::search(decodeSearchParams(job.search.toJson()))),
        textFact(u"comment"_s, JobTableModel::title(JobTableModel::CommentColumn),
            displayed(job.comment.toString(), LongText)),
        countFact(u"total_messages_discovered"_s, JobTableModel::DiscoveredColumn, n.discovered),
        countFact(u"messages_pending"_s, JobTableModel::PendingColumn, n.pending),
        countFact(u"messages_successful"_s, JobTableModel::SuccessfulColumn, n.successful),
        countFact(u"messages_failed"_s, JobTableModel::FailedColumn, n.failed),
        countFact(u"messages_skipped"_s, JobTableModel::SkippedColumn, n.skipped),
        countFact(u"messages_cancelled"_s, JobTableModel::CancelledColumn, n.cancelled),
        momentFact(u"created_at"_s, JobTableModel::CreatedColumn, job.createdAt, job, &JobOddities::createdAt),
        momentFact(u"started_at"_s, JobTableModel::StartedColumn, job.startedAt, job, &JobOddities::startedAt),
        momentFact(u"completed_at"_s, JobTableModel::CompletedColumn, job.completedAt, job, &JobOddities::completedAt),
        {JobFact::Group::When, u"duration"_s, JobTableModel::title(JobTableModel::DurationColumn),
            orDash(duration ? format::span(*duration) : QString()), {}},
    };
}

namespace words {

QString counterMismatch(const Job& job)
{
    const JobCounters& n = job.messages;
    if (n.discovered == NotReported)
        return {};
    const auto parts = {n.pending, n.successful, n.failed, n.skipped, n.cancelled};
    const bool hasAll = std::none_of(parts.begin(), parts.end(), [](qint64 count) { return count == NotReported; });
    const qint64 sum = saturatedSum(parts);
    if (sum == n.discovered || (!hasAll && sum < n.discovered))
        return {};
    return FactWords::tr(
        "The counters contradict each other: %1 discovered, but pending, successful, failed, skipped and "
        "cancelled add up to %2.")
        .arg(format::count(n.discovered), format::count(sum));
}

QString pace(
    const Job& job, const std::optional<JobHistory::Pace>& pace, std::optional<std::chrono::minutes> stalledFor)
{
    if (!isActive(job.status))
        return {};
    constexpr std::chrono::minutes WorthTelling(2);
    if (stalledFor && *stalledFor >= WorthTelling)
        return FactWords::tr("No progress for %Ln minute(s).", nullptr, int(stalledFor->count()));
    if (job.status == JobStatus::Pending && job.messages.discovered <= 0)
        return FactWords::tr("It waits for its turn: nothing was done yet.");
    if (!pace)
        return FactWords::tr("Too early to tell how fast it goes.");
    const double rounded = pace->perMinute < 10 ? std::round(pace->perMinute * 10) / 10 : std::round(pace->perMinute);
    QString text =
        FactWords::tr("%1 messages per minute over the last %2.")
            .arg(QLocale().toString(rounded, 'f', rounded < 10 && rounded > 0 ? 1 : 0), format::span(pace->over));
    if (pace->left)
        text += u' ' + FactWords::tr("At this pace the rest takes %1.").arg(roughly(*pace->left));
    else if (job.status == JobStatus::Discovering)
        text += u' ' + FactWords::tr("It still searches, so nobody knows how much is left.");
    return text;
}

} // namespace words

} // namespace bulkhead
