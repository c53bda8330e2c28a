#include "app/jobs/jobalerts.h"
#include "tests/samplejobs.h"

#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using samples::job;

/// What deserves attention, and only that: every time of reading is made up here, so no rule waits for a clock.
class TestJobAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void watchingIsToldOnce();
    void aWatchedJobThatEndsIsToldOnce_data();
    void aWatchedJobThatEndsIsToldOnce();
    void aJobThatHadEndedBeforeItWasWatchedGivesNoAlert();
    void aJobThatNobodyWatchesEndsSilently();
    void anUnknownStatusIsNoEnd();
    void aJobWatchedWhileItsStatusIsUnknownCanEnd();
    void aJobWithoutProgressLooksStuck_data();
    void aJobWithoutProgressLooksStuck();
    void itIsStuckAfterTwelveMinutesAndNoSecondEarlier();
    void aStuckJobIsToldOnceAnEpisode();
    void everyChangeIsProgress_data();
    void everyChangeIsProgress();
    void theStuckOnesAreKnownUntilTheyGoOn_data();
    void theStuckOnesAreKnownUntilTheyGoOn();
    void aGapInTheReadingsStartsTheCountAnew();
    void aGapIsNoSecondEpisode();
    void finishedAndUnknownJobsAreNotStuck_data();
    void finishedAndUnknownJobsAreNotStuck();
    void aJobThatVanishesIsForgotten();
    void anAlertMayChangeWhatIsWatched();
    void nothingIsKeptForFinishedJobs();

private:
    using Time = Clock::time_point;

    /// Reads the job every 30 seconds, for so long after m_now, which moves with it.
    void readFor(const Job& read, std::chrono::seconds time);
    QStringList ended() const { return idsOf(m_ended); }
    QStringList stuck() const { return idsOf(m_stuck); }
    static QStringList idsOf(const std::vector<Job>& jobs);
    static QString shortId(int n) { return job(n).id.toString().right(4); }

    Time m_now;
    std::unique_ptr<JobAlerts> m_alerts;
    // Not spies: a job has no default value, which QVariant wants.
    std::vector<Job> m_ended;
    std::vector<Job> m_stuck;
    std::chrono::minutes m_stuckSince{-1};
    std::unique_ptr<QSignalSpy> m_watchedChanged;
};

void TestJobAlerts::init()
{
    m_now = Time(1000h);
    m_alerts = std::make_unique<JobAlerts>();
    m_ended.clear();
    m_stuck.clear();
    connect(m_alerts.get(), &JobAlerts::watchedJobEnded, this, [this](const Job& read) { m_ended.push_back(read); });
    connect(m_alerts.get(), &JobAlerts::jobLooksStuck, this, [this](const Job& read, std::chrono::minutes since) {
        m_stuck.push_back(read);
        m_stuckSince = since;
    });
    m_watchedChanged = std::make_unique<QSignalSpy>(m_alerts.get(), &JobAlerts::watchedChanged);
}

void TestJobAlerts::readFor(const Job& read, std::chrono::seconds time)
{
    for (const Time end = m_now + time; m_now < end;) {
        m_now += std::min<Time::duration>(30s, end - m_now);
        m_alerts->read({read}, m_now);
    }
}

QStringList TestJobAlerts::idsOf(const std::vector<Job>& jobs)
{
    QStringList ids;
    for (const Job& each : jobs)
        ids.append(each.id.toString().right(4));
    return ids;
}

void TestJobAlerts::watchingIsToldOnce()
{
    const JobId id = job(1).id;
    QVERIFY(!m_alerts->isWatched(id));
    m_alerts->setWatched(id, false);
    QCOMPARE(m_watchedChanged->size(), 0);
    m_alerts->setWatched(id, true);
    m_alerts->setWatched(id, true);
    QCOMPARE(m_watchedChanged->size(), 1);
    QVERIFY(m_alerts->isWatched(id));
    QCOMPARE(m_alerts->watched(), QSet<JobId>{id});
    m_alerts->setWatched(id, false);
    QCOMPARE(m_watchedChanged->size(), 2);
    QVERIFY(m_alerts->watched().isEmpty());
}

