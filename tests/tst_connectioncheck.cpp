#include "app/accounts/connectioncheck.h"
#include "app/text/format.h"
#include "tests/simulatorfixture.h"
#include "tests/wire.h"

#include <QSignalSpy>
#include <QTcpServer>

#include <variant>

using namespace bulkhead;
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

namespace {

using Reply = FaultServer::Reply;

struct Refused {
    int status;
    QByteArray errors;

    Reply reply() const { return Reply::json(wire::envelope("null", "false", '[' + errors + ']'), status); }
};

const Refused NotAuthenticated{403, R"({"code":10000,"message":"Authentication error"})"};
const Refused NoSuchToken{401, R"({"code":1000,"message":"Invalid API Token"})"};
const Refused NoRoute{404, R"({"code":7003,"message":"Could not route to that"})"};
const Refused ForUsersOnly{
    400, R"({"code":1001,"message":"List accounts endpoint does not support account owned tokens."})"};
const Refused WrongPlace{403, R"({"code":9109,"message":"Cannot use the access token from location: 203.0.113.7"})"};

Refused unreadable(const QByteArray& code, const QByteArray& header)
{
    return {400,
        R"({"code":6003,"message":"Invalid request headers","error_chain":[{"code":)" + code
            + R"(,"message":"Invalid format for )" + header + R"( header"}]})"};
}

/// What the server says to the four calls that a check may make.
struct Script {
    std::optional<Refused> user; ///< nullopt: genuine and active
    std::optional<Refused> account = NotAuthenticated;
    std::optional<Refused> jobs; ///< nullopt: an empty list
    std::variant<QByteArray, Refused> accounts = QByteArray("[]");
    QByteArray token = R"({"id":"x","status":"active"})";

    Reply answer(const QByteArray& path) const
    {
        const auto state = [this](const std::optional<Refused>& refused) {
            return refused ? refused->reply() : Reply::json(wire::envelope(token));
        };
        if (path.contains("/user/"))
            return state(user);
        if (path.endsWith("/tokens/verify"))
            return state(account);
        if (path.contains("/bulk"))
            return jobs ? jobs->reply() : Reply::json(wire::envelope("[]"));
        const auto* list = std::get_if<QByteArray>(&accounts);
        return list ? Reply::json(wire::envelope(*list)) : std::get<Refused>(accounts).reply();
    }
};

const auto Genuine = u"The token is genuine and active. "_s;
const auto Forbidden = u"Cloudflare refused: the credential is wrong, or it lacks the permission for this account "
                       "(10000: \u2068Authentication error\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s;
const auto Unauthenticated =
    u"Cloudflare does not accept this credential (%1, HTTP status %2, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s;

} // namespace

