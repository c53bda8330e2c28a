#pragma once

#include <QtGlobal>

#include <limits>

namespace bulkhead::simulation {

/// Turns wall time into the time that jobs live in. Both run alike before the simulation starts; from then on life runs
/// `tempo` times as fast, or stands still at tempo 0. All times are milliseconds since 1970 UTC.
class LifeClock {
public:
    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    LifeClock(qint64 startMs, double tempo)
        : m_startMs(startMs)
        , m_tempo(tempo)
    {
    }

    qint64 startMs() const { return m_startMs; }

    qint64 lifeAt(qint64 wallMs) const
    {
        if (wallMs <= m_startMs)
            return wallMs;
        return m_startMs + static_cast<qint64>(static_cast<double>(wallMs - m_startMs) * m_tempo);
    }

    /// When life has come to `lifeMs`; Never if it will not.
    qint64 wallAt(qint64 lifeMs) const
    {
        if (lifeMs <= m_startMs)
            return lifeMs;
        if (m_tempo <= 0)
            return Never;
        return m_startMs + static_cast<qint64>(static_cast<double>(lifeMs - m_startMs) / m_tempo);
    }

private:
    qint64 m_startMs;
    double m_tempo;
};

} // namespace bulkhead::simulation
