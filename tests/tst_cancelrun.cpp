#include "app/jobs/cancelreview.h"
#include "app/jobs/cancelrunmodel.h"
#include "app/text/translation.h"
#include "tests/scriptedaccount.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

/// The cancel, with everything that can go wrong in between. What counts is the server's journal: at most one POST for
/// each yes, and no job called cancelled that no read called so.
class TestCancelRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init();
    void cleanup();

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
    void aRefusedCredentialCallsOffTheRest();
    void aJobThatIsGoneFails();
    void aReadThatFailsSendsNothing();

    void addingAnOpenJobAgainChangesNothing();
    void addingASettledJobStartsAnew();
    void stopSendingCallsOffWhatWaits();
    void manyJobsFewAtOnce();
    void theEndInTheMiddleIsHarmless();
    void randomFaultsKeepThePromises();

    void theReviewReadsEachJobOnce();
    void theReviewIsReadyWithoutASlowAnswer();

private:
    std::vector<Job> jobs(int first, int last) const;
    void use(int mostAtOnce = RequestQueue::MostInFlight);
    CancelState stateOf(int number) const
    {
        return m_run->find(*JobId::fromString(ScriptedAccount::idOf(number)))->state;
    }
    QString resultOf(int number) const
    {
        return CancelRunModel::resultWords(*m_run->find(*JobId::fromString(ScriptedAccount::idOf(number))));
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !m_run->isUnderWay(); }, 20'000);
    }

    std::unique_ptr<ScriptedAccount> m_account;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<CancelRun> m_run;
    std::unique_ptr<CancelRunModel> m_model;
};

void TestCancelRun::init()
{
    m_account = std::make_unique<ScriptedAccount>();
    m_account->addJobs(1, 20);
    use();
}

void TestCancelRun::cleanup()
{
    m_model.reset();
    m_run.reset();
    m_client.reset();
    m_account.reset();
}

void TestCancelRun::use(int mostAtOnce)
{
    m_model.reset();
    m_run.reset();
    WireLimits limits;
    limits.idle = std::chrono::milliseconds(400);
    m_client = std::make_unique<Client>(Connection{*ApiBase::fromUrl(m_account->server().base()),
                                            *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s),
                                            {Credentials::Kind::ApiToken, {}, u"cfut_x"_s}},
        nullptr, limits);
    CancelRun::Pace pace;
    const std::chrono::milliseconds soon(15);
    pace.whileRequested = {soon};
    pace.whileUnknown = {soon, soon, soon};
    pace.mostAtOnce = mostAtOnce;
    m_run = std::make_unique<CancelRun>(*m_client, pace);
    m_model = std::make_unique<CancelRunModel>(*m_run);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

std::vector<Job> TestCancelRun::jobs(int first, int last) const
{
    std::vector<Job> all;
    for (int number = first; number <= last; ++number) {
        Job job(*JobId::fromString(ScriptedAccount::idOf(number)));
        job.status = JobStatus::Processing;
        job.action = JobAction::Move;
        all.push_back(job);
    }
    return all;
}

void TestCancelRun::cancelsAndSettlesByReading()
{
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    QSignalSpy read(m_run.get(), &CancelRun::jobRead);
    m_run->add(jobs(1, 1));
    QCOMPARE(stateOf(1), CancelState::Reading);
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
    QTest::newRow("429") << ScriptedAccount::refusal(429, 1000, {"Retry-After: 1"}) << CancelState::Unconfirmed;
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

void TestCancelRun::aRefusedCredentialCallsOffTheRest()
{
    use(1); // one after the other, so that it is known which is the third
    m_account->failNext("POST", 3, {Fault::Kind::Answer, ScriptedAccount::refusal(403, 10000)});
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 2);
    QCOMPARE(stateOf(3), CancelState::Failed);
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 7);
    for (int number = 4; number <= 10; ++number) {
        QCOMPARE(m_account->posts(number), 0);
        QVERIFY2(resultOf(number).startsWith(u"Nothing was sent:"_s), qPrintable(resultOf(number)));
        QVERIFY2(resultOf(number).contains(u"10000"_s), qPrintable(resultOf(number)));
    }
}

void TestCancelRun::aJobThatIsGoneFails()
{
    m_account->removeJob(1);
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
}

void TestCancelRun::aReadThatFailsSendsNothing()
{
    m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(500, 1000)});
    m_run->add(jobs(1, 2));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
    QCOMPARE(stateOf(2), CancelState::Cancelled);
}

void TestCancelRun::addingAnOpenJobAgainChangesNothing()
{
    m_account->setReadsUntilCancelled(5);
    m_run->add(jobs(1, 2));
    m_run->add(jobs(1, 3));
    QTRY_COMPARE(stateOf(1), CancelState::Requested);
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(m_run->items().size(), size_t(3));
    for (int number = 1; number <= 3; ++number)
        QCOMPARE(m_account->posts(number), 1);
}

void TestCancelRun::addingASettledJobStartsAnew()
{
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::FinishedFirst); // it was cancelled already
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelRun::stopSendingCallsOffWhatWaits()
{
    use(2);
    m_account->setReadsUntilCancelled(3);
    m_run->add(jobs(1, 10));
    m_run->stopSending();
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 8);
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 2);
    QCOMPARE(m_account->server().countOf("POST"), 2);
}

