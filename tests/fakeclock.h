#pragma once

#include "app/cloudflare/clock.h"

#include <QEventLoop>

#include <functional>
#include <map>
#include <optional>

namespace bulkhead {

/// A clock that stands still until it is told to go on; then it rings what is due, in order.
class FakeClock final : public Clock {
public:
    time_point now() const override { return m_now; }
    qint64 epochMsecs() const override
    {
        return 1'795'000'000'000 + msecsBetween(time_point(), m_now).count() + m_setBy.count();
    }
    Alarm* makeAlarm(QObject* parent) override { return new FakeAlarm(*this, parent); }

    /// Somebody sets the computer's clock.
    void setBy(std::chrono::milliseconds difference) { m_setBy += difference; }

    void advance(std::chrono::milliseconds length)
    {
        const time_point end = m_now + length;
        while (!m_due.empty() && m_due.begin()->first <= end) {
            m_now = std::max(m_now, m_due.begin()->first);
            const auto what = m_due.extract(m_due.begin());
            what.mapped()();
        }
        m_now = end;
    }

    /// Time passes, but nothing rings before it is over.
    void suspend(std::chrono::milliseconds length) { m_now += length; }

    void after(std::chrono::milliseconds pause, std::function<void()> what)
    {
        m_due.emplace(m_now + pause, std::move(what));
    }

private:
    using Due = std::multimap<time_point, std::function<void()>>;

    class FakeAlarm final : public Alarm {
    public:
        FakeAlarm(FakeClock& clock, QObject* parent)
            : Alarm(parent)
            , m_clock(clock)
        {
        }
        ~FakeAlarm() override { FakeAlarm::stop(); }

        void start(std::chrono::milliseconds after) override
        {
            stop();
            m_place = m_clock.m_due.emplace(m_clock.m_now + after, [this] {
                m_place.reset();
                Q_EMIT rang();
            });
        }
        void stop() override
        {
            if (m_place)
                m_clock.m_due.erase(*std::exchange(m_place, std::nullopt));
        }
        bool isActive() const override { return m_place.has_value(); }

    private:
        FakeClock& m_clock;
        std::optional<Due::iterator> m_place;
    };

    time_point m_now{std::chrono::hours(1)};
    std::chrono::milliseconds m_setBy{0};
    Due m_due;
};

/// What was to be deleted later goes now. Within a loop of its own, or it would stay.
inline void deleteWhatIsDone()
{
    QEventLoop loop;
    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    loop.exec();
}

} // namespace bulkhead
