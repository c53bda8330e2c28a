#include "app/cloudflare/apicall.h"

#include "app/cloudflare/requestqueue.h"

namespace bulkhead {

ApiCall::ApiCall(RequestQueue& queue, WireRequest wire, Urgency urgency)
    : QObject(&queue)
    , m_queue(queue)
    , m_wire(std::move(wire))
    , m_urgency(urgency)
{
}

ApiCall::~ApiCall() = default;

void ApiCall::abort()
{
    if (m_ended)
        return;
    ApiError error;
    error.kind = m_queue.withdraw(this) ? ApiError::Kind::NotSent : ApiError::Kind::Interrupted;
    error.detail = tr("The call was stopped");
    fail(std::move(error));
}

bool ApiCall::isUnsent() const
{
    return m_queue.isWaiting(this);
}

void ApiCall::end()
{
    if (m_ended)
        return;
    m_ended = true;
    deleteLater();
    // The last thing that touches this object: whoever hears it may destroy the client, and this call with it.
    Q_EMIT finished();
}

} // namespace bulkhead
