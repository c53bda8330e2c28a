#include "app/accounts/connectioncheck.h"
#include "tests/simulatorfixture.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every sentence that the connection test can say of a credential, on the real simulated account.
class TestConnectionCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts_data();
    void verdicts();
    void aWrongAccountIsToldApartFromAWrongToken();
    void nobodyThereIsSaid();
    void silenceIsSaid();
    void itNeverClaimsThePermissionToCancel();

private:
    QString check(const Connection& connection, const WireLimits& limits = {});

    std::unique_ptr<SimulatorFixture> m_simulator;
    bool m_canWatch = false;
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

void TestConnectionCheck::nobodyThereIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(server.serverPort())));
    server.close();
    const QString said = check(connection);
    QVERIFY2(said.contains(u"can't be reached"_s), qPrintable(said));
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
