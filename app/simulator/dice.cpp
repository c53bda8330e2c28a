#include "app/simulator/dice.h"

#include <cmath>

namespace bulkhead::simulation {

namespace {

// The SplitMix64 step: every state gives another value, and neighbouring states unrelated ones.
constexpr quint64 Increment = 0x9e3779b97f4a7c15ULL;

quint64 scrambled(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

quint64 mixed(quint64 seed, quint64 salt)
{
    return scrambled(scrambled(seed + Increment) ^ (salt * Increment));
}

QUuid uuidFrom(quint64 seed)
{
    Dice dice(seed);
    const quint64 high = dice.next();
    const quint64 low = dice.next();
    const auto byte = [low](int index) { return static_cast<uchar>(low >> (8 * index)); };
    const auto version = static_cast<ushort>((high & 0x0fff) | 0x4000);
    const auto variant = static_cast<uchar>((byte(0) & 0x3f) | 0x80);
    return QUuid(static_cast<uint>(high >> 32), static_cast<ushort>(high >> 16), version, variant, byte(1), byte(2),
        byte(3), byte(4), byte(5), byte(6), byte(7));
}

quint64 Dice::next()
{
    m_state += Increment;
    return scrambled(m_state);
}

qint64 Dice::below(qint64 bound)
{
    Q_ASSERT(bound > 0);
    // The bias of the remainder is far below anything that a simulation shows.
    return static_cast<qint64>(next() % static_cast<quint64>(bound));
}

qint64 Dice::spreadBetween(qint64 least, qint64 most)
{
    const double ratio = static_cast<double>(most) / static_cast<double>(least);
    return std::llround(static_cast<double>(least) * std::pow(ratio, fraction()));
}

double Dice::fraction()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace bulkhead::simulation
