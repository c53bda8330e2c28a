#pragma once

#include "app/simulator/jobfactory.h"

#include <QHash>

#include <variant>

namespace bulkhead::simulation {

struct AccountSetup {
    int jobs = 240;
    quint64 seed = 1;
    double tempo = 1; ///< how fast jobs live; 0 holds them still
    qint64 startMs = 0; ///< wall time at which the simulation starts
};

/// A job as it was at one moment, with all that its record is made of.
struct JobSnapshot {
    SimulatedJob job;
    JobState state;
};

struct JobFilter {
    std::optional<JobStatus> status;
    std::optional<bool> isRelease;
};

enum class Refusal { NotFound, StillActive, AlreadyFinished };

/// The bulk jobs of one account. Time is passed in as wall time in milliseconds; a time before an earlier one counts as
/// that earlier one. What is over costs nothing but memory. Not thread-safe.
class SimulatedAccount {
public:
    explicit SimulatedAccount(const AccountSetup& setup);

    const LifeClock& clock() const { return m_clock; }

    /// Newest first. `offset` jobs that pass the filter are left out.
    std::vector<JobSnapshot> list(const JobFilter& filter, qint64 offset, int limit, qint64 nowMs);
    std::optional<JobSnapshot> find(QUuid id, qint64 nowMs);
    /// The job need not be CANCELLED yet: attempts in flight finish first. Asking again changes nothing.
    std::variant<JobSnapshot, Refusal> cancel(QUuid id, qint64 nowMs);
    /// nullopt where the job is gone now.
    std::optional<Refusal> remove(QUuid id, qint64 nowMs);
    JobSnapshot create(JobContent content, qint64 nowMs);

private:
    struct Entry {
        SimulatedJob job;
        std::optional<JobStatus> outcome; ///< set once the job is over
    };

    void advance(qint64 nowMs);
    Entry& add(SimulatedJob job);
    void settle(Entry& entry);
    bool passes(const Entry& entry, const JobFilter& filter) const;
    JobSnapshot snapshot(const Entry& entry) const;

    JobFactory m_factory;
    LifeClock m_clock;
    qint64 m_nowMs;
    quint64 m_arrivals = 0;
    quint64 m_ordered = 0;
    qint64 m_nextArrival; ///< life time
    std::vector<std::unique_ptr<Entry>> m_entries; ///< oldest first
    std::vector<Entry*> m_active; ///< oldest first
    QHash<QUuid, Entry*> m_byId;
};

} // namespace bulkhead::simulation
