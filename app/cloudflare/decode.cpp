#include "app/cloudflare/decode.h"

#include "app/cloudflare/envelope.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Reads one record field by field. The first fault that makes the record unusable is kept; whatever can be shown in
/// spite of it (unknown words, unreadable dates, texts of another type) is.
class JobReader {
public:
    explicit JobReader(json::Object record)
        : m_record(record)
    {
    }

    std::optional<Job> read();
    const QString& fault() const { return m_fault; }

private:
    void readField(Job& job, std::string_view key, json::Element value);
    void readActionParams(Job& job, json::Element value);
    void readCount(qint64& count, std::string_view key, json::Element value);
    Timestamp readMoment(json::Element value, QString JobOddities::*oddity);
    QByteArray readWord(std::string_view key, json::Element value);
    JobOddities& oddities();

    json::Object m_record;
    QExplicitlySharedDataPointer<JobOddities> m_oddities;
    QString m_fault;
};

QString wrongType(std::string_view key, const QString& expected)
{
    return u"\"%1\" is not %2"_s.arg(QString::fromUtf8(key.data(), qsizetype(key.size())), expected);
}

std::optional<Job> JobReader::read()
{
    const QString idText = json::textField(m_record, "job_id");
    const auto id = JobId::fromString(idText);
    if (!id) {
        m_fault = u"\"job_id\" is not a UUID: \"%1\""_s.arg(idText.left(64));
        return std::nullopt;
    }
    Job job(*id);
    for (const auto [key, value] : m_record)
        readField(job, key, value);
    if (job.action != JobAction::Release && job.destination == Destination::None)
        job.destination = Destination::Unknown;
    if (m_oddities && !m_oddities->isEmpty())
        job.oddities = m_oddities;
    return m_fault.isEmpty() ? std::optional(job) : std::nullopt;
}

void JobReader::readField(Job& job, std::string_view key, json::Element value)
{
    if (key == "status") {
        const QByteArray word = readWord(key, value);
        job.status = statusFromWire(word);
        if (job.status == JobStatus::Unknown)
            oddities().status = QString::fromUtf8(word);
    } else if (key == "action_type") {
        const QByteArray word = readWord(key, value);
        job.action = actionFromWire(word);
        if (job.action == JobAction::Unknown)
            oddities().action = QString::fromUtf8(word);
    } else if (key == "action_params") {
        readActionParams(job, value);
    } else if (key == "total_messages_discovered") {
        readCount(job.messages.discovered, key, value);
    } else if (key == "messages_pending") {
        readCount(job.messages.pending, key, value);
    } else if (key == "messages_successful") {
        readCount(job.messages.successful, key, value);
    } else if (key == "messages_failed") {
        readCount(job.messages.failed, key, value);
    } else if (key == "messages_skipped") {
        readCount(job.messages.skipped, key, value);
    } else if (key == "messages_cancelled") {
        readCount(job.messages.cancelled, key, value);
    } else if (key == "created_at") {
        job.createdAt = readMoment(value, &JobOddities::createdAt);
    } else if (key == "started_at") {
        job.startedAt = readMoment(value, &JobOddities::startedAt);
    } else if (key == "completed_at") {
        job.completedAt = readMoment(value, &JobOddities::completedAt);
    } else if (key == "comment") {
        job.comment = json::text(value);
    } else if (key == "status_message") {
        job.statusMessage = json::text(value);
    } else if (key == "search_params" && value.is_object()) {
        job.searchJson = QByteArray::fromStdString(simdjson::minify(value));
    }
}

void JobReader::readActionParams(Job& job, json::Element value)
{
    json::Object params;
    if (value.get_object().get(params) != simdjson::SUCCESS)
        return;
    const QByteArray word = json::textField(params, "destination").toUtf8();
    if (!word.isEmpty()) {
        job.destination = destinationFromWire(word);
        if (job.destination == Destination::Unknown)
            oddities().destination = QString::fromUtf8(word);
    }
    job.expectedDisposition = json::textField(params, "expected_disposition").toUtf8();
}

void JobReader::readCount(qint64& count, std::string_view key, json::Element value)
{
    if (value.is_null())
        return;
    int64_t number = 0;
    if (value.get_int64().get(number) != simdjson::SUCCESS || number < 0)
        m_fault = wrongType(key, u"a whole number of messages"_s);
    else
        count = number;
}

