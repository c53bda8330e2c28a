#include "app/accounts/connectioncheck.h"
#include "app/text/format.h"
#include "tests/checkscripts.h"
#include "tests/simulatorfixture.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace bulkhead;
using namespace bulkhead::checkscripts;
using namespace Qt::StringLiterals;

/// Every sentence that the connection test can say of a credential: on the real simulated account, and on a server that
/// answers as Cloudflare was seen to.
class TestConnectionCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts_data();
    void verdicts();
    void aWrongAccountIsToldApartFromAWrongToken();
    void eachReasonHasItsSentence_data();
    void eachReasonHasItsSentence();
    void itAsksNoMoreThanItMust();
    void theTimesOfATokenAreRead();
    void whatStandsInTheWayIsNoFaultOfTheCredential_data();
    void whatStandsInTheWayIsNoFaultOfTheCredential();
    void theEndOfTheCheckEndsTheCallAndTellsNobody();
    void nobodyThereIsSaid();
    void silenceIsSaid();
    void itNeverClaimsThePermissionToCancel();

private:
    QString check(const Connection& connection, const WireLimits& limits = {});

    std::unique_ptr<SimulatorFixture> m_simulator;
    bool m_canWatch = false;
    QList<ConnectionCheck::Finding> m_findings;
};

void TestConnectionCheck::initTestCase()
{
    m_simulator = std::make_unique<SimulatorFixture>(QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"30"_s});
    QVERIFY(m_simulator->isUp());
}

QString TestConnectionCheck::check(const Connection& connection, const WireLimits& limits)
{
    ConnectionCheck check(connection, nullptr, limits);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000); }();
    m_canWatch = check.canWatch();
    m_findings = check.findings();
    QStringList sentences;
    for (const auto& finding : check.findings())
        sentences.append(finding.sentence + u' ' + finding.advice);
    return sentences.join(u'\n');
}

void TestConnectionCheck::verdicts_data()
{
    QTest::addColumn<QString>("credential");
    QTest::addColumn<bool>("canWatch");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("user token") << u"token"_s << true << QStringList{u"genuine and active"_s, u"can be listed"_s};
    QTest::newRow("account token") << u"account token"_s << true
                                   << QStringList{u"genuine and active"_s, u"can be listed"_s};
    QTest::newRow("read-only token") << u"read-only token"_s << true << QStringList{u"can be listed"_s};
    QTest::newRow("global key") << u"global key"_s << true << QStringList{u"can be listed"_s};
    QTest::newRow("expired") << u"expired token"_s << false
                             << QStringList{u"“\u2068expired\u2069”"_s, u"Make a new token"_s};
    QTest::newRow("disabled") << u"disabled token"_s << false
                              << QStringList{u"“\u2068disabled\u2069”"_s, u"Switch it on again"_s};
    QTest::newRow("without the permission")
        << u"powerless token"_s << false << QStringList{u"genuine and active"_s, u"may not list"_s, u"Read"_s};
    QTest::newRow("unknown") << u"unknown"_s << false
                             << QStringList{u"does not accept this token"_s, u"copied whole"_s};
}

void TestConnectionCheck::verdicts()
{
    QFETCH(QString, credential);
    QFETCH(bool, canWatch);
    QFETCH(QStringList, says);
    Connection connection = m_simulator->connection();
    connection.credentials.secret =
        credential == u"unknown" ? u"cfut_simulated_nobody_knows_this_one"_s : m_simulator->announced(credential);
    if (credential == u"global key") {
        connection.credentials.kind = Credentials::Kind::GlobalKey;
        connection.credentials.email = m_simulator->announced(u"email"_s);
    }
    QVERIFY(!connection.credentials.secret.isEmpty());
    const QString said = check(connection);
    QCOMPARE(m_canWatch, canWatch);
    for (const QString& words : says)
        QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(!said.contains(connection.credentials.secret), "a secret is never shown");
}