void TestCancelRun::manyJobsFewAtOnce()
{
    m_account->addJobs(21, 200);
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    int most = 0;
    connect(m_run.get(), &CancelRun::itemChanged, this,
        [&] { most = std::max(most, m_run->countOf(CancelState::Reading) + m_run->countOf(CancelState::Sending)); });
    m_run->add(jobs(1, 200));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 200);
    QCOMPARE(m_account->server().countOf("POST"), 200);
    QVERIFY2(most <= RequestQueue::MostInFlight, qPrintable(QString::number(most)));
    QVERIFY2(m_account->server().connections() < 40, "600 requests should share a few connections");
    QCOMPARE(settled.count(), 1);
}

void TestCancelRun::theEndInTheMiddleIsHarmless()
{
    m_run->add(jobs(1, 20));
    QTRY_VERIFY(m_account->server().countOf("POST") > 0);
    m_model.reset();
    m_run.reset();
    m_client.reset();
    QVERIFY(m_account->server().countOf("POST") <= 20);
}

void TestCancelRun::randomFaultsKeepThePromises()
{
    const quint32 seed = qEnvironmentVariableIsSet("BULKHEAD_SEED") ? qEnvironmentVariableIntValue("BULKHEAD_SEED")
                                                                    : QRandomGenerator::global()->generate();
    const QByteArray said = "BULKHEAD_SEED=" + QByteArray::number(seed);
    QRandomGenerator random(seed);
    const QList<Reply> replies{Reply::closeAfterReading(), Reply::resetAfterReading(), Reply::raw("garbage"),
        ScriptedAccount::refusal(409, 1000), ScriptedAccount::refusal(500, 1000), ScriptedAccount::refusal(404, 7003),
        Reply::whole("<html>", 524, "text/html"), Reply::json({}), Reply::whole("<html>", 200, "text/html")};
    for (int round = 0; round < 40; ++round) {
        const int first = 1000 + round * 10;
        m_account->addJobs(first, first + 7);
        m_account->setReadsUntilCancelled(1 + int(random.bounded(3)));
        for (int number = first; number < first + 8; ++number) {
            for (int faults = int(random.bounded(3)); faults > 0; --faults) {
                const auto kind = random.bounded(2) ? Fault::Kind::Answer : Fault::Kind::AnswerAfterActing;
                m_account->failNext(random.bounded(2) ? "POST" : "GET", number,
                    {kind, replies[qsizetype(random.bounded(replies.size()))]});
            }
            if (random.bounded(5) == 0)
                m_account->setStatus(number, "COMPLETED");
        }
        m_run->add(jobs(first, first + 7));
        QVERIFY2(settles(), said.constData());
        for (int number = first; number < first + 8; ++number) {
            QVERIFY2(m_account->posts(number) <= 1, said.constData());
            const CancelItem* item = m_run->find(*JobId::fromString(ScriptedAccount::idOf(number)));
            if (item->state == CancelState::Cancelled) {
                QVERIFY2(item->last.status == JobStatus::Cancelled, said.constData());
                QVERIFY2(m_account->posts(number) == 1, said.constData());
            }
            if (item->state == CancelState::Failed || item->state == CancelState::Unconfirmed)
                QVERIFY2(item->error.has_value(), said.constData());
        }
    }
}

void TestCancelRun::theReviewReadsEachJobOnce()
{
    m_account->setStatus(2, "COMPLETED");
    m_account->removeJob(3);
    m_account->failNext("GET", 4, {Fault::Kind::Answer, ScriptedAccount::refusal(500, 1000)});
    CancelReview review(*m_client, jobs(1, 4));
    QVERIFY(!review.isReady());
    QSignalSpy readied(&review, &CancelReview::readied);
    QTRY_VERIFY(review.isReady());
    QCOMPARE(readied.count(), 1);
    using Freshness = CancelReview::Freshness;
    QCOMPARE(review.items()[0].freshness, Freshness::Fresh);
    QCOMPARE(review.items()[0].job.messages.pending, 600); // not what it was opened with
    QVERIFY(!review.items()[1].willBeCancelled());
    QCOMPARE(review.items()[2].freshness, Freshness::Gone);
    QCOMPARE(review.items()[3].freshness, Freshness::Unread);
    QCOMPARE(review.toCancel().size(), size_t(2)); // 1, and 4, which the run reads once more anyway
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(m_account->reads(number), 1);
    QCOMPARE(m_account->server().countOf("POST"), 0);
}

void TestCancelRun::theReviewIsReadyWithoutASlowAnswer()
{
    m_account->failNext("GET", 1, {Fault::Kind::Answer, Reply::silence()});
    CancelReview review(*m_client, jobs(1, 2), nullptr, std::chrono::milliseconds(100));
    QTRY_VERIFY(review.isReady());
    QCOMPARE(review.items()[0].freshness, CancelReview::Freshness::Reading);
    QCOMPARE(review.toCancel().size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestCancelRun)
#include "tst_cancelrun.moc"
