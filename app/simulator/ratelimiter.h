#pragma once

#include <QHash>

namespace bulkhead::simulation {

/// Calls allowed in a window that opens with a credential's first call. Beyond it everything is refused until the
/// window is over. Not thread-safe.
class RateLimiter {
public:
    static constexpr int DefaultQuota = 1200;
    static constexpr int WindowSeconds = 300;

    struct Verdict {
        bool isAllowed = true;
        int remaining = 0;
        int secondsToReset = 0; ///< rounded up, so that waiting as long is enough
    };

    explicit RateLimiter(int quota = DefaultQuota)
        : m_quota(quota)
    {
    }

    int quota() const { return m_quota; }
    /// Counts one call of the caller with that name, also a refused one.
    Verdict count(const QByteArray& caller, qint64 nowMs);

private:
    struct Window {
        qint64 endsAt = 0;
        int used = 0;
    };

    int m_quota;
    QHash<QByteArray, Window> m_windows;
};

} // namespace bulkhead::simulation