void TestConnectionCheck::aWrongAccountIsToldApartFromAWrongToken()
{
    Connection connection = m_simulator->connection();
    connection.account = *AccountId::fromString(QString(32, u'f'));
    const QString said = check(connection);
    QVERIFY(!m_canWatch);
    QVERIFY2(said.contains(u"genuine and active"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Check the account id"_s), qPrintable(said));
}

void TestConnectionCheck::eachReasonHasItsSentence_data()
{
    checkscripts::addRows();
}

void TestConnectionCheck::eachReasonHasItsSentence()
{
    QFETCH(Credentials, credentials);
    QFETCH(Script, script);
    QFETCH(QString, says);
    FaultServer server;
    server.answer = [&](const FaultServer::Request& request) { return script.answer(request.path); };
    Connection connection = wire::connectionTo(server.base());
    connection.credentials = credentials;
    const QString said = check(connection);
    QCOMPARE(said, says);
    QCOMPARE(m_findings.last().level, ConnectionCheck::Level::Problem);
    QVERIFY(!m_canWatch);
    QCOMPARE(server.countOf("GET"), server.journal().size());
    QVERIFY2(!said.contains(credentials.secret), "a secret is never shown");
}

void TestConnectionCheck::itAsksNoMoreThanItMust()
{
    const auto paths = [this](const Script& script) {
        FaultServer server;
        server.answer = [&](const FaultServer::Request& request) { return script.answer(request.path); };
        check(wire::connectionTo(server.base()));
        QByteArrayList asked;
        for (const auto& request : server.journal())
            asked.append(request.path.mid(qstrlen("/client/v4")));
        return asked;
    };
    const QByteArray user = "/user/tokens/verify";
    const QByteArray account = "/accounts/023e105f4ecef8ad9ca31a8372d0c353";
    const QByteArray jobs = account + "/email-security/investigate/bulk?page=1&per_page=1";
    Script script;
    QCOMPARE(paths(script), QByteArrayList({user, jobs}));
    script.jobs = NotAuthenticated;
    QCOMPARE(paths(script), QByteArrayList({user, jobs, "/accounts?per_page=50"}));
    script.user = WrongPlace;
    QCOMPARE(paths(script), QByteArrayList({user}));
    script.user = NoSuchToken;
    QCOMPARE(paths(script), QByteArrayList({user, account + "/tokens/verify"}));
}

void TestConnectionCheck::theTimesOfATokenAreRead()
{
    using namespace std::chrono_literals;
    const auto fromNow = [](std::chrono::milliseconds span) {
        return Timestamp(QDateTime::currentMSecsSinceEpoch() + span.count());
    };
    const auto said = [this](const QByteArray& status, const QByteArray& key, Timestamp moment) {
        Script script;
        script.token = R"({"id":"x","status":")" + status + R"(",")" + key + R"(":")"
            + format::isoTime(moment).toLatin1() + R"("})";
        FaultServer server;
        server.answer = [&](const FaultServer::Request& request) { return script.answer(request.path); };
        return check(wire::connectionTo(server.base()));
    };
    const auto first = [this] { return m_findings[0].sentence + u' ' + m_findings[0].advice; };
    const auto second = [this] { return m_findings[1].sentence + u' ' + m_findings[1].advice; };

    Timestamp moment = fromNow(24h * 6 + 1min);
    said("active", "expires_on", moment);
    QCOMPARE(second(),
        u"The token expires in %1, at %2. Make a new one in Cloudflare's dashboard before that."_s.arg(
            format::span(24h * 6), format::moment(moment)));
    QCOMPARE(m_findings[1].level, ConnectionCheck::Level::Caution);
    QVERIFY(m_canWatch);
    QVERIFY(!said("active", "expires_on", fromNow(24h * 8)).contains(u"expires"_s));

    moment = fromNow(-1h);
    said("active", "expires_on", moment);
    QCOMPARE(second(),
        u"By this computer's clock the token expired at %1, yet Cloudflare calls it active. Check this computer's "
        "clock. If it is right, make a new token now."_s.arg(format::moment(moment)));
    QVERIFY(m_canWatch);

    said("expired", "expires_on", moment);
    QCOMPARE(first(),
        u"The token is genuine, but its state is “\u2068expired\u2069”: it was good until %1. Make a new token in "
        "Cloudflare's dashboard and enter it here."_s.arg(format::moment(moment)));
    QVERIFY(!m_canWatch);

    moment = fromNow(2h);
    said("active", "not_before", moment);
    QCOMPARE(first(),
        u"The token is genuine, but it is not valid before %1. Wait until then, or make a token without a start date. "
        "If that moment has passed, this computer's clock is wrong."_s.arg(format::moment(moment)));
    QCOMPARE(m_findings.size(), 1);
    QVERIFY(!m_canWatch);
}

