#include "app/jobs/outagewatch.h"

#include <algorithm>

namespace bulkhead {

OutageWatch::OutageWatch(
    Clock& clock, std::vector<std::chrono::milliseconds> pauses, std::chrono::milliseconds longest, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pauses(std::move(pauses))
    , m_longest(longest)
    , m_nextTry(clock.makeAlarm(this))
{
    Q_ASSERT(!m_pauses.empty());
    connect(m_nextTry, &Alarm::rang, this, &OutageWatch::tryNow);
}

void OutageWatch::begin()
{
    m_gotThroughAt = m_clock.now();
}

void OutageWatch::gotThrough()
{
    m_gotThroughAt = m_clock.now();
    m_pausesMade = 0;
    if (!m_error)
        return;
    m_error.reset();
    m_nextTry->stop();
    QMetaObject::invokeMethod(this, &OutageWatch::tryNow, Qt::QueuedConnection); // what waited may go on
    Q_EMIT changed();
}

void OutageWatch::gotNothingThrough(const ApiError& error)
{
    const bool isNew = !m_error;
    m_error = error;
    // Several calls that were under way fail together: that is one failure.
    if (!m_nextTry->isActive())
        m_nextTry->start(m_pauses[std::min(m_pausesMade++, m_pauses.size() - 1)]);
    if (isNew)
        Q_EMIT changed();
}

void OutageWatch::end()
{
    m_nextTry->stop();
    if (m_error)
        gotThrough();
}

bool OutageWatch::isTooLong() const
{
    return m_clock.now() - m_gotThroughAt > m_longest;
}

} // namespace bulkhead
