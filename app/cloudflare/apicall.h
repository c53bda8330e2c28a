#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/exchange.h"
#include "app/cloudflare/quota.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bulkhead {

class RequestQueue;

/// One request to the API as an object. It ends exactly once, whatever happens (answer, error, time-out, abort, the
/// client's end): finished() comes once, then the call deletes itself. Made by Client, which owns it.
/// All of it happens in the client's thread, save that the answer is decoded in a worker.
class ApiCall : public QObject {
    Q_OBJECT
public:
    Urgency urgency() const { return m_urgency; }

    /// Ends the call now: with Kind::NotSent where it was still queued, else with Kind::Interrupted.
    void abort();
    /// Still queued: not a byte was sent, so that abort() would leave no doubt.
    bool isUnsent() const;

Q_SIGNALS:
    void finished();

protected:
    ApiCall(RequestQueue& queue, WireRequest wire, Urgency urgency);
    ~ApiCall() override;

    /// What is left to do in the client's thread once an answer is decoded; called only while this object lives.
    using Apply = std::function<void()>;
    /// Decodes in a worker thread and touches nothing of this object.
    using Work = std::function<Apply()>;

    virtual Work decodingWork(const RawAnswer& answer) = 0;
    virtual void fail(ApiError error) = 0;
    /// The one end of a call; to be called after the result is in place.
    void end();

private:
    friend class RequestQueue;

    RequestQueue& m_queue;
    WireRequest m_wire;
    Urgency m_urgency;
    int m_tries = 0; ///< that ended without an answer worth having
    int m_refusals = 0; ///< answers that only said "too many calls"
    bool m_ended = false;
};

/// A call with the type of what it brings.
template <typename T>
class TypedCall final : public ApiCall {
public:
    using Decode = std::function<ApiResult<T>(const RawAnswer&)>;

    TypedCall(RequestQueue& queue, WireRequest wire, Urgency urgency, Decode decode)
        : ApiCall(queue, std::move(wire), urgency)
        , m_decode(std::move(decode))
    {
    }

    /// Calls `receive` with the result when the call ends, unless `context` is gone by then. It may destroy the client.
    template <typename Receive>
    TypedCall* then(QObject* context, Receive receive)
    {
        connect(this, &ApiCall::finished, context, [this, receive = std::move(receive)] {
            const auto result = m_result; // outlives this call
            receive(*result);
        });
        return this;
    }

protected:
    Work decodingWork(const RawAnswer& answer) override
    {
        return [this, decode = m_decode, answer]() -> Apply {
            auto result = std::make_shared<const ApiResult<T>>(decode(answer));
            return [this, result] {
                m_result = result;
                end();
            };
        };
    }
    void fail(ApiError error) override
    {
        m_result = std::make_shared<const ApiResult<T>>(std::move(error));
        end();
    }

private:
    Decode m_decode;
    std::shared_ptr<const ApiResult<T>> m_result;
};

} // namespace bulkhead
