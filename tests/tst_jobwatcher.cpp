#include "app/jobs/livejobs.h"
#include "tests/scriptedaccount.h"

#include <QSignalSpy>
#include <QTemporaryDir>
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
    void aLargeAccountIsReadAhead();
    void aPageOfManyThatFailsIsReadAgain();
    void aTickListsTheActiveStatusesOnly();
    void aJobThatLeftTheListsIsReadOnce();
    void newJobsAppearWithATick();
    void aMissedJobIsGoneOnlyByItsOwn404();
    void manyMissedJobsGoAFewAtATime();
    void aPortalsPageRemovesNothing();
    void anOvertakenAnswerChangesNothing();
    void aDeletedJobDoesNotComeBackWithAnOldList();
    void aRecordThatCantBeReadDoesNotStopTheOthers();
    void aFailedRefreshKeepsRowsAndSlowsDown();
    void refreshingNowReadsAll();
    void pausedNothingIsRead();
    void aHiddenWindowIsReadRarely();
    void failuresNeverMakeItFaster();
    void nothingIsReadBeforeTheStart();
    void aListWithoutEndEndsWithAnError();

private:
    void prepare(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery = std::chrono::hours(1));
    void start(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery = std::chrono::hours(1));
    JobWatcher& watcher() { return m_live->watcher(); }
    bool rests()
    {
        return QTest::qWaitFor([this] { return watcher().hasReadAll() && !watcher().isRefreshing(); }, 10'000);
    }
    QStringList fullPassPages() const
    {
        QStringList lists = m_account->lists();
        lists.removeIf([](const QString& list) { return list.contains(u"status="_s); });
        return lists;
    }
    int ticks() const { return int(m_account->lists().filter(u"status=PENDING"_s).size()); }

    std::unique_ptr<ScriptedAccount> m_account;
    QTemporaryDir m_folder;
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

void TestJobWatcher::prepare(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery)
{
    WatchPace::Limits paces;
    paces.seen = paces.idle = paces.aside = pace;
    paces.hidden = std::chrono::hours(1);
    paces.slowest = std::chrono::milliseconds(400);
    paces.fullPassEvery = fullPassEvery;
    m_live = std::make_unique<LiveJobs>(Connection{*ApiBase::fromUrl(m_account->server().base()),
                                            *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s),
                                            {Credentials::Kind::ApiToken, {}, u"cfut_x"_s}},
        paces, RecordFolders{m_folder.path()});
}

void TestJobWatcher::start(std::chrono::milliseconds pace, std::chrono::milliseconds fullPassEvery)
{
    prepare(pace, fullPassEvery);
    watcher().start();
}

void TestJobWatcher::startsWithAFullPassOverAllPages()
{
    m_account->addJobs(100, 2600, "COMPLETED");
    start(std::chrono::hours(1));
    QVERIFY(!watcher().hasReadAll());
    QVERIFY(rests());
    QCOMPARE(m_live->table().rowCount(), 2509);
    const auto passes = fullPassPages();
    for (int page = 1; page <= 3; ++page)
        QCOMPARE(passes.filter(u"page=%1&per_page=1000"_s.arg(page)).size(), 1);
    QVERIFY2(passes.size() <= 4, "of the pages behind the last one no more than one is asked for in vain");
    QCOMPARE(m_account->lists().size(), passes.size() + 3); // and one tick
    QVERIFY(watcher().refreshedAt().isValid());
    QVERIFY(!watcher().error());
}

