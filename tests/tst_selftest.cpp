#include "app/selftest/selftest.h"
#include "tests/nokeychain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// A keychain in memory that can go wrong, and remembers what it was given.
class FaultyStore final : public CredentialStore {
public:
    enum class Fault { None, OtherSecret, ForgetsIt, SilentOnRead, KeepsIt };

    explicit FaultyStore(Fault fault = Fault::None)
        : m_fault(fault)
    {
    }

    void read(const QString& key, QObject* context, Receive receive) override
    {
        if (m_fault == Fault::SilentOnRead)
            return;
        m_store.read(key, context, [fault = m_fault, receive](StoreOutcome outcome) {
            if (fault == Fault::OtherSecret)
                outcome.secret.chop(2);
            if (fault == Fault::ForgetsIt)
                outcome = {StoreOutcome::Kind::NoEntry, {}, {}};
            receive(outcome);
        });
    }
    void write(const QString& key, const QString& secret, QObject* context, Receive receive) override
    {
        keys.append(key);
        secrets.append(secret);
        m_store.write(key, secret, context, receive);
    }
    void remove(const QString& key, QObject* context, Receive receive) override
    {
        removed.append(key);
        if (m_fault != Fault::KeepsIt) {
            m_store.remove(key, context, receive);
            return;
        }
        QMetaObject::invokeMethod(
            context,
            [receive] {
                receive({StoreOutcome::Kind::Denied, {}, {}});
            },
            Qt::QueuedConnection);
    }
    bool isLasting() const override { return true; }

    QStringList keys;
    QStringList secrets;
    QStringList removed;

private:
    SessionStore m_store;
    Fault m_fault;
};

/// Runs one to its end: "ok Start the simulated account", with what each line says.
struct Ran {
    QStringList steps;
    QString lines;
    QStringList failures;
};

Ran run(CredentialStore& keychain, const QString& simulator = QStringLiteral(BULKHEAD_SIMULATOR),
    std::chrono::milliseconds patience = std::chrono::seconds(30))
{
    Ran ran;
    SelfTest test(keychain, patience, simulator);
    QObject::connect(&test, &SelfTest::stepped, &test, [&ran](bool isGood, const QString& line) {
        ran.steps.append((isGood ? u"ok "_s : u"failed "_s) + line.section(u": "_s, 0, 0));
        ran.lines += line + u'\n';
    });
    QObject::connect(
        &test, &SelfTest::finished, &test, [&ran](const QStringList& failures) { ran.failures = failures; });
    QSignalSpy ended(&test, &SelfTest::finished);
    test.start();
    [&ended] { QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000); }();
    return ran;
}

const QStringList AccountSteps{u"ok Make TLS connections"_s, u"ok Start the simulated account"_s, u"ok List its jobs"_s,
    u"ok Cancel one of them"_s, u"ok Read that it is cancelled"_s};
const QStringList KeychainSteps{u"ok Write a secret into the keychain"_s, u"ok Read it again"_s, u"ok Delete it"_s};

} // namespace

class TestSelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allIsWell();
    void nothingSecretIsSaid();
    void theSimulatorIsMissing();
    void theSimulatorEndsByItself();
    void theSimulatorSaysNothing();
    void thereIsNoKeychain();
    void theKeychainIsFaulty_data();
    void theKeychainIsFaulty();
    void theKeychainIsSilent();

private:
    QString script(const QByteArray& body);

    QTemporaryDir m_folder;
};

