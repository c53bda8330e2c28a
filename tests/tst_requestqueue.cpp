#include "app/cloudflare/quotas.h"
#include "tests/wire.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace bulkhead;
using namespace bulkhead::wire;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;

/// The gate to the network: how calls wait, overtake, are held back and called off, and that each ends once, whoever
/// goes first.
class TestRequestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewAreInFlight();
    void aPersonGoesFirst();
    void aPersonsCallWaitsForNoTimers();
    void waitingCostsNoTime();

    void abortedWhileQueuedNothingIsSent();
    void abortedInFlightItMayHaveArrived();
    void abortedWhileDecoding();
    void abortingTwiceEndsOnce();

    void theClientsEndEndsItsCalls();
    void theClientsEndWhileDecoding();
    void whoHearsMayDestroyTheClient();
    void whoHearsMayAbortTheOthers();
    void aContextThatIsGoneHearsNothing();

    void after429NothingIsSentUntilTheTimeIsOver();
    void aCallHeldBackCanBeCalledOff();
    void anEmptyQuotaHoldsBackBeforeThe429();
    void manyCallsLeaveSomethingForTheNextClick();
    void clientsOfOneCredentialShareItsQuota();

    void aReadIsTriedAgain_data();
    void aReadIsTriedAgain();
    void aReadRefusedWith429GoesOutAgainByItself();
    void theServersPauseIsKeptBeforeTheNextTry();
    void postAndDeleteAreNeverTriedAgain_data();
    void postAndDeleteAreNeverTriedAgain();
    void aStormOfFaultsCostsFewExtraCalls();
    void calledOffWhileItRestsNothingMoreIsSent();
};

namespace {

/// A page that takes a worker a while.
QByteArray longPage()
{
    return envelope('[' + QByteArrayList(60'000, JobRecord).join(',') + ']');
}

} // namespace

void TestRequestQueue::fewAreInFlight()
{
    const auto gate = std::make_shared<std::atomic_bool>(false);
    Wire wire;
    wire.server.answer = [gate](const FaultServer::Request&) {
        Reply reply = theJob();
        reply.pieces[0].gate = gate;
        return reply;
    };
    QList<std::shared_ptr<Ended<Job>>> all;
    for (int n = 0; n < 20; ++n)
        all.append(watch(wire.client->getJob(TheJob, Urgency::Timer)));
    QTRY_COMPARE(wire.server.journal().size(), RequestQueue::MostInFlight);
    // Another client's whole exchange later still no fifth has left.
    Wire another;
    another.server.answer = [](const FaultServer::Request&) { return theJob(); };
    QVERIFY(watch(another.client->getJob(TheJob, Urgency::Person))->wait());
    QCOMPARE(wire.server.journal().size(), RequestQueue::MostInFlight);
    QCOMPARE(all[0]->times, 0);
    *gate = true;
    for (const auto& ended : std::as_const(all))
        QVERIFY(ended->wait());
    QCOMPARE(wire.server.journal().size(), 20);
    // Not exactly as many: Qt opens another one where an answer's connection is not free at once.
    QVERIFY2(wire.server.connections() < 10, "20 requests should share a few connections");
}

void TestRequestQueue::aPersonGoesFirst()
{
    const auto first = std::make_shared<std::atomic_bool>(false);
    const auto others = std::make_shared<std::atomic_bool>(false);
    Wire wire;
    wire.server.answer = [&](const FaultServer::Request& request) {
        Reply reply = theJob();
        reply.pieces[0].gate = request.sequence == 1 ? first : others;
        return reply;
    };
    for (int n = 0; n < 12; ++n)
        wire.client->getJob(TheJob, Urgency::Timer);
    QTRY_COMPARE(wire.server.journal().size(), RequestQueue::MostInFlight);
    const auto cancelled = watch(wire.client->cancelJob(TheJob));
    *first = true; // one place becomes free
    QTRY_COMPARE(wire.server.journal().size(), RequestQueue::MostInFlight + 1);
    QCOMPARE(wire.server.journal().last().method, "POST");
    *others = true;
    QVERIFY(cancelled->wait());
}

void TestRequestQueue::aPersonsCallWaitsForNoTimers()
{
    const auto gate = std::make_shared<std::atomic_bool>(false);
    Wire wire;
    wire.server.answer = [gate](const FaultServer::Request& request) {
        Reply reply = theJob();
        if (request.method == "GET")
            reply.pieces[0].gate = gate;
        return reply;
    };
    for (int n = 0; n < 12; ++n)
        wire.client->getJob(TheJob, Urgency::Timer);
    for (int n = 0; n < 12; ++n)
        wire.client->getJob(TheJob, Urgency::Bulk);
    QTRY_COMPARE(wire.server.journal().size(), RequestQueue::MostInFlight);
    QVERIFY2(watch(wire.client->cancelJob(TheJob))->wait(), "a cancel waited for what nobody looks at");
    QCOMPARE(wire.server.journal().last().method, "POST");
    QCOMPARE(wire.server.journal().size(), RequestQueue::MostInFlight + RequestQueue::OneMore);
    *gate = true;
}

void TestRequestQueue::waitingCostsNoTime()
{
    // The limits run while a request is under way, not while it stands in the queue.
    WireLimits limits = once();
    limits.idle = std::chrono::milliseconds(900);
    limits.total = std::chrono::milliseconds(900);
    Wire wire(limits);
    wire.server.answer = [](const FaultServer::Request&) {
        Reply reply = theJob();
        reply.pieces[0].before = std::chrono::milliseconds(200);
        return reply;
    };
    QList<std::shared_ptr<Ended<Job>>> all;
    for (int n = 0; n < 8 * RequestQueue::MostInFlight; ++n)
        all.append(watch(wire.client->getJob(TheJob, Urgency::Timer)));
    for (const auto& ended : std::as_const(all)) {
        QVERIFY(ended->wait());
        QVERIFY2(ended->result->ok(), "timed out although its own exchange was quick");
    }
}

void TestRequestQueue::abortedWhileQueuedNothingIsSent()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    for (int n = 0; n < RequestQueue::MostInFlight; ++n)
        wire.client->getJob(TheJob, Urgency::Person);
    auto* call = wire.client->cancelJob(TheJob);
    const auto ended = watch(call);
    QTRY_COMPARE(wire.server.journal().size(), RequestQueue::MostInFlight);
    call->abort();
    QCOMPARE(ended->times, 1);
    QCOMPARE(int(ended->error().kind), int(Kind::NotSent));
    QVERIFY(ended->error().certainlyWithoutEffect());
    wire.client.reset();
    QCOMPARE(wire.server.countOf("POST"), 0);
    QCOMPARE(ended->times, 1);
}

