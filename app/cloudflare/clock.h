#pragma once

#include <QObject>

#include <chrono>

namespace bulkhead {

/// Rings once, some time after it was started. Made by a Clock.
class Alarm : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts anew where it was running.
    virtual void start(std::chrono::milliseconds after) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;

Q_SIGNALS:
    void rang();
};

/// Time as pace and age need it: it goes on while the computer sleeps and takes no notice of somebody setting the
/// clock. Handed in, so that tests can let a week pass in a moment.
class Clock {
public:
    // What std::chrono asks of a clock, so that times of this one can't be mixed with those of another.
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Clock>;

    virtual ~Clock() = default;

    virtual time_point now() const = 0;
    /// The date, in milliseconds since 1970, for people and for the server's dates; it may jump.
    virtual qint64 epochMsecs() const = 0;
    /// An alarm that is not running. It rings in the thread of its parent.
    virtual Alarm* makeAlarm(QObject* parent) = 0;

    /// The computer's own.
    static Clock& system();
};

/// What passed between two moments, for comparing and showing.
constexpr std::chrono::milliseconds msecsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(to - from);
}

} // namespace bulkhead
