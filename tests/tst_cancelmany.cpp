#include "app/text/translation.h"
#include "tests/cancelrunfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

/// Many cancels at once: added twice, stopped, refused, cut short, and with faults by chance. At most one POST for each
/// yes, and no job called cancelled that no read called so.
class TestCancelMany : public QObject, private CancelRunFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void aRefusedCredentialCallsOffTheRest();
    void aRefusedCredentialStopsWhatIsBeingRead();
    void aJobConfirmedTwiceIsSentOnce();
    void addingAnOpenJobAgainChangesNothing();
    void addingASettledJobStartsAnew();
    void stopSendingCallsOffWhatWasNotSent();
    void stopSendingLeavesWhatWasSent();
    void stopSendingReachesARequestThatIsHeldBack();
    void stopSendingReachesWhatWasRefusedAMomentAgo();
    void afterAStopNothingIsSentAgain();
    void stoppingFromASlotIsHarmless();
    void manyJobsFewAtOnce();
    void readsKeepTheirDistance();
    void theEndInTheMiddleIsHarmless();

private:
    /// The job's next POST arrives, but is only refused (429) once the gate is opened.
    std::shared_ptr<std::atomic_bool> refusesSlowly(int number)
    {
        auto gate = std::make_shared<std::atomic_bool>(false);
        Reply reply = ScriptedAccount::refusal(429, 971, {"Retry-After: 0"});
        reply.pieces.first().gate = gate;
        m_account->failNext("POST", number, {Fault::Kind::Answer, reply});
        return gate;
    }
};

void TestCancelMany::aRefusedCredentialStopsWhatIsBeingRead()
{
    m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(403, 10000)});
    for (int number = 2; number <= 4; ++number)
        slowAnswerToTheRead(number, std::chrono::milliseconds(150));
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 9);
    slowAnswerToTheRead(11, std::chrono::milliseconds(300)); // by then the other answers have come
    m_run->add(jobs(11, 11));
    QVERIFY(settles());
    QCOMPARE(stateOf(11), CancelState::Cancelled);
    QCOMPARE(m_account->server().countOf("POST"), 1);
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 9);
}

void TestCancelMany::aRefusedCredentialCallsOffTheRest()
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

void TestCancelMany::aJobConfirmedTwiceIsSentOnce()
{
    std::vector<Job> twice = jobs(1, 3);
    const auto again = jobs(1, 3);
    twice.insert(twice.end(), again.begin(), again.end());
    QSignalSpy added(m_run.get(), &CancelRun::itemsAdded);
    m_run->add(twice);
    QCOMPARE(added.count(), 1);
    QCOMPARE(added[0], QVariantList({0, 2}));
    QVERIFY(settles());
    QCOMPARE(m_run->items().size(), size_t(3));
    m_run->add(twice); // all settled: each starts anew, once
    QVERIFY(settles());
    QCOMPARE(added.count(), 1);
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(m_account->posts(number), 1);
        QCOMPARE(m_account->reads(number), 3);
    }
}

void TestCancelMany::addingAnOpenJobAgainChangesNothing()
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

void TestCancelMany::addingASettledJobStartsAnew()
{
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::FinishedFirst); // it was cancelled already
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelMany::stopSendingCallsOffWhatWasNotSent()
{
    QSignalSpy settled(m_run.get(), &CancelRun::settled);
    readSlowly(1, RequestQueue::MostInFlight);
    m_run->add(jobs(1, 10));
    QTRY_COMPARE(m_run->countOf(CancelState::Reading), RequestQueue::MostInFlight);
    m_run->stopSending();
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 10);
    QVERIFY(!m_run->isUnderWay());
    QCOMPARE(settled.count(), 1);
    m_run->add(jobs(1, 10)); // while the answers to the first reads are still to come
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 10);
    QCOMPARE(settled.count(), 2);
    for (int number = 1; number <= 10; ++number)
        QCOMPARE(m_account->posts(number), 1);
}

void TestCancelMany::stopSendingLeavesWhatWasSent()
{
    use(2);
    m_account->setReadsUntilCancelled(5);
    m_run->add(jobs(1, 10));
    QTRY_VERIFY(m_run->countOf(CancelState::Requested) > 0);
    m_run->stopSending();
    QVERIFY(settles());
    const int cancelled = m_run->countOf(CancelState::Cancelled);
    QVERIFY(cancelled > 0);
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 10 - cancelled);
    QCOMPARE(m_account->server().countOf("POST"), cancelled);
}

