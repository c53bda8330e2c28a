#include "tests/wire.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>
#include <QVersionNumber>

using namespace bulkhead;
using namespace bulkhead::wire;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;

namespace {

void methods()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST") << "POST"_ba;
    QTest::newRow("DELETE") << "DELETE"_ba;
}

} // namespace

/// What leaves the program over plain HTTP, by the server's own journal: each POST and DELETE once, the credential to
/// one host only, and nothing that was not asked for.
class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeLeavesExactlyOnce_data();
    void aChangeLeavesExactlyOnce();
    void ordinaryChangesOfQtLeaveMoreOftenThanOnce_data();
    void ordinaryChangesOfQtLeaveMoreOftenThanOnce();
    void aPostThatArrivedIsNeverCalledUnreachable();
    void aConnectionThatClosedMeanwhileCostsNoChange_data();
    void aConnectionThatClosedMeanwhileCostsNoChange();
    void aPostHasNoBodyAndSaysSo();
    void aDeleteHasNoBodyAndSaysSo();
    void pathsHoldNothingButTheIds();
    void whatAnAnswerLeavesBehindIsNotTheNextOne_data();
    void whatAnAnswerLeavesBehindIsNotTheNextOne();

    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void aChallengeNeverChangesTheCredential_data();
    void aChallengeNeverChangesTheCredential();
    void noCookieIsSentBack();
    void bothKindsOfCredentialStandInTheirHeaders();
    void aFaultyCredentialIsNotSent_data();
    void aFaultyCredentialIsNotSent();
    void loopbackNeedsNoProxy();
    void nobodyListening();
};

void TestWire::aChangeLeavesExactlyOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("keptAlive");
    const auto rows = [](const char* fault, const QByteArray& answer, Reply::End end) {
        for (const char* method : {"POST", "DELETE"}) {
            for (const bool keptAlive : {false, true}) {
                QTest::addRow("%s: %s on a %s connection", method, fault, keptAlive ? "kept-alive" : "fresh")
                    << QByteArray(method) << answer << int(end) << keptAlive;
            }
        }
    };
    rows("closed", {}, Reply::End::Close);
    rows("reset", {}, Reply::End::Reset);
    rows("closed with the listener", {}, Reply::End::Vanish);
    rows("garbage", "this is not HTTP\r\n\r\n", Reply::End::Close);
    rows("half a status line", "HTTP/1.1 20", Reply::End::Close);
    rows("half a head", "HTTP/1.1 200 OK\r\nContent-Type: appl", Reply::End::Close);
    rows("a head, then reset", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", Reply::End::Reset);
    rows("100, then closed", "HTTP/1.1 100 Continue\r\n\r\n", Reply::End::Close);
    rows("103, then closed", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", Reply::End::Close);
}

void TestWire::aChangeLeavesExactlyOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, answer);
    QFETCH(int, end);
    QFETCH(bool, keptAlive);
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request& request) {
        return request.method == "GET" ? theJob() : Reply::raw(answer, Reply::End(end));
    };
    if (keptAlive) {
        const auto read = watch(wire.client->getJob(TheJob, Urgency::Person));
        QVERIFY(read->wait());
        QVERIFY(read->result->ok());
    }
    const auto error = errorOfChange(*wire.client, method);
    QVERIFY2(error, "it ended once, and as an error");
    QVERIFY2(!error->certainlyWithoutEffect(), "it arrived, so it may have had its effect");
    // A second delivery would come right behind; another request through the same queue comes after it.
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    QCOMPARE(wire.server.countOf(method), 1);
    if (keptAlive)
        QCOMPARE(wire.server.journal().at(1).connection, 1);
}

void TestWire::ordinaryChangesOfQtLeaveMoreOftenThanOnce_data()
{
    methods();
}

void TestWire::ordinaryChangesOfQtLeaveMoreOftenThanOnce()
{
    // The control for the test above: where Qt itself repeats a request, the server must be able to see it.
    QFETCH(QByteArray, method);
    FaultServer server;
    server.answer = [](const FaultServer::Request&) { return Reply::closeAfterReading(); };
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(ordinaryChange(network, QNetworkRequest(server.base()), method));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(10'000));
    if (QVersionNumber::fromString(QLatin1String(qVersion())) < QVersionNumber(6, 9))
        QVERIFY2(server.countOf(method) > 1, "this Qt repeats no request: the test above proves less than it says");
    else
        QVERIFY(server.countOf(method) >= 1);
}

void TestWire::aPostThatArrivedIsNeverCalledUnreachable()
{
    // With an ordinary body Qt 6.4 and 6.8 say "connection refused" here, because the second delivery was refused.
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        return request.method == "GET" ? theJob() : Reply::vanishAfterReading();
    };
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    const auto cancelled = watch(wire.client->cancelJob(TheJob));
    QVERIFY(cancelled->wait());
    QCOMPARE(int(cancelled->error().kind), int(Kind::Interrupted));
    QCOMPARE(wire.server.countOf("POST"), 1);
}

void TestWire::aConnectionThatClosedMeanwhileCostsNoChange_data()
{
    methods();
}

