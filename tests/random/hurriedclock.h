#pragma once

#include "app/cloudflare/clock.h"

#include <QTimer>

namespace bulkhead {

/// A clock that runs a thousand times as fast as the computer's: a pause of a minute, which a server may ask for, is
/// over after 60 ms.
class HurriedClock final : public Clock {
public:
    static constexpr int Speed = 1000;

    time_point now() const override { return time_point(Clock::system().now().time_since_epoch() * Speed); }
    qint64 epochMsecs() const override { return Clock::system().epochMsecs(); }
    Alarm* makeAlarm(QObject* parent) override { return new HurriedAlarm(parent); }

private:
    class HurriedAlarm final : public Alarm {
    public:
        explicit HurriedAlarm(QObject* parent)
            : Alarm(parent)
        {
            m_timer.setSingleShot(true);
            m_timer.setTimerType(Qt::PreciseTimer);
            connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
        }
        void start(std::chrono::milliseconds after) override
        {
            // Up, or it rings before its time on this clock.
            m_timer.start(after / Speed + std::chrono::milliseconds(1));
        }
        void stop() override { m_timer.stop(); }
        bool isActive() const override { return m_timer.isActive(); }

    private:
        QTimer m_timer;
    };
};

} // namespace bulkhead
