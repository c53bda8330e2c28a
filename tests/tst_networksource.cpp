#include "app/accounts/accountsession.h"
#include "tests/nokeychain.h"
#include "tests/testcertificates.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Mode = ProxyChoice::Mode;

namespace {

const auto Target = QUrl(u"https://api.cloudflare.com/client/v4"_s);

QList<QNetworkProxy> noProxy(const QNetworkProxyQuery&)
{
    return {QNetworkProxy(QNetworkProxy::NoProxy)};
}

} // namespace

/// What the settings, the keychain, a file and the system say about the network becomes one setup, or a sentence.
class TestNetworkSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void atFirstTheSystemsProxyIsUsed();
    void aSystemThatDoesNotAnswerDoesNotHoldUpAManualProxy();
    void whatIsSavedIsReadByTheNextStart();
    void thePasswordIsInNoFile();
    void thePasswordIsNotForAnotherProxy_data();
    void thePasswordIsNotForAnotherProxy();
    void withoutAKeychainThePasswordIsForThisSession();
    void aLockedKeychainIsSaidAndTheProxyStays();
    void aFileOfAuthoritiesIsAddedToTheSystems();
    void aFileThatWentMissingIsSaid();
    void anUnwritableSettingsFileChangesNothing();
    void anotherChoiceReachesTheConnectionAtOnce();

private:
    std::unique_ptr<NetworkSource> source(CredentialStore& keychain);
    NetworkSource::Saved save(NetworkSource& source, const ProxyChoice& proxy, const QString& file = {});

    TestCertificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SessionStore> m_keychain; ///< stands for a keychain that works
    const ProxyChoice m_proxy{Mode::Http, u"proxy.example"_s, 3128, u"analyst"_s, u"canary-secret"_s};
};

void TestNetworkSource::initTestCase()
{
    const QByteArray problem = m_certificates.make();
    QVERIFY2(problem.isEmpty(), problem.constData());
}

void TestNetworkSource::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SessionStore>();
}

void TestNetworkSource::cleanup()
{
    m_settings.reset();
}

std::unique_ptr<NetworkSource> TestNetworkSource::source(CredentialStore& keychain)
{
    auto source = std::make_unique<NetworkSource>(*m_settings, keychain, Target, nullptr, noProxy);
    [&] { QTRY_VERIFY(source->isReady()); }();
    return source;
}

NetworkSource::Saved TestNetworkSource::save(NetworkSource& source, const ProxyChoice& proxy, const QString& file)
{
    QSignalSpy changed(&source, &NetworkSource::changed);
    std::optional<NetworkSource::Saved> saved;
    source.save(proxy, file, this, [&](const NetworkSource::Saved& outcome) { saved = outcome; });
    [&] { QTRY_VERIFY(saved.has_value()); }();
    if (saved && saved->ok)
        [&] { QTRY_COMPARE(changed.count(), 1); }();
    return saved.value_or(NetworkSource::Saved());
}

void TestNetworkSource::atFirstTheSystemsProxyIsUsed()
{
    const auto lookup = [](const QNetworkProxyQuery& query) {
        return QList{QNetworkProxy(QNetworkProxy::HttpProxy, query.peerHostName(), 8080)};
    };
    NetworkSource source(*m_settings, *m_keychain, Target, nullptr, lookup);
    QTRY_VERIFY(source.isReady());
    QCOMPARE(int(source.setup().proxy.mode), int(Mode::System));
    QCOMPARE(source.setup().systemProxy->known().value(0).hostName(), u"api.cloudflare.com"_s);
    QVERIFY(source.setup().authorities.isEmpty());
    QVERIFY(source.problems().isEmpty());
}

void TestNetworkSource::aSystemThatDoesNotAnswerDoesNotHoldUpAManualProxy()
{
    QSemaphore answers;
    const auto never = [&](const QNetworkProxyQuery& query) {
        answers.acquire();
        return noProxy(query);
    };
    m_settings->setProxy({Mode::Socks5, u"proxy.example"_s, 1080, {}, {}});
    NetworkSource manual(*m_settings, *m_keychain, Target, nullptr, never);
    QVERIFY(manual.isReady());
    m_settings->setProxy({});
    {
        const NetworkSource system(*m_settings, *m_keychain, Target, nullptr, never);
        QVERIFY(!system.isReady());
    } // and goes while it waits
    answers.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestNetworkSource::whatIsSavedIsReadByTheNextStart()
{
    QVERIFY(save(*source(*m_keychain), m_proxy, m_certificates.path(u"ca.pem"_s)).ok);
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    const auto next = source(*m_keychain);
    QCOMPARE(next->setup().proxy, m_proxy);
    QCOMPARE(next->authorityFile(), m_certificates.path(u"ca.pem"_s));
    QVERIFY2(next->proxy().password.isEmpty(), "whoever asks for the choice gets no secret");

    QVERIFY(save(*next, {Mode::None, {}, 0, {}, {}}).ok);
    std::optional<StoreOutcome::Kind> left;
    m_keychain->read(u"bulkhead:proxy"_s, this, [&](const StoreOutcome& outcome) { left = outcome.kind; });
    QTRY_VERIFY(left.has_value());
    QVERIFY2(left == StoreOutcome::Kind::NoEntry, "the password of a proxy that is no longer used stayed");
}

void TestNetworkSource::thePasswordIsInNoFile()
{
    QVERIFY(save(*source(*m_keychain), m_proxy).ok);
    QFile file(m_directory->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("proxy.example"));
    QVERIFY(!bytes.contains("canary"));
}

void TestNetworkSource::thePasswordIsNotForAnotherProxy_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("kept");
    QTest::newRow("the same") << u"proxy.example"_s << 3128 << u"analyst"_s << true;
    QTest::newRow("another host") << u"elsewhere.example"_s << 3128 << u"analyst"_s << false;
    QTest::newRow("another port") << u"proxy.example"_s << 3129 << u"analyst"_s << false;
    QTest::newRow("another user") << u"proxy.example"_s << 3128 << u"root"_s << false;
}

