#include "tests/keychainfixture.h"

#include <QDBusConnection>
#include <QThread>

using namespace bulkhead;
using Kind = StoreOutcome::Kind;

/// As much of KDE's wallet service as QtKeychain uses.
class FakeWallet : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    std::atomic_bool isDenying = false;
    std::atomic_bool isReadOnly = false;

public Q_SLOTS:
    QString networkWallet() { return u"kdewallet"_s; }
    int open(const QString& /*wallet*/, qlonglong /*window*/, const QString& /*program*/) { return isDenying ? -1 : 1; }
    int entryType(int /*handle*/, const QString& /*folder*/, const QString& key, const QString& /*program*/)
    {
        return m_entries.contains(key) ? 1 : 0;
    }
    QString readPassword(int /*handle*/, const QString& /*folder*/, const QString& key, const QString& /*program*/)
    {
        return m_entries.value(key);
    }
    int writePassword(
        int /*handle*/, const QString& /*folder*/, const QString& key, const QString& value, const QString& /*program*/)
    {
        if (isReadOnly)
            return -1;
        m_entries.insert(key, value);
        return 0;
    }
    int removeEntry(int /*handle*/, const QString& /*folder*/, const QString& key, const QString& /*program*/)
    {
        if (isReadOnly)
            return -1;
        return m_entries.remove(key) ? 0 : -3;
    }

private:
    QHash<QString, QString> m_entries;
};

/// KDE's wallet instead of a Secret Service: nobody but QtKeychain can be asked.
class TestKWallet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutASecretServiceQtKeychainIsBelieved();
    void aPersonWhoRefusesIsNotAMissingKeychain();
    void aWalletThatKeepsWhatItHasIsNotBelieved();

private:
    QThread m_thread; ///< QtKeychain waits for the first answer
    FakeWallet m_wallet;
    WaitingKeychain m_keychain;
};

void TestKWallet::initTestCase()
{
    m_wallet.moveToThread(&m_thread);
    m_thread.start();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"wallet"_s);
    QVERIFY(bus.registerObject(u"/modules/kwalletd5"_s, &m_wallet, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.kde.kwalletd5"_s));
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
}

void TestKWallet::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"wallet"_s);
    m_thread.quit();
    m_thread.wait();
}

void TestKWallet::withoutASecretServiceQtKeychainIsBelieved()
{
    QCOMPARE(m_keychain.read().kind, Kind::NoEntry);
    QCOMPARE(m_keychain.write(WaitingKeychain::Secret).kind, Kind::Done);
    const StoreOutcome read = m_keychain.read();
    QVERIFY2(read.kind == Kind::Done, qPrintable(read.reason));
    QCOMPARE(read.secret, WaitingKeychain::Secret);
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
    QCOMPARE(m_keychain.read().kind, Kind::NoEntry);
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
}

void TestKWallet::aPersonWhoRefusesIsNotAMissingKeychain()
{
    QCOMPARE(m_keychain.write(WaitingKeychain::Secret).kind, Kind::Done);
    m_wallet.isDenying = true;
    const StoreOutcome read = m_keychain.read();
    QCOMPARE(read.kind, Kind::Denied);
    QVERIFY(keychainwords::whyNoSecret(read).contains(u"Allow Bulkhead to read it"_s));
    const StoreOutcome written = m_keychain.write(u"another"_s);
    QCOMPARE(written.kind, Kind::Denied);
    QVERIFY(keychainwords::whyNotStored(written).contains(u"this session only"_s));
    const StoreOutcome removed = m_keychain.remove();
    QCOMPARE(removed.kind, Kind::Denied);
    QVERIFY(keychainwords::whyNotRemoved(removed).contains(u"is still in the keychain"_s));
    m_wallet.isDenying = false;
    QCOMPARE(m_keychain.read().secret, WaitingKeychain::Secret);
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
}

void TestKWallet::aWalletThatKeepsWhatItHasIsNotBelieved()
{
    m_wallet.isReadOnly = true;
    const StoreOutcome written = m_keychain.write(WaitingKeychain::Secret);
    QCOMPARE(written.kind, Kind::Denied); // QtKeychain calls it done
    QVERIFY(keychainwords::whyNotStored(written).contains(u"refused"_s));
    m_wallet.isReadOnly = false;

    QCOMPARE(m_keychain.write(WaitingKeychain::Secret).kind, Kind::Done);
    m_wallet.isReadOnly = true;
    QCOMPARE(m_keychain.write(u"another"_s).kind, Kind::Denied);
    QCOMPARE(m_keychain.remove().kind, Kind::Denied);
    m_wallet.isReadOnly = false;
    QCOMPARE(m_keychain.read().secret, WaitingKeychain::Secret);
}

int main(int argc, char* argv[])
{
    return runTest(argc, argv, {{u"kwallet"_s, make<TestKWallet>}});
}
#include "tst_kwallet.moc"