void TestWire::aConnectionThatClosedMeanwhileCostsNoChange()
{
    // Servers close idle connections. A change that comes afterwards must go over a new one, not end as "unknown".
    QFETCH(QByteArray, method);
    Wire wire;
    wire.server.answer = [](const FaultServer::Request& request) {
        if (request.method == "DELETE")
            return theDeletion();
        Reply reply = theJob();
        if (request.method == "GET") {
            reply.pieces.append({{}, std::chrono::milliseconds(50)});
            reply.end = Reply::End::Close;
        }
        return reply;
    };
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    QTRY_COMPARE(wire.server.openConnections(), 0); // so the client has noticed, too
    const auto error = errorOfChange(*wire.client, method);
    QVERIFY2(!error, qPrintable(error ? error->detail : QString()));
    QCOMPARE(wire.server.countOf(method), 1);
    QCOMPARE(wire.server.connections(), 2);
}

void TestWire::aPostHasNoBodyAndSaysSo()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    const auto cancelled = watch(wire.client->cancelJob(TheJob));
    QVERIFY(cancelled->wait());
    QVERIFY(cancelled->result->ok());
    const auto request = wire.server.journal().constFirst();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.header("content-length"), "0"_ba);
    QVERIFY(request.body.isEmpty());
    QVERIFY(!request.header("transfer-encoding").contains("chunked"));
    QVERIFY2(request.header("user-agent").startsWith("Bulkhead/"), request.header("user-agent").constData());
    QCOMPARE(request.header("accept"), "application/json"_ba);
}

void TestWire::aDeleteHasNoBodyAndSaysSo()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theDeletion(); };
    const auto deleted = watch(wire.client->deleteJob(TheJob));
    QVERIFY(deleted->wait());
    QVERIFY2(deleted->result->ok(), qPrintable(deleted->result->ok() ? QString() : deleted->error().detail));
    const auto request = wire.server.journal().constFirst();
    QCOMPARE(request.method, "DELETE"_ba);
    QCOMPARE(request.header("content-length"), "0"_ba);
    QVERIFY(request.body.isEmpty());
    QVERIFY2(request.header("content-type").isEmpty(), "there is nothing that could have a type");
    QVERIFY(!request.header("transfer-encoding").contains("chunked"));
    QCOMPARE(request.header("authorization"), "Bearer " + Canary);
}

void TestWire::pathsHoldNothingButTheIds()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    JobQuery query;
    query.page = 3;
    query.perPage = 50;
    query.status = JobStatus::Processing;
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    QVERIFY(watch(wire.client->cancelJob(TheJob))->wait());
    QVERIFY(watch(wire.client->deleteJob(TheJob))->wait());
    QVERIFY(watch(wire.client->listJobs(query))->wait());
    QVERIFY(watch(wire.client->verifyUserToken())->wait());
    QVERIFY(watch(wire.client->verifyAccountToken())->wait());
    QVERIFY(watch(wire.client->listAccounts())->wait());
    QList<QByteArray> asked;
    for (const auto& request : wire.server.journal())
        asked.append(request.method + ' ' + request.path);
    const QByteArray account = "/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353";
    const QByteArray bulk = account + "/email-security/investigate/bulk";
    QCOMPARE(asked,
        (QList<QByteArray>{"GET " + bulk + "/182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            "POST " + bulk + "/182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e/cancel",
            "DELETE " + bulk + "/182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            "GET " + bulk + "?page=3&per_page=50&status=PROCESSING", "GET /client/v4/user/tokens/verify",
            "GET " + account + "/tokens/verify", "GET /client/v4/accounts?per_page=50"}));
}

void TestWire::whatAnAnswerLeavesBehindIsNotTheNextOne_data()
{
    QTest::addColumn<QByteArray>("first");
    const QByteArray body = envelope(JobRecord);
    const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    QTest::newRow("a length too small") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"_ba + body;
    QTest::newRow("two answers") << whole + whole;
    QTest::newRow("early hints before the answer") << "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"_ba + whole;
    QTest::newRow("204, then an answer") << "HTTP/1.1 204 No Content\r\n\r\n"_ba + whole;
}

void TestWire::whatAnAnswerLeavesBehindIsNotTheNextOne()
{
    QFETCH(QByteArray, first);
    // A list is about no job in particular, so a left-over record could pass for it only if it were read as one.
    const QByteArray list = envelope("[]");
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request& request) {
        return request.sequence == 1 ? Reply::raw(first, Reply::End::KeepOpen) : Reply::json(list);
    };
    QVERIFY(watch(wire.client->cancelJob(TheJob))->wait());
    const auto page = watch(wire.client->listJobs({}));
    QVERIFY(page->wait());
    QVERIFY2(page->result->ok(), qPrintable(page->result->ok() ? QString() : errorSentence(page->error())));
    QVERIFY(page->result->value().records.empty());
    QCOMPARE(wire.server.countOf("POST"), 1);
}

void TestWire::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char* method : {"GET", "POST", "DELETE"})
            QTest::addRow("%s %d", method, status) << status << QByteArray(method);
    }
}

