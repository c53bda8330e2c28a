#include "tests/cancelrunfixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

/// The cancel run on a disk and a network that fail: nothing is sent that is not in the journal, outages are waited
/// out, and an interrupted run's outcomes are found out.
class TestCancelJournal : public QObject, private CancelRunFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theIntentIsOnTheDiskBeforeThePost();
    void withoutAJournalNothingIsSent();
    void anUnwritableSendingIsNotSent();
    void aRunThatEndsLeavesNoJournal();

    void interruptedRunsAreFoundOutByReading();
    void aSecondCrashLosesNothing();
    void recoveringSendsNothing();

    void anOutageIsWaitedOut_data();
    void anOutageIsWaitedOut();
    void aLongOutageCallsOffWhatWasNotSent();
    void aRefusedPostGoesOutAgainOnlyAfterARead();
    void anUnknownOutcomeOutlastsAnOutage();
    void aReadOfSomebodyElseSettles();
    void anOlderReadSettlesNothing();
    void progressCountsAndEstimates();
    void aThrottledRunSaysHowLongItWaits();

private:
    QString journalFolder() const { return m_folder->path() + u"/runs"_s; }
    /// The jobs that the journals on the disk name with this event.
    QStringList journaled(QLatin1StringView event) const
    {
        QStringList ids;
        const auto files = QDir(journalFolder()).entryInfoList({u"*.jsonl"_s}, QDir::Files);
        for (const QFileInfo& info : files) {
            QFile file(info.absoluteFilePath());
            if (!file.open(QFile::ReadOnly))
                continue;
            const auto lines = file.readAll().split('\n');
            for (const QByteArray& line : lines) {
                const QJsonObject entry = QJsonDocument::fromJson(line).object();
                if (entry[u"event"_s].toString() == event)
                    ids.append(entry[u"job"_s].toString());
            }
        }
        return ids;
    }
    /// Ends the run as a crash does, as far as the journal can tell, and begins another.
    void crash() { use(); }
    std::vector<RunJournal::LeftBehind> left() const { return RunJournal::leftBehind(journalFolder(), {}); }
};

void TestCancelJournal::theIntentIsOnTheDiskBeforeThePost()
{
    const QStringList early = postedTooEarly([this](const QString& job) {
        return journaled("confirmed"_L1).contains(job) && journaled("sending"_L1).contains(job);
    });
    QCOMPARE(early, QStringList());
}

void TestCancelJournal::withoutAJournalNothingIsSent()
{
    QFile inTheWay(journalFolder());
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    m_run->add(jobs(1, 3));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Failed), 3);
    QVERIFY2(resultOf(1).startsWith(u"Nothing was sent."_s), qPrintable(resultOf(1)));
    QVERIFY2(resultOf(1).contains(journalFolder()), qPrintable(resultOf(1)));
    QCOMPARE(m_account->server().journal().size(), 0);
    inTheWay.close();
    QVERIFY(inTheWay.remove());
    m_run->add(jobs(1, 3)); // there is room again
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 3);
}

void TestCancelJournal::anUnwritableSendingIsNotSent()
{
    const auto spoil = connect(m_run.get(), &CancelRun::itemChanged, this, [&](int item) {
        if (m_run->items()[size_t(item)].state != CancelState::Reading)
            return;
        // The disk fails between the confirmation and the request.
        QDir(journalFolder()).removeRecursively();
        QFile inTheWay(journalFolder());
        QVERIFY(inTheWay.open(QFile::WriteOnly));
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    disconnect(spoil);
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
    QVERIFY2(resultOf(1).startsWith(u"Nothing was sent."_s), qPrintable(resultOf(1)));
}

void TestCancelJournal::aRunThatEndsLeavesNoJournal()
{
    m_account->failNext("POST", 2, {Fault::Kind::Answer, ScriptedAccount::refusal(409, 1000)});
    m_account->setStatus(3, "COMPLETED");
    m_run->add(jobs(1, 4));
    QVERIFY(settles());
    tearDown();
    QVERIFY(QDir(journalFolder()).isEmpty());
}

void TestCancelJournal::interruptedRunsAreFoundOutByReading()
{
    // 1: sent, and it worked. 2: sent, and nothing came of it. 3: sent, and the job ended by itself. 4: not sent, still
    // running. 5: not sent, ended. 6: sent, and gone since.
    m_account->setReadsUntilCancelled(1000);
    m_run->add(jobs(1, 3));
    m_run->add(jobs(6, 6));
    QTRY_COMPARE(m_run->countOf(CancelState::Requested), 4);
    readSlowly(4, 5);
    m_run->add(jobs(4, 5));
    QTRY_COMPARE(m_run->countOf(CancelState::Reading), 2);
    QTRY_COMPARE(m_account->reads(4) + m_account->reads(5), 2); // else the slow answers are for who reads next
    crash();
    m_account->setStatus(1, "CANCELLED");
    m_account->setStatus(2, "PROCESSING");
    m_account->setStatus(3, "COMPLETED");
    m_account->setStatus(5, "COMPLETED");
    m_account->removeJob(6);
    const int posts = m_account->server().countOf("POST");

    auto found = left();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].open.size(), size_t(6));
    m_run->recover(std::move(found));
    QVERIFY(m_run->isUnderWay());
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QVERIFY2(resultOf(1).contains(u"before it stopped"_s), qPrintable(resultOf(1)));
    QCOMPARE(stateOf(2), CancelState::Unconfirmed);
    QVERIFY(canBeTriedAgain(stateOf(2)));
    QCOMPARE(stateOf(3), CancelState::FinishedFirst);
    QCOMPARE(stateOf(4), CancelState::CalledOff);
    QVERIFY2(resultOf(4).contains(u"before this cancel was sent"_s), qPrintable(resultOf(4)));
    QCOMPARE(stateOf(5), CancelState::FinishedFirst);
    QCOMPARE(stateOf(6), CancelState::Unconfirmed);
    QCOMPARE(m_account->server().countOf("POST"), posts);
    tearDown();
    QVERIFY2(left().empty(), "every outcome is known");
}