void TestRequestQueue::abortedInFlightItMayHaveArrived()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.method == "POST" ? Reply::silence() : theJob();
    };
    auto* call = wire.client->cancelJob(TheJob);
    const auto ended = watch(call);
    QTRY_COMPARE(wire.server.countOf("POST"), 1);
    call->abort();
    QCOMPARE(ended->times, 1);
    QCOMPARE(int(ended->error().kind), int(Kind::Interrupted));
    QVERIFY(!ended->error().certainlyWithoutEffect());
    // Its slot is free: as many as ever go out.
    QList<std::shared_ptr<Ended<Job>>> others;
    for (int n = 0; n < RequestQueue::MostInFlight; ++n)
        others.append(watch(wire.client->getJob(TheJob, Urgency::Timer)));
    for (const auto& other : std::as_const(others))
        QVERIFY(other->wait());
    QCOMPARE(ended->times, 1);
    QCOMPARE(wire.server.countOf("POST"), 1);
}

void TestRequestQueue::abortedWhileDecoding()
{
    Wire wire;
    const QByteArray page = longPage();
    wire.server.answer = [=](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(page, 200, {"Ratelimit: \"default\";r=50;t=30"}) : theJob();
    };
    auto* call = wire.client->listJobs({});
    const auto ended = watch(call);
    // Told when the answer is in and before it is decoded.
    connect(&wire.client->queue(), &RequestQueue::quotaChanged, call,
        [call] { QMetaObject::invokeMethod(call, &ApiCall::abort, Qt::QueuedConnection); });
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Kind::Interrupted));
    const auto after = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(after->wait());
    QCOMPARE(ended->times, 1);
}