void TestCancelMany::stopSendingReachesARequestThatIsHeldBack()
{
    // The server wants a pause, so a request that is on its way as far as people can tell still waits in the queue.
    slowAnswerToTheRead(1, std::chrono::milliseconds(100));
    m_account->failNext(
        "GET", 2, {ScriptedAccount::Fault::Kind::Answer, ScriptedAccount::refusal(429, 971, {"Retry-After: 1"})});
    m_run->add(jobs(1, 2));
    QTRY_COMPARE(stateOf(1), CancelState::Sending);
    QVERIFY(m_client->queue().heldFor().count() > 0);
    m_run->stopSending();
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 2);
    QVERIFY(!m_run->isUnderWay());
    QTRY_COMPARE_WITH_TIMEOUT(m_client->queue().heldFor().count(), 0, 3000);
    m_run->add(jobs(1, 2));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 2);
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelMany::stopSendingReachesWhatWasRefusedAMomentAgo()
{
    // The call that brought the refusal still exists at that moment; it was sent, but the job waits for another one.
    m_account->failNext("POST", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(429, 971, {"Retry-After: 0"})});
    QString said;
    connect(m_run.get(), &CancelRun::itemChanged, this, [&] {
        if (stateOf(1) != CancelState::Waiting || m_account->posts(1) == 0)
            return;
        said = resultOf(1);
        m_run->stopSending();
    });
    m_run->add(jobs(1, 2));
    QVERIFY(settles());
    QVERIFY2(said.endsWith(u"The request was refused; it is tried again."_s), qPrintable(said));
    QCOMPARE(stateOf(1), CancelState::CalledOff);
    QCOMPARE(m_account->posts(1), 1);
    QVERIFY2(!m_run->outage(), "nothing is left that waits for the end of an outage");
    QVERIFY2(resultOf(1).startsWith(u"The request was refused"_s), qPrintable(resultOf(1)));
}

void TestCancelMany::afterAStopNothingIsSentAgain()
{
    const auto refuse = refusesSlowly(1);
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(m_account->posts(1), 1);
    m_run->stopSending();
    QCOMPARE(stateOf(1), CancelState::Sending);
    *refuse = true;
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Unconfirmed); // it was read, as after every answer that promises nothing
    QCOMPARE(m_account->posts(1), 1);
    m_run->add(jobs(1, 1)); // a further yes counts anew
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Cancelled);
    QCOMPARE(m_account->posts(1), 2);

    const auto refuseAgain = refusesSlowly(2);
    m_run->add(jobs(2, 2));
    QTRY_COMPARE(m_account->posts(2), 1);
    m_run->stopSending();
    m_run->add(jobs(2, 2)); // the last word is yes
    *refuseAgain = true;
    QVERIFY(settles());
    QCOMPARE(stateOf(2), CancelState::Cancelled);
    QCOMPARE(m_account->posts(2), 2);
}

void TestCancelMany::stoppingFromASlotIsHarmless()
{
    // Whoever hears of a change may stop the run: at the first sign of reading, and right before sending.
    const auto onReading = connect(m_run.get(), &CancelRun::itemChanged, this, [&](int item) {
        if (m_run->items()[size_t(item)].state == CancelState::Reading)
            m_run->stopSending();
    });
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    disconnect(onReading);
    m_run->add(jobs(11, 11));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 10);
    QCOMPARE(m_account->reads(1), 0);

    const auto onRead = connect(m_run.get(), &CancelRun::jobRead, this, [&] { m_run->stopSending(); });
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    disconnect(onRead);
    QCOMPARE(m_run->countOf(CancelState::CalledOff), 10);
    QCOMPARE(m_account->server().countOf("POST"), 1); // job 11
    readSlowly(1, RequestQueue::MostInFlight);
    m_run->add(jobs(1, 10)); // every place is free again
    QTRY_COMPARE(m_run->countOf(CancelState::Reading), RequestQueue::MostInFlight);
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 11);
    QCOMPARE(m_account->server().countOf("POST"), 11);
}

void TestCancelMany::manyJobsFewAtOnce()
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

void TestCancelMany::readsKeepTheirDistance()
{
    const std::chrono::milliseconds between(50);
    use(RequestQueue::MostInFlight, between);
    m_account->setReadsUntilCancelled(2);
    QElapsedTimer passed;
    passed.start();
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QVERIFY2(std::chrono::milliseconds(passed.elapsed()) >= 9 * between, "ten jobs that stop slowly share one pace");
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 10);
}

void TestCancelMany::theEndInTheMiddleIsHarmless()
{
    m_run->add(jobs(1, 20));
    QTRY_VERIFY(m_account->server().countOf("POST") > 0);
    m_model.reset();
    m_run.reset();
    m_client.reset();
    QVERIFY(m_account->server().countOf("POST") <= 20);
}

QTEST_GUILESS_MAIN(TestCancelMany)
#include "tst_cancelmany.moc"