void TestCancelJournal::aSecondCrashLosesNothing()
{
    m_account->setReadsUntilCancelled(1000);
    m_run->add(jobs(1, 10));
    QTRY_COMPARE(m_run->countOf(CancelState::Requested), 10);
    crash();
    m_account->failAll(ScriptedAccount::refusal(503, 1000));
    m_run->recover(left());
    QTRY_COMPARE(QDir(journalFolder()).entryList({u"*.jsonl"_s}).size(), 1); // the second run's own
    QCOMPARE(journaled("confirmed"_L1).size(), 10);
    crash();
    m_account->failAll(std::nullopt);
    for (int number = 1; number <= 10; ++number)
        m_account->setStatus(number, "CANCELLED");
    auto found = left();
    size_t open = 0;
    for (const auto& run : found)
        open += run.open.size();
    QCOMPARE(open, size_t(10));
    m_run->recover(std::move(found));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 10);
    QCOMPARE(m_account->server().countOf("POST"), 10);
}

void TestCancelJournal::recoveringSendsNothing()
{
    RunJournal::LeftBehind run;
    for (const Job& job : jobs(1, 20))
        run.open.push_back({job, false});
    std::vector<RunJournal::LeftBehind> runs;
    runs.push_back(std::move(run));
    m_run->recover(std::move(runs));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 20);
    QCOMPARE(m_account->server().countOf("POST"), 0);
    m_run->add(jobs(1, 1)); // confirmed anew
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
}

void TestCancelJournal::anOutageIsWaitedOut_data()
{
    QTest::addColumn<FaultServer::Reply>("reply");
    QTest::newRow("dropped") << Reply::closeAfterReading();
    QTest::newRow("reset") << Reply::resetAfterReading();
    QTest::newRow("503") << ScriptedAccount::refusal(503, 1000);
    QTest::newRow("429") << ScriptedAccount::refusal(429, 1000, {"Retry-After: 0"});
    QTest::newRow("52x") << Reply::html(522);
    QTest::newRow("a captive portal") << Reply::html(200);
}

void TestCancelJournal::anOutageIsWaitedOut()
{
    QFETCH(FaultServer::Reply, reply);
    m_account->failAll(reply);
    QSignalSpy outage(m_run.get(), &CancelRun::outageChanged);
    m_run->add(jobs(1, 10));
    QTRY_VERIFY(m_run->outage().has_value());
    QCOMPARE(m_account->server().countOf("POST"), 0);
    m_account->failAll(std::nullopt);
    QVERIFY(settles());
    QVERIFY(!m_run->outage());
    QVERIFY(outage.count() >= 2);
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 10);
    QCOMPARE(m_account->server().countOf("POST"), 10);
}

void TestCancelJournal::aLongOutageCallsOffWhatWasNotSent()
{
    use(RequestQueue::MostInFlight, std::chrono::milliseconds(0), std::chrono::milliseconds(300));
    m_account->failAll(Reply::html(200)); // nothing about any single job
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 10);
    QVERIFY2(resultOf(1).startsWith(u"Nothing was sent:"_s), qPrintable(resultOf(1)));
    QVERIFY(!m_run->outage());
    m_account->failAll(std::nullopt);
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 10);
}