void TestJobAlerts::aWatchedJobThatEndsIsToldOnce_data()
{
    QTest::addColumn<JobStatus>("end");
    QTest::addColumn<bool>("watchedFirst");
    QTest::newRow("completed") << JobStatus::Completed << false;
    QTest::newRow("cancelled") << JobStatus::Cancelled << false;
    QTest::newRow("failed") << JobStatus::Failed << false;
    QTest::newRow("skipped") << JobStatus::Skipped << false;
    QTest::newRow("watched before it was ever read") << JobStatus::Completed << true;
}

void TestJobAlerts::aWatchedJobThatEndsIsToldOnce()
{
    QFETCH(JobStatus, end);
    QFETCH(bool, watchedFirst);
    if (watchedFirst)
        m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(1), job(2)}, m_now);
    m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(2), job(1)}, m_now + 30s);
    QCOMPARE(ended(), QStringList());

    m_alerts->read({job(1, end), job(2)}, m_now + 60s);
    m_alerts->read({job(1, end), job(2)}, m_now + 90s);
    QCOMPARE(ended(), QStringList{shortId(1)});
    QCOMPARE(m_ended.front().status, end);
    QVERIFY(!m_alerts->isWatched(job(1).id));
    QCOMPARE(m_watchedChanged->size(), 2);
}

void TestJobAlerts::aJobThatHadEndedBeforeItWasWatchedGivesNoAlert()
{
    m_alerts->read({job(1, JobStatus::Completed)}, m_now);
    m_alerts->setWatched(job(1).id, true);
    m_alerts->setWatched(job(2).id, true);
    m_alerts->read({job(1, JobStatus::Completed), job(2, JobStatus::Cancelled)}, m_now + 30s);
    m_alerts->read({job(1, JobStatus::Completed), job(2, JobStatus::Cancelled)}, m_now + 60s);
    QCOMPARE(ended(), QStringList());
    QVERIFY2(m_alerts->watched().isEmpty(), "there is nothing left to wait for");
    QCOMPARE(m_watchedChanged->size(), 4);
}

void TestJobAlerts::aJobThatNobodyWatchesEndsSilently()
{
    m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(1), job(2)}, m_now);
    m_alerts->setWatched(job(1).id, false);
    m_alerts->read({job(1, JobStatus::Completed), job(2, JobStatus::Completed)}, m_now + 30s);
    QCOMPARE(ended(), QStringList());
}

void TestJobAlerts::anUnknownStatusIsNoEnd()
{
    m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(1)}, m_now);
    m_alerts->read({job(1, JobStatus::Unknown)}, m_now + 30s);
    QCOMPARE(ended(), QStringList());
    QVERIFY(m_alerts->isWatched(job(1).id));
    m_alerts->read({job(1, JobStatus::Cancelled)}, m_now + 60s);
    QCOMPARE(ended(), QStringList{shortId(1)});
}

void TestJobAlerts::aJobWatchedWhileItsStatusIsUnknownCanEnd()
{
    m_alerts->read({job(1, JobStatus::Unknown)}, m_now);
    m_alerts->setWatched(job(1).id, true);
    // Only full passes read such a job, so there is no telling when the next reading comes.
    m_alerts->read({job(1, JobStatus::Completed)}, m_now + 10min);
    QCOMPARE(ended(), QStringList{shortId(1)});
}

void TestJobAlerts::aJobWithoutProgressLooksStuck_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::newRow("pending, not started") << JobStatus::Pending;
    QTest::newRow("discovering") << JobStatus::Discovering;
    QTest::newRow("processing") << JobStatus::Processing;
}

void TestJobAlerts::aJobWithoutProgressLooksStuck()
{
    QFETCH(JobStatus, status);
    Job still = job(1, status);
    if (status == JobStatus::Pending) {
        still.messages = {};
        still.startedAt = {};
    }
    QCOMPARE(m_alerts->stalledFor(still.id), std::nullopt);
    m_alerts->read({still}, m_now);
    QCOMPARE(m_alerts->stalledFor(still.id), 0min);
    readFor(still, 5min);
    QCOMPARE(m_alerts->stalledFor(still.id), 5min);
    readFor(still, 6min + 30s);
    QCOMPARE(stuck(), QStringList());
    readFor(still, 30s);
    QCOMPARE(stuck(), QStringList{shortId(1)});
    QCOMPARE(m_stuck.front().status, status);
    QCOMPARE(m_stuckSince, 12min);
    QCOMPARE(m_alerts->stalledFor(still.id), 12min);
    QVERIFY2(!m_alerts->isWatched(still.id), "nobody needs to watch a job for this");
}

