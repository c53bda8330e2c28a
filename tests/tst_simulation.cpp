#include "app/simulator/ratelimiter.h"
#include "tests/simulatedjobs.h"

#include <QTest>

#include <limits>

using namespace bulkhead::simulation;
using namespace Qt::StringLiterals;

namespace {

JobSnapshot cancelled(SimulatedAccount& in, QUuid id, qint64 nowMs)
{
    const auto outcome = in.cancel(id, nowMs);
    const auto* job = std::get_if<JobSnapshot>(&outcome);
    return job ? *job : JobSnapshot{};
}

qint64 sum(const JobCounters& counters)
{
    return counters.pending + counters.successful + counters.failed + counters.skipped + counters.cancelled;
}

/// Empty where the job may have become `after` out of `before`.
QString impossibleChange(const JobState& before, const JobState& after)
{
    if (isTerminal(before.status))
        return after.status == before.status && sum(after.counters) == sum(before.counters) ? u""_s : u"moved on"_s;
    if (!isTerminal(after.status) && after.status < before.status)
        return u"went back to an earlier status"_s;
    const JobCounters& from = before.counters;
    const JobCounters& to = after.counters;
    if (to.total < from.total || to.successful < from.successful || to.failed < from.failed
        || to.skipped < from.skipped)
        return u"lost messages"_s;
    if (before.startedAt && before.startedAt != after.startedAt)
        return u"began anew"_s;
    return {};
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countersAddUpThroughAWholeLife();
    void everythingFollowsFromTheSeed();
    void otherPeopleStartJobs();
    void tempoZeroHoldsStill();
    void aCancelSettlesAfterTheAttemptsInFlight();
    void aJobCanBeCancelledInEachActiveStatus_data();
    void aJobCanBeCancelledInEachActiveStatus();
    void cancellingTwiceIsCancellingOnce();
    void aFinishedJobIsNotCancelled();
    void onlyFinishedJobsAreDeleted();
    void pagesMeetWithoutGapOrOverlap();
    void filtersSplitTheAccount();
    void theWindowOpensAgain();
};

void TestSimulation::countersAddUpThroughAWholeLife()
{
    SimulatedAccount simulated = account(80);
    QHash<QUuid, JobState> before;
    int ended = 0;
    int moments = 0;
    for (qint64 now = Start; now < Start + 25 * Minute; now += 733) {
        if (now % 29 == 0)
            cancelled(simulated, simulated.list({}, 0, 1, now).front().job.id, now);
        for (const JobSnapshot& job : simulated.list({}, 0, All, now)) {
            const JobCounters& counters = job.state.counters;
            QCOMPARE(sum(counters), counters.total);
            QVERIFY(counters.pending >= 0 && counters.successful >= 0 && counters.failed >= 0);
            QVERIFY(counters.skipped >= 0 && counters.cancelled >= 0);
            QVERIFY(job.state.inFlight <= counters.pending);
            QCOMPARE(job.state.completedAt.has_value(), isTerminal(job.state.status));
            QVERIFY(!isTerminal(job.state.status) || counters.pending == 0);
            if (job.state.startedAt)
                QVERIFY(*job.state.startedAt <= job.state.completedAt.value_or(now));
            QVERIFY(job.state.completedAt.value_or(now) <= now);
            if (before.contains(job.job.id)) {
                const QString wrong = impossibleChange(before[job.job.id], job.state);
                QVERIFY2(wrong.isEmpty(), qPrintable(job.job.id.toString() + u' ' + wrong));
                ended += isTerminal(job.state.status) && !isTerminal(before[job.job.id].status);
            }
            before[job.job.id] = job.state;
            ++moments;
        }
    }
    QVERIFY(ended > 30);
    QVERIFY(moments > 100'000);
}

void TestSimulation::everythingFollowsFromTheSeed()
{
    SimulatedAccount watched = account();
    SimulatedAccount left = account();
    for (qint64 now = Start; now < Start + 5 * Minute; now += 250)
        watched.list({JobStatus::Processing, std::nullopt}, 0, 5, now);
    const qint64 end = Start + 5 * Minute;
    QCOMPARE(recordsOf(watched.list({}, 0, All, end)), recordsOf(left.list({}, 0, All, end)));

    SimulatedAccount other = account(240, 1, 2);
    QVERIFY(recordsOf(other.list({}, 0, All, end)) != recordsOf(left.list({}, 0, All, end)));
}

void TestSimulation::otherPeopleStartJobs()
{
    SimulatedAccount simulated = account(0);
    QCOMPARE(simulated.list({}, 0, All, Start).size(), 0u);
    const auto later = simulated.list({}, 0, All, Start + 10 * Minute);
    QVERIFY(later.size() >= 14 && later.size() <= 31);
    QVERIFY(later.front().job.createdAt > later.back().job.createdAt);

    SimulatedAccount quick = account(0, 10);
    QCOMPARE(quick.list({}, 0, All, Start + Minute).size(), later.size());
}

void TestSimulation::tempoZeroHoldsStill()
{
    SimulatedAccount simulated = account(240, 0);
    const QByteArray before = recordsOf(simulated.list({}, 0, All, Start));
    const qint64 later = Start + 30 * Minute;
    QCOMPARE(recordsOf(simulated.list({}, 0, All, later)), before);

    const QUuid runaway = runawayOf(simulated, later).job.id;
    QCOMPARE(cancelled(simulated, runaway, later).state.status, JobStatus::Processing);
    QCOMPARE(simulated.find(runaway, later + 2 * Second)->state.status, JobStatus::Cancelled);
}

void TestSimulation::aCancelSettlesAfterTheAttemptsInFlight()
{
    SimulatedAccount simulated = account();
    const qint64 asked = Start + 20 * Second;
    const QUuid runaway = runawayOf(simulated, asked).job.id;
    const JobSnapshot answer = cancelled(simulated, runaway, asked);
    QCOMPARE(answer.state.status, JobStatus::Processing);
    QVERIFY(!answer.state.completedAt);
    QVERIFY(answer.state.inFlight > 0);

    QCOMPARE(simulated.find(runaway, asked + 299)->state.status, JobStatus::Processing);
    const JobSnapshot end = *simulated.find(runaway, asked + 2 * Second);
    QCOMPARE(end.state.status, JobStatus::Cancelled);
    QCOMPARE(end.state.counters.pending, 0);
    QCOMPARE(end.state.attempted, answer.state.attempted + answer.state.inFlight);
    QVERIFY(end.state.counters.successful > answer.state.counters.successful);
    QVERIFY(end.state.counters.cancelled > 30'000);
    QVERIFY(*end.state.completedAt > asked && *end.state.completedAt <= asked + 2 * Second);

    const JobSnapshot muchLater = *simulated.find(runaway, asked + 60 * Minute);
    QCOMPARE(jobRecord(muchLater), jobRecord(end));
}

void TestSimulation::aJobCanBeCancelledInEachActiveStatus_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::newRow("waiting") << JobStatus::Pending;
    QTest::newRow("searching") << JobStatus::Discovering;
    QTest::newRow("moving") << JobStatus::Processing;
}

void TestSimulation::aJobCanBeCancelledInEachActiveStatus()
{
    QFETCH(const JobStatus, status);
    SimulatedAccount simulated = account();
    const auto jobs = jobsWith(simulated, status, Start);
    QVERIFY(!jobs.empty());
    for (const JobSnapshot& job : jobs)
        QCOMPARE(cancelled(simulated, job.job.id, Start).state.status, status);
    for (const JobSnapshot& job : jobs) {
        const JobSnapshot end = *simulated.find(job.job.id, Start + 2 * Second);
        QCOMPARE(end.state.status, JobStatus::Cancelled);
        QCOMPARE(sum(end.state.counters), end.state.counters.total);
        QCOMPARE(end.state.startedAt.has_value(), status != JobStatus::Pending);
        QCOMPARE(end.state.counters.total > 0, status != JobStatus::Pending);
    }
    QVERIFY(jobsWith(simulated, status, Start + 2 * Second).empty());
}

void TestSimulation::cancellingTwiceIsCancellingOnce()
{
    SimulatedAccount twice = account();
    SimulatedAccount once = account();
    const QUuid runaway = runawayOf(once, Start).job.id;
    cancelled(once, runaway, Start);
    cancelled(twice, runaway, Start);
    QCOMPARE(cancelled(twice, runaway, Start + 250).state.status, JobStatus::Processing);
    const qint64 later = Start + 5 * Second;
    QCOMPARE(jobRecord(*twice.find(runaway, later)), jobRecord(*once.find(runaway, later)));
}

void TestSimulation::aFinishedJobIsNotCancelled()
{
    SimulatedAccount simulated = account();
    for (const JobStatus status : {JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled}) {
        const JobSnapshot job = jobsWith(simulated, status, Start).front();
        const auto outcome = simulated.cancel(job.job.id, Start);
        QCOMPARE(std::get<Refusal>(outcome), Refusal::AlreadyFinished);
        QCOMPARE(jobRecord(*simulated.find(job.job.id, Start)), jobRecord(job));
    }
    QCOMPARE(std::get<Refusal>(simulated.cancel(QUuid::createUuid(), Start)), Refusal::NotFound);
}

void TestSimulation::onlyFinishedJobsAreDeleted()
{
    SimulatedAccount simulated = account();
    for (const JobStatus status : {JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing}) {
        const QUuid id = jobsWith(simulated, status, Start).front().job.id;
        QCOMPARE(simulated.remove(id, Start), Refusal::StillActive);
        QVERIFY(simulated.find(id, Start));
    }
    for (const JobStatus status : {JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled}) {
        const QUuid id = jobsWith(simulated, status, Start).front().job.id;
        QCOMPARE(simulated.remove(id, Start), std::nullopt);
        QVERIFY(!simulated.find(id, Start));
        QCOMPARE(simulated.remove(id, Start), Refusal::NotFound);
    }
    QCOMPARE(simulated.list({}, 0, All, Start).size(), 237u);

    const QUuid runaway = runawayOf(simulated, Start).job.id;
    cancelled(simulated, runaway, Start);
    QCOMPARE(simulated.remove(runaway, Start), Refusal::StillActive);
    QCOMPARE(simulated.remove(runaway, Start + 2 * Second), std::nullopt);
}

void TestSimulation::pagesMeetWithoutGapOrOverlap()
{
    SimulatedAccount simulated = account();
    const QByteArray whole = recordsOf(simulated.list({}, 0, All, Start));
    for (const int perPage : {1, 7, 239, 240, 241, 1000}) {
        std::vector<JobSnapshot> together;
        for (qint64 offset = 0;; offset += perPage) {
            const auto page = simulated.list({}, offset, perPage, Start);
            QVERIFY(page.size() <= static_cast<std::size_t>(perPage));
            if (page.empty())
                break;
            together.insert(together.end(), page.begin(), page.end());
        }
        QCOMPARE(recordsOf(together), whole);
    }
    QVERIFY(simulated.list({}, std::numeric_limits<qint64>::max(), 1000, Start).empty());
}

void TestSimulation::filtersSplitTheAccount()
{
    SimulatedAccount simulated = account();
    std::size_t found = 0;
    for (const JobStatus status : {JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing,
             JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled}) {
        for (const bool isRelease : {false, true}) {
            const auto jobs = simulated.list({status, isRelease}, 0, All, Start);
            for (const JobSnapshot& job : jobs) {
                QCOMPARE(job.state.status, status);
                QCOMPARE(contentOf(job.job).isRelease, isRelease);
            }
            QCOMPARE(simulated.list({status, isRelease}, 1, All, Start).size(), jobs.empty() ? 0 : jobs.size() - 1);
            found += jobs.size();
        }
    }
    QCOMPARE(found, 240u);
}

void TestSimulation::theWindowOpensAgain()
{
    RateLimiter limiter(3);
    QCOMPARE(limiter.count("a", Start).remaining, 2);
    QCOMPARE(limiter.count("a", Start + 100 * Second).remaining, 1);
    QVERIFY(limiter.count("a", Start + 100 * Second).isAllowed);
    const RateLimiter::Verdict refused = limiter.count("a", Start + 200 * Second + 1);
    QVERIFY(!refused.isAllowed);
    QCOMPARE(refused.remaining, 0);
    QCOMPARE(refused.secondsToReset, 100);
    QVERIFY(limiter.count("b", Start + 200 * Second).isAllowed);
    QVERIFY(!limiter.count("a", Start + 300 * Second - 1).isAllowed);
    QCOMPARE(limiter.count("a", Start + 300 * Second).remaining, 2);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
