#include "app/cloudflare/requestqueue.h"

#include "app/cloudflare/backoff.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

/// Whether the same request may well get an answer a little later. Not a time-out: who waits has waited long enough.
bool usuallyPasses(const RawAnswer& answer)
{
    using enum RawAnswer::Failure;
    if (answer.failure != None)
        return answer.failure == Unreachable || answer.failure == Interrupted;
    return answer.httpStatus == 408 || answer.httpStatus >= 500;
}

} // namespace

RequestQueue::RequestQueue(const WireLimits& limits, QObject* parent, Clock& clock, std::shared_ptr<Quota> quota)
    : QObject(parent)
    , m_limits(limits)
    , m_clock(clock)
    , m_quota(quota ? std::move(quota) : std::make_shared<Quota>())
    , m_mayGoOn(clock.makeAlarm(this))
    , m_holdIsOver(clock.makeAlarm(this))
{
    m_network.setAutoDeleteReplies(false);
    m_decoders.setMaxThreadCount(2);
    connect(m_mayGoOn, &Alarm::rang, this, &RequestQueue::dispatch);
    connect(m_holdIsOver, &Alarm::rang, this, &RequestQueue::holdChanged);
}

RequestQueue::~RequestQueue()
{
    const auto calls = findChildren<ApiCall*>(Qt::FindDirectChildrenOnly);
    for (ApiCall* call : calls)
        call->abort();
    m_decoders.waitForDone();
}

std::deque<ApiCall*>& RequestQueue::laneOf(const ApiCall* call)
{
    return m_waiting[size_t(call->urgency())];
}

void RequestQueue::enqueue(ApiCall* call)
{
    laneOf(call).push_back(call);
    // Queued, so that a caller can connect to the call before it can possibly end.
    QMetaObject::invokeMethod(this, &RequestQueue::dispatch, Qt::QueuedConnection);
}

void RequestQueue::refuse(ApiCall* call)
{
    QMetaObject::invokeMethod(
        call,
        [call] {
            if (call->m_ended)
                return;
            ApiError error;
            error.kind = ApiError::Kind::ReadOnly;
            call->fail(std::move(error));
        },
        Qt::QueuedConnection);
}

bool RequestQueue::withdraw(ApiCall* call)
{
    if (Alarm* rest = m_resting.take(call)) {
        rest->deleteLater();
        return true;
    }
    if (std::erase(laneOf(call), call) > 0)
        return true;
    if (Exchange* exchange = m_inFlight.take(call)) {
        exchange->disconnect(this);
        exchange->abort();
        exchange->deleteLater();
        m_quota->noteAnswered({}, m_clock.now());
        QMetaObject::invokeMethod(this, &RequestQueue::dispatch, Qt::QueuedConnection);
    }
    return false;
}

bool RequestQueue::isWaiting(const ApiCall* call) const
{
    const auto& waiting = m_waiting[size_t(call->urgency())];
    return std::find(waiting.begin(), waiting.end(), call) != waiting.end();
}

std::chrono::milliseconds RequestQueue::heldFor() const
{
    return m_quota->heldFor(m_clock.now());
}

void RequestQueue::dispatch()
{
    m_mayGoOn->stop();
    while (true) {
        const auto lane = std::find_if(m_waiting.begin(), m_waiting.end(), [](const auto& l) { return !l.empty(); });
        if (lane == m_waiting.end() || !hasPlaceFor(lane->front()->urgency()))
            return;
        ApiCall* call = lane->front();
        // Who may not leave now keeps those behind back: they may leave even less.
        if (const auto wait = m_quota->waitFor(call->urgency(), m_clock.now()); wait > 0ms) {
            m_mayGoOn->start(wait);
            tellHold();
            return;
        }
        lane->pop_front();
        start(call);
    }
}

bool RequestQueue::hasPlaceFor(Urgency urgency) const
{
    if (m_inFlight.size() < MostInFlight)
        return true;
    const auto people = std::count_if(m_inFlight.keyBegin(), m_inFlight.keyEnd(),
        [](const ApiCall* call) { return call->urgency() == Urgency::Person; });
    return urgency == Urgency::Person && people < MostInFlight && m_inFlight.size() < MostInFlight + OneMore;
}

void RequestQueue::start(ApiCall* call)
{
    auto* exchange = new Exchange(m_network, call->m_wire, m_limits, this);
    m_inFlight.insert(call, exchange);
    m_quota->noteSent(call->urgency(), m_clock.now());
    connect(exchange, &Exchange::finished, this, [this, call, exchange](const RawAnswer& answer) {
        exchange->deleteLater();
        m_inFlight.remove(call);
        noteLimits(answer);
        if (!tryAgain(call, answer))
            answered(call, answer);
        dispatch();
    });
}

void RequestQueue::answered(ApiCall* call, const RawAnswer& answer)
{
    if (answer.failure == RawAnswer::Failure::None && answer.httpStatus < 400)
        m_retriesLeft = std::min(m_retriesLeft + 0.1, MostRetriesAtOnce);
    m_decoders.start([this, guard = QPointer(call), work = call->decodingWork(answer)] {
        auto apply = work();
        QMetaObject::invokeMethod(this, [guard, apply = std::move(apply)] {
            if (guard && !guard->m_ended)
                apply();
        });
    });
}

bool RequestQueue::tryAgain(ApiCall* call, const RawAnswer& answer)
{
    if (call->m_wire.verb != WireRequest::Verb::Get)
        return false;
    if (answer.failure == RawAnswer::Failure::None && answer.httpStatus == 429) {
        if (++call->m_refusals >= m_limits.mostTries)
            return false;
        laneOf(call).push_front(call); // the quota holds it back until the server's pause is over
        return true;
    }
    if (!usuallyPasses(answer) || ++call->m_tries >= m_limits.mostTries || m_retriesLeft < 1)
        return false;
    m_retriesLeft -= 1;
    const auto longest = doubled(m_limits.retryPause, call->m_tries - 1, m_limits.longestRetryPause);
    const std::chrono::milliseconds random(QRandomGenerator::global()->bounded(qint64(longest.count()) + 1));
    const auto asked = std::min<std::chrono::milliseconds>(answer.retryAfter.value_or(0s), m_limits.longestRetryPause);
    tryAgainAfter(std::max(random, asked), call);
    return true;
}

void RequestQueue::tryAgainAfter(std::chrono::milliseconds pause, ApiCall* call)
{
    Alarm* rest = m_clock.makeAlarm(this);
    m_resting.insert(call, rest);
    connect(rest, &Alarm::rang, this, [this, call, rest] {
        m_resting.remove(call);
        rest->deleteLater();
        enqueue(call);
    });
    rest->start(pause);
}

void RequestQueue::noteLimits(const RawAnswer& answer)
{
    const auto now = m_clock.now();
    m_quota->noteAnswered(answer.rateLimit, now);
    if (answer.httpStatus == 429)
        m_quota->noteRefused(pauseAfterRefusal(answer.retryAfter), now);
    if (answer.rateLimit.isKnown())
        Q_EMIT quotaChanged();
    tellHold();
}

void RequestQueue::tellHold()
{
    constexpr auto rounding = 10ms; // of heldFor()
    const auto held = heldFor();
    const auto until = m_clock.now() + held;
    if (held == 0ms || until <= m_heldUntil + rounding)
        return;
    m_heldUntil = until;
    m_holdIsOver->start(held);
    Q_EMIT holdChanged();
}

} // namespace bulkhead
