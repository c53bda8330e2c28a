#include "app/cloudflare/decode.h"

#include "app/cloudflare/pagereader.h"
#include "app/text/displayed.h"

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
    template <typename Word>
    Word word(std::string_view key, Word (*fromWire)(QByteArrayView), QString JobOddities::*oddity);
    qint64 count(std::string_view key);
    Timestamp moment(std::string_view key, QString JobOddities::*oddity);
    void readActionParams(Job& job);
    void wrongType(std::string_view key, const QString& expected);
    void keepOddity(QString JobOddities::*oddity, const QString& text);

    json::Object m_record;
    QExplicitlySharedDataPointer<JobOddities> m_oddities;
    QString m_fault;
};

std::optional<Job> JobReader::read()
{
    const QString idText = json::textField(m_record, "job_id");
    const auto id = JobId::fromString(idText);
    if (!id) {
        m_fault = u"\"job_id\" is not a UUID: \"%1\""_s.arg(displayed(idText, 64));
        return std::nullopt;
    }
    Job job(*id);
    job.status = word("status", statusFromWire, &JobOddities::status);
    job.action = word("action_type", actionFromWire, &JobOddities::action);
    readActionParams(job);
    if (job.action != JobAction::Release && job.destination == Destination::None)
        job.destination = Destination::Unknown;
    job.messages.discovered = count("total_messages_discovered");
    job.messages.pending = count("messages_pending");
    job.messages.successful = count("messages_successful");
    job.messages.failed = count("messages_failed");
    job.messages.skipped = count("messages_skipped");
    job.messages.cancelled = count("messages_cancelled");
    job.createdAt = moment("created_at", &JobOddities::createdAt);
    job.startedAt = moment("started_at", &JobOddities::startedAt);
    job.completedAt = moment("completed_at", &JobOddities::completedAt);
    job.comment = json::textField(m_record, "comment");
    job.statusMessage = json::textField(m_record, "status_message");
    json::Object search;
    if (json::field(m_record, "search_params").get_object().get(search) == simdjson::SUCCESS)
        job.searchJson = QByteArray::fromStdString(simdjson::minify(search));
    job.oddities = m_oddities;
    return m_fault.isEmpty() ? std::optional(job) : std::nullopt;
}

template <typename Word>
Word JobReader::word(std::string_view key, Word (*fromWire)(QByteArrayView), QString JobOddities::*oddity)
{
    json::Element value;
    if (json::field(m_record, key).get(value) != simdjson::SUCCESS || value.is_null())
        return Word::Unknown;
    if (!value.is_string())
        wrongType(key, u"a word"_s);
    const QString text = json::text(value);
    const Word known = fromWire(text.toUtf8());
    if (known == Word::Unknown)
        keepOddity(oddity, text);
    return known;
}

qint64 JobReader::count(std::string_view key)
{
    json::Element value;
    if (json::field(m_record, key).get(value) != simdjson::SUCCESS || value.is_null())
        return NotReported;
    int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS && number >= 0)
        return number;
    wrongType(key, u"a whole number of messages"_s);
    return NotReported;
}

Timestamp JobReader::moment(std::string_view key, QString JobOddities::*oddity)
{
    const QString text = json::textField(m_record, key);
    const Timestamp moment = Timestamp::fromIso(text);
    if (!moment.isValid())
        keepOddity(oddity, text);
    return moment;
}

void JobReader::readActionParams(Job& job)
{
    json::Object params;
    if (json::field(m_record, "action_params").get_object().get(params) != simdjson::SUCCESS)
        return;
    if (const QString name = json::textField(params, "destination"); !name.isEmpty()) {
        job.destination = destinationFromWire(name.toUtf8());
        if (job.destination == Destination::Unknown)
            keepOddity(&JobOddities::destination, name);
    }
    job.expectedDisposition = json::textField(params, "expected_disposition").toUtf8();
}

void JobReader::wrongType(std::string_view key, const QString& expected)
{
    if (m_fault.isEmpty())
        m_fault = u"\"%1\" is not %2"_s.arg(QString::fromUtf8(key.data(), qsizetype(key.size())), expected);
}

void JobReader::keepOddity(QString JobOddities::*oddity, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!m_oddities)
        m_oddities = new JobOddities;
    (*m_oddities).*oddity = text;
}

ApiResult<Job> jobOf(const Envelope& envelope, std::optional<JobId> expected)
{
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

} // namespace

ApiResult<Job> decodeJob(const RawAnswer& answer, std::optional<JobId> expected)
{
    return jobOf(Envelope(answer), expected);
}

ApiResult<QByteArray> decodeJobRecord(const RawAnswer& answer, JobId expected)
{
    const Envelope envelope(answer);
    if (const auto job = jobOf(envelope, expected); !job.ok())
        return job.error();
    return {QByteArray::fromStdString(simdjson::minify(envelope.result())), envelope.notes()};
}

std::optional<Job> jobOfRecord(const QByteArray& record)
{
    const json::Document document(record);
    return document.isObject() ? JobReader(document.root()).read() : std::nullopt;
}

ApiResult<JobPage> decodeJobPage(const RawAnswer& answer)
{
    return decodePage<Job>(answer, [](json::Object record, QString& fault) {
        JobReader reader(record);
        auto job = reader.read();
        fault = reader.fault();
        return job;
    });
}

ApiResult<JobId> decodeDeleted(const RawAnswer& answer, JobId expected)
{
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    json::Object result;
    if (envelope.result().get_object().get(result) != simdjson::SUCCESS)
        return envelope.badAnswer(u"The answer does not say what was deleted."_s);
    const QString id = json::textField(result, "id");
    if (JobId::fromString(id) != expected)
        return envelope.badAnswer(
            u"The answer is about job %1, not about %2."_s.arg(displayed(id, 64), expected.toString()));
    return {expected, envelope.notes()};
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