void TestRequestQueue::abortingTwiceEndsOnce()
{
    Wire wire;
    auto* call = wire.client->cancelJob(TheJob);
    const auto ended = watch(call);
    call->abort();
    call->abort();
    QCOMPARE(ended->times, 1);
    QCOMPARE(int(ended->error().kind), int(Kind::NotSent));
    wire.client.reset();
    QCOMPARE(ended->times, 1);
    QCOMPARE(wire.server.connections(), 0);
}

void TestRequestQueue::theClientsEndEndsItsCalls()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    const auto inFlight = watch(wire.client->cancelJob(TheJob));
    QTRY_COMPARE(wire.server.countOf("POST"), 1);
    for (int n = 1; n < RequestQueue::MostInFlight; ++n)
        wire.client->getJob(TheJob, Urgency::Person);
    const auto queued = watch(wire.client->getJob(TheJob, Urgency::Timer));
    wire.client.reset();
    QCOMPARE(inFlight->times, 1);
    QCOMPARE(int(inFlight->error().kind), int(Kind::Interrupted));
    QCOMPARE(queued->times, 1);
    QCOMPARE(int(queued->error().kind), int(Kind::NotSent));
}

void TestRequestQueue::theClientsEndWhileDecoding()
{
    Wire wire;
    const QByteArray page = longPage();
    wire.server.answer = [=](const FaultServer::Request&) {
        return Reply::json(page, 200, {"Ratelimit: \"default\";r=50;t=30"});
    };
    const auto ended = watch(wire.client->listJobs({}));
    QSignalSpy answered(&wire.client->queue(), &RequestQueue::quotaChanged);
    QVERIFY(answered.wait());
    wire.client.reset();
    QCOMPARE(ended->times, 1);
}

void TestRequestQueue::whoHearsMayDestroyTheClient()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    QEventLoop loop;
    QString id;
    wire.client->getJob(TheJob, Urgency::Person)->then(&loop, [&](const ApiResult<Job>& result) {
        wire.client.reset();
        id = result.value().id.toString(); // still there
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(id, TheJob.toString());
}

void TestRequestQueue::whoHearsMayAbortTheOthers()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(envelope("null", "false"), 401) : Reply::silence();
    };
    QList<TypedCall<Job>*> calls;
    QList<std::shared_ptr<Ended<Job>>> ends;
    const auto first = watch(wire.client->getJob(TheJob, Urgency::Person)->then(this, [&](const ApiResult<Job>&) {
        for (TypedCall<Job>* call : std::as_const(calls))
            call->abort();
    }));
    for (int n = 0; n < 10; ++n) {
        calls.append(wire.client->getJob(TheJob, Urgency::Timer));
        ends.append(watch(calls.last()));
    }
    QVERIFY(first->wait());
    for (const auto& ended : std::as_const(ends))
        QCOMPARE(ended->times, 1);
    QVERIFY(wire.server.journal().size() <= 1 + RequestQueue::MostInFlight);
}

void TestRequestQueue::aContextThatIsGoneHearsNothing()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    int heard = 0;
    auto context = std::make_unique<QObject>();
    wire.client->getJob(TheJob, Urgency::Person)->then(context.get(), [&](const ApiResult<Job>&) { ++heard; });
    context.reset();
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    QTRY_VERIFY(
        wire.client->findChildren<ApiCall*>().isEmpty() && wire.client->queue().findChildren<ApiCall*>().isEmpty());
    QCOMPARE(wire.server.journal().size(), 2);
    QCOMPARE(heard, 0);
}

void TestRequestQueue::after429NothingIsSentUntilTheTimeIsOver()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(envelope("null", "false"), 429, {"Retry-After: 1"}) : theJob();
    };
    QSignalSpy hold(&wire.client->queue(), &RequestQueue::holdChanged);
    const auto refused = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QVERIFY(refused->wait());
    QCOMPARE(int(refused->error().kind), int(Kind::RateLimited));
    QCOMPARE(refused->error().retryAfter, std::chrono::seconds(1));
    QCOMPARE(hold.count(), 1);
    QVERIFY(wire.client->queue().heldFor() > std::chrono::milliseconds(500));
    QElapsedTimer timer;
    timer.start();
    const auto timers = watch(wire.client->getJob(TheJob, Urgency::Timer));
    const auto persons = watch(wire.client->cancelJob(TheJob));
    QVERIFY(persons->wait());
    QVERIFY2(timer.elapsed() >= 800, "sent before the server allowed it");
    QVERIFY(timers->wait());
    QVERIFY(timers->result->ok() && persons->result->ok());
    QCOMPARE(hold.count(), 2);
    QCOMPARE(wire.client->queue().heldFor(), std::chrono::milliseconds(0));
}

