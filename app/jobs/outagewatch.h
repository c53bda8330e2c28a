#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/clock.h"

#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace bulkhead {

/// Whether a run gets through to Cloudflare at all: told of what its calls bring, it says when to pause, when to try
/// one call again, and when that has gone on for too long.
class OutageWatch : public QObject {
    Q_OBJECT
public:
    /// `pauses` between the tries, of which the last one repeats. `clock` must outlive this.
    OutageWatch(Clock& clock, std::vector<std::chrono::milliseconds> pauses, std::chrono::milliseconds longest,
        QObject* parent = nullptr);

    /// A run begins: what was before it does not count.
    void begin();
    void gotThrough();
    void gotNothingThrough(const ApiError& error);
    /// Nothing is left to be tried.
    void end();

    /// Why nothing gets through; nullopt where all is well.
    const std::optional<ApiError>& error() const { return m_error; }
    std::chrono::milliseconds longest() const { return m_longest; }
    /// Nothing may be sent before tryNow().
    bool isPausing() const { return m_nextTry->isActive(); }
    bool isTooLong() const;

Q_SIGNALS:
    /// error() came or went.
    void changed();
    /// A pause is over, or everything works again: told later then, not from within gotThrough().
    void tryNow();

private:
    Clock& m_clock;
    std::vector<std::chrono::milliseconds> m_pauses;
    std::chrono::milliseconds m_longest;
    Alarm* m_nextTry;
    std::optional<ApiError> m_error;
    size_t m_pausesMade = 0;
    Clock::time_point m_gotThroughAt; ///< last, or when the run began
};

} // namespace bulkhead