void TestJobWatcher::aLargeAccountIsReadAhead()
{
    m_account->addJobs(1000, 20'999, "COMPLETED"); // with the eight others 21 pages
    prepare(std::chrono::hours(1));
    QStringList firstOfEach; // as they came to the table
    connect(&watcher(), &JobWatcher::jobsRead, this, [&](const std::vector<Job>& jobs) {
        if (jobs.size() > 8) // the tick's
            firstOfEach.append(jobs.front().id.toString());
    });
    watcher().start();
    QVERIFY(rests());
    QCOMPARE(m_live->table().rowCount(), 20'008);
    QStringList inOrder = firstOfEach;
    std::sort(inOrder.begin(), inOrder.end(), std::greater<>()); // as the account lists them
    QCOMPARE(firstOfEach, inOrder);
    QStringList pages = fullPassPages();
    QVERIFY2(pages.size() >= 21 && pages.size() <= 21 + 5, qPrintable(QString::number(pages.size())));
    QCOMPARE(QSet<QString>(pages.begin(), pages.end()).size(), pages.size());

    // Of what is known to end there, nothing is asked for in vain. What the first pass asked for in vain may still
    // arrive.
    watcher().refreshNow();
    QVERIFY(rests());
    const QStringList both = fullPassPages();
    for (int page = 1; page <= 21; ++page)
        QCOMPARE(both.filter(u"page=%1&per_page=1000"_s.arg(page)).size(), 2);
    QVERIFY2(both.size() - 42 <= 5, qPrintable(QString::number(both.size())));
    for (int page = 22; page <= 26; ++page)
        QVERIFY(both.filter(u"page=%1&per_page=1000"_s.arg(page)).size() <= 1);
}

void TestJobWatcher::aPageOfManyThatFailsIsReadAgain()
{
    m_account->addJobs(1000, 20'999, "COMPLETED");
    const auto answer = m_account->server().answer;
    const auto refused = std::make_shared<std::atomic_int>(0);
    m_account->server().answer = [answer, refused](const FaultServer::Request& request) {
        const bool isLate = request.path.contains("page=17&") || request.path.contains("page=18&");
        return isLate && (*refused)++ < 2 ? ScriptedAccount::refusal(400, 1) : answer(request);
    };
    prepare(std::chrono::hours(1));
    bool hasFailed = false;
    connect(&watcher(), &JobWatcher::stateChanged, this, [&] { hasFailed |= watcher().error().has_value(); });
    watcher().start();
    QVERIFY(rests());
    QVERIFY(hasFailed);
    QVERIFY(!watcher().error());
    QCOMPARE(m_live->table().rowCount(), 20'008);
    QCOMPARE(fullPassPages().filter(u"page=16&"_s).size(), 1);
    QCOMPARE(fullPassPages().filter(u"page=17&"_s).size() + fullPassPages().filter(u"page=18&"_s).size(), 4);
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

void TestJobWatcher::manyMissedJobsGoAFewAtATime()
{
    m_account->addJobs(100, 130, "COMPLETED");
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    QCOMPARE(m_live->table().rowCount(), 39);
    for (int number = 100; number <= 130; ++number)
        m_account->removeJob(number);
    watcher().refreshNow();
    QTRY_COMPARE(m_live->table().rowCount(), 8); // without waiting for another full pass
    QCOMPARE(fullPassPages().size(), 2);
    for (int number = 100; number <= 130; ++number)
        QCOMPARE(m_account->reads(number), 1);
}

void TestJobWatcher::aPortalsPageRemovesNothing()
{
    start(std::chrono::hours(1));
    QVERIFY(rests());
    m_account->removeJob(2);
    m_account->failNext("GET", 2, {Fault::Kind::Answer, FaultServer::Reply::html(404)});
    bool isTold = false; // for a moment only: the job is asked for again, and then it is gone
    connect(&watcher(), &JobWatcher::stateChanged, this, [&] {
        if (!watcher().error())
            return;
        isTold = true;
        QCOMPARE(m_live->table().rowCount(), 8);
    });
    watcher().refreshNow();
    QTRY_VERIFY(isTold);
}

void TestJobWatcher::anOvertakenAnswerChangesNothing()
{
    start(std::chrono::hours(1));
    QVERIFY(rests());
    const JobId id = *JobId::fromString(ScriptedAccount::idOf(6));
    QCOMPARE(m_live->table().find(id)->status, JobStatus::Processing);
    Job cancelled = *m_live->table().find(id);
    cancelled.status = JobStatus::Cancelled;

    auto list = FaultServer::Reply::json(R"({"success":true,"errors":[],"messages":[],"result":[{"job_id":")"
        + ScriptedAccount::idOf(6).toLatin1() + R"(","status":"PROCESSING"},{"job_id":")"
        + ScriptedAccount::idOf(77).toLatin1() + R"(","status":"PROCESSING"}]})");
    const auto gate = std::make_shared<std::atomic_bool>(false);
    list.pieces.first().gate = gate;
    m_account->setStatus(6, "CANCELLED");
    m_account->failAll(list);
    const auto before = m_account->lists().size();
    const AskedAt beforeTheList = Clock::system().now();
    watcher().refreshNow();
    QTRY_COMPARE(m_account->lists().size(), before + 4);
    watcher().note(cancelled, Clock::system().now()); // a cancel run's read, while the list is on its way
    QCOMPARE(m_live->table().find(id)->status, JobStatus::Cancelled);
    m_account->failAll(std::nullopt);
    bool isTaken = false; // the new job 77, which only the held lists know
    connect(&m_live->table(), &QAbstractItemModel::rowsInserted, this, [&isTaken] { isTaken = true; });
    *gate = true;
    QTRY_VERIFY(isTaken);
    QVERIFY(rests());
    QCOMPARE(m_live->table().find(id)->status, JobStatus::Cancelled);

    Job older = cancelled;
    older.status = JobStatus::Processing;
    QSignalSpy read(&watcher(), &JobWatcher::jobsRead);
    watcher().note(older, beforeTheList);
    QCOMPARE(m_live->table().find(id)->status, JobStatus::Cancelled);
    QCOMPARE(read.count(), 0);
    watcher().note(older, Clock::system().now()); // what the server says last counts
    QCOMPARE(m_live->table().find(id)->status, JobStatus::Processing);
}

void TestJobWatcher::aDeletedJobDoesNotComeBackWithAnOldList()
{
    start(std::chrono::hours(1));
    QVERIFY(rests());
    const JobId id = *JobId::fromString(ScriptedAccount::idOf(2));
    auto list = FaultServer::Reply::json(R"({"success":true,"errors":[],"messages":[],"result":[{"job_id":")"
        + ScriptedAccount::idOf(2).toLatin1() + R"(","status":"COMPLETED"},{"job_id":")"
        + ScriptedAccount::idOf(77).toLatin1() + R"(","status":"COMPLETED"}]})");
    const auto gate = std::make_shared<std::atomic_bool>(false);
    list.pieces.first().gate = gate;
    m_account->failAll(list);
    const auto before = m_account->lists().size();
    watcher().refreshNow();
    QTRY_COMPARE(m_account->lists().size(), before + 4);
    m_account->failAll(std::nullopt);
    m_account->removeJob(2);
    watcher().noteGone(id, Clock::system().now()); // a deletion's answer, while the list is on its way
    QVERIFY(!m_live->table().find(id));
    bool isTaken = false; // the new job 77, which only the held lists know
    connect(&m_live->table(), &QAbstractItemModel::rowsInserted, this, [&isTaken] { isTaken = true; });
    *gate = true;
    QTRY_VERIFY(isTaken);
    QVERIFY(rests());
    QVERIFY(!m_live->table().find(id));

    m_account->addJobs(2, 2, "COMPLETED"); // what the server says last counts
    watcher().refreshNow();
    QTRY_VERIFY(m_live->table().find(id));
}

