#include "app/simulator/messagefactory.h"

#include "app/simulator/dice.h"
#include "app/simulator/statuswords.h"
#include "app/simulator/timetext.h"

#include <algorithm>
#include <array>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

/// As wordings of one cause repeat, failures fall into a few groups.
constexpr std::array<QStringView, 5> FailureReasons = {
    u"Message not found in mailbox",
    u"Mailbox is not licensed or was removed",
    u"Too many requests: gave up after 5 attempts",
    u"Mailbox is on litigation hold, message cannot be purged",
    u"Access denied by the mail server (403)",
};

/// Whether the `index`-th of `all` is one of the `chosen` when these are spread evenly. Among the first n, exactly
/// n * chosen / all are: the formula of the counters.
bool isChosen(qint64 index, qint64 chosen, qint64 all)
{
    return all > 0 && (index + 1) * chosen / all != index * chosen / all;
}

QString postfixId(quint64 seed)
{
    constexpr QStringView Alphabet = u"0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    Dice dice(seed);
    QString id(16, u'4');
    for (qsizetype i = 1; i < id.size(); ++i)
        id[i] = Alphabet[dice.below(Alphabet.size())];
    return id;
}

QString uuidText(quint64 seed)
{
    return uuidFrom(seed).toString(QUuid::WithoutBraces);
}

} // namespace

MessageFactory::MessageFactory(const JobSnapshot& snapshot, const LifeClock& clock)
    : m_snapshot(snapshot)
    , m_clock(clock)
    , m_content(contentOf(snapshot.job))
{
}

QJsonArray MessageFactory::list(const MessageQuery& query) const
{
    QJsonArray page;
    qint64 leftOut = query.offset;
    qint64 attempt = 0;
    const qint64 total = m_snapshot.state.counters.total;
    for (qint64 index = 0; index < total && page.size() < query.limit; ++index) {
        const MessageStatus status = statusOf(index, attempt);
        if ((!query.status || status == *query.status) && leftOut-- <= 0)
            page.append(record(index, attempt, status));
        if (status != MessageStatus::Skipped)
            ++attempt;
    }
    return page;
}

bool MessageFactory::isSkipped(qint64 index) const
{
    return isChosen(index, m_snapshot.job.plan.skipped, m_snapshot.job.plan.total);
}

MessageStatus MessageFactory::statusOf(qint64 index, qint64 attempt) const
{
    if (isSkipped(index))
        return MessageStatus::Skipped;
    const JobState& state = m_snapshot.state;
    const JobPlan& plan = m_snapshot.job.plan;
    if (attempt < state.attempted)
        return isChosen(attempt, plan.failed, plan.attempts()) ? MessageStatus::Failed : MessageStatus::Completed;
    if (state.status == JobStatus::Cancelled)
        return MessageStatus::Cancelled;
    if (state.status == JobStatus::Failed)
        return MessageStatus::Failed;
    return attempt < state.attempted + state.inFlight ? MessageStatus::Processing : MessageStatus::Pending;
}

QJsonObject MessageFactory::record(qint64 index, qint64 attempt, MessageStatus status) const
{
    const SimulatedJob& job = m_snapshot.job;
    const quint64 seed = mixed(mixed(job.seed, 5), static_cast<quint64>(index));
    const MailSample mail = sampleMail(m_content, mixed(seed, 1));
    const QString recipient = recipientAddress(mixed(seed, 2));
    const QString action = actionWord(m_content.isRelease);
    const qint64 discovered = m_clock.lifeAt(job.createdAt) + job.plan.pendingMs
        + job.plan.discoveringMs * index / std::max<qint64>(job.plan.total, 1);
    const qint64 createdAt = std::min(m_clock.wallAt(discovered), m_snapshot.state.asOf);
    const qint64 sentAt = job.createdAt - Dice(mixed(seed, 3)).between(60'000, 86'400'000);

    QJsonObject params{{u"type"_s, action}, {u"client_recipient"_s, recipient}};
    if (!m_content.isRelease)
        params["destination"_L1] = m_content.destination;
    const QString deliveryStatus = m_content.isRelease ? u"quarantined"_s : u"delivered"_s;

    QJsonObject record{
        {u"message_id"_s, uuidText(seed)},
        {u"postfix_id"_s, postfixId(mixed(seed, 4))},
        {u"action_type"_s, action},
        {u"action_params"_s, params},
        {u"status"_s, wordOf(status)},
        {u"created_at"_s, timeText(createdAt)},
        {u"alert_id"_s, index % 3 == 0 ? QJsonValue(postfixId(mixed(seed, 5))) : QJsonValue()},
        {u"email_message_id"_s, u"<%1@%2>"_s.arg(uuidText(mixed(seed, 6)), mail.sender.section(u'@', 1))},
        {u"message"_s,
            QJsonObject{
                {u"id"_s, uuidText(mixed(seed, 7))},
                {u"subject"_s, mail.subject},
                {u"from"_s, mail.sender},
                {u"from_name"_s, mail.senderName},
                {u"to"_s, QJsonArray{recipient}},
                {u"final_disposition"_s, mail.disposition},
                {u"delivery_status"_s, QJsonArray{deliveryStatus}},
                {u"sent_at"_s, timeText(sentAt)},
                {u"scanned_at"_s, timeText(sentAt + 2'400)},
            }},
    };
    describeProgress(record, mixed(seed, 8), attempt, status);
    return record;
}

void MessageFactory::describeProgress(QJsonObject& record, quint64 seed, qint64 attempt, MessageStatus status) const
{
    const SimulatedJob& job = m_snapshot.job;
    const JobState& state = m_snapshot.state;
    const bool attempted = attempt < state.attempted && status != MessageStatus::Skipped;
    Dice dice(seed);

    qint64 retries = 0;
    QJsonValue explanation;
    QJsonValue processedAt;
    QJsonValue retryAfter;
    if (attempted) {
        const qint64 processed = m_clock.lifeAt(job.createdAt) + job.plan.pendingMs + job.plan.discoveringMs
            + job.plan.processingMs * (attempt + 1) / std::max<qint64>(job.plan.attempts(), 1);
        processedAt = timeText(std::min(m_clock.wallAt(processed), state.completedAt.value_or(state.asOf)));
        retries = dice.chance(0.04) ? dice.between(1, 3) : 0;
    }
    switch (status) {
    case MessageStatus::Failed:
        explanation = attempted ? dice.pick(std::span<const QStringView>(FailureReasons)).toString()
                                : u"Not attempted: the job failed"_s;
        retries = attempted ? 5 : 0;
        break;
    case MessageStatus::Skipped:
        explanation = u"Phish submission, not a delivered message"_s;
        break;
    case MessageStatus::Pending:
        if (job.plan.stallsAfter && attempt < state.attempted + 40) {
            explanation = u"Too many requests"_s;
            retries = dice.between(1, 4);
            retryAfter = timeText(state.asOf + dice.between(5'000, 120'000));
        }
        break;
    case MessageStatus::Processing:
    case MessageStatus::Completed:
    case MessageStatus::Cancelled:
        break;
    }
    record["retry_count"_L1] = retries;
    record["status_message"_L1] = explanation;
    record["processed_at"_L1] = processedAt;
    record["retry_after"_L1] = retryAfter;
}

} // namespace bulkhead::simulation
