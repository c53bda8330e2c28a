#include "app/simulator/simulatedjob.h"

#include "app/simulator/dice.h"

#include <algorithm>

namespace bulkhead::simulation {

namespace {

struct Progress {
    JobStatus status = JobStatus::Pending;
    qint64 discovered = 0;
    qint64 attempted = 0;
    bool begun = true;
};

qint64 share(qint64 whole, qint64 part, qint64 of)
{
    return of > 0 ? whole * part / of : 0;
}

/// Attempts are made in batches, which is why counters jump.
qint64 wholeBatches(const JobPlan& plan, qint64 attempted)
{
    const qint64 batch = std::clamp<qint64>(plan.attempts() / 200, 1, 25);
    return attempted / batch * batch;
}

/// Life from the creation to the end of the last attempt.
qint64 lifeSpan(const JobPlan& plan)
{
    const qint64 attempted = plan.givesUpAfter.value_or(plan.attempts());
    return plan.pendingMs + plan.discoveringMs
        + (plan.attempts() > 0 ? share(plan.processingMs, attempted, plan.attempts()) : 0);
}

Progress undisturbed(const JobPlan& plan, qint64 lived)
{
    if (lived < plan.pendingMs)
        return {JobStatus::Pending, 0, 0, false};
    const qint64 discovering = lived - plan.pendingMs;
    if (discovering < plan.discoveringMs)
        return {JobStatus::Discovering, share(plan.total, discovering, plan.discoveringMs), 0};
    if (plan.stallsAfter || lived < lifeSpan(plan)) {
        const qint64 processing = std::min(discovering - plan.discoveringMs, plan.processingMs);
        const qint64 attempted = wholeBatches(plan, share(plan.attempts(), processing, plan.processingMs));
        return {JobStatus::Processing, plan.total, std::min(attempted, plan.stallsAfter.value_or(attempted))};
    }
    if (plan.givesUpAfter)
        return {JobStatus::Failed, plan.total, *plan.givesUpAfter};
    return {JobStatus::Completed, plan.total, plan.attempts()};
}

qint64 mostInFlight(const SimulatedJob& job)
{
    return 4 + static_cast<qint64>(job.seed % 13);
}

/// Attempts that had begun when the cancel came are not called back: they finish one by one until it settles.
Progress cancelled(const SimulatedJob& job, qint64 wallMs, const LifeClock& clock, qint64& stillInFlight)
{
    const qint64 lived = clock.lifeAt(job.cancel->requestedAt) - clock.lifeAt(job.createdAt);
    Progress progress = undisturbed(job.plan, lived);
    qint64 finishing = 0;
    if (progress.status == JobStatus::Processing && !job.plan.stallsAfter)
        finishing = std::min(mostInFlight(job), job.plan.attempts() - progress.attempted);
    const qint64 settling = job.cancel->settlesAt - job.cancel->requestedAt;
    const qint64 finished = share(finishing, std::min(wallMs - job.cancel->requestedAt, settling), settling);
    progress.attempted += finished;
    stillInFlight = finishing - finished;
    if (wallMs >= job.cancel->settlesAt) {
        const bool nothingLeft = progress.status == JobStatus::Processing && progress.attempted == job.plan.attempts();
        progress.status = nothingLeft ? JobStatus::Completed : JobStatus::Cancelled;
    }
    return progress;
}

JobCounters countersOf(const JobPlan& plan, const Progress& progress)
{
    JobCounters counters;
    counters.total = progress.discovered;
    counters.skipped = share(plan.skipped, progress.discovered, plan.total);
    counters.failed = share(plan.failed, progress.attempted, plan.attempts());
    counters.successful = progress.attempted - counters.failed;
    const qint64 left = counters.total - counters.skipped - progress.attempted;
    if (progress.status == JobStatus::Cancelled)
        counters.cancelled = left;
    else if (progress.status == JobStatus::Failed)
        counters.failed += left;
    else
        counters.pending = left;
    return counters;
}

} // namespace

JobState stateAt(const SimulatedJob& job, qint64 wallMs, const LifeClock& clock)
{
    JobState state;
    state.asOf = wallMs;
    const qint64 born = clock.lifeAt(job.createdAt);
    Progress progress;
    if (job.cancel) {
        progress = cancelled(job, wallMs, clock, state.inFlight);
    } else {
        progress = undisturbed(job.plan, clock.lifeAt(wallMs) - born);
        if (progress.status == JobStatus::Processing && !job.plan.stallsAfter)
            state.inFlight = std::min(mostInFlight(job), job.plan.attempts() - progress.attempted);
    }
    state.status = progress.status;
    state.attempted = progress.attempted;
    state.counters = countersOf(job.plan, progress);

    if (progress.begun)
        state.startedAt = clock.wallAt(born + job.plan.pendingMs);
    if (isTerminal(state.status))
        state.completedAt = job.cancel ? job.cancel->settlesAt : clock.wallAt(born + lifeSpan(job.plan));
    return state;
}

std::optional<qint64> plannedEnd(const SimulatedJob& job, const LifeClock& clock)
{
    if (job.plan.stallsAfter)
        return std::nullopt;
    return clock.lifeAt(job.createdAt) + lifeSpan(job.plan);
}

bool isRelease(const SimulatedJob& job)
{
    return job.ordered ? job.ordered->isRelease : generatesRelease(job.seed, job.flavour);
}

JobContent contentOf(const SimulatedJob& job)
{
    return job.ordered ? *job.ordered : generatedContent(job.seed, job.flavour, job.createdAt, job.plan.total);
}

} // namespace bulkhead::simulation