void TestJobWatcher::aRecordThatCantBeReadDoesNotStopTheOthers()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    QCOMPARE(watcher().undecodable(), 0);
    const auto odd = FaultServer::Reply::json(R"({"success":true,"errors":[],"messages":[],"result":{"job_id":")"
        + ScriptedAccount::idOf(7).toLatin1() + R"(","status":"COMPLETED","messages_pending":"many"}})");
    for (int times = 0; times < 3; ++times)
        m_account->failNext("GET", 7, {Fault::Kind::Answer, odd});
    QSignalSpy changed(&watcher(), &JobWatcher::stateChanged);
    bool failed = false;
    connect(&watcher(), &JobWatcher::stateChanged, this, [&] { failed = failed || watcher().error(); });
    m_account->setStatus(7, "COMPLETED");
    QTRY_COMPARE(m_live->table().countOf(JobStatus::Completed), 6); // asked for until it can be read
    QCOMPARE(m_account->reads(7), 4);
    QCOMPARE(watcher().undecodable(), 1);
    QVERIFY2(watcher().faults().join(u' ').contains(u"messages_pending"_s), qPrintable(watcher().faults().join(u' ')));
    QVERIFY(changed.count() > 0 && !failed);
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
    const auto passes = [this] { return fullPassPages().size(); };
    QVERIFY(rests());
    watcher().refreshNow();
    watcher().refreshNow(); // while a pass is under way: one more comes right behind it
    QVERIFY(rests());
    QCOMPARE(passes(), 3);
    m_account->setStatus(3, "FAILED"); // finished jobs change only where somebody deletes or repairs them
    watcher().refreshNow();
    QTRY_COMPARE(m_live->table().countOf(JobStatus::Failed), 1);
    QTRY_COMPARE(passes(), 4);
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
    QCOMPARE(m_account->server().journal().size(), requests + 4);
    watcher().setPaused(false);
    QTRY_VERIFY(m_account->server().journal().size() > requests + 6);
}

