#pragma once

#include "app/cloudflare/client.h"
#include "tests/faultserver.h"

#include <QEventLoop>
#include <QTest>

#include <memory>
#include <optional>

/// What the tests of the wire share: a client that asks a fault server, answers written by hand, and a look at how a
/// call ended.
namespace bulkhead::wire {

inline const JobId TheJob = *JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");
inline const QByteArray Canary = "cfut_canary-of-the-wire-tests"; ///< the token of every client here

inline Connection connectionTo(const QUrl& base)
{
    return {*ApiBase::fromUrl(base), *AccountId::fromString(QStringLiteral("023e105f4ecef8ad9ca31a8372d0c353")),
        {Credentials::Kind::ApiToken, {}, QString::fromLatin1(Canary)}};
}

/// For tests that look at one exchange.
inline WireLimits once()
{
    WireLimits limits;
    limits.mostTries = 1;
    return limits;
}

/// A server over plain HTTP and a client for it.
struct Wire {
    explicit Wire(const WireLimits& limits = once())
        : client(std::make_unique<Client>(connectionTo(server.base()), nullptr, limits))
    {
    }

    FaultServer server;
    std::unique_ptr<Client> client;
};

template <typename T>
class Ended {
public:
    std::optional<ApiResult<T>> result;
    int times = 0; ///< must never exceed one

    /// Waits for the call's end; false where it does not come. Without polling: some tests make hundreds of calls.
    bool wait(std::chrono::milliseconds longest = std::chrono::seconds(10))
    {
        if (times == 0) {
            QTimer::singleShot(longest, &m_loop, &QEventLoop::quit);
            m_loop.exec();
        }
        return times == 1;
    }

    void note(const ApiResult<T>& ended)
    {
        result = ended;
        ++times;
        m_loop.quit();
    }

    const ApiError& error() const { return result->error(); }

private:
    QEventLoop m_loop;
};

template <typename T>
std::shared_ptr<Ended<T>> watch(TypedCall<T>* call)
{
    auto ended = std::make_shared<Ended<T>>();
    call->then(call, [ended](const ApiResult<T>& result) { ended->note(result); });
    return ended;
}

/// Why the call failed; nothing where it worked. Fails where it does not end exactly once.
template <typename T>
std::optional<ApiError> errorOf(TypedCall<T>* call)
{
    const auto ended = watch(call);
    [&] { QVERIFY(ended->wait()); }();
    if (!ended->result)
        return ApiError();
    return ended->result->ok() ? std::nullopt : std::optional(ended->error());
}

/// Of the call that changes TheJob by this method: cancel by "POST", delete by "DELETE".
inline std::optional<ApiError> errorOfChange(Client& client, const QByteArray& method)
{
    return method == "POST" ? errorOf(client.cancelJob(TheJob)) : errorOf(client.deleteJob(TheJob));
}

/// The same call as Qt would make it by itself.
inline QNetworkReply* ordinaryChange(QNetworkAccessManager& network, QNetworkRequest request, const QByteArray& method)
{
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (method == "DELETE")
        return network.deleteResource(request);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    return network.post(request, QByteArray("{}"));
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

inline FaultServer::Reply theDeletion()
{
    return FaultServer::Reply::json(envelope("{\"id\":\"" + TheJob.toString().toLatin1() + "\"}"));
}

inline FaultServer::Reply theJob(const QList<QByteArray>& headers = {})
{
    return FaultServer::Reply::json(envelope(JobRecord), 200, headers);
}

} // namespace bulkhead::wire
