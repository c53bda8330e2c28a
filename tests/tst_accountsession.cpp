#include "app/accounts/accountsession.h"
#include "app/accounts/keychainwords.h"
#include "tests/latekeychain.h"
#include "tests/nokeychain.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

const auto AccountText = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
const auto Secret = u"cfut_canary-0123456789"_s;

} // namespace

class TestAccountSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnythingThereIsNoConnectionAndNoReproach();
    void savingStoresTheSecretAndConnects();
    void anotherStartConnectsFromTheStore();
    void withoutAKeychainTheSecretStaysInMemoryAndThatIsSaid();
    void anUnwritableSettingsFileSavesNothing();
    void aMissingSecretIsSaid();
    void theEnvironmentGoesBeforeTheStore();
    void severalProfilesAndOneInUse();
    void removingAProfileRemovesItsSecret();
    void aSecretThatStaysInTheKeychainIsSaid();
    void aCredentialWithoutAnAccountIsSaid();
    void theSecretIsInNoFile();
    void aKeychainThatAnswersLateIsWaitedForAndThatIsSaid();
    void aSystemThatLooksForItsProxyIsWaitedForToo();
    void afterEveryTroubleAnotherTryReadsAgain_data();
    void afterEveryTroubleAnotherTryReadsAgain();
    void whoTriesAgainWhileItAsksConnectsOnce();
    void whileTheKeychainIsSilentASecretCanBeEnteredForThisSession();
    void theProxysPasswordIsWaitedForAndAskedForAgain();
    void withoutAnAccountNothingIsWaitedFor();
    void whatWasStoppedIsNotAnswered();

private:
    Profile profile() const;
    AccountSession::Saved save(AccountSession& session, const Profile& profile, const QString& secret);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SessionStore> m_keychain; ///< stands for a keychain that works
};

void TestAccountSession::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SessionStore>();
}

void TestAccountSession::cleanup()
{
    m_settings.reset();
}

Profile TestAccountSession::profile() const
{
    Profile profile;
    profile.uuid = QUuid(u"{182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e}"_s);
    profile.face.name = u"Example Mail"_s;
    profile.accountId = AccountText;
    return profile;
}

AccountSession::Saved TestAccountSession::save(AccountSession& session, const Profile& profile, const QString& secret)
{
    std::optional<AccountSession::Saved> saved;
    session.save(profile, secret, this, [&](const AccountSession::Saved& outcome) { saved = outcome; });
    [&] { QTRY_VERIFY(saved.has_value()); }();
    return saved.value_or(AccountSession::Saved());
}

void TestAccountSession::withoutAnythingThereIsNoConnectionAndNoReproach()
{
    AccountSession session(*m_settings, *m_keychain, {});
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(none.count(), 1);
    QCOMPARE(none[0][0].toString(), QString());
}

void TestAccountSession::savingStoresTheSecretAndConnects()
{
    AccountSession session(*m_settings, *m_keychain, {});
    std::optional<Connection> connection;
    QString name;
    connect(&session, &AccountSession::connectionReady, this, [&](const Connection& ready) {
        connection = ready;
        name = ready.face.name;
    });
    const auto saved = save(session, profile(), Secret);
    QVERIFY(saved.ok);
    QCOMPARE(saved.message, QString());
    QTRY_VERIFY(connection.has_value());
    QCOMPARE(connection->credentials.secret, Secret);
    QCOMPARE(connection->account.toString(), AccountText);
    QCOMPARE(connection->base, ApiBase::production());
    QCOMPARE(name, u"Example Mail"_s);
}

void TestAccountSession::anotherStartConnectsFromTheStore()
{
    {
        AccountSession first(*m_settings, *m_keychain, {});
        QVERIFY(save(first, profile(), Secret).ok);
    }
    AccountSession second(*m_settings, *m_keychain, {});
    QSignalSpy ready(&second, &AccountSession::connectionReady);
    second.start();
    QTRY_COMPARE(ready.count(), 1);
}