/// A program in the simulator's place.
QString TestSelfTest::script(const QByteArray& body)
{
    QFile file(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + body + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void TestSelfTest::allIsWell()
{
    FaultyStore keychain;
    const Ran ran = run(keychain);
    QCOMPARE(ran.steps, AccountSteps + KeychainSteps);
    QCOMPARE(ran.failures, QStringList());
    QVERIFY2(ran.lines.contains(u"http://127.0.0.1:"), qPrintable(ran.lines));
    QVERIFY2(ran.lines.contains(u"List its jobs: 240 job"), qPrintable(ran.lines));
    QVERIFY2(ran.lines.contains(u"Read that it is cancelled: Cancelled\n"), qPrintable(ran.lines));
    QCOMPARE(keychain.keys.size(), 1);
    QCOMPARE(keychain.removed, keychain.keys);
}

void TestSelfTest::nothingSecretIsSaid()
{
    FaultyStore keychain(FaultyStore::Fault::OtherSecret);
    const Ran ran = run(keychain);
    QVERIFY(keychain.secrets.constFirst().size() > 16);
    QVERIFY(!ran.lines.contains(keychain.secrets.constFirst().first(16)));
    QVERIFY2(!ran.lines.contains(u"cfut_") && !ran.lines.contains(u"sim-"), qPrintable(ran.lines));
}

void TestSelfTest::theSimulatorIsMissing()
{
    FaultyStore keychain;
    const Ran ran = run(keychain, m_folder.filePath(u"nothing"_s));
    QCOMPARE(ran.steps,
        QStringList({u"ok Make TLS connections"_s, u"failed Start the simulated account"_s}) + KeychainSteps);
    QCOMPARE(ran.failures.size(), 1);
    QVERIFY2(
        ran.failures[0].contains(u"is missing or can't be run. Install Bulkhead again."), qPrintable(ran.failures[0]));
}

void TestSelfTest::theSimulatorEndsByItself()
{
    FaultyStore keychain;
    const Ran ran = run(keychain, script("exit 3"));
    QCOMPARE(ran.steps.value(1), u"failed Start the simulated account"_s);
    QCOMPARE(ran.failures.size(), 1);
}

void TestSelfTest::theSimulatorSaysNothing()
{
    FaultyStore keychain;
    const Ran ran = run(keychain, script("cat >/dev/null"), std::chrono::seconds(1));
    QCOMPARE(ran.steps.value(1), u"failed Start the simulated account"_s);
    QVERIFY2(ran.failures.value(0).contains(u"did not end in 1 second(s)."), qPrintable(ran.failures.value(0)));
    QCOMPARE(ran.steps.mid(2), KeychainSteps);
}

void TestSelfTest::thereIsNoKeychain()
{
    NoKeychain keychain;
    const Ran ran = run(keychain);
    QCOMPARE(ran.steps, AccountSteps + QStringList{u"failed Write a secret into the keychain"_s});
    QCOMPARE(ran.failures.size(), 1);
    QVERIFY2(ran.failures[0].contains(u"<b>no bus</b>"), qPrintable(ran.failures[0]));
    QVERIFY2(ran.failures[0].contains(u"Start or unlock a keychain"), qPrintable(ran.failures[0]));
}

void TestSelfTest::theKeychainIsFaulty_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("failedStep");
    QTest::addColumn<QString>("said");
    QTest::newRow("gives back something else")
        << int(FaultyStore::Fault::OtherSecret) << u"Read it again"_s << u"something else than it was given"_s;
    QTest::newRow("forgets it") << int(FaultyStore::Fault::ForgetsIt) << u"Read it again"_s
                                << u"does not have what it said it had stored"_s;
    QTest::newRow("keeps it") << int(FaultyStore::Fault::KeepsIt) << u"Delete it"_s
                              << u"An entry “Bulkhead self-test” may have stayed"_s;
}

void TestSelfTest::theKeychainIsFaulty()
{
    QFETCH(int, fault);
    QFETCH(QString, failedStep);
    QFETCH(QString, said);
    FaultyStore keychain{FaultyStore::Fault(fault)};
    const Ran ran = run(keychain);
    QCOMPARE(ran.steps.filter(u"failed"_s), QStringList(u"failed "_s + failedStep));
    QCOMPARE(ran.failures.size(), 1);
    QVERIFY2(ran.failures[0].contains(said), qPrintable(ran.failures[0]));
    QCOMPARE(keychain.removed, keychain.keys); // whatever came of the read
}

void TestSelfTest::theKeychainIsSilent()
{
    FaultyStore keychain(FaultyStore::Fault::SilentOnRead);
    const Ran ran = run(keychain, script("exit 3"), std::chrono::seconds(1));
    QCOMPARE(ran.steps.mid(2), QStringList({KeychainSteps[0], u"failed Read it again"_s, KeychainSteps[2]}));
    QCOMPARE(keychain.removed, keychain.keys);
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
