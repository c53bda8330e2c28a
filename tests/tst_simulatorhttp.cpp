#include "tests/plainsimulator.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestSimulatorHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyAnswerCarriesItsHeaders_data();
    void everyAnswerCarriesItsHeaders();
    void listsPagesUntilOneIsShort();
    void refusesWrongParameters_data();
    void refusesWrongParameters();
    void cancelsAndSettles();
    void refusesWhatHasEnded();
    void createsAndDeletes();
    void refusesAWrongOrder();
    void listsMessages();
    void tellsCredentialsApart_data();
    void tellsCredentialsApart();
    void verifiesTokens_data();
    void verifiesTokens();
    void listsAccounts();
    void bothCredentialKindsWork();
    void cancelsWithoutALengthOfTheBody();

private:
    QJsonObject firstJob(const QString& status);

    std::unique_ptr<Simulator> m_simulator;
};

void TestSimulatorHttp::initTestCase()
{
    m_simulator = std::make_unique<Simulator>(QStringList{u"--tempo"_s, u"0"_s});
    QVERIFY(m_simulator->base().startsWith(u"http://127.0.0.1:"_s));
}

QJsonObject TestSimulatorHttp::firstJob(const QString& status)
{
    const Answer answer =
        m_simulator->call("GET", m_simulator->bulk() + u"?per_page=1&status="_s + status, m_simulator->token());
    return answer.json["result"_L1][0].toObject();
}

void TestSimulatorHttp::everyAnswerCarriesItsHeaders_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("status");
    const QString bulk = m_simulator->bulk();
    QTest::newRow("a page") << QByteArray("GET") << bulk << true << 200;
    QTest::newRow("nobody") << QByteArray("GET") << bulk << false << 403;
    QTest::newRow("bad page") << QByteArray("GET") << bulk + u"?page=0"_s << true << 400;
    QTest::newRow("no such job") << QByteArray("GET") << bulk + u'/' + UnknownJob << true << 404;
    QTest::newRow("no such path") << QByteArray("GET") << u"/zones"_s << true << 404;
    QTest::newRow("wrong method") << QByteArray("PUT") << bulk << true << 405;
    QTest::newRow("endless path") << QByteArray("GET") << u'/' + QString(5'000, u'x') << true << 414;
}

void TestSimulatorHttp::everyAnswerCarriesItsHeaders()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const bool, isKnown);
    QFETCH(const int, status);
    const Answer answer = m_simulator->call(method, path, isKnown ? m_simulator->token() : Headers());
    QCOMPARE(answer.status, status);
    const auto matches = [&answer](const char* name, const QString& shape) {
        return QRegularExpression(QRegularExpression::anchoredPattern(shape))
            .match(QString::fromLatin1(answer.headers.value(name)))
            .hasMatch();
    };
    QVERIFY(matches("cf-ray", u"[0-9a-f]{16}-[A-Z]{3}"_s));
    QVERIFY(matches("ratelimit", u"\"default\";r=[0-9]+;t=[0-9]+"_s));
    QCOMPARE(answer.headers.value("ratelimit-policy"), QByteArray("\"default\";q=1200;w=300"));
    QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(answer.json["success"_L1], QJsonValue(status == 200));
    QVERIFY(answer.json["errors"_L1].isArray() && answer.json["messages"_L1].isArray());
    QCOMPARE(answer.json["errors"_L1].toArray().isEmpty(), status == 200);
    QVERIFY(answer.json.contains("result"_L1));
}

void TestSimulatorHttp::listsPagesUntilOneIsShort()
{
    QStringList ids;
    QStringList times;
    for (int page = 1; page <= 4; ++page) {
        const Answer answer =
            m_simulator->call("GET", m_simulator->bulk() + u"?per_page=100&page=%1"_s.arg(page), m_simulator->token());
        const QJsonArray jobs = answer.json["result"_L1].toArray();
        for (const auto& job : jobs) {
            ids.append(job["job_id"_L1].toString());
            times.append(job["created_at"_L1].toString());
        }
        const QJsonObject info{{u"count"_s, jobs.size()}, {u"per_page"_s, 100}, {u"total_count"_s, 0}, {u"page"_s, 0},
            {u"next"_s, QJsonValue()}, {u"previous"_s, QJsonValue()}};
        QCOMPARE(answer.json["result_info"_L1].toObject(), info);
    }
    QVERIFY(ids.size() >= 240);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QVERIFY(std::is_sorted(times.rbegin(), times.rend()));
    const Answer usual = m_simulator->call("GET", m_simulator->bulk(), m_simulator->token());
    QCOMPARE(usual.json["result"_L1].toArray().size(), 20);
}

void TestSimulatorHttp::refusesWrongParameters_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"page=0", "page=-1", "page=x", "page=", "per_page=0", "per_page=1001",
             "per_page=99999999999", "status=RUNNING", "status=pending", "status=", "action_type=COPY"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void TestSimulatorHttp::refusesWrongParameters()
{
    QFETCH(const QString, query);
    const Answer answer = m_simulator->call("GET", m_simulator->bulk() + u'?' + query, m_simulator->token());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json["errors"_L1][0]["source"_L1]["pointer"_L1].toString(), u'/' + query.section(u'=', 0, 0));
}