void TestAccountSession::withoutAKeychainTheSecretStaysInMemoryAndThatIsSaid()
{
    NoKeychain none;
    {
        AccountSession session(*m_settings, none, {});
        QSignalSpy ready(&session, &AccountSession::connectionReady);
        const auto saved = save(session, profile(), Secret);
        QVERIFY(saved.ok);
        QVERIFY2(saved.message.contains(u"this session only"_s), qPrintable(saved.message));
        QVERIFY2(saved.message.contains(u"<b>no bus</b>"_s), qPrintable(saved.message));
        QTRY_COMPARE(ready.count(), 1);
    }
    AccountSession next(*m_settings, none, {});
    QSignalSpy noConnection(&next, &AccountSession::noConnection);
    next.start();
    QTRY_COMPARE(noConnection.count(), 1);
    QVERIFY(noConnection[0][0].toString().contains(u"can't be used"_s));
}

void TestAccountSession::anUnwritableSettingsFileSavesNothing()
{
    QVERIFY(QDir(m_directory->path()).mkpath(u"settings.ini/in-the-way"_s));
    AccountSession session(*m_settings, *m_keychain, {});
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    const auto saved = save(session, profile(), Secret);
    QVERIFY(!saved.ok);
    QVERIFY2(saved.message.contains(u"could not be written"_s), qPrintable(saved.message));
    QCOMPARE(ready.count(), 0);
}

void TestAccountSession::aMissingSecretIsSaid()
{
    m_settings->setProfile(profile());
    AccountSession session(*m_settings, *m_keychain, {});
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(none.count(), 1);
    QVERIFY(none[0][0].toString().contains(u"holds no credential for this account"_s));
}

void TestAccountSession::theEnvironmentGoesBeforeTheStore()
{
    m_settings->setProfile(profile());
    Environment environment;
    environment.credentials = Credentials{Credentials::Kind::ApiToken, {}, u"from-the-environment"_s};
    environment.account = AccountId::fromString(QString(32, u'a'));
    AccountSession session(*m_settings, *m_keychain, environment);
    QString secret;
    QString name;
    connect(&session, &AccountSession::connectionReady, this, [&](const Connection& connection) {
        secret = connection.credentials.secret;
        name = connection.face.name;
    });
    session.start();
    QTRY_COMPARE(secret, u"from-the-environment"_s);
    QCOMPARE(name, u"aaaaaaaa…"_s); // never the name of the stored account, which is another one
}

void TestAccountSession::severalProfilesAndOneInUse()
{
    AccountSession session(*m_settings, *m_keychain, {});
    QStringList shown;
    connect(&session, &AccountSession::connectionReady, this, [&](const Connection& connection) {
        shown.append(connection.face.name + u' ' + connection.credentials.secret);
    });
    QSignalSpy changed(&session, &AccountSession::profilesChanged);
    Profile staging = profile();
    staging.uuid = QUuid::createUuid();
    staging.face = {u"Staging"_s, AccountColour::Green, false, true};
    QVERIFY(save(session, profile(), u"cfut_one"_s).ok);
    QTRY_COMPARE(shown.size(), 1); // else the second start may overtake it
    QVERIFY(save(session, staging, u"cfut_two"_s).ok);
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(session.profiles().size(), 2);
    QCOMPARE(session.currentProfile()->uuid, staging.uuid);

    session.use(profile().uuid);
    QTRY_COMPARE(shown.size(), 3);
    QCOMPARE(shown.join(u'\n'), u"Example Mail cfut_one\nStaging cfut_two\nExample Mail cfut_one"_s);
    QCOMPARE(changed.count(), 3);
    // Two starts in a row: only the last one's account is shown.
    session.use(staging.uuid);
    session.use(profile().uuid);
    QTRY_COMPARE(shown.size(), 4);
    QCOMPARE(shown.constLast(), u"Example Mail cfut_one"_s);
}

