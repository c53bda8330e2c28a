#include "app/cloudflare/quota.h"

#include <algorithm>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

/// Below this, one burst of calls would be taken for a trend.
constexpr auto ShortestMeasure = 10s;

std::chrono::milliseconds until(Quota::Time moment, Quota::Time now)
{
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(moment - now));
}

void forgetBefore(std::deque<Quota::Time>& sent, Quota::Time moment)
{
    while (!sent.empty() && sent.front() <= moment)
        sent.pop_front();
}

} // namespace

void Quota::noteSent(Urgency urgency, Time now)
{
    ++m_inFlight;
    forgetBefore(m_sent, now - m_window);
    m_sent.push_back(now);
    if (urgency == Urgency::Timer) {
        forgetBefore(m_sentByTimers, now - m_window);
        m_sentByTimers.push_back(now);
    }
}

void Quota::noteAnswered(const RateLimit& headers, Time now)
{
    m_inFlight = std::max(0, m_inFlight - 1);
    if (!headers.isKnown()) {
        m_headersLeft = std::max(0, m_headersLeft - 1); // it may well have been counted
        return;
    }
    if (headers.quota && *headers.quota > 0)
        m_limit = *headers.quota;
    if (headers.window && *headers.window > 0s)
        m_window = *headers.window;
    m_headersLeft = *headers.remaining;
    m_headersAt = now;
    const Time resetsAt = now + headers.resetsIn.value_or(m_window);
    const bool isNewWindow = !m_resetsAt || resetsAt > *m_resetsAt + m_window / 2;
    m_resetsAt = resetsAt;
    ++m_answeredSinceSample;
    if (isNewWindow || !m_sample) {
        m_sample = Sample{now, m_headersLeft};
        m_answeredSinceSample = 0;
    }
}

void Quota::noteRefused(std::chrono::seconds wait, Time now)
{
    m_refusedUntil = std::max(m_refusedUntil.value_or(now), now + wait);
}

std::chrono::milliseconds Quota::heldFor(Time now) const
{
    auto wait = m_refusedUntil ? until(*m_refusedUntil, now) : 0ms;
    if (m_resetsAt && m_headersLeft <= 0)
        wait = std::max(wait, until(*m_resetsAt, now));
    return wait;
}

std::chrono::milliseconds Quota::waitFor(Urgency urgency, Time now) const
{
    auto wait = m_refusedUntil ? until(*m_refusedUntil, now) : 0ms;
    if (left(now) <= kept(urgency))
        wait = std::max(wait, untilMore(now));
    if (urgency == Urgency::Timer && usedByTimers(now) >= mostForTimers()) {
        const auto oldest = m_sentByTimers.end() - mostForTimers();
        wait = std::max(wait, until(*oldest + m_window, now));
    }
    return wait;
}

int Quota::kept(Urgency urgency) const
{
    switch (urgency) {
    case Urgency::Person:
        break;
    case Urgency::Bulk:
        return keptFromBulk();
    case Urgency::Timer:
        return keptFromTimers();
    }
    return 0;
}

/// Until the reset; without headers, until the oldest own call is forgotten.
std::chrono::milliseconds Quota::untilMore(Time now) const
{
    // An answer may be on its way that tells more, but what is used up stays used up until then.
    constexpr auto shortest = 100ms;
    if (m_resetsAt)
        return std::max(shortest, until(*m_resetsAt, now));
    return m_sent.empty() ? shortest : std::max(shortest, until(m_sent.front() + m_window, now));
}

int Quota::ownCallsIn(const std::deque<Time>& sent, Time now) const
{
    const auto first = std::upper_bound(sent.begin(), sent.end(), now - m_window);
    return int(sent.end() - first);
}

int Quota::left(Time now) const
{
    if (!m_resetsAt)
        return std::max(0, m_limit - ownCallsIn(m_sent, now));
    return std::max(0, (isPastReset(now) ? m_limit : m_headersLeft) - m_inFlight);
}

std::optional<std::chrono::milliseconds> Quota::resetsIn(Time now) const
{
    if (!m_resetsAt || isPastReset(now))
        return std::nullopt;
    return until(*m_resetsAt, now);
}

int Quota::usedByTimers(Time now) const
{
    return ownCallsIn(m_sentByTimers, now);
}

std::optional<Quota::Use> Quota::takeUse(Time now, std::chrono::milliseconds atLeast)
{
    // From one answer's headers to another's: what happened since the last answer nobody has told yet.
    if (!m_sample || isPastReset(now)
        || m_headersAt - m_sample->at < std::max<std::chrono::milliseconds>(ShortestMeasure, atLeast))
        return std::nullopt;
    const double seconds = std::chrono::duration<double>(m_headersAt - m_sample->at).count();
    const double untilReset = std::chrono::duration<double>(*m_resetsAt - now).count();
    const int byOthers = std::max(0, m_sample->left - m_headersLeft - m_answeredSinceSample);
    m_sample = Sample{m_headersAt, m_headersLeft};
    m_answeredSinceSample = 0;
    if (untilReset < std::chrono::duration<double>(ShortestMeasure).count())
        return std::nullopt; // the next window will tell
    // Much may be left shortly before the reset, but a pace that uses it up would be far too fast after it.
    const double fastest = 1.5 * m_limit / std::chrono::duration<double>(m_window).count();
    const double lasting = std::max(1, m_headersLeft - keptFromTimers()) / untilReset;
    return Use{byOthers / seconds, std::min(lasting, fastest)};
}

} // namespace bulkhead