void TestJobWatcher::aHiddenWindowIsReadRarely()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    watcher().setAttention(WatchPace::Attention::None);
    QCOMPARE(watcher().interval(), std::chrono::milliseconds(std::chrono::hours(1)));
    QVERIFY(rests());
    const int before = ticks();
    watcher().setAttention(WatchPace::Attention::Full);
    QTRY_VERIFY(ticks() > before);
}

void TestJobWatcher::failuresNeverMakeItFaster()
{
    start(std::chrono::milliseconds(20));
    QVERIFY(rests());
    m_account->failAll(ScriptedAccount::refusal(500, 1000));
    QTRY_VERIFY(watcher().error().has_value());
    watcher().setAttention(WatchPace::Attention::None);
    QVERIFY(watcher().interval() >= std::chrono::hours(1)); // though the slowest after failures is 400 ms
}

void TestJobWatcher::nothingIsReadBeforeTheStart()
{
    prepare(std::chrono::milliseconds(10));
    watcher().setAttention(WatchPace::Attention::None);
    watcher().setAttention(WatchPace::Attention::Full);
    watcher().setPaused(true);
    watcher().setPaused(false);
    QVERIFY(!QTest::qWaitFor([this] { return !m_account->server().journal().isEmpty(); }, 100));
    watcher().start();
    QVERIFY(rests());
    QVERIFY(m_account->lists()[0].contains(u"page=1&per_page=1000"_s) && !m_account->lists()[0].contains(u"status"_s));
}

void TestJobWatcher::aListWithoutEndEndsWithAnError()
{
    const auto page = [] {
        QByteArrayList records;
        for (int n = 0; n < 1000; ++n)
            records.append(R"({"job_id":")" + ScriptedAccount::idOf(n).toLatin1() + R"(","status":"COMPLETED"})");
        return R"({"success":true,"errors":[],"messages":[],"result_info":{"per_page":1000},"result":[)"
            + records.join(',') + "]}";
    }();
    m_account->failAll(FaultServer::Reply::json(page));
    start(std::chrono::hours(1));
    QTRY_VERIFY(watcher().error().has_value());
    QCOMPARE(int(watcher().error()->kind), int(ApiError::Kind::BadAnswer));
    QVERIFY2(watcher().error()->detail.contains(u"repeats"_s), qPrintable(watcher().error()->detail));
    QTRY_VERIFY(!watcher().isRefreshing());
    QVERIFY2(fullPassPages().size() <= 3, "no more than the page that was asked for ahead");
    QCOMPARE(m_live->table().rowCount(), 1000);
}

QTEST_GUILESS_MAIN(TestJobWatcher)
#include "tst_jobwatcher.moc"
