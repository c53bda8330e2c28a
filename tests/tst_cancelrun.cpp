#include "app/text/translation.h"
#include "tests/cancelrunfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

/// What becomes of one cancel, with everything that can go wrong in between. What counts is the server's journal: one
/// POST for each yes at most.
class TestCancelRun : public QObject, private CancelRunFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void cancelsAndSettlesByReading();
    void anAnswerThatStillSaysProcessingIsNoSuccessYet();
    void aJobThatFinishedBeforeIsLeftAlone();
    void aJobThatFinishesAfterThePostFinishedFirst_data();
    void aJobThatFinishesAfterThePostFinishedFirst();
    void whatComesOfEachAnswerToThePost_data();
    void whatComesOfEachAnswerToThePost();
    void anUnknownOutcomeThatTookEffectIsFoundOut_data();
    void anUnknownOutcomeThatTookEffectIsFoundOut();
    void tryingAgainSendsOneMorePost();
    void aCancelThatWorkedLateIsToldAsOurs();
    void aJobThatIsGoneFails();
    void aJobThatIsGoneAfterThePostIsUnconfirmed();
    void aReadThatFailsIsTriedAgainBeforeSending();
    void aReadThatKeepsFailingSendsNothing();
    void anAcceptedCancelOutlastsFailingReads();
    void aSleepBetweenTwoLooksAtTheClockLosesNoRead();
};

namespace {

/// Time passes between any two looks at it, as when the computer falls asleep there.
class DrowsyClock final : public Clock {
public:
    time_point now() const override
    {
        m_slept += std::chrono::seconds(1);
        return system().now() + m_slept;
    }
    qint64 epochMsecs() const override { return system().epochMsecs(); }
    Alarm* makeAlarm(QObject* parent) override { return system().makeAlarm(parent); }

private:
    mutable std::chrono::seconds m_slept{0};
};

} // namespace

void TestCancelRun::aSleepBetweenTwoLooksAtTheClockLosesNoRead()
{
    DrowsyClock clock;
    m_clock = &clock;
    use();
    m_account->setReadsUntilCancelled(3); // so that a later read is waited for
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(stateOf(1), CancelState::Cancelled);
    tearDown();
    m_clock = &Clock::system();
}

void TestCancelRun::cancelsAndSettlesByReading()
{
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    QSignalSpy read(m_run.get(), &CancelRun::jobRead);
    m_run->add(jobs(1, 1));
    QCOMPARE(stateOf(1), CancelState::Waiting); // until the journal is on the disk
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_account->posts(1), 1);
    QCOMPARE(m_account->reads(1), 2); // before and after
    QVERIFY(read.count() >= 2);
    QCOMPARE(resultOf(1), u"400 of 1,000 messages were moved before it stopped. 600 messages left untouched."_s);
    QCOMPARE(CancelRunModel::summary(*m_run), u"1 cancelled"_s);
}

void TestCancelRun::anAnswerThatStillSaysProcessingIsNoSuccessYet()
{
    m_account->setReadsUntilCancelled(6);
    QStringList states;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] { states.append(CancelRunModel::stateWords(stateOf(1))); });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QVERIFY2(states.count(u"Cancel requested"_s) >= 5, qPrintable(states.join(u", "_s)));
    QCOMPARE(states.count(u"Cancelled"_s), 1);
    QCOMPARE(m_account->posts(1), 1);
    QCOMPARE(m_account->reads(1), 7);
}

void TestCancelRun::aJobThatFinishedBeforeIsLeftAlone()
{
    m_account->setStatus(1, "COMPLETED");
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::FinishedFirst);
    QCOMPARE(m_account->posts(1), 0);
    QVERIFY2(resultOf(1).contains(u"“Completed”"_s), qPrintable(resultOf(1)));
}

void TestCancelRun::aJobThatFinishesAfterThePostFinishedFirst_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char* status : {"COMPLETED", "FAILED", "SKIPPED"})
        QTest::newRow(status) << QByteArray(status);
}

void TestCancelRun::aJobThatFinishesAfterThePostFinishedFirst()
{
    QFETCH(QByteArray, status);
    m_account->setReadsUntilCancelled(100);
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        if (stateOf(1) == CancelState::Requested)
            m_account->setStatus(1, status);
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::FinishedFirst);
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::whatComesOfEachAnswerToThePost_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<CancelState>("state");
    const auto refused = [](int status) { return ScriptedAccount::refusal(status, 1000); };
    QTest::newRow("400") << refused(400) << CancelState::Failed;
    QTest::newRow("404") << refused(404) << CancelState::Failed;
    QTest::newRow("422") << refused(422) << CancelState::Failed;
    QTest::newRow("401") << refused(401) << CancelState::Failed;
    QTest::newRow("403") << refused(403) << CancelState::Failed;
    // Whether these took effect is not known: reads find the job still running.
    QTest::newRow("408") << refused(408) << CancelState::Unconfirmed;
    QTest::newRow("409") << refused(409) << CancelState::Unconfirmed;
    QTest::newRow("425") << refused(425) << CancelState::Unconfirmed;
    QTest::newRow("500") << refused(500) << CancelState::Unconfirmed;
    QTest::newRow("200 success:false") << refused(200) << CancelState::Unconfirmed;
    QTest::newRow("302") << Reply::json("{}", 302, {"Location: http://127.0.0.1:9/"}) << CancelState::Unconfirmed;
    QTest::newRow("204") << Reply::json({}, 204) << CancelState::Unconfirmed;
    QTest::newRow("captive portal") << Reply::whole("<html>", 200, "text/html") << CancelState::Unconfirmed;
    QTest::newRow("524 page") << Reply::whole("<html>", 524, "text/html") << CancelState::Unconfirmed;
    QTest::newRow("empty") << Reply::json({}) << CancelState::Unconfirmed;
    QTest::newRow("closed") << Reply::closeAfterReading() << CancelState::Unconfirmed;
    QTest::newRow("reset") << Reply::resetAfterReading() << CancelState::Unconfirmed;
    QTest::newRow("silence") << Reply::silence() << CancelState::Unconfirmed;
    QTest::newRow("garbage") << Reply::raw("garbage") << CancelState::Unconfirmed;
    QTest::newRow("cut") << Reply::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"success\":true")
                         << CancelState::Unconfirmed;
}