void TestSimulatorHttp::cancelsAndSettles()
{
    const QString path = m_simulator->bulk() + u'/' + firstJob(u"PROCESSING"_s)["job_id"_L1].toString();
    const Answer cancelled = m_simulator->call("POST", path + u"/cancel"_s, m_simulator->token());
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.result()["status"_L1].toString(), u"PROCESSING"_s);
    QCOMPARE(m_simulator->call("DELETE", path, m_simulator->token()).status, 409);

    QJsonObject job;
    QTRY_COMPARE_WITH_TIMEOUT(
        (job = m_simulator->call("GET", path, m_simulator->token()).result())["status"_L1].toString(), u"CANCELLED"_s,
        5'000);
    QCOMPARE(job["messages_pending"_L1].toInt(), 0);
    QVERIFY(job["messages_cancelled"_L1].toInt() > 0);
    QVERIFY(job["messages_successful"_L1].toInt() >= cancelled.result()["messages_successful"_L1].toInt());
}

void TestSimulatorHttp::refusesWhatHasEnded()
{
    const QString path = m_simulator->bulk() + u'/' + firstJob(u"COMPLETED"_s)["job_id"_L1].toString();
    const Answer refused = m_simulator->call("POST", path + u"/cancel"_s, m_simulator->token());
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.json["errors"_L1][0]["message"_L1].toString().contains(u"already finished"_s));
    QCOMPARE(m_simulator->call("GET", path, m_simulator->token()).result()["status"_L1].toString(), u"COMPLETED"_s);
}

void TestSimulatorHttp::createsAndDeletes()
{
    const Answer created = m_simulator->call("POST", m_simulator->bulk(), m_simulator->token(),
        R"({"action":"MOVE","destination":"JunkEmail","comment":"by a test","search_params":{"subject":"x"}})");
    QCOMPARE(created.status, 201);
    QCOMPARE(created.result()["status"_L1].toString(), u"PENDING"_s);
    const QString id = created.result()["job_id"_L1].toString();
    const QString path = m_simulator->bulk() + u'/' + id;
    QCOMPARE(m_simulator->call("GET", path, m_simulator->token()).result()["comment"_L1].toString(), u"by a test"_s);

    m_simulator->call("POST", path + u"/cancel"_s, m_simulator->token());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_simulator->call("GET", path, m_simulator->token()).result()["status"_L1].toString(), u"CANCELLED"_s, 5'000);
    QCOMPARE(m_simulator->call("DELETE", path, m_simulator->token()).status, 200);
    QCOMPARE(m_simulator->call("GET", path, m_simulator->token()).status, 404);
    QCOMPARE(m_simulator->call("DELETE", path, m_simulator->token()).status, 404);
}

void TestSimulatorHttp::refusesAWrongOrder()
{
    const Answer refused =
        m_simulator->call("POST", m_simulator->bulk(), m_simulator->token(), R"({"action":"MOVE","search_params":{}})");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json["errors"_L1][0]["source"_L1]["pointer"_L1].toString(), u"/destination"_s);
}

void TestSimulatorHttp::listsMessages()
{
    const QJsonObject job = firstJob(u"PROCESSING"_s);
    const QString path = m_simulator->bulk() + u'/' + job["job_id"_L1].toString() + u"/messages"_s;
    const Answer page = m_simulator->call("GET", path + u"?per_page=50&status=COMPLETED"_s, m_simulator->token());
    QCOMPARE(page.status, 200);
    const QJsonArray messages = page.json["result"_L1].toArray();
    QCOMPARE(messages.size(), std::min(50, job["messages_successful"_L1].toInt()));
    for (const auto& message : messages) {
        QCOMPARE(message["status"_L1].toString(), u"COMPLETED"_s);
        QVERIFY(message["action_params"_L1]["client_recipient"_L1].toString().contains(u'@'));
    }
    QCOMPARE(m_simulator->call("GET", path + u"?status=GONE"_s, m_simulator->token()).status, 400);
    QCOMPARE(m_simulator->call("POST", path, m_simulator->token()).status, 405);
}

void TestSimulatorHttp::tellsCredentialsApart_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<int>>("codes");
    QTest::addColumn<int>("chained");
    const QByteArray key = m_simulator->said("global key: ").toLatin1();
    const auto row = [](const char* name, const Headers& headers, int status, int code, int chained = 0) {
        QTest::newRow(name) << headers << status << QList<int>{code} << chained;
    };
    row("nothing", {}, 403, 10001);
    row("a token that nobody has", {{"Authorization", "Bearer cfut_simulated_but_unknown"}}, 403, 10000);
    row("no scheme", {{"Authorization", "cfut_simulated_but_unknown"}}, 400, 6003, 6111);
    row("a token with a space", {{"Authorization", "Bearer two words that are long"}}, 400, 6003, 6111);
    row("a token far too short", {{"Authorization", "Bearer x"}}, 400, 6003, 6111);
    row("a malformed key", {{"X-Auth-Email", "analyst@example.com"}, {"X-Auth-Key", "short"}}, 400, 6003, 6103);
    row("no key", {{"X-Auth-Email", "analyst@example.com"}}, 400, 6003, 6103);
    row("no e-mail", {{"X-Auth-Key", key}}, 400, 6003, 6102);
    row("another's key", {{"X-Auth-Email", "other@example.com"}, {"X-Auth-Key", key}}, 403, 10000);
    row("expired", m_simulator->token("expired token: "), 403, 10000);
    row("disabled", m_simulator->token("disabled token: "), 403, 10000);
    row("without the permission", m_simulator->token("powerless token: "), 403, 10000);
}

