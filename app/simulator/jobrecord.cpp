#include "app/simulator/jobrecord.h"

#include "app/simulator/statuswords.h"
#include "app/simulator/timetext.h"

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeOrNull(std::optional<qint64> time)
{
    return time ? QJsonValue(timeText(*time)) : QJsonValue();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonObject actionParams(const JobContent& content)
{
    QJsonObject params{{u"type"_s, actionWord(content.isRelease)}};
    if (!content.isRelease)
        params["destination"_L1] = content.destination;
    if (!content.expectedDisposition.isNull())
        params["expected_disposition"_L1] = content.expectedDisposition;
    return params;
}

QJsonValue statusMessage(const JobSnapshot& snapshot)
{
    const SimulatedJob& job = snapshot.job;
    switch (snapshot.state.status) {
    case JobStatus::Failed:
        if (job.flavour == Flavour::MarkupInFailure)
            return u"550 5.7.1 <a href=\"http://mail-quota.test/unblock\">Click to unblock</a> <b>policy</b>"_s;
        if (snapshot.state.attempted == 0)
            return u"The mailbox directory could not be read"_s;
        return job.seed % 2 == 0 ? u"Authorization for the mail tenant was revoked"_s
                                 : u"Too many attempts failed in a row"_s;
    case JobStatus::Cancelled:
        return u"Cancelled by request"_s;
    case JobStatus::Processing:
        return job.flavour == Flavour::Stalled ? QJsonValue(u"Waiting for the mail server: too many requests"_s)
                                               : QJsonValue();
    case JobStatus::Pending:
    case JobStatus::Discovering:
    case JobStatus::Completed:
        break;
    }
    return {};
}

} // namespace

QJsonObject jobRecord(const JobSnapshot& snapshot)
{
    const SimulatedJob& job = snapshot.job;
    const JobState& state = snapshot.state;
    const JobCounters& counters = state.counters;
    const JobContent content = contentOf(job);
    QJsonObject record{
        {u"job_id"_s, job.id.toString(QUuid::WithoutBraces)},
        {u"action_type"_s, actionWord(content.isRelease)},
        {u"action_params"_s, actionParams(content)},
        {u"search_params"_s, content.searchParams},
        {u"status"_s, wordOf(state.status)},
        {u"status_message"_s, statusMessage(snapshot)},
        {u"comment"_s, textOrNull(content.comment)},
        {u"created_at"_s, timeText(job.createdAt)},
        {u"started_at"_s, timeOrNull(state.startedAt)},
        {u"completed_at"_s, timeOrNull(state.completedAt)},
        {u"total_messages_discovered"_s, counters.total},
        {u"messages_pending"_s, counters.pending},
        {u"messages_successful"_s, counters.successful},
        {u"messages_failed"_s, counters.failed},
    };
    if (!job.isOldRecord) {
        record["messages_skipped"_L1] = counters.skipped;
        record["messages_cancelled"_L1] = counters.cancelled;
    }
    return record;
}

} // namespace bulkhead::simulation
