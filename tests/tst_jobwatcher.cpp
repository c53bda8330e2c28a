#include "app/jobs/livejobs.h"
#include "tests/scriptedaccount.h"

#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Fault = ScriptedAccount::Fault;

/// Keeping the table live: what was read, and above all what was not.
class TestJobWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsWithAFullPassOverAllPages();
    void aTickListsTheActiveStatusesOnly();
    void aJobThatLeftTheListsIsReadOnce();
    void newJobsAppearWithATick();
    void aMissedJobIsGoneOnlyByItsOwn404();
    void aFailedRefreshKeepsRowsAndSlowsDown();
    void refreshingNowReadsAll();
    void pausedNothingIsRead();
    void aHiddenWindowIsReadRarely();
    void aListWithoutEndEndsWithAnError();

private:
    void start(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery = std::chrono::hours(1));
    JobWatcher& watcher() { return m_live->watcher(); }
    bool rests()
    {
        return QTest::qWaitFor([this] { return watcher().hasReadAll() && !watcher().isRefreshing(); }, 10'000);
    }
    int ticks() const { return int(m_account->lists().filter(u"status=PENDING"_s).size()); }

    std::unique_ptr<ScriptedAccount> m_account;
    std::unique_ptr<LiveJobs> m_live;
};

void TestJobWatcher::init()
{
    m_account = std::make_unique<ScriptedAccount>();
    m_account->addJobs(1, 5, "COMPLETED");
    m_account->addJobs(6, 8);
}

void TestJobWatcher::cleanup()
{
    m_live.reset();
    m_account.reset();
}

void TestJobWatcher::start(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery)
{
    JobWatcher::Pace paces;
    paces.seen = pace;
    paces.hidden = std::chrono::hours(1);
    paces.slowest = std::chrono::milliseconds(400);
    paces.fullPassEvery = fullPassEvery;
    m_live = std::make_unique<LiveJobs>(Connection{*ApiBase::fromUrl(m_account->server().base()),
                                            *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s),
                                            {Credentials::Kind::ApiToken, {}, u"cfut_x"_s}},
        u"Example Mail"_s, paces);
    watcher().start();
}

void TestJobWatcher::startsWithAFullPassOverAllPages()
{
    m_account->addJobs(100, 2600, "COMPLETED");
    start(std::chrono::hours(1));
    QVERIFY(!watcher().hasReadAll());
    QVERIFY(rests());
    QCOMPARE(m_live->table().rowCount(), 2509);
    QCOMPARE(m_account->lists().size(), 3);
    QVERIFY(m_account->lists()[2].contains(u"page=3&per_page=1000"_s));
    QVERIFY(watcher().refreshedAt().isValid());
    QVERIFY(!watcher().error());
}

void TestJobWatcher::aTickListsTheActiveStatusesOnly()
{
    start(std::chrono::milliseconds(20));
    QTRY_VERIFY(ticks() >= 3);
    watcher().setPaused(true);
    QVERIFY(rests());
    const auto lists = m_account->lists();
    const int n = ticks();
    QCOMPARE(lists.filter(u"status=DISCOVERING"_s).size(), n);
    QCOMPARE(lists.filter(u"status=PROCESSING"_s).size(), n);
    QCOMPARE(lists.size(), 3 * n + 1); // and the full pass
    QCOMPARE(int(m_account->server().journal().size()), 3 * n + 1); // and nothing else: what finished is not read again
}

void TestJobWatcher::aJobThatLeftTheListsIsReadOnce()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    m_account->setStatus(7, "COMPLETED");
    QTRY_COMPARE(m_live->table().countOf(JobStatus::Completed), 6);
    const int then = ticks();
    QTRY_VERIFY(ticks() >= then + 3);
    QCOMPARE(m_account->reads(7), 1);
    QCOMPARE(m_account->reads(6), 0);
}

void TestJobWatcher::newJobsAppearWithATick()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    m_account->addJobs(50, 52, "DISCOVERING");
    QTRY_COMPARE(m_live->table().rowCount(), 11);
    QCOMPARE(m_live->table().countOf(JobStatus::Discovering), 3);
}