void TestSimulatorHttp::tellsCredentialsApart()
{
    QFETCH(const Headers, headers);
    QFETCH(const int, status);
    QFETCH(const QList<int>, codes);
    QFETCH(const int, chained);
    const Answer answer = m_simulator->call("GET", m_simulator->bulk(), headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.codes(), codes);
    QCOMPARE(answer.json["errors"_L1][0]["error_chain"_L1][0]["code"_L1].toInt(), chained);
}

void TestSimulatorHttp::verifiesTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("atAccount");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("state");
    QTest::newRow("user") << QByteArray("\ntoken: ") << false << 200 << u"active"_s;
    QTest::newRow("user at account") << QByteArray("\ntoken: ") << true << 403 << QString();
    QTest::newRow("account") << QByteArray("account token: ") << true << 200 << u"active"_s;
    QTest::newRow("account at user") << QByteArray("account token: ") << false << 401 << QString();
    QTest::newRow("expired") << QByteArray("expired token: ") << false << 200 << u"expired"_s;
    QTest::newRow("disabled") << QByteArray("disabled token: ") << false << 200 << u"disabled"_s;
    QTest::newRow("powerless") << QByteArray("powerless token: ") << false << 200 << u"active"_s;
}

void TestSimulatorHttp::verifiesTokens()
{
    QFETCH(const QByteArray, token);
    QFETCH(const bool, atAccount);
    QFETCH(const int, status);
    QFETCH(const QString, state);
    const QString place = atAccount ? m_simulator->account() : u"/user"_s;
    const Answer answer = m_simulator->call("GET", place + u"/tokens/verify"_s, m_simulator->token(token));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.result()["status"_L1].toString(), state);
    QCOMPARE(answer.json["messages"_L1][0]["code"_L1].toInt(), state == "active"_L1 ? 10000 : 0);
}

void TestSimulatorHttp::listsAccounts()
{
    const Answer answer = m_simulator->call("GET", u"/accounts"_s, m_simulator->token());
    QCOMPARE(u"/accounts/"_s + answer.json["result"_L1][0]["id"_L1].toString(), m_simulator->account());
    const Answer refused = m_simulator->call("GET", u"/accounts"_s, m_simulator->token("account token: "));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.codes(), QList<int>{1001});
    QCOMPARE(m_simulator->call("GET", u"/accounts?per_page=4"_s, m_simulator->token()).status, 400);
}

void TestSimulatorHttp::bothCredentialKindsWork()
{
    const Headers key = {{"X-Auth-Email", m_simulator->said("email: ").toLatin1()},
        {"X-Auth-Key", m_simulator->said("global key: ").toLatin1()}};
    QCOMPARE(m_simulator->call("GET", m_simulator->bulk(), key).status, 200);

    const Headers readOnly = m_simulator->token("read-only token: ");
    const QString path = m_simulator->bulk() + u'/' + firstJob(u"PROCESSING"_s)["job_id"_L1].toString();
    QCOMPARE(m_simulator->call("GET", path, readOnly).status, 200);
    QCOMPARE(m_simulator->call("POST", path + u"/cancel"_s, readOnly).status, 403);
    QCOMPARE(m_simulator->call("DELETE", path, readOnly).status, 403);
    const QString elsewhere = QString(m_simulator->bulk()).replace(10, 32, QString(32, u'a'));
    QCOMPARE(m_simulator->call("GET", elsewhere, key).codes(), QList<int>{10000});
    const QString nowhere = QString(m_simulator->bulk()).replace(10, 32, u"not-an-id"_s);
    QCOMPARE(m_simulator->call("GET", nowhere, key).codes(), (QList<int>{7003, 7000}));
}

void TestSimulatorHttp::cancelsWithoutALengthOfTheBody()
{
    // This is how `curl -X POST` asks.
    QTcpSocket socket;
    const QUrl url(m_simulator->base());
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected(5'000));
    QElapsedTimer timer;
    timer.start();
    socket.write("POST " + (url.path() + m_simulator->bulk() + u'/' + UnknownJob).toLatin1()
        + "/cancel HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + m_simulator->token()[0].second + "\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(5'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 404"));
    QVERIFY(timer.elapsed() < 2'000);
}

QTEST_GUILESS_MAIN(TestSimulatorHttp)
#include "tst_simulatorhttp.moc"
