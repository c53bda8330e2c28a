#pragma once

#include "app/cloudflare/decode.h"
#include "app/cloudflare/exchange.h"

/// Records and pages as JSON, as the tests of decoding write them.
namespace bulkhead::recordtext {

inline const QString JobText = QStringLiteral("182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");

inline RawAnswer answer(const QByteArray& body)
{
    RawAnswer raw;
    raw.httpStatus = 200;
    raw.contentType = "application/json";
    raw.body = body;
    return raw;
}

/// A record as JSON; `overrides` are fields of its own, `without` one that is left out.
inline QByteArray record(const QByteArray& overrides = {}, const QByteArray& without = {})
{
    QList<std::pair<QByteArray, QByteArray>> fields{
        {"job_id", "\"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e\""},
        {"action_type", "\"MOVE\""},
        {"action_params", R"({"type":"MOVE","destination":"DeletedItems"})"},
        {"search_params", R"({"subject":"invoice"})"},
        {"status", "\"PROCESSING\""},
        {"total_messages_discovered", "100"},
        {"messages_pending", "60"},
        {"messages_successful", "38"},
        {"messages_failed", "2"},
        {"created_at", "\"2026-11-23T10:00:00Z\""},
    };
    QByteArrayList parts;
    for (const auto& [name, value] : fields) {
        if (name != without && !overrides.contains('"' + name + "\":"))
            parts.append('"' + name + "\":" + value);
    }
    if (!overrides.isEmpty())
        parts.append(overrides);
    return '{' + parts.join(',') + '}';
}

inline QByteArray page(const QByteArrayList& records)
{
    return R"({"success":true,"errors":[],"messages":[],"result_info":{"count":0,"per_page":1000,"total_count":0},"result":[)"
        + records.join(',') + "]}";
}

inline ApiResult<Job> decoded(const QByteArray& recordText)
{
    return decodeJob(answer(R"({"success":true,"errors":[],"messages":[],"result":)" + recordText + '}'), std::nullopt);
}

} // namespace bulkhead::recordtext
