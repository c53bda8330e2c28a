#include "app/cloudflare/decode.h"

#include "app/cloudflare/pagereader.h"
#include "app/cloudflare/searchreading.h"
#include "app/text/displayed.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

enum Field : size_t {
    JobIdField,
    StatusField,
    ActionField,
    ActionParamsField,
    DiscoveredField,
    PendingField,
    SuccessfulField,
    FailedField,
    SkippedField,
    CancelledField,
    CreatedField,
    StartedField,
    CompletedField,
    CommentField,
    StatusMessageField,
    SearchField,
    FieldCount
};

using Fields = json::Fields<FieldCount>;

constexpr Fields::Names FieldNames{"job_id", "status", "action_type", "action_params", "total_messages_discovered",
    "messages_pending", "messages_successful", "messages_failed", "messages_skipped", "messages_cancelled",
    "created_at", "started_at", "completed_at", "comment", "status_message", "search_params"};

/// Of a text; else none.
QByteArrayView bytes(json::Element value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return {text.data(), qsizetype(text.size())};
}

/// Reads one record field by field. The first fault that makes the record unusable is kept; whatever can be shown in
/// spite of it (unknown words, unreadable dates, texts of another type) is.
class JobReader {
public:
    explicit JobReader(json::Object record)
        : m_fields(record, FieldNames)
    {
    }

    std::optional<Job> read();
    const QString& fault() const { return m_fault; }

private:
    QString text(Field field) const;
    PackedText packedText(Field field) const;
    template <typename Word>
    Word word(Field field, Word (*fromWire)(QByteArrayView), QString JobOddities::*oddity);
    qint64 count(Field field);
    Timestamp moment(Field field, QString JobOddities::*oddity);
    void readActionParams(Job& job);
    void wrongType(Field field, const QString& expected);
    void keepOddity(QString JobOddities::*oddity, const QString& text);

    Fields m_fields;
    QExplicitlySharedDataPointer<JobOddities> m_oddities;
    QString m_fault;
};

std::optional<Job> JobReader::read()
{
    json::Element value;
    const auto id = m_fields[JobIdField].get(value) == simdjson::SUCCESS ? JobId::fromUtf8(bytes(value)) : std::nullopt;
    if (!id) {
        m_fault = u"\"job_id\" is not a UUID: \"%1\""_s.arg(displayed(text(JobIdField), 64));
        return std::nullopt;
    }
    Job job(*id);
    job.status = word(StatusField, statusFromWire, &JobOddities::status);
    job.action = word(ActionField, actionFromWire, &JobOddities::action);
    readActionParams(job);
    if (job.action != JobAction::Release && job.destination == Destination::None)
        job.destination = Destination::Unknown;
    job.messages.discovered = count(DiscoveredField);
    job.messages.pending = count(PendingField);
    job.messages.successful = count(SuccessfulField);
    job.messages.failed = count(FailedField);
    job.messages.skipped = count(SkippedField);
    job.messages.cancelled = count(CancelledField);
    job.createdAt = moment(CreatedField, &JobOddities::createdAt);
    job.startedAt = moment(StartedField, &JobOddities::startedAt);
    job.completedAt = moment(CompletedField, &JobOddities::completedAt);
    job.comment = packedText(CommentField);
    job.statusMessage = packedText(StatusMessageField);
    if (json::Object search; m_fields[SearchField].get_object().get(search) == simdjson::SUCCESS)
        job.search = packedSearch(search);
    job.oddities = m_oddities;
    return m_fault.isEmpty() ? std::optional(std::move(job)) : std::nullopt;
}

QString JobReader::text(Field field) const
{
    json::Element value;
    return m_fields[field].get(value) == simdjson::SUCCESS ? json::text(value) : QString();
}

PackedText JobReader::packedText(Field field) const
{
    json::Element value;
    if (m_fields[field].get(value) != simdjson::SUCCESS)
        return {};
    return value.is_string() ? PackedText::ofUtf8(bytes(value)) : PackedText(json::text(value));
}

template <typename Word>
Word JobReader::word(Field field, Word (*fromWire)(QByteArrayView), QString JobOddities::*oddity)
{
    json::Element value;
    if (m_fields[field].get(value) != simdjson::SUCCESS || value.is_null())
        return Word::Unknown;
    if (!value.is_string())
        wrongType(field, u"a word"_s);
    const Word known = fromWire(bytes(value));
    if (known == Word::Unknown)
        keepOddity(oddity, json::text(value));
    return known;
}

qint64 JobReader::count(Field field)
{
    json::Element value;
    if (m_fields[field].get(value) != simdjson::SUCCESS || value.is_null())
        return NotReported;
    int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS && number >= 0)
        return number;
    wrongType(field, u"a whole number of messages"_s);
    return NotReported;
}

Timestamp JobReader::moment(Field field, QString JobOddities::*oddity)
{
    json::Element value;
    if (m_fields[field].get(value) != simdjson::SUCCESS)
        return {};
    if (const Timestamp moment = Timestamp::fromUtf8(bytes(value)); moment.isValid())
        return moment;
    keepOddity(oddity, json::text(value));
    return {};
}

void JobReader::readActionParams(Job& job)
{
    json::Object params;
    if (m_fields[ActionParamsField].get_object().get(params) != simdjson::SUCCESS)
        return;
    const auto read = [&]<typename Word>(std::string_view name, Word& known, Word (*fromWire)(QByteArrayView),
                          QString JobOddities::*oddity) {
        json::Element value;
        if (json::field(params, name).get(value) != simdjson::SUCCESS || value.is_null()
            || (value.is_string() && bytes(value).isEmpty()))
            return;
        known = fromWire(bytes(value));
        if (known == Word::Unknown)
            keepOddity(oddity, json::text(value));
    };
    read("destination", job.destination, destinationFromWire, &JobOddities::destination);
    read("expected_disposition", job.expectedDisposition, expectedDispositionFromWire,
        &JobOddities::expectedDisposition);
}

void JobReader::wrongType(Field field, const QString& expected)
{
    if (m_fault.isEmpty())
        m_fault = u"\"%1\" is not %2"_s.arg(QString::fromStdString(std::string(FieldNames[field])), expected);
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