void TestCancelJournal::aRefusedPostGoesOutAgainOnlyAfterARead()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(429, 1000, {"Retry-After: 1"})});
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    const auto sent = m_account->server().journal();
    QByteArrayList methods;
    for (const auto& request : sent)
        methods.append(request.method);
    QCOMPARE(methods, (QByteArrayList{"GET", "POST", "GET", "POST", "GET"}));
}

void TestCancelJournal::anUnknownOutcomeOutlastsAnOutage()
{
    m_account->failNext("POST", 1, {Fault::Kind::AnswerAfterActing, Reply::closeAfterReading()});
    const auto onChecking = connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        if (stateOf(1) == CancelState::Checking)
            m_account->failAll(ScriptedAccount::refusal(503, 1000));
    });
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(stateOf(1), CancelState::Checking);
    // Far more reads fail than would be made of an answer that says "still processing".
    QTRY_VERIFY(m_account->reads(1) > 12);
    QCOMPARE(stateOf(1), CancelState::Checking);
    disconnect(onChecking);
    m_account->failAll(std::nullopt);
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelJournal::aReadOfSomebodyElseSettles()
{
    m_account->setReadsUntilCancelled(100'000);
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(stateOf(1), CancelState::Requested);
    Job ended = jobs(1, 1).front();
    ended.status = JobStatus::Cancelled;
    ended.messages = {10, 0, 4, 0, 0, 6};
    m_run->note({ended}, Clock::system().now());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(m_run->items()[0].last.messages.cancelled, 6);
    QVERIFY(!m_run->isUnderWay());
    m_run->note({ended}, Clock::system().now()); // nothing is settled twice
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 1);
}

void TestCancelJournal::anOlderReadSettlesNothing()
{
    m_account->setReadsUntilCancelled(100'000);
    const auto before = Clock::system().now();
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(stateOf(1), CancelState::Requested);
    Job ended = jobs(1, 1).front();
    ended.status = JobStatus::Completed;
    m_run->note({ended}, before);
    QCOMPARE(stateOf(1), CancelState::Requested);
}

void TestCancelJournal::progressCountsAndEstimates()
{
    QVERIFY(!m_run->progress().left);
    m_account->addJobs(21, 400);
    std::optional<std::chrono::milliseconds> estimate;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        const auto progress = m_run->progress();
        QCOMPARE(progress.jobs, 400);
        QVERIFY(progress.settled >= 0 && progress.unsent >= 0 && progress.settled + progress.unsent <= 400);
        if (progress.left && !estimate)
            estimate = progress.left;
    });
    QElapsedTimer timer;
    timer.start();
    m_run->add(jobs(1, 400));
    QVERIFY(settles());
    QCOMPARE(m_run->progress().settled, 400);
    QVERIFY(!m_run->progress().left);
    if (timer.elapsed() > 1500) // a faster run has no need of an estimate
        QVERIFY(estimate && estimate->count() > 0 && estimate->count() < 20 * timer.elapsed());
}

void TestCancelJournal::aThrottledRunSaysHowLongItWaits()
{
    // 65 calls are left, 60 of them kept for clicks: a run of more than a few jobs has to wait for the reset.
    FaultServer::Reply first = FaultServer::Reply::json(R"({"success":true,"errors":[],"messages":[],"result":[]})",
        200, {"Ratelimit: \"default\";r=65;t=200", "Ratelimit-Policy: \"default\";q=1200;w=300"});
    m_account->failAll(first);
    bool answered = false;
    m_client->listJobs({})->then(this, [&](const ApiResult<JobPage>&) { answered = true; });
    QTRY_VERIFY(answered);
    auto limited = FaultServer::Reply::json(
        R"({"success":false,"errors":[{"code":1000,"message":"no"}],"messages":[],"result":null})", 409,
        {"Ratelimit: \"default\";r=60;t=200", "Ratelimit-Policy: \"default\";q=1200;w=300"});
    m_account->failAll(limited);
    m_account->addJobs(21, 100);
    m_run->add(jobs(1, 100));
    QTRY_VERIFY(m_run->progress().heldFor > std::chrono::seconds(100));
    QVERIFY(m_run->progress().heldFor <= std::chrono::seconds(200));
    const auto requests = m_account->server().journal().size();
    QVERIFY(requests < 15);
    QCOMPARE(m_account->server().countOf("POST"), 0);
    m_run->stopSending();
    QVERIFY(settles());
    QCOMPARE(m_run->progress().heldFor, std::chrono::milliseconds(0));
}

QTEST_GUILESS_MAIN(TestCancelJournal)
#include "tst_canceljournal.moc"
