#pragma once

#include <QUuid>

#include <span>

namespace bulkhead::simulation {

/// Another seed for another purpose: results for neighbouring salts have nothing in common.
quint64 mixed(quint64 seed, quint64 salt);

/// A version 4 UUID that depends on the seed alone.
QUuid uuidFrom(quint64 seed);

/// Randomness that is the same for the same seed with every standard library.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next();
    /// 0 or more, less than `bound`.
    qint64 below(qint64 bound);
    /// Both ends included.
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    /// As between(), each doubling as likely as the next.
    qint64 spreadBetween(qint64 least, qint64 most);
    /// 0 or more, less than 1.
    double fraction();
    bool chance(double probability) { return fraction() < probability; }

    template <typename T>
    const T& pick(std::span<const T> choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<qint64>(choices.size())))];
    }

private:
    quint64 m_state;
};

} // namespace bulkhead::simulation
