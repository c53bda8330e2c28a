#include "app/records/activityentry.h"

#include "app/records/jobjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int EntryVersion = 1;

constexpr std::array Calls{std::pair{ActivityEntry::Call::Cancel, "cancel"_L1},
    std::pair{ActivityEntry::Call::Create, "create"_L1}, std::pair{ActivityEntry::Call::Delete, "delete"_L1}};
constexpr std::array Events{std::pair{ActivityEntry::Event::Confirmed, "confirmed"_L1},
    std::pair{ActivityEntry::Event::Asked, "asked"_L1}, std::pair{ActivityEntry::Event::Answered, "answered"_L1},
    std::pair{ActivityEntry::Event::Settled, "settled"_L1}};

QString wordOf(const auto& names, auto wanted)
{
    for (const auto& [value, name] : names) {
        if (value == wanted)
            return name;
    }
    return {};
}

auto valueOf(const auto& names, const QString& word)
{
    for (const auto& [value, name] : names) {
        if (name == word)
            return std::optional(value);
    }
    return std::optional<std::remove_cvref_t<decltype(names.front().first)>>();
}

QJsonObject jobToJson(const ActivityJob& job)
{
    return {{u"status"_s, job.status}, {u"messages"_s, countersToJson(job.messages)}};
}

std::optional<ActivityJob> jobFromJson(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return ActivityJob{value[u"status"_s].toString(), countersFromJson(value[u"messages"_s].toObject())};
}

} // namespace

void ActivityEntry::take(const AnswerNotes& notes)
{
    httpStatus = notes.httpStatus;
    cfRay = notes.cfRay;
    errorCodes.clear();
    for (const ApiMessage& message : notes.errors)
        errorCodes.append(message.code);
}

void ActivityEntry::take(const ApiError& error)
{
    httpStatus = error.httpStatus;
    cfRay = error.cfRay;
    errorCodes.clear();
    for (const ApiMessage& message : error.errors)
        errorCodes.append(message.code);
    // Without the isolates that keep right-to-left text apart in a sentence: where a record is shown, characters that
    // nobody sees are made visible.
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    problem = errorSentence(error).remove(firstStrongIsolate).remove(popDirectionalIsolate);
}

QJsonObject activityToJson(const ActivityEntry& entry)
{
    QJsonObject line{{u"v"_s, EntryVersion}, {u"at"_s, entry.at.toUtc().toString(Qt::ISODateWithMs)},
        {u"call"_s, wordOf(Calls, entry.call)}, {u"event"_s, wordOf(Events, entry.event)}};
    const auto add = [&line](QLatin1StringView key, const QString& text) {
        if (!text.isEmpty())
            line[key] = text;
    };
    add("operation"_L1, entry.operation.isNull() ? QString() : entry.operation.toString(QUuid::WithoutBraces));
    add("profile"_L1, entry.profile);
    add("account"_L1, entry.account);
    add("base"_L1, entry.base);
    add("job"_L1, entry.job ? entry.job->toString() : QString());
    add("outcome"_L1, entry.outcome);
    if (entry.before)
        line[u"before"_s] = jobToJson(*entry.before);
    if (entry.after)
        line[u"after"_s] = jobToJson(*entry.after);
    if (entry.httpStatus != 0)
        line[u"http"_s] = entry.httpStatus;
    QJsonArray codes;
    for (const qint64 code : entry.errorCodes)
        codes.append(code);
    if (!codes.isEmpty())
        line[u"codes"_s] = codes;
    add("cf-ray"_L1, entry.cfRay);
    add("problem"_L1, entry.problem);
    add("reason"_L1, entry.reason);
    if (const auto body = QJsonDocument::fromJson(entry.request); body.isObject())
        line[u"request"_s] = body.object();
    return line;
}

std::optional<ActivityEntry> activityFromJson(const QJsonObject& line)
{
    const auto call = valueOf(Calls, line[u"call"_s].toString());
    const auto event = valueOf(Events, line[u"event"_s].toString());
    if (line[u"v"_s].toInt() != EntryVersion || !call || !event)
        return std::nullopt;
    ActivityEntry entry;
    entry.at = Timestamp::fromIso(line[u"at"_s].toString());
    entry.call = *call;
    entry.event = *event;
    entry.operation = QUuid::fromString(line[u"operation"_s].toString());
    entry.profile = line[u"profile"_s].toString();
    entry.account = line[u"account"_s].toString();
    entry.base = line[u"base"_s].toString();
    entry.job = JobId::fromString(line[u"job"_s].toString());
    entry.outcome = line[u"outcome"_s].toString();
    entry.before = jobFromJson(line[u"before"_s]);
    entry.after = jobFromJson(line[u"after"_s]);
    entry.httpStatus = line[u"http"_s].toInt();
    const QJsonArray codes = line[u"codes"_s].toArray();
    for (const auto& code : codes)
        entry.errorCodes.append(code.toInteger());
    entry.cfRay = line[u"cf-ray"_s].toString();
    entry.problem = line[u"problem"_s].toString();
    entry.reason = line[u"reason"_s].toString();
    if (line[u"request"_s].isObject())
        entry.request = QJsonDocument(line[u"request"_s].toObject()).toJson(QJsonDocument::Compact);
    return entry;
}

} // namespace bulkhead
