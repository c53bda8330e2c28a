#include "app/cloudflare/quota.h"

#include <algorithm>

namespace bulkhead {

using namespace std::chrono_literals;

namespace {

/// Below this, one burst of calls would be taken for a trend.
constexpr auto ShortestMeasure = 10s;

/// The headers tell the reset in whole seconds, and on the way they age a little.
constexpr auto SameReset = 2s;

std::chrono::milliseconds until(Quota::Time moment, Quota::Time now)
{
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(moment - now));
}

} // namespace

void Quota::noteSent(Urgency urgency, Time now)
{
    ++m_inFlight;
    m_sent.note(now, m_window);
    if (urgency == Urgency::Timer)
        m_sentByTimers.note(now, m_window);
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
    const Time resetsAt = now + headers.resetsIn.value_or(m_window);
    const bool isNewWindow = !m_resetsAt || resetsAt > *m_resetsAt + m_window / 2;
    const bool isSameReset = m_resetsAt && !isPastReset(now) && std::chrono::abs(resetsAt - m_firstReset) <= SameReset;
    if (!isSameReset)
        m_firstReset = resetsAt;
    // Nothing comes back before the reset: more than is known was told by an answer that others overtook.
    m_headersLeft = isSameReset ? std::min(m_headersLeft, *headers.remaining) : *headers.remaining;
    m_resetsAt = resetsAt;
    m_headersAt = now;
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
    if (urgency == Urgency::Timer)
        wait = std::max(wait, m_sentByTimers.untilFewerThan(mostForTimers(), m_window, now));
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
    return std::max(shortest, m_sent.untilFewerThan(m_sent.within(m_window, now), m_window, now));
}

int Quota::left(Time now) const
{
    if (!m_resetsAt)
        return std::max(0, m_limit - m_sent.within(m_window, now));
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
    return m_sentByTimers.within(m_window, now);
}

std::chrono::milliseconds Quota::timeFor(int calls, double perSecond, Urgency urgency, Time now) const
{
    using Seconds = std::chrono::duration<double>;
    const int atOnce = std::max(0, left(now) - kept(urgency));
    Seconds time(calls / perSecond);
    if (calls > atOnce) {
        // The rest comes in the next windows, each of which starts full.
        const int perWindow = std::max(1, m_limit - kept(urgency));
        const int windows = (calls - atOnce - 1) / perWindow;
        const Seconds rest((calls - atOnce - windows * perWindow) / perSecond);
        time = resetsIn(now).value_or(m_window) + windows * m_window + rest;
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
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
