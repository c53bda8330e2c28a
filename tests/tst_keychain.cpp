#include "app/accounts/keychainstore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The system's keychain as with-keyring.sh set it up: a real, unlocked gnome-keyring, or none at all. The state is the
/// program's first argument.
class TestKeychain : public QObject {
    Q_OBJECT

public:
    explicit TestKeychain(const QString& state)
        : m_state(state)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void writesReadsReplacesAndRemoves();
    void aMissingEntryIsNoEntry();
    void withoutAKeychainItSaysWhyAndWritesNoFile();
    void theSecretIsReadableInNoFile();
    void aContextThatIsGoneHearsNothing();
    void nothingWaitsInTheCaller();

private:
    template <typename Request>
    StoreOutcome ask(Request request);

    QString m_state;
    KeychainStore m_store{nullptr, std::chrono::seconds(20)};
    const QString m_key = u"bulkhead:182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s;
};

template <typename Request>
StoreOutcome TestKeychain::ask(Request request)
{
    std::optional<StoreOutcome> outcome;
    request([&](const StoreOutcome& answer) { outcome = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30'000); }();
    return outcome.value_or(StoreOutcome{StoreOutcome::Kind::Unavailable, {}, u"no answer"_s});
}

void TestKeychain::initTestCase()
{
    QVERIFY2(m_state == u"unlocked" || m_state == u"absent", "run this through tests/with-keyring.sh");
}

void TestKeychain::writesReadsReplacesAndRemoves()
{
    if (m_state != u"unlocked")
        return;
    for (const QString& secret : {u"cfut_canary-öne"_s, u"cfut_canary-two"_s}) {
        const auto written = ask([&](auto receive) { m_store.write(m_key, secret, this, receive); });
        QVERIFY2(written.kind == StoreOutcome::Kind::Done, qPrintable(written.reason));
        const auto read = ask([&](auto receive) { m_store.read(m_key, this, receive); });
        QCOMPARE(read.kind, StoreOutcome::Kind::Done);
        QCOMPARE(read.secret, secret);
    }
    QCOMPARE(ask([&](auto receive) { m_store.remove(m_key, this, receive); }).kind, StoreOutcome::Kind::Done);
    QCOMPARE(ask([&](auto receive) { m_store.read(m_key, this, receive); }).kind, StoreOutcome::Kind::NoEntry);
    QCOMPARE(ask([&](auto receive) { m_store.remove(m_key, this, receive); }).kind, StoreOutcome::Kind::Done);
}

void TestKeychain::aMissingEntryIsNoEntry()
{
    if (m_state != u"unlocked")
        return;
    const auto read = ask([&](auto receive) { m_store.read(u"bulkhead:never-written"_s, this, receive); });
    QCOMPARE(read.kind, StoreOutcome::Kind::NoEntry);
    QVERIFY(read.secret.isEmpty());
}

void TestKeychain::withoutAKeychainItSaysWhyAndWritesNoFile()
{
    if (m_state != u"absent")
        return;
    const auto written = ask([&](auto receive) { m_store.write(m_key, u"cfut_canary"_s, this, receive); });
    QCOMPARE(written.kind, StoreOutcome::Kind::Unavailable);
    QVERIFY(!written.reason.isEmpty());
    const auto read = ask([&](auto receive) { m_store.read(m_key, this, receive); });
    QCOMPARE(read.kind, StoreOutcome::Kind::Unavailable);
}

void TestKeychain::theSecretIsReadableInNoFile()
{
    ask([&](auto receive) { m_store.write(m_key, u"cfut_canary-in-files"_s, this, receive); });
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("canary"), qPrintable(file.fileName()));
    }
    ask([&](auto receive) { m_store.remove(m_key, this, receive); });
}

void TestKeychain::aContextThatIsGoneHearsNothing()
{
    bool heard = false;
    auto dialog = std::make_unique<QObject>();
    m_store.read(m_key, dialog.get(), [&](const StoreOutcome&) { heard = true; });
    dialog.reset();
    // The keychain answers one request after the other, so this answer comes after the one nobody waits for.
    ask([&](auto receive) { m_store.read(m_key, this, receive); });
    QVERIFY(!heard);
}

void TestKeychain::nothingWaitsInTheCaller()
{
    QElapsedTimer timer;
    timer.start();
    bool answered = false;
    m_store.read(m_key, this, [&](const StoreOutcome&) { answered = true; });
    QVERIFY(!answered);
    QVERIFY2(timer.elapsed() < 50, "the request itself took long");
    QTRY_VERIFY_WITH_TIMEOUT(answered, 30'000);
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    TestKeychain test(application.arguments().value(1));
    return QTest::qExec(&test, {application.arguments().constFirst()});
}
#include "tst_keychain.moc"