void TestNetworkSource::thePasswordIsNotForAnotherProxy()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, user);
    QFETCH(bool, kept);
    const auto network = source(*m_keychain);
    QVERIFY(save(*network, m_proxy).ok);
    const auto again = save(*network, {Mode::Http, host, quint16(port), user, {}});
    QCOMPARE(again.ok, kept);
    QCOMPARE(network->setup().proxy, m_proxy); // kept as it was, or not changed at all
    if (!kept)
        QVERIFY2(again.message.contains(u"missing"_s), qPrintable(again.message));
}

void TestNetworkSource::withoutAKeychainThePasswordIsForThisSession()
{
    NoKeychain none;
    const auto network = source(none);
    const auto saved = save(*network, m_proxy);
    QVERIFY(saved.ok);
    QVERIFY2(saved.message.contains(u"this session only"_s), qPrintable(saved.message));
    QVERIFY(!saved.message.contains(u"canary"_s));
    QCOMPARE(network->setup().proxy, m_proxy);
}

void TestNetworkSource::aLockedKeychainIsSaidAndTheProxyStays()
{
    m_settings->setProxy(m_proxy);
    const auto network = source(*m_keychain); // which has nothing
    QCOMPARE(network->setup().proxy.host, m_proxy.host);
    QVERIFY2(network->setup().proxy.user.isEmpty(), "a user without a password is a failed try");
    QVERIFY2(network->problems().join(u' ').contains(u"keychain"_s), qPrintable(network->problems().join(u' ')));
}

void TestNetworkSource::aFileOfAuthoritiesIsAddedToTheSystems()
{
    const auto network = source(*m_keychain);
    QVERIFY(save(*network, {}, m_certificates.path(u"stranger.pem"_s)).ok);
    QVERIFY(network->problems().isEmpty());
    const auto& authorities = network->setup().authorities;
    QVERIFY(authorities.contains(m_certificates.read(u"stranger.pem"_s).value(0)));
    QCOMPARE(authorities.size(), QSslConfiguration::systemCaCertificates().size() + 1);
}

void TestNetworkSource::aFileThatWentMissingIsSaid()
{
    m_settings->setAuthorityFile(m_certificates.path(u"gone.pem"_s));
    const auto network = source(*m_keychain);
    QVERIFY2(network->setup().authorities.isEmpty(), "the system's only");
    const QString said = network->problems().join(u' ');
    QVERIFY2(said.contains(u"does not exist"_s) && said.contains(u"only the system's"_s), qPrintable(said));
}

void TestNetworkSource::anUnwritableSettingsFileChangesNothing()
{
    QVERIFY(QDir(m_directory->path()).mkpath(u"settings.ini/in-the-way"_s));
    const auto network = source(*m_keychain);
    const auto saved = save(*network, {Mode::Http, u"proxy.example"_s, 3128, {}, {}});
    QVERIFY(!saved.ok);
    QVERIFY2(saved.message.contains(u"could not be written"_s), qPrintable(saved.message));
    QCOMPARE(int(network->setup().proxy.mode), int(Mode::System));
    QCOMPARE(int(network->proxy().mode), int(Mode::System));
}

void TestNetworkSource::anotherChoiceReachesTheConnectionAtOnce()
{
    Environment environment;
    environment.credentials = Credentials{Credentials::Kind::ApiToken, {}, u"from-the-environment"_s};
    environment.account = AccountId::fromString(QString(32, u'a'));
    AccountSession session(*m_settings, *m_keychain, environment);
    QList<Connection> connections;
    connect(&session, &AccountSession::connectionReady, this,
        [&](const Connection& connection) { connections.append(connection); });
    session.start();
    session.start();
    QTRY_COMPARE(connections.size(), 1);
    QCOMPARE(int(connections[0].network.proxy.mode), int(Mode::System));
    QVERIFY(save(session.network(), m_proxy).ok);
    QTRY_COMPARE(connections.size(), 2);
    QCOMPARE(connections[1].network.proxy, m_proxy);
}

QTEST_GUILESS_MAIN(TestNetworkSource)
#include "tst_networksource.moc"