void TestWire::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    FaultServer thief;
    const QByteArray location = "Location: " + thief.base(u"localhost"_s).toEncoded();
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) { return Reply::json("{}", status, {location}); };
    const auto error =
        method == "GET" ? errorOf(wire.client->getJob(TheJob, Urgency::Person)) : errorOfChange(*wire.client, method);
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::NotFromCloudflare));
    QCOMPARE(error->httpStatus, status);
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    QCOMPARE(thief.connections(), 0);
    QCOMPARE(wire.server.journal().size(), 2);
}

void TestWire::aChallengeNeverChangesTheCredential_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("kind");
    const int refused = int(Kind::Unauthenticated);
    QTest::newRow("Basic") << 401 << "WWW-Authenticate: Basic realm=\"x\""_ba << refused;
    QTest::newRow("Digest") << 401 << "WWW-Authenticate: Digest realm=\"x\", nonce=\"1\", qop=\"auth\""_ba << refused;
    QTest::newRow("Negotiate") << 401 << "WWW-Authenticate: Negotiate"_ba << refused;
    QTest::newRow("NTLM") << 401 << "WWW-Authenticate: NTLM"_ba << refused;
    QTest::newRow("as a proxy") << 407 << "Proxy-Authenticate: Basic realm=\"x\""_ba << int(Kind::Proxy);
}

void TestWire::aChallengeNeverChangesTheCredential()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    QFETCH(int, kind);
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) {
        return Reply::json(envelope("null", "false"), status, {challenge});
    };
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto cancelled = watch(wire.client->cancelJob(TheJob));
        QVERIFY(cancelled->wait());
        QCOMPARE(int(cancelled->error().kind), kind);
        QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    }
    const auto journal = wire.server.journal();
    for (const auto& request : journal) {
        QCOMPARE(request.header("authorization"), "Bearer " + Canary);
        QVERIFY(request.header("proxy-authorization").isEmpty());
    }
    QCOMPARE(wire.server.countOf("POST"), 2);
}

void TestWire::noCookieIsSentBack()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob({"Set-Cookie: __cf_bm=followed; path=/"}); };
    for (int n = 0; n < 2; ++n)
        QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    const auto journal = wire.server.journal();
    QCOMPARE(journal.size(), 2);
    for (const auto& request : journal)
        QVERIFY(request.header("cookie").isEmpty());
}

void TestWire::bothKindsOfCredentialStandInTheirHeaders()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    Connection keyed = wire.client->connection();
    keyed.credentials = {Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"0123456789abcdef"_s};
    wire.client = std::make_unique<Client>(keyed);
    QVERIFY(watch(wire.client->getJob(TheJob, Urgency::Person))->wait());
    const auto request = wire.server.journal().constFirst();
    QCOMPARE(request.header("x-auth-email"), "analyst@example.com"_ba);
    QCOMPARE(request.header("x-auth-key"), "0123456789abcdef"_ba);
    QVERIFY(request.header("authorization").isEmpty());
}

void TestWire::aFaultyCredentialIsNotSent_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("secret");
    const int token = int(Credentials::Kind::ApiToken);
    const int key = int(Credentials::Kind::GlobalKey);
    QTest::newRow("a line break in the token") << token << QString() << u"abc\r\nX-Evil: 1"_s;
    QTest::newRow("a line feed alone") << token << QString() << u"abc\nX-Evil: 1"_s;
    QTest::newRow("a line break in the e-mail") << key << u"a@example.com\r\nX-Evil: 1"_s << u"0123"_s;
    QTest::newRow("a line break in the key") << key << u"a@example.com"_s << u"0123\r\nX-Evil: 1"_s;
}

void TestWire::aFaultyCredentialIsNotSent()
{
    QFETCH(int, kind);
    QFETCH(QString, email);
    QFETCH(QString, secret);
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return Reply::json(envelope("null", "false"), 401); };
    Connection faulty = wire.client->connection();
    faulty.credentials = {Credentials::Kind(kind), email, secret};
    wire.client = std::make_unique<Client>(faulty);
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Kind::Unauthenticated));
    const auto request = wire.server.journal().constFirst();
    for (const char* name : {"x-evil", "authorization", "x-auth-email", "x-auth-key"})
        QVERIFY2(request.header(name).isEmpty(), name);
}

void TestWire::loopbackNeedsNoProxy()
{
    FaultServer proxy;
    proxy.answer = [](const FaultServer::Request&) { return Reply::html(502); };
    const auto port = quint16(proxy.base().port());
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) { return theJob(); };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    const bool came = ended->wait();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(came);
    QVERIFY(ended->result->ok());
    QCOMPARE(proxy.connections(), 0);
}

void TestWire::nobodyListening()
{
    quint16 port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    Client client(connectionTo(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(port))));
    const auto cancelled = watch(client.cancelJob(TheJob));
    QVERIFY(cancelled->wait());
    QCOMPARE(int(cancelled->error().kind), int(Kind::Unreachable));
    QCOMPARE(cancelled->error().httpStatus, 0);
    QVERIFY(cancelled->error().certainlyWithoutEffect());
    QVERIFY(!errorSentence(cancelled->error()).contains(u"HTTP status"_s));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