void TestAccountSession::removingAProfileRemovesItsSecret()
{
    AccountSession session(*m_settings, *m_keychain, {});
    Profile other = profile();
    other.uuid = QUuid::createUuid();
    other.face.name = u"Other"_s;
    QVERIFY(save(session, other, u"cfut_other"_s).ok);
    QVERIFY(save(session, profile(), u"cfut_one"_s).ok);
    QString shown;
    connect(&session, &AccountSession::connectionReady, this,
        [&](const Connection& connection) { shown = connection.face.name; });
    std::optional<AccountSession::Saved> removed;
    session.remove(profile().uuid, this, [&](const AccountSession::Saved& outcome) { removed = outcome; });
    QTRY_VERIFY(removed);
    QVERIFY2(removed->ok && removed->message.isEmpty(), qPrintable(removed->message));
    std::optional<StoreOutcome> left;
    m_keychain->read(profile().key(), this, [&](const StoreOutcome& outcome) { left = outcome; });
    QTRY_VERIFY(left);
    QCOMPARE(left->kind, StoreOutcome::Kind::NoEntry);
    QCOMPARE(session.profiles().size(), 1);
    QTRY_COMPARE(shown, u"Other"_s); // which is in use now
}

void TestAccountSession::aSecretThatStaysInTheKeychainIsSaid()
{
    m_settings->setProfile(profile());
    NoKeychain none;
    AccountSession session(*m_settings, none, {});
    QSignalSpy start(&session, &AccountSession::noConnection);
    std::optional<AccountSession::Saved> removed;
    session.remove(profile().uuid, this, [&](const AccountSession::Saved& outcome) { removed = outcome; });
    QTRY_VERIFY(removed);
    QVERIFY(removed->ok);
    QVERIFY2(removed->message.contains(profile().key()), qPrintable(removed->message));
    QVERIFY(session.profiles().isEmpty());
    QTRY_COMPARE(start.count(), 1);
}

void TestAccountSession::aCredentialWithoutAnAccountIsSaid()
{
    Environment environment;
    environment.credentials = Credentials{Credentials::Kind::ApiToken, {}, u"from-the-environment"_s};
    AccountSession session(*m_settings, *m_keychain, environment);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(none.count(), 1);
    QVERIFY(none[0][0].toString().contains(u"CLOUDFLARE_ACCOUNT_ID"_s));
}

void TestAccountSession::theSecretIsInNoFile()
{
    NoKeychain none;
    AccountSession session(*m_settings, none, {});
    QVERIFY(save(session, profile(), Secret).ok);
    int files = 0;
    QDirIterator all(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
        ++files;
    }
    QVERIFY2(files > 0, "nothing was written, so this proves nothing");
}

void TestAccountSession::aKeychainThatAnswersLateIsWaitedForAndThatIsSaid()
{
    m_settings->setProfile(profile());
    m_settings->setProxy({ProxyChoice::Mode::None, {}, 0, {}, {}});
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy waiting(&session, &AccountSession::waiting);
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(waiting[0][0].toString(),
        u"Waiting for the keychain… It may be asking for its password, maybe behind another window. If it stays "
        u"silent, "
        u"the credential can be entered in Settings for this session."_s);
    QCOMPARE(none.count(), 0); // nobody says that there is no account
    keychain.answer({StoreOutcome::Kind::Done, Secret, {}});
    QCOMPARE(ready.count(), 1);
    QCOMPARE(none.count(), 0);
}

void TestAccountSession::aSystemThatLooksForItsProxyIsWaitedForToo()
{
    m_settings->setProfile(profile());
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QStringList waiting;
    connect(&session, &AccountSession::waiting, this, [&](const QString& what) { waiting.append(what); });
    session.start();
    QTRY_COMPARE(waiting.size(), 2);
    QCOMPARE(waiting,
        QStringList({u"Waiting for the system to say which proxy leads to Cloudflare…"_s, keychainwords::waiting()}));
}

void TestAccountSession::afterEveryTroubleAnotherTryReadsAgain_data()
{
    everyKeychainTrouble();
}

void TestAccountSession::afterEveryTroubleAnotherTryReadsAgain()
{
    QFETCH(int, kind);
    m_settings->setProfile(profile());
    m_settings->setProxy({ProxyChoice::Mode::None, {}, 0, {}, {}});
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy waiting(&session, &AccountSession::waiting);
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    keychain.answer({StoreOutcome::Kind(kind), {}, {}});
    QCOMPARE(none.count(), 1);
    QCOMPARE(none[0][0].toString(), keychainwords::whyNoSecret({StoreOutcome::Kind(kind), {}, {}}));
    QCOMPARE(none[0][1].value<AccountSession::Missing>(), AccountSession::Missing::Secret);
    session.tryAgain();
    QCOMPARE(waiting.count(), 2);
    QTRY_COMPARE(keychain.questions(), 1);
    QCOMPARE(keychain.firstKey(), profile().key());
    keychain.answer({StoreOutcome::Kind::Done, Secret, {}});
    QCOMPARE(ready.count(), 1);
}

