#include "app/cloudflare/clock.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace bulkhead {

namespace {

using namespace std::chrono_literals;

/// A QTimer stands still while a Linux or macOS computer sleeps, so a long one looks at the clock now and then.
class SystemAlarm final : public Alarm {
public:
    SystemAlarm(const Clock& clock, QObject* parent)
        : Alarm(parent)
        , m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may end up to a twentieth too early
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    }

    void start(std::chrono::milliseconds after) override
    {
        m_due = m_clock.now() + after;
        m_timer.start(std::clamp(after, 0ms, LongestBlink)); // a QTimer does not take what is past
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    static constexpr std::chrono::milliseconds LongestBlink = 5s;

    void look()
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due - m_clock.now());
        if (left > 0ms)
            m_timer.start(std::min(left, LongestBlink));
        else
            Q_EMIT rang();
    }

    const Clock& m_clock;
    Clock::time_point m_due;
    QTimer m_timer;
};

class SystemClock final : public Clock {
public:
    time_point now() const override
    {
#ifdef Q_OS_LINUX
        // Unlike CLOCK_MONOTONIC, which std::chrono::steady_clock reads, this one counts the time asleep.
        timespec time{};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#else
        return time_point(std::chrono::steady_clock::now().time_since_epoch());
#endif
    }
    qint64 epochMsecs() const override
    {
        return QDateTime::currentMSecsSinceEpoch();
    }
    Alarm* makeAlarm(QObject* parent) override
    {
        return new SystemAlarm(*this, parent);
    }
};

} // namespace

Clock& Clock::system()
{
    static SystemClock clock;
    return clock;
}

} // namespace bulkhead
