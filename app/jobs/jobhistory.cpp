#include "app/jobs/jobhistory.h"

#include "app/jobs/jobwords.h"

#include <algorithm>

namespace bulkhead {

namespace {

void keepEveryOther(std::vector<JobHistory::Sample>& samples)
{
    size_t kept = 0;
    for (size_t i = 0; i + 1 < samples.size(); i += 2)
        samples[kept++] = samples[i];
    samples[kept++] = samples.back();
    samples.resize(kept);
}

bool sameCounts(const JobHistory::Sample& a, const JobHistory::Sample& b)
{
    return a.handled == b.handled && a.whole == b.whole;
}

} // namespace

void JobHistory::read(const std::vector<Job>& jobs, Time at)
{
    for (const Job& job : jobs) {
        const auto known = m_samples.find(job.id);
        if (known == m_samples.end() && !isActive(job.status))
            continue;
        const Sample sample{at, handledMessages(job), progressOf(job).whole};
        if (known == m_samples.end()) {
            m_samples.insert(job.id, {sample});
            continue;
        }
        std::vector<Sample>& samples = *known;
        const size_t count = samples.size();
        if (count >= 2 && sameCounts(samples[count - 1], sample) && sameCounts(samples[count - 2], sample)) {
            if (isActive(job.status)) // a finished job is read for ever and stays as it is
                samples.back().at = at;
            continue;
        }
        samples.push_back(sample);
        if (samples.size() > MostSamples)
            keepEveryOther(samples);
    }
}

std::optional<JobHistory::Pace> JobHistory::paceOf(const Job& job) const
{
    const auto known = m_samples.constFind(job.id);
    if (known == m_samples.cend() || !isActive(job.status))
        return std::nullopt;
    const std::vector<Sample>& samples = *known;
    const Sample& last = samples.back();
    // From the last sample that is old enough, so that a pause within the time counts as one.
    const auto old =
        std::find_if(samples.rbegin(), samples.rend(), [&](const Sample& s) { return last.at - s.at >= LookBack; });
    const Sample& first = old == samples.rend() ? samples.front() : *old;
    const auto over = msecsBetween(first.at, last.at);
    if (over < ShortestMeasure)
        return std::nullopt;
    Pace pace;
    pace.over = over;
    pace.perMinute = std::max(0.0, double(last.handled - first.handled)) * 60'000.0 / double(over.count());
    const auto rest = double(last.whole - last.handled);
    if (job.status == JobStatus::Processing && pace.perMinute > 0 && rest > 0) {
        constexpr double LongestTold = 1000.0 * 24 * 60; // minutes
        pace.left = std::chrono::milliseconds(qint64(std::min(rest / pace.perMinute, LongestTold) * 60'000));
    }
    return pace;
}

} // namespace bulkhead
