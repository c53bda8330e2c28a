#include "app/simulator/jobfactory.h"

#include "app/simulator/dice.h"
#include "app/simulator/spans.h"

#include <algorithm>
#include <cmath>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 ActiveAtStart = 10;
constexpr qint64 LongestAge = 400 * DayMs;
/// Records made before this have neither messages_skipped nor messages_cancelled.
constexpr qint64 OldRecordAge = 300 * DayMs;
constexpr qint64 RunawayTotal = 41'286;

enum Series : quint64 { FinishedSeries = 1, ActiveSeries, ArrivalSeries, GapSeries, OrderedSeries };

JobPlan planFor(Dice& dice, qint64 total)
{
    JobPlan plan;
    plan.total = total;
    plan.pendingMs = dice.between(3 * SecondMs, 20 * SecondMs);
    plan.discoveringMs = std::clamp<qint64>(total * 3, 4 * SecondMs, 45 * SecondMs);
    plan.skipped = dice.chance(0.4) ? total * dice.between(1, 8) / 100 : 0;
    plan.processingMs =
        std::clamp<qint64>(plan.attempts() * SecondMs / dice.between(25, 120), 12 * SecondMs, 9 * MinuteMs);
    if (dice.chance(0.35))
        plan.failed = plan.attempts() * dice.between(1, 40) / 1000;
    else if (dice.chance(0.1))
        plan.failed = plan.attempts() * dice.between(1, 6) / 10;
    if (dice.chance(0.08))
        plan.givesUpAfter = plan.attempts() * dice.between(0, 90) / 100;
    return plan;
}

qint64 usualTotal(Dice& dice)
{
    if (dice.chance(0.02))
        return 0;
    return dice.spreadBetween(6, 30'000);
}

SimulatedJob born(quint64 seed)
{
    SimulatedJob job;
    job.seed = seed;
    job.id = uuidFrom(mixed(seed, 7));
    return job;
}

Flavour rareFlavour(quint64 rank)
{
    switch (rank % 251) {
    case 17:
        return Flavour::BidiOverride;
    case 31:
        return Flavour::Markup;
    case 64:
        return Flavour::Formula;
    case 113:
        return Flavour::MarkupInFailure;
    default:
        return Flavour::Ordinary;
    }
}

qint64 plannedSpan(const JobPlan& plan)
{
    return plan.pendingMs + plan.discoveringMs + plan.processingMs;
}

} // namespace

JobFactory::JobFactory(quint64 seed)
    : m_seed(seed)
{
}

quint64 JobFactory::seedOf(quint64 series, quint64 number) const
{
    return mixed(mixed(m_seed, series), number);
}

std::vector<SimulatedJob> JobFactory::history(int count, qint64 startMs) const
{
    std::vector<SimulatedJob> jobs;
    jobs.reserve(static_cast<std::size_t>(count));
    const auto wanted = static_cast<quint64>(count);
    for (quint64 rank = 0; rank < std::min(wanted, ActiveAtStart); ++rank)
        jobs.push_back(active(rank, startMs));
    for (quint64 rank = ActiveAtStart; rank < wanted; ++rank)
        jobs.push_back(finished(rank, count, startMs));
    std::sort(jobs.begin(), jobs.end(), [](const SimulatedJob& a, const SimulatedJob& b) {
        return std::pair(a.createdAt, a.id) < std::pair(b.createdAt, b.id);
    });
    return jobs;
}

