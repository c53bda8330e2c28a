#include "app/cloudflare/searchparams.h"

#include "app/cloudflare/envelope.h"

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<std::string_view, QString SearchParams::*>, 13> TextFields{{
    {"query", &SearchParams::query},
    {"subject", &SearchParams::subject},
    {"exact_subject", &SearchParams::exactSubject},
    {"sender", &SearchParams::sender},
    {"recipient", &SearchParams::recipient},
    {"domain", &SearchParams::domain},
    {"message_id", &SearchParams::messageId},
    {"alert_id", &SearchParams::alertId},
    {"metric", &SearchParams::metric},
    {"final_disposition", &SearchParams::finalDisposition},
    {"delivery_status", &SearchParams::deliveryStatus},
    {"message_action", &SearchParams::messageAction},
    {"smtp_helo_ip", &SearchParams::smtpHeloIp},
}};

/// False where the value is of another type, so that what it says would be lost.
bool readText(QString& field, json::Element value)
{
    if (value.is_string())
        field = json::text(value);
    return value.is_string();
}

bool readFlag(std::optional<bool>& field, json::Element value)
{
    bool set = false;
    if (value.get_bool().get(set) != simdjson::SUCCESS)
        return false;
    field = set;
    return true;
}

bool readMoment(Timestamp& field, json::Element value)
{
    field = Timestamp::fromIso(json::text(value));
    return field.isValid();
}

bool readField(SearchParams& params, std::string_view key, json::Element value)
{
    for (const auto& [name, field] : TextFields) {
        if (name == key)
            return readText(params.*field, value);
    }
    if (key == "start")
        return readMoment(params.start, value);
    if (key == "end")
        return readMoment(params.end, value);
    if (key == "detections_only")
        return readFlag(params.detectionsOnly, value);
    if (key == "submissions")
        return readFlag(params.submissions, value);
    return key == "action_log"; // whether the service logs more: no part of what is searched for
}

} // namespace

SearchParams decodeSearchParams(const QByteArray& json)
{
    SearchParams params;
    const json::Document document(json);
    if (!document.isObject())
        return params;
    for (const auto [key, value] : document.root()) {
        if (!value.is_null() && !readField(params, key, value))
            params.otherFields.append(QString::fromUtf8(key.data(), qsizetype(key.size())));
    }
    return params;
}

QJsonObject encodeSearchParams(const SearchParams& params, const QJsonObject& others)
{
    QJsonObject fields = others;
    for (const auto& [name, field] : TextFields) {
        if (!(params.*field).isEmpty())
            fields[QLatin1StringView(name.data(), qsizetype(name.size()))] = params.*field;
    }
    const auto addMoment = [&fields](QLatin1StringView name, Timestamp moment) {
        if (moment.isValid())
            fields[name] = moment.toUtc().toString(Qt::ISODateWithMs);
    };
    addMoment("start"_L1, params.start);
    addMoment("end"_L1, params.end);
    if (params.detectionsOnly)
        fields["detections_only"_L1] = *params.detectionsOnly;
    if (params.submissions)
        fields["submissions"_L1] = *params.submissions;
    fields.remove("action_log"_L1); // deprecated
    return fields;
}

} // namespace bulkhead