void TestRequestQueue::aCallHeldBackCanBeCalledOff()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) {
        return Reply::json(envelope("null", "false"), 429, {"Retry-After: 200"});
    };
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Timer))->wait());
    auto* call = wire.client->cancelJob(TheJob);
    const auto ended = watch(call);
    QCoreApplication::processEvents();
    call->abort();
    QCOMPARE(int(ended->error().kind), int(Kind::NotSent));
    QCOMPARE(wire.server.journal().size(), 1);
}

void TestRequestQueue::anEmptyQuotaHoldsBackBeforeThe429()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        const QByteArray left = request.sequence == 1 ? "0" : "1199";
        return theJob({"Ratelimit: \"default\";r=" + left + ";t=1", "Ratelimit-Policy: \"default\";q=1200;w=300"});
    };
    const auto first = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QVERIFY(first->wait());
    QVERIFY(first->result->ok());
    QCOMPARE(wire.client->queue().quota().left(Clock::system().now()), 0);
    QCOMPARE(wire.client->queue().quota().limit(), 1200);
    QElapsedTimer timer;
    timer.start();
    const auto second = watch(wire.client->cancelJob(TheJob));
    QVERIFY(second->wait());
    QVERIFY2(timer.elapsed() >= 800, "sent with an empty quota");
    QVERIFY(second->result->ok());
    QCOMPARE(wire.client->queue().heldFor(), std::chrono::milliseconds(0));
}

void TestRequestQueue::manyCallsLeaveSomethingForTheNextClick()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return theJob({"Ratelimit: \"default\";r=" + QByteArray::number(70 - request.sequence) + ";t=200"});
    };
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    for (int n = 0; n < 30; ++n)
        wire.client->getJob(TheJob, Urgency::Bulk);
    const auto timers = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QTRY_COMPARE(wire.server.journal().size(), 10); // 60 of 1,200 are kept
    const auto persons = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(persons->wait());
    QVERIFY(persons->result->ok());
    QCOMPARE(wire.server.journal().size(), 11);
    QCOMPARE(timers->times, 0);
    QCOMPARE(wire.client->queue().heldFor(), std::chrono::milliseconds(0)); // not for a person
}

void TestRequestQueue::clientsOfOneCredentialShareItsQuota()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(envelope("null", "false"), 429, {"Retry-After: 1"}) : theJob();
    };
    Quotas quotas;
    Connection connection = connectionTo(wire.server.base());
    connection.quota = quotas.of(connection.base, connection.credentials);
    const auto share = quotas.of(connection.base, connection.credentials);
    QCOMPARE(share, connection.quota);
    Credentials another = connection.credentials;
    another.secret += u'x';
    QVERIFY(quotas.of(connection.base, another) != share);
    QVERIFY(quotas.of(ApiBase::production(), connection.credentials) != share);

    Client one(connection, nullptr, once());
    Client other(connection, nullptr, once());
    QVERIFY(watch(one.getJob(TheJob, Urgency::Person))->wait());
    QSignalSpy hold(&other.queue(), &RequestQueue::holdChanged);
    QElapsedTimer timer;
    timer.start();
    const auto held = watch(other.cancelJob(TheJob));
    QVERIFY(held->wait());
    QVERIFY(held->result->ok());
    QVERIFY2(timer.elapsed() >= 800, "sent although the server had refused the other client");
    QTRY_COMPARE(hold.count(), 2); // that it waits, and that it goes on
}

void TestRequestQueue::aReadIsTriedAgain_data()
{
    QTest::addColumn<int>("status"); // 0: the connection breaks
    QTest::addColumn<int>("sent");
    QTest::newRow("connection broken") << 0 << 3;
    QTest::newRow("408") << 408 << 3;
    QTest::newRow("500") << 500 << 3;
    QTest::newRow("503") << 503 << 3;
    QTest::newRow("520 in HTML") << 520 << 3;
    QTest::newRow("400 is final") << 400 << 1;
    QTest::newRow("401 is final") << 401 << 1;
    QTest::newRow("403 is final") << 403 << 1;
    QTest::newRow("404 is final") << 404 << 1;
    QTest::newRow("302 is final") << 302 << 1;
}