void TestJobAlerts::itIsStuckAfterTwelveMinutesAndNoSecondEarlier()
{
    QCOMPARE(JobAlerts::StuckAfter, 12min);
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), JobAlerts::StuckAfter - 1s);
    QCOMPARE(stuck(), QStringList());
    QCOMPARE(m_alerts->stalledFor(job(1).id), 11min);
    readFor(job(1), 1s);
    QCOMPARE(stuck(), QStringList{shortId(1)});
}

void TestJobAlerts::aStuckJobIsToldOnceAnEpisode()
{
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), 40min);
    QCOMPARE(stuck(), QStringList{shortId(1)});
    QCOMPARE(m_alerts->stalledFor(job(1).id), 40min);

    Job moved = job(1);
    ++moved.messages.successful;
    readFor(moved, 30s);
    QCOMPARE(m_alerts->stalledFor(job(1).id), 0min);
    readFor(moved, 11min + 30s);
    QCOMPARE(stuck(), QStringList{shortId(1)});
    readFor(moved, 30s);
    QCOMPARE(stuck(), (QStringList{shortId(1), shortId(1)}));
}

void TestJobAlerts::everyChangeIsProgress_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<int>("counter");
    const QStringList counters{
        u"discovered"_s, u"pending"_s, u"successful"_s, u"failed"_s, u"skipped"_s, u"cancelled"_s};
    for (int counter = 0; counter < counters.size(); ++counter)
        QTest::newRow(qPrintable(counters.at(counter))) << JobStatus::Processing << counter;
    QTest::newRow("status") << JobStatus::Discovering << -1;
}

void TestJobAlerts::everyChangeIsProgress()
{
    QFETCH(JobStatus, status);
    QFETCH(int, counter);
    Job moved = job(1, status);
    qint64* const counters[] = {&moved.messages.discovered, &moved.messages.pending, &moved.messages.successful,
        &moved.messages.failed, &moved.messages.skipped, &moved.messages.cancelled};
    if (counter >= 0)
        ++*counters[counter];
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), 11min);
    readFor(moved, 11min);
    QCOMPARE(stuck(), QStringList());
    readFor(moved, 2min);
    QCOMPARE(stuck(), QStringList{shortId(1)});
}

void TestJobAlerts::theStuckOnesAreKnownUntilTheyGoOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("pending");
    QTest::newRow("progress") << int(JobStatus::Processing) << 599;
    QTest::newRow("another status") << int(JobStatus::Discovering) << 600;
    QTest::newRow("its end") << int(JobStatus::Cancelled) << 600;
    QTest::newRow("a status that nobody knows") << int(JobStatus::Unknown) << 600;
    QTest::newRow("the server has it no more") << -1 << 0;
}

void TestJobAlerts::theStuckOnesAreKnownUntilTheyGoOn()
{
    QFETCH(int, status);
    QFETCH(int, pending);
    QList<QSet<JobId>> told;
    connect(m_alerts.get(), &JobAlerts::stuckChanged, this, [&] { told.append(m_alerts->stuck()); });
    m_alerts->read({job(1), job(2)}, m_now);
    readFor(job(1), JobAlerts::StuckAfter);
    QCOMPARE(told, QList{QSet{job(1).id}});
    readFor(job(1), 5min);
    m_now += 10min; // nobody read it
    readFor(job(1), 1min);
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_alerts->stuck(), QSet{job(1).id});

    if (status < 0) {
        m_alerts->gone(job(1).id);
    } else {
        Job news = job(1, JobStatus(status));
        news.messages.pending = pending;
        readFor(news, 30s);
        m_alerts->gone(job(1).id); // is no news
    }
    QCOMPARE(told.size(), 2);
    QVERIFY(told.constLast().isEmpty());
}