Timestamp JobReader::readMoment(json::Element value, QString JobOddities::*oddity)
{
    const QString text = json::text(value);
    const Timestamp moment = Timestamp::fromIso(text);
    if (!moment.isValid() && !text.isEmpty())
        oddities().*oddity = text;
    return moment;
}

QByteArray JobReader::readWord(std::string_view key, json::Element value)
{
    if (!value.is_null() && !value.is_string())
        m_fault = wrongType(key, u"a word"_s);
    return json::text(value).toUtf8();
}

JobOddities& JobReader::oddities()
{
    if (!m_oddities)
        m_oddities = new JobOddities;
    return *m_oddities;
}

int intField(json::Object object, std::string_view key)
{
    int64_t number = 0;
    return object[key].get_int64().get(number) == simdjson::SUCCESS && number > 0 && number <= 1'000'000 ? int(number)
                                                                                                         : 0;
}

} // namespace

bool JobPage::isLast(int requestedPerPage) const
{
    const int records = int(jobs.size()) + undecodable;
    const int full = perPage > 0 ? std::min(perPage, requestedPerPage) : requestedPerPage;
    return records < full;
}

ApiResult<Job> decodeJob(const RawAnswer& answer, std::optional<JobId> expected)
{
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    json::Object record;
    if (envelope.result().get_object().get(record) != simdjson::SUCCESS)
        return envelope.badAnswer(u"The answer holds no job."_s);
    JobReader reader(record);
    const auto job = reader.read();
    if (!job)
        return envelope.badAnswer(u"The job's record can't be read: %1."_s.arg(reader.fault()));
    if (expected && job->id != *expected)
        return envelope.badAnswer(
            u"The answer is about job %1, not about %2."_s.arg(job->id.toString(), expected->toString()));
    return {*job, envelope.notes()};
}

ApiResult<JobPage> decodeJobPage(const RawAnswer& answer)
{
    constexpr int FaultsKept = 5;
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    simdjson::dom::array records;
    if (envelope.result().get_array().get(records) != simdjson::SUCCESS)
        return envelope.badAnswer(u"The answer holds no list of jobs."_s);

    JobPage page;
    page.jobs.reserve(records.size());
    for (const json::Element element : records) {
        QString fault = u"the record is not an object"_s;
        json::Object record;
        if (element.get_object().get(record) == simdjson::SUCCESS) {
            JobReader reader(record);
            if (auto job = reader.read()) {
                page.jobs.push_back(std::move(*job));
                continue;
            }
            fault = reader.fault();
        }
        ++page.undecodable;
        if (page.faults.size() < FaultsKept)
            page.faults.append(fault);
    }
    json::Object info;
    if (envelope.root()["result_info"].get_object().get(info) == simdjson::SUCCESS)
        page.perPage = intField(info, "per_page");
    return {std::move(page), envelope.notes()};
}

ApiResult<TokenState> decodeTokenState(const RawAnswer& answer)
{
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    json::Object result;
    if (envelope.result().get_object().get(result) != simdjson::SUCCESS)
        return envelope.badAnswer(u"The answer says nothing about the token."_s);
    TokenState state;
    state.id = json::textField(result, "id");
    state.status = json::textField(result, "status");
    state.expiresOn = Timestamp::fromIso(json::textField(result, "expires_on"));
    state.notBefore = Timestamp::fromIso(json::textField(result, "not_before"));
    if (state.status.isEmpty())
        return envelope.badAnswer(u"The answer does not tell the token's state."_s);
    return {state, envelope.notes()};
}

ApiResult<std::vector<AccountSummary>> decodeAccounts(const RawAnswer& answer)
{
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    simdjson::dom::array records;
    if (envelope.result().get_array().get(records) != simdjson::SUCCESS)
        return envelope.badAnswer(u"The answer holds no list of accounts."_s);
    std::vector<AccountSummary> accounts;
    for (const json::Element element : records) {
        json::Object record;
        if (element.get_object().get(record) == simdjson::SUCCESS)
            accounts.push_back({json::textField(record, "id"), json::textField(record, "name")});
    }
    return {std::move(accounts), envelope.notes()};
}

} // namespace bulkhead