void TestJobWatcher::aMissedJobIsGoneOnlyByItsOwn404()
{
    start(std::chrono::hours(1));
    QVERIFY(rests());
    m_account->removeJob(2);
    QSignalSpy gone(&watcher(), &JobWatcher::jobGone);
    watcher().refreshNow();
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(m_live->table().rowCount(), 7);
    QCOMPARE(m_account->reads(2), 1);
    QVERIFY(rests());
    QVERIFY(!watcher().error());
}

void TestJobWatcher::aFailedRefreshKeepsRowsAndSlowsDown()
{
    start(std::chrono::milliseconds(50));
    QVERIFY(rests());
    const Timestamp before = watcher().refreshedAt();
    m_account->failAll(ScriptedAccount::refusal(500, 1000));
    QTRY_VERIFY(watcher().error().has_value());
    QCOMPARE(int(watcher().error()->kind), int(ApiError::Kind::ServerFault));
    QCOMPARE(m_live->table().rowCount(), 8);
    QTRY_VERIFY(watcher().interval() >= std::chrono::milliseconds(200));
    QVERIFY(watcher().interval() <= std::chrono::milliseconds(400));
    QVERIFY(watcher().refreshedAt() >= before);
    m_account->failAll(std::nullopt);
    QTRY_VERIFY(!watcher().error());
    QCOMPARE(watcher().interval(), std::chrono::milliseconds(50));
}

void TestJobWatcher::refreshingNowReadsAll()
{
    start(std::chrono::hours(1));
    watcher().refreshNow(); // while the first pass is under way: one more comes right behind it
    const auto passes = [this] { return m_account->lists().filter(u"page=1&per_page=1000"_s).size(); };
    QTRY_COMPARE(passes(), 2);
    QVERIFY(rests());
    m_account->setStatus(3, "FAILED"); // finished jobs change only where somebody deletes or repairs them
    watcher().refreshNow();
    QTRY_COMPARE(m_live->table().countOf(JobStatus::Failed), 1);
    QCOMPARE(passes(), 3);
}

void TestJobWatcher::pausedNothingIsRead()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    watcher().setPaused(true);
    QVERIFY(rests());
    const auto requests = m_account->server().journal().size();
    m_account->addJobs(60, 60);
    watcher().refreshNow(); // a person may still ask
    QTRY_COMPARE(m_live->table().rowCount(), 9);
    QVERIFY(rests());
    QCOMPARE(m_account->server().journal().size(), requests + 1);
    watcher().setPaused(false);
    QTRY_VERIFY(m_account->server().journal().size() > requests + 3);
}

void TestJobWatcher::aHiddenWindowIsReadRarely()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    watcher().setSeen(false);
    QCOMPARE(watcher().interval(), std::chrono::milliseconds(std::chrono::hours(1)));
    QVERIFY(rests());
    const int before = ticks();
    watcher().setSeen(true);
    QTRY_VERIFY(ticks() > before);
}

void TestJobWatcher::aListWithoutEndEndsWithAnError()
{
    const auto page = [] {
        QByteArrayList records;
        for (int n = 0; n < 1000; ++n)
            records.append("{\"job_id\":\"" + ScriptedAccount::idOf(n).toLatin1() + "\",\"status\":\"COMPLETED\"}");
        return R"({"success":true,"errors":[],"messages":[],"result_info":{"per_page":1000},"result":[)"
            + records.join(',') + "]}";
    }();
    m_account->failAll(FaultServer::Reply::json(page));
    start(std::chrono::hours(1));
    QTRY_VERIFY(watcher().error().has_value());
    QCOMPARE(int(watcher().error()->kind), int(ApiError::Kind::BadAnswer));
    QVERIFY2(watcher().error()->detail.contains(u"repeats"_s), qPrintable(watcher().error()->detail));
    QCOMPARE(m_account->lists().size(), 2);
    QCOMPARE(m_live->table().rowCount(), 1000);
}

QTEST_GUILESS_MAIN(TestJobWatcher)
#include "tst_jobwatcher.moc"
