#include "app/jobs/jobwatcher.h"
#include "tests/imaginedaccount.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace bulkhead;
using namespace std::chrono_literals;
using Attention = WatchPace::Attention;

/// What the watcher does over hours and days, on a clock that does not wait: how many calls it makes, and how old what
/// it shows may become. Asserts on what arrived at the server.
class TestWatchPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWeek();
    void activeRowsStayYoungerThanFiveSeconds_data();
    void activeRowsStayYoungerThanFiveSeconds();
    void idleHiddenOrAsideTakesAFewPerCent_data();
    void idleHiddenOrAsideTakesAFewPerCent();
    void aHugeAccountIsReadWithinTheShare();
    void aPersonsRefreshIsNotHeldBackByTheShare();
    void otherToolsAreGivenWay();
    void afterARefusalNothingIsSentUntilTheReset();
    void manyWatchersOfOneTokenShareTheQuota_data();
    void manyWatchersOfOneTokenShareTheQuota();
    void anOutageSlowsDownAndEndsByItself();
    void aClockThatIsSetChangesNothing();
    void aSleepIsNoticed();
};

namespace {

/// A watcher on an imagined account, and what it tells.
struct Watch {
    explicit Watch(const ImaginedAccount::Plan& plan, const WatchPace::Limits& limits = {})
        : account(clock, plan)
        , watcher(account, limits)
    {
        QObject::connect(
            &watcher, &JobWatcher::jobsRead, &watcher, [this](const std::vector<Job>& jobs, AskedAt askedAt) {
                for (const Job& job : jobs) {
                    const int number = account.numberOf(job.id);
                    if (number < 0)
                        continue; // finished since long ago
                    if (isActive(job.status)) {
                        readAt[number] = askedAt + account.plan().latency / 2; // when the server looked
                    } else if (readAt.erase(number) > 0) {
                        worstEnd = std::max(worstEnd, msecsBetween(account.endOf(number), clock.now()));
                    }
                }
            });
    }
    ~Watch() { deleteWhatIsDone(); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Lets time pass and looks at the ages of the active rows every half second.
    void pass(std::chrono::milliseconds length)
    {
        const auto end = clock.now() + length;
        while (clock.now() < end) {
            clock.advance(std::min<std::chrono::milliseconds>(500ms, msecsBetween(clock.now(), end)));
            account.goOn();
            for (const auto& [job, begun] : account.active()) {
                const auto known = readAt.find(job);
                worstAge = std::max(worstAge, msecsBetween(known == readAt.end() ? begun : known->second, clock.now()));
            }
            if (++looks % 50 == 0)
                deleteWhatIsDone();
        }
    }
    void forget()
    {
        worstAge = worstEnd = 0ms;
        account.forgetCalls();
    }
    /// The most calls in any five minutes.
    int mostInAWindow() const
    {
        const auto& calls = account.calls();
        size_t most = 0;
        for (size_t first = 0, last = 0; last < calls.size(); ++last) {
            while (calls[last].at - calls[first].at >= ImaginedAccount::Window)
                ++first;
            most = std::max(most, last - first + 1);
        }
        return int(most);
    }
    int refused() const
    {
        const auto& calls = account.calls();
        return int(std::count_if(calls.begin(), calls.end(), [](const auto& call) { return call.isRefused; }));
    }

    FakeClock clock;
    int looks = 0;
    ImaginedAccount account;
    JobWatcher watcher;
    std::unordered_map<int, Clock::time_point> readAt; ///< of active jobs: when what is known was asked for
    std::chrono::milliseconds worstAge{0}; ///< of an active job's row; for one that is not shown yet, since it began
    std::chrono::milliseconds worstEnd{0}; ///< from a job's end until it was told
};

} // namespace

void TestWatchPolicy::aWeek()
{
    // An analyst's week with 100,000 jobs: eight hours a day in front, often with other windows before it, the program
    // left open at night; other tools take half of the quota in the daytime.
    QElapsedTimer real;
    real.start();
    Watch watch({.finishedJobs = 100'000});
    watch.watcher.start();
    watch.pass(10min);
    QVERIFY(watch.watcher.hasReadAll());
    QVERIFY(watch.mostInAWindow() <= ImaginedAccount::Quota / 4);
    qint64 calls = 0;
    std::chrono::milliseconds oldest{0};
    for (int day = 0; day < 7; ++day) {
        watch.forget();
        const bool isWorkday = day < 5;
        for (int hour = 0; hour < 24; ++hour) {
            const bool isSeen = isWorkday && hour >= 9 && hour < 17;
            watch.account.setOthersPerMinute(isSeen ? ImaginedAccount::Quota / 10 : 5);
            watch.watcher.setAttention(isSeen ? Attention::Full : Attention::None);
            watch.pass(10s); // the tick that the change brings about
            watch.worstAge = watch.worstEnd = 0ms;
            watch.pass(30min - 10s);
            if (isSeen) {
                QVERIFY2(watch.worstAge <= 5s, qPrintable(QString::number(watch.worstAge.count())));
                QVERIFY2(watch.worstEnd <= 6s, qPrintable(QString::number(watch.worstEnd.count())));
                oldest = std::max(oldest, watch.worstAge);
                watch.watcher.setAttention(Attention::Aside);
            }
            watch.pass(30min);
        }
        QVERIFY2(
            watch.mostInAWindow() <= ImaginedAccount::Quota / 4, qPrintable(QString::number(watch.mostInAWindow())));
        QCOMPARE(watch.refused(), 0);
        calls += qint64(watch.account.calls().size());
    }
    const double ofTheQuota = double(calls) / (7.0 * 24 * 12 * ImaginedAccount::Quota);
    qInfo("a week: %lld calls, %.1f %% of the quota; active rows at most %lld ms old while looked at; took %lld ms",
        calls, ofTheQuota * 100, qint64(oldest.count()), real.elapsed());
    QVERIFY(ofTheQuota < 0.08);
}

void TestWatchPolicy::activeRowsStayYoungerThanFiveSeconds_data()
{
    QTest::addColumn<int>("jobs");
    for (const int jobs : {0, 1'000, 100'000})
        QTest::addRow("%d", jobs) << jobs;
}

void TestWatchPolicy::activeRowsStayYoungerThanFiveSeconds()
{
    QFETCH(int, jobs);
    Watch watch({.finishedJobs = jobs});
    watch.watcher.start();
    watch.pass(6min); // the first full pass goes fast, at the price of a second or so
    QVERIFY2(watch.worstAge <= (jobs < 100'000 ? 5s : 6500ms), qPrintable(QString::number(watch.worstAge.count())));
    QVERIFY(watch.mostInAWindow() <= ImaginedAccount::Quota / 4);
    watch.worstAge = watch.worstEnd = 0ms;
    watch.pass(2h);
    QVERIFY2(watch.worstAge <= 5s, qPrintable(QString::number(watch.worstAge.count())));
    QVERIFY2(watch.worstEnd <= 6s, qPrintable(QString::number(watch.worstEnd.count())));
    QVERIFY(watch.mostInAWindow() <= ImaginedAccount::Quota / 4);
}

void TestWatchPolicy::idleHiddenOrAsideTakesAFewPerCent_data()
{
    QTest::addColumn<int>("attention");
    QTest::addColumn<int>("active");
    QTest::newRow("idle") << int(Attention::Full) << 0;
    QTest::newRow("hidden") << int(Attention::None) << 30;
    QTest::newRow("aside") << int(Attention::Aside) << 30;
}

void TestWatchPolicy::idleHiddenOrAsideTakesAFewPerCent()
{
    QFETCH(int, attention);
    QFETCH(int, active);
    Watch watch({.finishedJobs = 20'000, .activeJobs = active});
    watch.watcher.setAttention(Attention(attention));
    watch.watcher.start();
    watch.pass(30min);
    watch.forget();
    watch.pass(10h);
    const double ofTheQuota = double(watch.account.calls().size()) / (10.0 * 12 * ImaginedAccount::Quota);
    QVERIFY2(ofTheQuota < 0.075, qPrintable(QString::number(ofTheQuota)));
    QVERIFY(watch.worstAge <= 31s + 500ms);
}

void TestWatchPolicy::aHugeAccountIsReadWithinTheShare()
{
    Watch watch({.finishedJobs = 400'000});
    watch.watcher.start();
    watch.pass(1min);
    QVERIFY(!watch.watcher.hasReadAll()); // 400 pages are more than a quarter of the quota
    QVERIFY(watch.watcher.readByFullPass() > 50'000);
    watch.pass(30min);
    QVERIFY(watch.watcher.hasReadAll());
    QVERIFY(watch.mostInAWindow() <= ImaginedAccount::Quota / 4);
    QVERIFY2(watch.worstAge <= 6500ms, qPrintable(QString::number(watch.worstAge.count())));
    watch.worstAge = 0ms;
    watch.pass(30min);
    QVERIFY2(watch.worstAge <= 5s, qPrintable(QString::number(watch.worstAge.count())));
}

void TestWatchPolicy::aPersonsRefreshIsNotHeldBackByTheShare()
{
    Watch watch({.finishedJobs = 400'000});
    watch.watcher.start();
    watch.pass(10s);
    watch.watcher.refreshNow();
    watch.pass(2min);
    QVERIFY(watch.watcher.hasReadAll());
    QCOMPARE(watch.refused(), 0);
}

void TestWatchPolicy::otherToolsAreGivenWay()
{
    Watch watch({.finishedJobs = 1'000});
    watch.account.setOthersPerMinute(220); // 1,100 of 1,200
    watch.watcher.start();
    watch.pass(1h);
    QCOMPARE(watch.refused(), 0);
    QVERIFY(watch.watcher.isHeldBack());
    watch.forget();
    watch.pass(1h);
    QCOMPARE(watch.refused(), 0);
    QVERIFY(watch.worstAge < 5min);
    watch.account.setOthersPerMinute(0);
    watch.pass(15min);
    watch.forget();
    watch.pass(15min);
    QVERIFY(!watch.watcher.isHeldBack());
    QVERIFY(watch.worstAge <= 5s);
}

void TestWatchPolicy::afterARefusalNothingIsSentUntilTheReset()
{
    Watch watch({.finishedJobs = 1'000});
    watch.watcher.start();
    watch.pass(1min);
    watch.account.setOthersPerMinute(100'000); // somebody's loop
    watch.pass(20min);
    const auto& calls = watch.account.calls();
    // What was under way when the first one was refused is refused, too; then a window has to pass.
    for (size_t n = 1; n < calls.size(); ++n) {
        if (calls[n - 1].isRefused && calls[n].at - calls[n - 1].at > 1s)
            QVERIFY(calls[n].at - calls[n - 1].at > 30s);
    }
    QVERIFY(watch.refused() > 0);
    QVERIFY(watch.refused() < 60);
    watch.account.setOthersPerMinute(0);
    watch.pass(15min);
    watch.forget();
    watch.pass(5min);
    QCOMPARE(watch.refused(), 0);
    QVERIFY(watch.worstAge <= 5s);
}

void TestWatchPolicy::manyWatchersOfOneTokenShareTheQuota_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("watchers"); // all in step: each page costs as many calls
    QTest::addColumn<std::chrono::hours>("length");
    QTest::addColumn<std::chrono::seconds>("oldest");
    QTest::newRow("ticks") << 1'000 << 20 << 1h << 60s;
    QTest::newRow("full passes leave room for ticks") << 10'000 << 50 << 3h << std::chrono::seconds(5min);
}

void TestWatchPolicy::manyWatchersOfOneTokenShareTheQuota()
{
    QFETCH(int, jobs);
    QFETCH(int, watchers);
    QFETCH(std::chrono::hours, length);
    QFETCH(std::chrono::seconds, oldest);
    Watch watch({.finishedJobs = jobs, .watchers = watchers});
    watch.watcher.start();
    watch.pass(30min);
    watch.forget();
    watch.pass(length);
    QCOMPARE(watch.refused(), 0);
    QVERIFY2(watch.worstAge <= oldest, qPrintable(QString::number(watch.worstAge.count())));
}

void TestWatchPolicy::anOutageSlowsDownAndEndsByItself()
{
    Watch watch({.finishedJobs = 1'000});
    watch.watcher.start();
    watch.pass(1min);
    watch.account.setReachable(false);
    watch.pass(5min);
    QVERIFY(watch.watcher.error());
    QVERIFY(watch.watcher.interval() > 30s);
    QVERIFY(*watch.watcher.age() >= 5min);
    watch.account.setReachable(true);
    watch.pass(61s);
    QVERIFY(!watch.watcher.error());
    QVERIFY(*watch.watcher.age() < 5s);
    watch.account.setReachable(false);
    watch.pass(5min);
    watch.account.setReachable(true);
    watch.watcher.wake(); // the network is said to be back
    watch.pass(1s);
    QVERIFY(!watch.watcher.error());
}

void TestWatchPolicy::aClockThatIsSetChangesNothing()
{
    Watch watch({.finishedJobs = 1'000});
    watch.watcher.start();
    watch.pass(1min);
    for (const auto by : {-48h, 24h, 24h * 365}) {
        watch.clock.setBy(by);
        watch.forget();
        watch.pass(2min);
        QVERIFY(watch.worstAge <= 5s);
        QVERIFY(*watch.watcher.age() <= 5s);
        QVERIFY(watch.account.calls().size() <= 120);
    }
}

void TestWatchPolicy::aSleepIsNoticed()
{
    Watch watch({.finishedJobs = 1'000});
    watch.watcher.start();
    watch.pass(1min);
    // The laptop sleeps for eight hours: nothing rings meanwhile, and then everything is due at once.
    watch.forget();
    watch.clock.suspend(8h);
    QVERIFY(*watch.watcher.age() >= 8h);
    watch.pass(3s);
    QVERIFY(*watch.watcher.age() <= 3s);
    watch.forget();
    watch.pass(10min);
    QVERIFY(watch.worstAge <= 5s);
    QVERIFY(watch.mostInAWindow() <= ImaginedAccount::Quota / 4);
}

QTEST_GUILESS_MAIN(TestWatchPolicy)
#include "tst_watchpolicy.moc"