void TestAccountSession::whoTriesAgainWhileItAsksConnectsOnce()
{
    m_settings->setProfile(profile());
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    session.tryAgain();
    QTRY_COMPARE(keychain.questions(), 2);
    keychain.answer({StoreOutcome::Kind::NoAnswer, {}, {}}); // the one that nobody waits for any more
    QCOMPARE(none.count(), 0);
    keychain.answer({StoreOutcome::Kind::Done, Secret, {}});
    QCOMPARE(ready.count(), 1);
}

void TestAccountSession::whileTheKeychainIsSilentASecretCanBeEnteredForThisSession()
{
    m_settings->setProfile(profile());
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    const auto saved = save(session, profile(), Secret);
    QVERIFY(saved.ok);
    QVERIFY2(saved.message.contains(u"The credential is kept for this session"_s), qPrintable(saved.message));
    QTRY_COMPARE(ready.count(), 1);
    keychain.answer({StoreOutcome::Kind::Locked, {}, {}});
    QCOMPARE(ready.count(), 1);
}

void TestAccountSession::theProxysPasswordIsWaitedForAndAskedForAgain()
{
    m_settings->setProfile(profile());
    m_settings->setProxy({ProxyChoice::Mode::Http, u"proxy.example"_s, 3128, u"analyst"_s, {}});
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy waiting(&session, &AccountSession::waiting);
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    QCOMPARE(keychain.firstKey(), u"bulkhead:proxy"_s);
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(waiting[0][0].toString(), keychainwords::waiting());
    keychain.answer({StoreOutcome::Kind::Locked, {}, {}});
    QTRY_COMPARE(keychain.firstKey(), profile().key());
    keychain.answer({StoreOutcome::Kind::Locked, {}, {}});
    QCOMPARE(none.count(), 1);

    session.tryAgain();
    QTRY_COMPARE(keychain.firstKey(), u"bulkhead:proxy"_s);
    keychain.answer({StoreOutcome::Kind::Done, u"proxy-password"_s, {}});
    QTRY_COMPARE(keychain.firstKey(), profile().key());
    keychain.answer({StoreOutcome::Kind::Done, Secret, {}});
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(session.network().setup().proxy.password, u"proxy-password"_s);
    QVERIFY(session.network().problems().isEmpty());
}

void TestAccountSession::withoutAnAccountNothingIsWaitedFor()
{
    m_settings->setProxy({ProxyChoice::Mode::Http, u"proxy.example"_s, 3128, u"analyst"_s, {}});
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy waiting(&session, &AccountSession::waiting);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QCOMPARE(none.count(), 1);
    QCOMPARE(none[0][1].value<AccountSession::Missing>(), AccountSession::Missing::Account);
    QCOMPARE(waiting.count(), 0);
    QCOMPARE(keychain.questions(), 0);
}

void TestAccountSession::whatWasStoppedIsNotAnswered()
{
    m_settings->setProfile(profile());
    LateKeychain keychain;
    AccountSession session(*m_settings, keychain, {});
    QSignalSpy ready(&session, &AccountSession::connectionReady);
    QSignalSpy none(&session, &AccountSession::noConnection);
    session.start();
    QVERIFY(!session.network().isReady());
    session.stop();
    QTRY_VERIFY(session.network().isReady());
    QCOMPARE(keychain.questions(), 0);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    session.stop();
    keychain.answer({StoreOutcome::Kind::Locked, {}, {}});
    QCOMPARE(none.count(), 0);
    session.start();
    QTRY_COMPARE(keychain.questions(), 1);
    keychain.answer({StoreOutcome::Kind::Done, Secret, {}});
    QCOMPARE(ready.count(), 1);
}

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