void TestJobAlerts::aGapInTheReadingsStartsTheCountAnew()
{
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), 11min);
    m_now += JobAlerts::LongestGap; // still no gap
    m_alerts->read({job(1)}, m_now);
    QCOMPARE(stuck(), QStringList{shortId(1)});

    m_alerts->read({job(2)}, m_now);
    readFor(job(2), 11min);
    m_now += JobAlerts::LongestGap + 1ms;
    m_alerts->read({job(2), job(3)}, m_now);
    QCOMPARE(m_alerts->stalledFor(job(2).id), 0min);
    m_now += 8h;
    m_alerts->read({job(2), job(3)}, m_now);
    readFor(job(2), 11min + 59s);
    QCOMPARE(stuck(), QStringList{shortId(1)});
    readFor(job(2), 1s);
    QCOMPARE(stuck(), (QStringList{shortId(1), shortId(2)}));
}

void TestJobAlerts::aGapIsNoSecondEpisode()
{
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), 13min);
    m_now += 8h;
    readFor(job(1), 13min);
    QCOMPARE(stuck(), QStringList{shortId(1)});
}

void TestJobAlerts::finishedAndUnknownJobsAreNotStuck_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::newRow("completed") << JobStatus::Completed;
    QTest::newRow("failed") << JobStatus::Failed;
    QTest::newRow("cancelled") << JobStatus::Cancelled;
    QTest::newRow("unknown") << JobStatus::Unknown;
}

void TestJobAlerts::finishedAndUnknownJobsAreNotStuck()
{
    QFETCH(JobStatus, status);
    m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(1)}, m_now);
    readFor(job(1), 11min);
    readFor(job(1, status), 30min);
    QCOMPARE(stuck(), QStringList());
    QCOMPARE(m_alerts->stalledFor(job(1).id), std::nullopt);
    // Back at work, the time in between does not count.
    readFor(job(1), 11min);
    QCOMPARE(stuck(), QStringList());
    readFor(job(1), 2min);
    QCOMPARE(stuck(), QStringList{shortId(1)});
}

void TestJobAlerts::aJobThatVanishesIsForgotten()
{
    m_alerts->setWatched(job(1).id, true);
    m_alerts->read({job(1), job(2)}, m_now);
    m_alerts->gone(job(1).id);
    m_alerts->gone(job(2).id);
    m_alerts->gone(job(3).id);
    QCOMPARE(ended(), QStringList());
    QVERIFY(m_alerts->watched().isEmpty());
    QCOMPARE(m_watchedChanged->size(), 2);
    QCOMPARE(m_alerts->kept(), 0);
    QCOMPARE(m_alerts->stalledFor(job(1).id), std::nullopt);
}

void TestJobAlerts::anAlertMayChangeWhatIsWatched()
{
    std::vector<Job> all = samples::jobs(1, 200);
    for (const Job& each : all)
        m_alerts->setWatched(each.id, true);
    m_alerts->read(all, m_now);
    connect(m_alerts.get(), &JobAlerts::watchedJobEnded, this, [&](const Job& done) {
        QVERIFY(!m_alerts->isWatched(done.id));
        for (int n = 1000; n < 1100; ++n)
            m_alerts->setWatched(job(n).id, true);
        m_alerts->gone(done.id);
        all.clear();
    });
    for (Job& each : all)
        each.status = JobStatus::Completed;
    m_alerts->read(all, m_now + 30s);
    QCOMPARE(m_ended.size(), size_t(200));
    QCOMPARE(m_alerts->watched().size(), 100);
}

void TestJobAlerts::nothingIsKeptForFinishedJobs()
{
    std::vector<Job> all = samples::jobs(1, 100'000);
    for (Job& each : all)
        each.status = JobStatus::Completed;
    for (size_t n = 0; n < all.size(); n += 10'000)
        all[n].status = JobStatus::Processing;
    m_alerts->setWatched(all[10'000].id, true);
    m_alerts->setWatched(all[1].id, true);
    m_alerts->read(all, m_now);
    QCOMPARE(m_alerts->kept(), 10);
    QBENCHMARK
    {
        m_alerts->read(all, m_now + 30s);
    }
    QCOMPARE(m_alerts->kept(), 10);

    for (Job& each : all)
        each.status = JobStatus::Completed;
    m_alerts->read(all, m_now + 60s);
    QCOMPARE(m_alerts->kept(), 0);
    QVERIFY(m_alerts->watched().isEmpty());
    QCOMPARE(m_ended.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestJobAlerts)
#include "tst_jobalerts.moc"
