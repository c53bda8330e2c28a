#include "app/exports/jobsexport.h"

#include "app/exports/csvwriter.h"
#include "app/text/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct Counter {
    QLatin1StringView name;
    qint64 JobCounters::*count;
};
constexpr std::array Counters{Counter{"total_messages_discovered"_L1, &JobCounters::discovered},
    Counter{"messages_pending"_L1, &JobCounters::pending}, Counter{"messages_successful"_L1, &JobCounters::successful},
    Counter{"messages_failed"_L1, &JobCounters::failed}, Counter{"messages_skipped"_L1, &JobCounters::skipped},
    Counter{"messages_cancelled"_L1, &JobCounters::cancelled}};

/// A text of the record under the API's name of it; empty where the record has none.
struct Text {
    QLatin1StringView name;
    QString (*of)(const Job& job);
};

QString oddity(const Job& job, QString JobOddities::*text)
{
    return job.oddities ? (*job.oddities).*text : QString();
}

/// What the API calls a value, or what the record had in its place.
QString word(QLatin1StringView known, const Job& job, QString JobOddities::*text)
{
    return known.isEmpty() ? oddity(job, text) : QString(known);
}

QString moment(Timestamp at, const Job& job, QString JobOddities::*text)
{
    return at.isValid() ? format::isoTime(at) : oddity(job, text);
}

QString action(const Job& job)
{
    return word(actionOnTheWire(job.action), job, &JobOddities::action);
}

QString destination(const Job& job)
{
    return word(destinationOnTheWire(job.destination), job, &JobOddities::destination);
}

constexpr std::array FirstTexts{Text{"job_id"_L1, [](const Job& job) { return job.id.toString(); }},
    Text{"status"_L1, [](const Job& job) { return statusOnTheWire(job); }}, Text{"action_type"_L1, action}};
constexpr std::array LastTexts{
    Text{"created_at"_L1, [](const Job& job) { return moment(job.createdAt, job, &JobOddities::createdAt); }},
    Text{"started_at"_L1, [](const Job& job) { return moment(job.startedAt, job, &JobOddities::startedAt); }},
    Text{"completed_at"_L1, [](const Job& job) { return moment(job.completedAt, job, &JobOddities::completedAt); }},
    Text{"comment"_L1, [](const Job& job) { return job.comment.toString(); }},
    Text{"status_message"_L1, [](const Job& job) { return job.statusMessage.toString(); }}};

void addIfAny(QJsonObject& object, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        object[name] = text;
}

void addTexts(QJsonObject& object, const Job& job, const auto& texts)
{
    for (const auto& [name, of] : texts)
        addIfAny(object, name, of(job));
}

QByteArray jobToJson(const Job& job)
{
    QJsonObject params;
    addIfAny(params, "type"_L1, action(job));
    addIfAny(params, "destination"_L1, destination(job));
    addIfAny(params, "expected_disposition"_L1, expectedDispositionOnTheWire(job));

    QJsonObject record;
    addTexts(record, job, FirstTexts);
    record[u"action_params"_s] = params;
    for (const auto& [name, count] : Counters) {
        if (job.messages.*count != NotReported)
            record[name] = job.messages.*count;
    }
    addTexts(record, job, LastTexts);
    QByteArray json = QJsonDocument(record).toJson(QJsonDocument::Compact);
    if (!job.search.isEmpty()) {
        // As it came, to the last digit, which QJsonValue would not keep.
        json.chop(1);
        json += R"(,"search_params":)" + job.search.toJson() + '}';
    }
    return json;
}

void addNames(CsvWriter& csv, const auto& columns)
{
    for (const auto& column : columns)
        csv.addText(QString(column.name));
}

} // namespace

QByteArray jobsToCsv(const ShownJobs& shown)
{
    CsvWriter csv;
    addNames(csv, FirstTexts);
    csv.addText(u"destination");
    csv.addText(u"expected_disposition");
    addNames(csv, Counters);
    addNames(csv, LastTexts);
    csv.addText(u"search_params");
    csv.endRow();
    for (const Job& job : shown.jobs) {
        for (const auto& [name, of] : FirstTexts)
            csv.addText(of(job));
        csv.addText(destination(job));
        csv.addText(expectedDispositionOnTheWire(job));
        for (const auto& [name, count] : Counters)
            csv.addNumber(job.messages.*count);
        for (const auto& [name, of] : LastTexts)
            csv.addText(of(job));
        csv.addText(QString::fromUtf8(job.search.toJson()));
        csv.endRow();
    }
    return csv.bytes();
}

QByteArray jobsToJson(const ShownJobs& shown)
{
    const QJsonObject head{{u"exported_at"_s, format::isoTime(shown.at)},
        {u"account"_s, QJsonObject{{u"id"_s, shown.account}, {u"name"_s, shown.accountName}}},
        {u"filter"_s, shown.filter.toJson()}, {u"complete"_s, shown.isComplete}};
    QByteArray json = QJsonDocument(head).toJson(QJsonDocument::Compact);
    json.chop(1);
    json += ",\"jobs\":[";
    const char* separator = "\n";
    for (const Job& job : shown.jobs) {
        json += separator + jobToJson(job); // one a line, so that two exports can be compared line by line
        separator = ",\n";
    }
    return json + "\n]}\n";
}

} // namespace bulkhead
