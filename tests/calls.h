#pragma once

#include "app/cloudflare/client.h"

#include <memory>
#include <optional>

/// What the tests of the wire share: answers written by hand, and a look at how a call ended.
namespace bulkhead::calls {

template <typename T>
struct Ended {
    std::optional<ApiResult<T>> result;
    int times = 0; ///< must never exceed one
};

template <typename T>
std::shared_ptr<Ended<T>> watch(QObject* context, TypedCall<T>* call)
{
    auto ended = std::make_shared<Ended<T>>();
    call->then(context, [ended](const ApiResult<T>& result) {
        ended->result = result;
        ++ended->times;
    });
    return ended;
}

inline const QByteArray JobRecord =
    R"({"job_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","action_type":"MOVE",)"
    R"("action_params":{"type":"MOVE","destination":"Inbox"},"status":"PROCESSING","search_params":{},)"
    R"("total_messages_discovered":9,"messages_pending":4,"messages_successful":5,"messages_failed":0,)"
    R"("created_at":"2026-11-23T10:00:00Z"})";

inline QByteArray envelope(
    const QByteArray& result, const QByteArray& success = "true", const QByteArray& errors = "[]")
{
    return "{\"success\":" + success + ",\"errors\":" + errors + ",\"messages\":[],\"result\":" + result + "}";
}

} // namespace bulkhead::calls