void TestConnectionCheck::whatStandsInTheWayIsNoFaultOfTheCredential_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("advises");
    QTest::newRow("a login page of the network") << Reply::html(200)
                                                 << u"It may be a login page of the network or the block page of a "
                                                    u"proxy: open a browser and log in to the network, "
                                                    "then test again."_s;
    QTest::newRow("Cloudflare is down") << Reply::html(
        522) << u"Test again. If it lasts, see www.cloudflarestatus.com and give the cf-ray to Cloudflare's support."_s;
    QTest::newRow("limit used up") << Refused{429, R"({"code":10429,"message":"Rate limited"})"}.reply()
                                   << u"Test again in five minutes. It says nothing against the credential."_s;
    QTest::newRow("the connection breaks")
        << Reply::resetAfterReading() << u"Test again. If it lasts, look at the network connection, VPN and proxy."_s;
}

void TestConnectionCheck::whatStandsInTheWayIsNoFaultOfTheCredential()
{
    QFETCH(Reply, reply);
    QFETCH(QString, advises);
    FaultServer server;
    server.answer = [&](const FaultServer::Request&) { return reply; };
    const QString said = check(wire::connectionTo(server.base()));
    QCOMPARE(m_findings.size(), 1);
    QCOMPARE(m_findings[0].advice, advises);
    QVERIFY2(!said.contains(u"JSON"_s), "a web page's faults as JSON tell nobody anything");
    QCOMPARE(m_findings[0].level, ConnectionCheck::Level::Problem);
    QVERIFY2(!said.contains(u"does not accept"_s) && !said.contains(u"permission"_s), qPrintable(said));
}

void TestConnectionCheck::theEndOfTheCheckEndsTheCallAndTellsNobody()
{
    FaultServer server;
    server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    auto check = std::make_unique<ConnectionCheck>(wire::connectionTo(server.base()));
    QSignalSpy finished(check.get(), &ConnectionCheck::finished);
    QTRY_COMPARE(server.journal().size(), 1);
    check.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(finished.count(), 0);
}

void TestConnectionCheck::nobodyThereIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(server.serverPort())));
    server.close();
    const QString said = check(connection);
    QVERIFY2(said.contains(u"can't be reached"_s), qPrintable(said));
    QVERIFY2(said.endsWith(u"Check the network connection, VPN and proxy; then test again."_s), qPrintable(said));
}

void TestConnectionCheck::silenceIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(server.serverPort())));
    WireLimits limits;
    limits.idle = std::chrono::milliseconds(200);
    const QString said = check(connection, limits);
    QVERIFY2(said.contains(u"No complete answer came in time"_s), qPrintable(said));
}

void TestConnectionCheck::itNeverClaimsThePermissionToCancel()
{
    for (const QString& token : {u"token"_s, u"read-only token"_s}) {
        Connection connection = m_simulator->connection();
        connection.credentials.secret = m_simulator->announced(token);
        const QString said = check(connection);
        QVERIFY2(said.contains(u"can't be tested without cancelling one"_s), qPrintable(said));
    }
    QVERIFY(m_simulator->posts().isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
