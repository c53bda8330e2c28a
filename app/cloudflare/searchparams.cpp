#include "app/cloudflare/decode.h"

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

bool readText(SearchParams& params, std::string_view key, json::Element value)
{
    for (const auto& [name, field] : TextFields) {
        if (name != key)
            continue;
        if (value.is_string())
            params.*field = json::text(value);
        return true;
    }
    return false;
}

std::optional<bool> flag(json::Element value)
{
    bool set = false;
    return value.get_bool().get(set) == simdjson::SUCCESS ? std::optional(set) : std::nullopt;
}

} // namespace

SearchParams decodeSearchParams(const QByteArray& json)
{
    SearchParams params;
    const json::Document document(json);
    if (!document.isObject())
        return params;
    for (const auto [key, value] : document.root()) {
        if (readText(params, key, value))
            continue;
        if (key == "start")
            params.start = Timestamp::fromIso(json::text(value));
        else if (key == "end")
            params.end = Timestamp::fromIso(json::text(value));
        else if (key == "detections_only")
            params.detectionsOnly = flag(value);
        else if (key == "submissions")
            params.submissions = flag(value);
        else if (key != "action_log")
            params.otherFields.append(QString::fromUtf8(key.data(), qsizetype(key.size())));
    }
    return params;
}

} // namespace bulkhead
