#pragma once

#include "app/simulator/simulatedjob.h"

#include <vector>

namespace bulkhead::simulation {

/// Makes the jobs of an account. Each depends on the seed and its number alone.
class JobFactory {
public:
    explicit JobFactory(quint64 seed);

    /// `count` jobs, oldest first: up to ten of them active at `startMs`, the others over for minutes to many months.
    std::vector<SimulatedJob> history(int count, qint64 startMs) const;

    /// The job that somebody else starts as the `number`-th since the simulation began.
    SimulatedJob arrival(quint64 number, qint64 createdAt) const;
    /// Life time between one such job and the next.
    qint64 gapBefore(quint64 number) const;

    /// The job that the create call starts.
    SimulatedJob ordered(quint64 number, qint64 createdAt, JobContent content) const;

private:
    quint64 seedOf(quint64 series, quint64 number) const;
    SimulatedJob finished(quint64 rank, int count, qint64 startMs) const;
    SimulatedJob active(quint64 rank, qint64 startMs) const;

    quint64 m_seed;
};

} // namespace bulkhead::simulation
