#pragma once

#include "app/simulator/jobrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bulkhead::simulation {

// A simulated account for a test, and the jobs that tests look for in it. Nothing here waits: time is a number.

constexpr qint64 Start = 1'793'000'000'000; // in October 2026
constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Day = 1440 * Minute;
constexpr int All = 1'000'000;

inline SimulatedAccount account(int jobs = 240, double tempo = 1, quint64 seed = 1)
{
    return SimulatedAccount({jobs, seed, tempo, Start});
}

inline std::vector<JobSnapshot> jobsWith(SimulatedAccount& from, JobStatus status, qint64 nowMs)
{
    return from.list({status, std::nullopt}, 0, All, nowMs);
}

inline JobSnapshot runawayOf(SimulatedAccount& from, qint64 nowMs)
{
    for (const JobSnapshot& job : from.list({}, 0, All, nowMs)) {
        if (job.job.flavour == Flavour::Runaway)
            return job;
    }
    return {};
}

inline QByteArray recordsOf(const std::vector<JobSnapshot>& jobs)
{
    QJsonArray records;
    for (const JobSnapshot& job : jobs)
        records.append(jobRecord(job));
    return QJsonDocument(records).toJson();
}

} // namespace bulkhead::simulation
