#include "tests/keychainfixture.h"

#include <QDirIterator>
#include <QFile>

using namespace bulkhead;
using Kind = StoreOutcome::Kind;

/// An unlocked gnome-keyring.
class UnlockedKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesReadsReplacesAndRemoves();
    void aMissingEntryIsNoEntry();
    void theSecretIsReadableInNoFile();
    void aContextThatIsGoneHearsNothing();
    void nothingWaitsInTheCaller();

private:
    WaitingKeychain m_keychain;
};

void UnlockedKeychain::writesReadsReplacesAndRemoves()
{
    for (const QString& secret : {WaitingKeychain::Secret, u"cfut_canary-two"_s}) {
        const StoreOutcome written = m_keychain.write(secret);
        QVERIFY2(written.kind == Kind::Done, qPrintable(written.reason));
        const StoreOutcome read = m_keychain.read();
        QCOMPARE(read.kind, Kind::Done);
        QCOMPARE(read.secret, secret);
    }
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
    QCOMPARE(m_keychain.read().kind, Kind::NoEntry);
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
}

void UnlockedKeychain::aMissingEntryIsNoEntry()
{
    const StoreOutcome read = m_keychain.read(u"bulkhead:never-written"_s);
    QCOMPARE(read.kind, Kind::NoEntry);
    QVERIFY(read.secret.isEmpty());
}

void UnlockedKeychain::theSecretIsReadableInNoFile()
{
    QCOMPARE(m_keychain.write(u"cfut_canary-in-files"_s).kind, Kind::Done);
    int files = 0;
    QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(!file.readAll().contains("canary"), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY2(files > 0, "the keyring was not written, so this proves nothing");
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
}

void UnlockedKeychain::aContextThatIsGoneHearsNothing()
{
    bool heard = false;
    auto dialog = std::make_unique<QObject>();
    m_keychain.store().read(WaitingKeychain::Key, dialog.get(), [&](const StoreOutcome&) { heard = true; });
    dialog.reset();
    // The keychain answers one request after the other, so this answer comes after the one nobody waits for.
    m_keychain.read();
    QVERIFY(!heard);
    // Gone at every moment: in the queue, between the keychain's answer and that of the service, and after both.
    for (int delay = 0; delay < 20; ++delay) {
        dialog = std::make_unique<QObject>();
        m_keychain.store().remove(
            WaitingKeychain::Key, dialog.get(), [&](const StoreOutcome&) { heard = heard || !dialog; });
        QTimer::singleShot(delay, this, [&] { dialog.reset(); });
        QTRY_VERIFY(!dialog);
    }
    m_keychain.read();
    QVERIFY(!heard);
}

void UnlockedKeychain::nothingWaitsInTheCaller()
{
    QElapsedTimer timer;
    timer.start();
    bool answered = false;
    m_keychain.store().read(WaitingKeychain::Key, this, [&](const StoreOutcome&) { answered = true; });
    QVERIFY(!answered);
    QVERIFY2(timer.elapsed() < 50, "the request itself took long");
    QTRY_VERIFY_WITH_TIMEOUT(answered, 30'000);
}

/// A gnome-keyring that is locked after something was stored, where no question can be shown.
class LockedKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLockedEntryIsNotAMissingOne();
    void nothingCanBeStored();
    void aRemovalIsBelievedOnlyWhenTheEntryIsGone();

private:
    WaitingKeychain m_keychain;
};

void LockedKeychain::init()
{
    QCOMPARE(m_keychain.write(WaitingKeychain::Secret).kind, Kind::Done);
    keyring::lock();
}

void LockedKeychain::cleanup()
{
    keyring::unlock();
}

void LockedKeychain::aLockedEntryIsNotAMissingOne()
{
    const StoreOutcome read = m_keychain.read();
    QCOMPARE(read.kind, Kind::Locked);
    QVERIFY(keychainwords::whyNoSecret(read).contains(u"Try again and give it its password"_s));
    QCOMPARE(m_keychain.read(u"bulkhead:never-written"_s).kind, Kind::NoEntry);
    keyring::unlock();
    QCOMPARE(m_keychain.read().secret, WaitingKeychain::Secret);
}

void LockedKeychain::nothingCanBeStored()
{
    const StoreOutcome written = m_keychain.write(u"another"_s);
    QCOMPARE(written.kind, Kind::Locked);
    QVERIFY(keychainwords::whyNotStored(written).contains(u"is locked"_s));
    keyring::unlock();
    QCOMPARE(m_keychain.read().secret, WaitingKeychain::Secret);
}

void LockedKeychain::aRemovalIsBelievedOnlyWhenTheEntryIsGone()
{
    const StoreOutcome removed = m_keychain.remove();
    QCOMPARE(removed.kind, Kind::Locked);
    QVERIFY(keychainwords::whyNotRemoved(removed).contains(u"still in the keychain"_s));
    QCOMPARE(m_keychain.remove(u"bulkhead:never-written"_s).kind, Kind::Done);
    keyring::unlock();
    QCOMPARE(m_keychain.read().secret, WaitingKeychain::Secret);
    QCOMPARE(m_keychain.remove().kind, Kind::Done);
}

/// A gnome-keyring of somebody who has never made a keyring, where no question can be shown.
class NewKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoKeyringToStoreIn();
};

void NewKeychain::thereIsNoKeyringToStoreIn()
{
    WaitingKeychain keychain;
    QCOMPARE(keychain.read().kind, Kind::NoEntry);
    const StoreOutcome written = keychain.write(WaitingKeychain::Secret);
    QCOMPARE(written.kind, Kind::NoKeyring);
    QVERIFY(keychainwords::whyNotStored(written).contains(u"has no keyring yet"_s));
    QCOMPARE(keychain.remove().kind, Kind::Done);
}

/// No Secret Service, or no bus at all.
class AbsentKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsAbsentForEveryRequest();
};

void AbsentKeychain::itIsAbsentForEveryRequest()
{
    WaitingKeychain keychain;
    const StoreOutcome written = keychain.write(WaitingKeychain::Secret);
    QCOMPARE(written.kind, Kind::Absent);
    QVERIFY(!written.reason.isEmpty());
    QVERIFY(keychainwords::whyNotStored(written).contains(u"this session only"_s));
    QCOMPARE(keychain.read().kind, Kind::Absent);
    QCOMPARE(keychain.remove().kind, Kind::Absent);
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("canary"), qPrintable(file.fileName()));
    }
}

int main(int argc, char* argv[])
{
    return runTest(argc, argv,
        {{u"unlocked"_s, make<UnlockedKeychain>}, {u"locked"_s, make<LockedKeychain>}, {u"new"_s, make<NewKeychain>},
            {u"absent"_s, make<AbsentKeychain>}});
}
#include "tst_keychain.moc"
