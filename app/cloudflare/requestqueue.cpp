#include "app/cloudflare/requestqueue.h"

#include <QNetworkProxy>
#include <QPointer>

#include <algorithm>

namespace bulkhead {

namespace {

size_t lane(Urgency urgency)
{
    return urgency == Urgency::Person ? 0 : 1;
}

} // namespace

RequestQueue::RequestQueue(const WireLimits& limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_network.setAutoDeleteReplies(false);
    m_decoders.setMaxThreadCount(2);
    m_hold.setSingleShot(true);
    m_hold.setTimerType(Qt::PreciseTimer); // a coarse one may end up to a twentieth too early
    connect(&m_hold, &QTimer::timeout, this, [this] {
        Q_EMIT holdChanged();
        dispatch();
    });
}

RequestQueue::~RequestQueue()
{
    const auto calls = findChildren<ApiCall*>(Qt::FindDirectChildrenOnly);
    for (ApiCall* call : calls)
        call->abort();
    m_decoders.waitForDone();
}

void RequestQueue::enqueue(ApiCall* call)
{
    m_waiting[lane(call->urgency())].push_back(call);
    // Queued, so that a caller can connect to the call before it can possibly end.
    QMetaObject::invokeMethod(this, &RequestQueue::dispatch, Qt::QueuedConnection);
}

bool RequestQueue::withdraw(ApiCall* call)
{
    auto& waiting = m_waiting[lane(call->urgency())];
    if (const auto found = std::find(waiting.begin(), waiting.end(), call); found != waiting.end()) {
        waiting.erase(found);
        return true;
    }
    if (Exchange* exchange = m_inFlight.take(call)) {
        exchange->disconnect(this);
        exchange->abort();
        exchange->deleteLater();
        QMetaObject::invokeMethod(this, &RequestQueue::dispatch, Qt::QueuedConnection);
    }
    return false;
}

bool RequestQueue::isWaiting(const ApiCall* call) const
{
    const auto& waiting = m_waiting[lane(call->urgency())];
    return std::find(waiting.begin(), waiting.end(), call) != waiting.end();
}

std::chrono::milliseconds RequestQueue::heldFor() const
{
    return m_hold.isActive() ? m_hold.remainingTimeAsDuration() : std::chrono::milliseconds(0);
}

void RequestQueue::dispatch()
{
    while (!m_hold.isActive() && m_inFlight.size() < MostInFlight) {
        auto& waiting = m_waiting[0].empty() ? m_waiting[1] : m_waiting[0];
        if (waiting.empty())
            return;
        ApiCall* call = waiting.front();
        waiting.pop_front();
        start(call);
    }
}

void RequestQueue::start(ApiCall* call)
{
    auto* exchange = new Exchange(m_network, call->m_wire, m_limits, this);
    m_inFlight.insert(call, exchange);
    connect(exchange, &Exchange::finished, this, [this, call, exchange](const RawAnswer& answer) {
        exchange->deleteLater();
        m_inFlight.remove(call);
        answered(call, answer);
        dispatch();
    });
}

void RequestQueue::answered(ApiCall* call, const RawAnswer& answer)
{
    noteLimits(answer);
    m_decoders.start([this, guard = QPointer(call), work = call->decodingWork(answer)] {
        auto apply = work();
        QMetaObject::invokeMethod(this, [guard, apply = std::move(apply)] {
            if (guard && !guard->m_ended)
                apply();
        });
    });
}

void RequestQueue::noteLimits(const RawAnswer& answer)
{
    if (answer.rateLimit.isKnown()) {
        m_rateLimit = answer.rateLimit;
        Q_EMIT rateLimitChanged();
    }
    if (answer.httpStatus == 429)
        holdFor(pauseAfterRefusal(answer.retryAfter));
    else if (answer.rateLimit.remaining == 0 && answer.rateLimit.resetsIn)
        holdFor(pauseAfterRefusal(answer.rateLimit.resetsIn));
}

void RequestQueue::holdFor(std::chrono::seconds wait)
{
    if (wait <= heldFor())
        return;
    m_hold.start(wait);
    Q_EMIT holdChanged();
}

} // namespace bulkhead
