#include "app/simulator/simulatedaccount.h"

#include "app/simulator/dice.h"

#include <algorithm>
#include <utility>

namespace bulkhead::simulation {

namespace {

constexpr qint64 QuickestSettlingMs = 300;
constexpr qint64 SlowestSettlingMs = 2000;

} // namespace

SimulatedAccount::SimulatedAccount(const AccountSetup& setup)
    : m_factory(setup.seed)
    , m_clock(setup.startMs, setup.tempo)
    , m_nowMs(setup.startMs)
    , m_nextArrival(setup.startMs + m_factory.gapBefore(0))
{
    m_entries.reserve(static_cast<std::size_t>(setup.jobs));
    m_byId.reserve(setup.jobs);
    for (SimulatedJob& job : m_factory.history(setup.jobs, setup.startMs))
        settle(add(std::move(job)));
    std::erase_if(m_active, [](const Entry* entry) { return entry->outcome.has_value(); });
}

std::vector<JobSnapshot> SimulatedAccount::list(const JobFilter& filter, qint64 offset, int limit, qint64 nowMs)
{
    advance(nowMs);
    std::vector<JobSnapshot> page;
    const auto take = [&](const Entry& entry) {
        if (passes(entry, filter) && offset-- <= 0)
            page.push_back(snapshot(entry));
        return page.size() < static_cast<std::size_t>(limit);
    };
    if (filter.status && !isTerminal(*filter.status)) {
        for (auto it = m_active.rbegin(); it != m_active.rend() && take(**it); ++it) { }
        return page;
    }
    qint64 begin = 0;
    if (!filter.status && !filter.isRelease)
        begin = std::min(std::exchange(offset, 0), static_cast<qint64>(m_entries.size()));
    for (auto it = m_entries.rbegin() + begin; it != m_entries.rend() && take(**it); ++it) { }
    return page;
}

std::optional<JobSnapshot> SimulatedAccount::find(QUuid id, qint64 nowMs)
{
    advance(nowMs);
    const Entry* entry = m_byId.value(id);
    return entry ? std::optional(snapshot(*entry)) : std::nullopt;
}

std::variant<JobSnapshot, Refusal> SimulatedAccount::cancel(QUuid id, qint64 nowMs)
{
    advance(nowMs);
    Entry* entry = m_byId.value(id);
    if (!entry)
        return Refusal::NotFound;
    if (entry->outcome)
        return Refusal::AlreadyFinished;
    if (!entry->job.cancel) {
        const qint64 settling = Dice(mixed(entry->job.seed, 3)).between(QuickestSettlingMs, SlowestSettlingMs);
        entry->job.cancel = CancelRequest{m_nowMs, m_nowMs + settling};
    }
    return snapshot(*entry);
}

std::optional<Refusal> SimulatedAccount::remove(QUuid id, qint64 nowMs)
{
    advance(nowMs);
    const Entry* entry = m_byId.value(id);
    if (!entry)
        return Refusal::NotFound;
    if (!entry->outcome)
        return Refusal::StillActive;
    m_byId.remove(id);
    std::erase_if(m_entries, [entry](const auto& owned) { return owned.get() == entry; });
    return std::nullopt;
}

JobSnapshot SimulatedAccount::create(JobContent content, qint64 nowMs)
{
    advance(nowMs);
    return snapshot(add(m_factory.ordered(m_ordered++, m_nowMs, std::move(content))));
}

void SimulatedAccount::advance(qint64 nowMs)
{
    m_nowMs = std::max(m_nowMs, nowMs);
    const qint64 life = m_clock.lifeAt(m_nowMs);
    while (m_nextArrival <= life) {
        add(m_factory.arrival(m_arrivals, m_clock.wallAt(m_nextArrival)));
        m_nextArrival += m_factory.gapBefore(++m_arrivals);
    }
    for (Entry* entry : m_active)
        settle(*entry);
    std::erase_if(m_active, [](const Entry* entry) { return entry->outcome.has_value(); });
}

SimulatedAccount::Entry& SimulatedAccount::add(SimulatedJob job)
{
    auto entry = std::make_unique<Entry>(Entry{std::move(job), std::nullopt});
    Entry& added = *entry;
    m_byId.insert(added.job.id, &added);
    m_active.push_back(&added);
    m_entries.push_back(std::move(entry));
    return added;
}

void SimulatedAccount::settle(Entry& entry)
{
    const JobState state = stateAt(entry.job, m_nowMs, m_clock);
    if (isTerminal(state.status))
        entry.outcome = state.status;
}

bool SimulatedAccount::passes(const Entry& entry, const JobFilter& filter) const
{
    if (filter.status) {
        const JobStatus status = entry.outcome ? *entry.outcome : stateAt(entry.job, m_nowMs, m_clock).status;
        if (status != *filter.status)
            return false;
    }
    return !filter.isRelease || isRelease(entry.job) == *filter.isRelease;
}

JobSnapshot SimulatedAccount::snapshot(const Entry& entry) const
{
    return {entry.job, stateAt(entry.job, m_nowMs, m_clock)};
}

} // namespace bulkhead::simulation