void TestCancelRun::whatComesOfEachAnswerToThePost()
{
    QFETCH(Reply, reply);
    QFETCH(CancelState, state);
    m_account->failNext("POST", 1, {Fault::Kind::Answer, reply});
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), state);
    QCOMPARE(m_account->posts(1), 1);
    QCOMPARE(settled.count(), 1);
    QVERIFY(m_run->items()[0].error.has_value());
    QVERIFY2(!resultOf(1).isEmpty() && !resultOf(1).contains(u"moved before"_s), qPrintable(resultOf(1)));
    if (state == CancelState::Unconfirmed)
        QVERIFY2(m_account->reads(1) >= 4, "an unknown outcome is looked for");
}

void TestCancelRun::anUnknownOutcomeThatTookEffectIsFoundOut_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("closed") << Reply::closeAfterReading();
    QTest::newRow("reset") << Reply::resetAfterReading();
    QTest::newRow("silence") << Reply::silence();
    QTest::newRow("524 page") << Reply::whole("<html>", 524, "text/html");
    QTest::newRow("another job's record") << Reply::json(
        R"({"success":true,"errors":[],"messages":[],"result":{"job_id":"00000000-0000-4000-8000-000000000000","status":"CANCELLED"}})");
}

void TestCancelRun::anUnknownOutcomeThatTookEffectIsFoundOut()
{
    QFETCH(Reply, reply);
    m_account->failNext("POST", 1, {Fault::Kind::AnswerAfterActing, reply});
    QStringList states;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] { states.append(CancelRunModel::stateWords(stateOf(1))); });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QVERIFY2(states.contains(u"Unknown, being checked"_s), qPrintable(states.join(u", "_s)));
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::tryingAgainSendsOneMorePost()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, Reply::closeAfterReading()});
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Unconfirmed);
    QVERIFY(canBeTriedAgain(stateOf(1)));
    m_run->add(jobs(1, 1));
    QVERIFY(m_run->isUnderWay());
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QVERIFY(!m_run->items()[0].error);
    QCOMPARE(m_account->posts(1), 2);
    QCOMPARE(settled.count(), 2);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestCancelRun::aCancelThatWorkedLateIsToldAsOurs()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, Reply::closeAfterReading()});
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Unconfirmed);
    m_account->setStatus(1, "CANCELLED");
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::aJobThatIsGoneFails()
{
    m_account->removeJob(1);
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
}

void TestCancelRun::aJobThatIsGoneAfterThePostIsUnconfirmed()
{
    m_account->setReadsUntilCancelled(100);
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        if (stateOf(1) == CancelState::Requested)
            m_account->removeJob(1);
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Unconfirmed); // not "failed": nobody knows how it ended
    QVERIFY2(resultOf(1).startsWith(u"The job is gone"_s), qPrintable(resultOf(1)));
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::aReadThatFailsIsTriedAgainBeforeSending()
{
    m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(500, 1000)});
    m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(429, 1000, {"Retry-After: 0"})});
    QStringList results;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] { results.append(resultOf(1)); });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(m_account->reads(1), 4); // two that failed, one before sending, one after
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::aReadThatKeepsFailingSendsNothing()
{
    for (int read = 0; read < 30; ++read)
        m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(500, 1000)});
    m_run->add(jobs(1, 2));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
    QVERIFY(m_account->reads(1) >= 5 && m_account->reads(1) <= 15); // five tries, some of them twice
    QCOMPARE(stateOf(2), CancelState::Cancelled);
}

void TestCancelRun::anAcceptedCancelOutlastsFailingReads()
{
    QStringList results;
    bool failing = false;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        results.append(resultOf(1));
        if (stateOf(1) != CancelState::Requested || std::exchange(failing, true))
            return;
        for (int read = 0; read < 8; ++read) // more than an unknown outcome would get
            m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(500, 1000)});
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QVERIFY(!m_run->items()[0].error);
    QVERIFY(results.filter(u"how the job goes on could not be read"_s).size() >= 2);
    QVERIFY(m_account->reads(1) >= 8);
    QCOMPARE(m_account->posts(1), 1);
}

QTEST_GUILESS_MAIN(TestCancelRun)
#include "tst_cancelrun.moc"