SimulatedJob JobFactory::active(quint64 rank, qint64 startMs) const
{
    SimulatedJob job = born(seedOf(ActiveSeries, rank));
    Dice dice(mixed(job.seed, 2));
    job.plan = planFor(dice, dice.spreadBetween(900, 24'000));
    job.plan.givesUpAfter.reset();
    const qint64 queued = job.plan.pendingMs;
    const qint64 discovered = queued + job.plan.discoveringMs;
    qint64 lived = 0;
    switch (rank) {
    case 0:
        job.flavour = Flavour::Runaway;
        job.plan = {6 * SecondMs, 40 * SecondMs, 11 * MinuteMs, RunawayTotal, 312, 190, {}, {}};
        lived = 105 * SecondMs;
        break;
    case 1:
        job.flavour = Flavour::Stalled;
        job.plan.stallsAfter = job.plan.attempts() * 63 / 100;
        lived = 47 * MinuteMs;
        break;
    case 2:
    case 3: // behind others in the queue
        job.plan.pendingMs = 90 * SecondMs;
        lived = dice.between(5, 50) * SecondMs;
        break;
    case 4:
    case 5:
        job.plan.discoveringMs = 75 * SecondMs;
        lived = queued + dice.between(10, 45) * SecondMs;
        break;
    default:
        // Some run on for minutes, so that there is something to watch and to stop.
        job.plan.processingMs = std::max(job.plan.processingMs, dice.between(3, 8) * MinuteMs);
        lived = discovered + job.plan.processingMs * dice.between(5, 40) / 100;
        break;
    }
    job.createdAt = startMs - lived;
    return job;
}

SimulatedJob JobFactory::finished(quint64 rank, int count, qint64 startMs) const
{
    SimulatedJob job = born(seedOf(FinishedSeries, rank));
    Dice dice(mixed(job.seed, 2));
    job.flavour = rareFlavour(rank);
    job.plan = planFor(dice, usualTotal(dice));
    if (job.flavour == Flavour::MarkupInFailure)
        job.plan.givesUpAfter = job.plan.attempts() / 3;

    // Most are of the last weeks, and the oldest of last year.
    const double place = (static_cast<double>(rank) + dice.fraction()) / static_cast<double>(count);
    const double age = static_cast<double>(MinuteMs)
        * std::exp(std::sqrt(place) * std::log(static_cast<double>(LongestAge) / static_cast<double>(MinuteMs)));
    const qint64 span = plannedSpan(job.plan);
    job.createdAt = startMs - std::max(static_cast<qint64>(age), span + dice.between(5, 90) * SecondMs);
    if (startMs - job.createdAt > OldRecordAge) {
        job.isOldRecord = true;
        job.plan.skipped = 0;
    }
    if (job.plan.total > 0 && !job.plan.givesUpAfter && dice.chance(0.21)) {
        const qint64 requested = job.createdAt + span * dice.between(12, 85) / 100;
        job.cancel = CancelRequest{requested, requested + dice.between(300, 2000)};
    }
    return job;
}

SimulatedJob JobFactory::arrival(quint64 number, qint64 createdAt) const
{
    SimulatedJob job = born(seedOf(ArrivalSeries, number));
    Dice dice(mixed(job.seed, 2));
    job.flavour = rareFlavour(number);
    job.plan = planFor(dice, usualTotal(dice));
    job.createdAt = createdAt;
    return job;
}

qint64 JobFactory::gapBefore(quint64 number) const
{
    return Dice(seedOf(GapSeries, number)).between(20 * SecondMs, 40 * SecondMs);
}

SimulatedJob JobFactory::ordered(quint64 number, qint64 createdAt, JobContent content) const
{
    SimulatedJob job = born(seedOf(OrderedSeries, number));
    Dice dice(mixed(job.seed, 2));
    const auto searches = [&content](
                              auto... fields) { return (!content.searchParams[fields].toString().isEmpty() || ...); };
    qint64 total = dice.spreadBetween(20'000, 60'000);
    if (searches("message_id"_L1, "alert_id"_L1))
        total = dice.between(1, 3);
    else if (searches("exact_subject"_L1, "sender"_L1, "recipient"_L1))
        total = dice.spreadBetween(40, 2'000);
    else if (searches("subject"_L1, "domain"_L1, "query"_L1))
        total = dice.spreadBetween(400, 12'000);
    job.plan = planFor(dice, total);
    job.plan.givesUpAfter.reset();
    job.createdAt = createdAt;
    job.ordered = std::make_shared<const JobContent>(std::move(content));
    return job;
}

} // namespace bulkhead::simulation