void TestRequestQueue::aReadIsTriedAgain()
{
    QFETCH(int, status);
    QFETCH(int, sent);
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(20);
    for (const bool atLast : {false, true}) {
        Wire wire(limits);
        wire.server.answer = [=](const FaultServer::Request& request) {
            if (atLast && request.sequence == 3)
                return theJob();
            return status == 0 ? Reply::closeAfterReading() : Reply::json(envelope("null", "false"), status);
        };
        const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
        QVERIFY(ended->wait());
        QCOMPARE(ended->result->ok(), atLast && sent == 3);
        // Qt sends a GET again by itself when a connection breaks, so there may be more than ours.
        if (status == 0)
            QVERIFY(wire.server.countOf("GET") >= 3);
        else
            QCOMPARE(wire.server.countOf("GET"), sent);
    }
}

void TestRequestQueue::aReadRefusedWith429GoesOutAgainByItself()
{
    Wire wire((WireLimits()));
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(envelope("null", "false"), 429, {"Retry-After: 1"}) : theJob();
    };
    QElapsedTimer timer;
    timer.start();
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QVERIFY2(timer.elapsed() >= 800, "sent before the server allowed it");
    QCOMPARE(wire.server.journal().size(), 2);
}

void TestRequestQueue::theServersPauseIsKeptBeforeTheNextTry()
{
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(1);
    Wire wire(limits);
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::json(envelope("null", "false"), 503, {"Retry-After: 1"}) : theJob();
    };
    QElapsedTimer timer;
    timer.start();
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QVERIFY2(timer.elapsed() >= 950, "tried again before the server allowed it");
}

void TestRequestQueue::postAndDeleteAreNeverTriedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {0, 408, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestRequestQueue::postAndDeleteAreNeverTriedAgain()
{
    QFETCH(int, status);
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(1);
    Wire wire(limits);
    wire.server.answer = [=](const FaultServer::Request& request) {
        if (request.method == "GET")
            return theJob();
        return status == 0 ? Reply::closeAfterReading()
                           : Reply::json(envelope("null", "false"), status, {"Retry-After: 1"});
    };
    const auto ended = watch(wire.client->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(!ended->result->ok());
    // Whatever was to come again would come before this one, or would have had the time to.
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Timer))->wait());
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Timer))->wait());
    QCOMPARE(wire.server.countOf("POST"), 1);
}

void TestRequestQueue::aStormOfFaultsCostsFewExtraCalls()
{
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(1);
    Wire wire(limits);
    wire.server.answer = [](const FaultServer::Request&) { return Reply::json(envelope("null", "false"), 503); };
    QList<std::shared_ptr<Ended<Job>>> all;
    for (int n = 0; n < 200; ++n)
        all.append(watch(wire.client->getJob(TheJob, Urgency::Person)));
    for (const auto& ended : std::as_const(all))
        QVERIFY(ended->wait());
    QCOMPARE(wire.server.countOf("GET"), 200 + int(RequestQueue::MostRetriesAtOnce));
}

void TestRequestQueue::calledOffWhileItRestsNothingMoreIsSent()
{
    WireLimits limits;
    limits.retryPause = std::chrono::hours(1);
    limits.longestRetryPause = std::chrono::hours(1);
    Wire wire(limits);
    wire.server.answer = [](const FaultServer::Request&) {
        return Reply::json(envelope("null", "false"), 503, {"Retry-After: 3600", "Ratelimit: \"default\";r=50;t=30"});
    };
    QSignalSpy answered(&wire.client->queue(), &RequestQueue::quotaChanged);
    auto* call = wire.client->getJob(TheJob, Urgency::Person);
    const auto ended = watch(call);
    QVERIFY(answered.wait());
    QCOMPARE(ended->times, 0);
    call->abort();
    QCOMPARE(ended->times, 1);
    const auto other = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(other.get());
    QTRY_COMPARE(wire.server.journal().size(), 2);
    wire.client.reset();
    QCOMPARE(ended->times, 1);
    QCOMPARE(other->times, 1);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
