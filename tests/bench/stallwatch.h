#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QSemaphore>

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace bulkhead::bench {

/// How long events wait for the thread that makes this object, as seen by another thread that has one event on its way
/// to it at a time. The time in which the kernel let that thread wait for a processor is not counted: other programs
/// took it.
class StallWatch : public QObject {
public:
    StallWatch()
        : m_thread([this, watched = syscall(SYS_gettid)] { watch(watched); })
    {
    }
    ~StallWatch() override { stop(); }
    Q_DISABLE_COPY_MOVE(StallWatch)

    struct Waits {
        double longest = 0; ///< ms
        /// Of an event that comes at any moment, so that a stall counts by its length and not as one event among many.
        double percentile99 = 0;
        size_t events = 0;
    };

    Waits stop()
    {
        if (m_thread.joinable()) {
            m_stopped.release();
            while (!m_hasEnded)
                QCoreApplication::processEvents(); // the last event wants its answer
            m_thread.join();
        }
        return waits();
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != Ask)
            return QObject::event(event);
        m_answeredAt = Clock::now();
        m_answered.release();
        return true;
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int Period = 1; ///< ms
    static constexpr auto Ask = QEvent::Type(QEvent::User + 77);

    void watch(long watched)
    {
        const auto withoutProcessor = [file = QStringLiteral("/proc/self/task/%1/schedstat").arg(watched)] {
            QFile schedstat(file);
            return schedstat.open(QIODevice::ReadOnly) ? schedstat.readAll().split(' ').value(1).toDouble() / 1e6 : 0;
        };
        while (!m_stopped.tryAcquire(1, Period)) {
            const double before = withoutProcessor();
            const auto asked = Clock::now();
            QCoreApplication::postEvent(this, new QEvent(Ask));
            m_answered.acquire();
            const double passed = std::chrono::duration<double, std::milli>(m_answeredAt - asked).count();
            m_waits.push_back(std::max(0.0, passed - (withoutProcessor() - before)));
        }
        m_hasEnded = true;
    }

    Waits waits() const
    {
        std::vector<double> atAnyMoment;
        double longest = 0;
        for (const double wait : m_waits) {
            longest = std::max(longest, wait);
            double rest = wait;
            do {
                atAnyMoment.push_back(rest);
                rest -= Period;
            } while (rest > 0);
        }
        if (atAnyMoment.empty())
            return {};
        const auto place = atAnyMoment.begin() + std::ptrdiff_t(atAnyMoment.size() * 99 / 100);
        std::nth_element(atAnyMoment.begin(), place, atAnyMoment.end());
        return {longest, *place, m_waits.size()};
    }

    QSemaphore m_stopped;
    QSemaphore m_answered;
    Clock::time_point m_answeredAt;
    std::atomic_bool m_hasEnded = false;
    std::vector<double> m_waits;
    std::thread m_thread; ///< the last member: it uses the others from its start
};

} // namespace bulkhead::bench