Q_DECLARE_METATYPE(Script)

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
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("says");
    const Credentials token{Credentials::Kind::ApiToken, {}, u"cfut_canary"_s};
    const Credentials old{Credentials::Kind::ApiToken, {}, u"canary-without-a-prefix"_s};
    const Credentials key{Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"canary-key"_s};
    const Credentials keyAsToken{Credentials::Kind::ApiToken, {}, u"cfk_canary"_s};
    const Credentials tokenAsKey{Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"cfut_canary"_s};
    const QByteArray here = R"([{"id":"023E105F4ECEF8AD9CA31A8372D0C353","name":"Here"}])";
    const QByteArray elsewhere = R"([{"id":"a","name":"One"},{"id":"b"},{"id":"c","name":"<b>3</b>"},{"id":"d"}])";
    const QString chain = u"6003: \u2068Invalid request headers\u2069; %1: \u2068Invalid format for %2 header\u2069"_s;
    const auto unauthenticated = [](const QString& words, int status) {
        return Unauthenticated.arg(words).arg(status);
    };

    Script script;
    script.user = NoSuchToken;
    QTest::newRow("wrong token")
        << token << script
        << u"Cloudflare does not accept this token, neither as a user's nor as this account's: "_s + Forbidden
            + u" Check that it was copied whole, that the account id is the one that the token was made for, and that "
              "it is a token: a global API key is another kind of credential."_s;
    QTest::newRow("a key with a prefix, entered as a token")
        << keyAsToken << script
        << u"What was entered is not an API token: "_s + unauthenticated(u"1000: \u2068Invalid API Token\u2069"_s, 401)
            + u" If it is a global API key, choose “E-mail address and global API key” and enter the e-mail address. "
              "If it is a token, copy it again, whole and alone."_s;
    script.user = unreadable("6111", "Authorization");
    QTest::newRow("an old key, entered as a token")
        << old << script
        << u"What was entered is not an API token: "_s + unauthenticated(chain.arg(u"6111"_s, u"Authorization"_s), 400)
            + u" If it is a global API key, choose “E-mail address and global API key” and enter the e-mail address. "
              "If it is a token, copy it again, whole and alone."_s;
    script.user = WrongPlace;
    QTest::newRow("address not allowed")
        << token << script
        << u"This token may not be used from this computer's IP address: Cloudflare refused: the credential is wrong, "
           "or it lacks the permission for this account (9109: \u2068Cannot use the access token from location: "
           "203.0.113.7\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE). Connect through a network that the token "
           "allows (a VPN, for "
           "example), or add the address to the token's “Client IP Address Filtering” in Cloudflare's dashboard."_s;

    script = {};
    script.jobs = NotAuthenticated;
    script.accounts = here;
    const QString noPermission = u"The token belongs to this account, but it may not list its bulk action jobs: "_s
        + Forbidden
        + u" Give it the permission Cloud Email Security Read for this account; to cancel, Write. The account also "
          "needs Email Security."_s;
    QTest::newRow("no permission") << token << script << Genuine + u'\n' + noPermission;
    script.accounts = elsewhere;
    QTest::newRow("wrong account") << token << script
                                   << Genuine + u'\n'
            + u"This credential does not see this account, but others (\u2068One\u2069, \u2068b\u2069, "
              "\u2068<b>3</b>\u2069, …): "_s
            + Forbidden + u" Check the account id, or choose “Find Accounts…” to take one that this credential sees."_s;
    script.accounts = QByteArray("[]");
    QTest::newRow("no permission or wrong account, nobody can tell")
        << token << script
        << Genuine + u'\n' + u"This credential may not list the bulk action jobs of this account: "_s + Forbidden
            + u" Check the account id, and give the token the permission Cloud Email Security Read for this account; "
              "to cancel, Write."_s;
    script.jobs = NoRoute;
    script.accounts = NotAuthenticated;
    QTest::newRow("no such account") << token << script
                                     << Genuine + u'\n'
            + u"Cloudflare knows no such account for this credential: Cloudflare knows no such account or job, or this "
              "credential may not see it (7003: \u2068Could not route to that\u2069, HTTP status 404, cf-ray "
              "8f0c1d2e3f4a5b6c-VIE). Check the "
              "account id: it stands on the account's overview in Cloudflare's dashboard."_s;
    script = {};
    script.user = NotAuthenticated;
    script.account = std::nullopt;
    script.jobs = NotAuthenticated;
    script.accounts = ForUsersOnly;
    QTest::newRow("account token without the permission") << token << script << Genuine + u'\n' + noPermission;

    script = {};
    script.jobs = unreadable("6103", "X-Auth-Key");
    QTest::newRow("a token entered as a key")
        << key << script
        << u"What was entered is not a global API key: "_s + unauthenticated(chain.arg(u"6103"_s, u"X-Auth-Key"_s), 400)
            + u" If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone."_s;
    script.jobs = NotAuthenticated;
    QTest::newRow("a token with a prefix, entered as a key")
        << tokenAsKey << script
        << u"What was entered is not a global API key: "_s + Forbidden
            + u" If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone."_s;
    script.jobs = unreadable("6102", "X-Auth-Email");
    QTest::newRow("an address that is none") << key << script
                                             << u"Cloudflare can't read the e-mail address: "_s
            + unauthenticated(chain.arg(u"6102"_s, u"X-Auth-Email"_s), 400)
            + u" Enter the address that the owner of the key signs in with."_s;
    script.jobs = Refused{403, R"({"code":9103,"message":"Unknown X-Auth-Key or X-Auth-Email"})"};
    QTest::newRow("key and address of different users")
        << key << script
        << u"Cloudflare does not know this pair of e-mail address and global key: Cloudflare refused: the credential "
           "is wrong, or it lacks the permission for this account (9103: \u2068Unknown X-Auth-Key or "
           "X-Auth-Email\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE). Check that both belong to the same "
           "user, and that the key was not "
           "changed meanwhile."_s;
    script.jobs = NotAuthenticated;
    script.accounts = NotAuthenticated;
    QTest::newRow("wrong key") << key << script
                               << u"Cloudflare does not accept this e-mail address and global key: "_s + Forbidden
            + u" Check both: the address that its owner signs in with, and the key, copied whole."_s;
    script.accounts = here;
    QTest::newRow("key without the role")
        << key << script
        << u"This account is right, but its bulk action jobs may not be listed: "_s + Forbidden
            + u" The user of the key needs a role in this account that includes Cloud Email Security, and the account "
              "needs Email Security."_s;
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
    QTest::newRow("a login page of the network")
        << Reply::html(200)
        << u"A login page of the network or a proxy may stand in between: open a web page in a browser, then test "
           "again."_s;
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
