#include "tests/keychainfixture.h"

#include <QTemporaryDir>

using namespace bulkhead;
using Kind = StoreOutcome::Kind;

/// A gnome-keyring that dies and that the bus does not start again.
class KilledKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedBetweenTwoRequestsItIsAbsent();
    void killedDuringARequestItIsAbsent();
    void anotherKeychainInItsPlaceHasNoEntry();
};

void KilledKeychain::init()
{
    if (keyring::processId() == 0)
        keyring::start();
    QCOMPARE(WaitingKeychain().write(WaitingKeychain::Secret).kind, Kind::Done);
}

void KilledKeychain::killedBetweenTwoRequestsItIsAbsent()
{
    WaitingKeychain keychain;
    QCOMPARE(keychain.read().secret, WaitingKeychain::Secret);
    keyring::kill();
    const StoreOutcome read = keychain.read();
    QVERIFY2(read.kind == Kind::Absent, qPrintable(read.reason));
    QVERIFY(keychainwords::whyNoSecret(read).contains(u"not running"_s));
    QCOMPARE(keychain.write(WaitingKeychain::Secret).kind, Kind::Absent);
    const StoreOutcome removed = keychain.remove();
    QCOMPARE(removed.kind, Kind::Absent);
    QVERIFY(keychainwords::whyNotRemoved(removed).contains(u"may still be in the keychain"_s));
    keyring::start();
    QCOMPARE(keychain.read().secret, WaitingKeychain::Secret);
}

void KilledKeychain::killedDuringARequestItIsAbsent()
{
    WaitingKeychain keychain;
    keyring::signal(SIGSTOP);
    const qint64 process = keyring::processId();
    QTimer::singleShot(300, this, [process] { ::kill(pid_t(process), SIGKILL); });
    QCOMPARE(keychain.read().kind, Kind::Absent);
}

void KilledKeychain::anotherKeychainInItsPlaceHasNoEntry()
{
    WaitingKeychain keychain;
    keyring::kill();
    const QTemporaryDir elsewhere;
    qputenv("XDG_DATA_HOME", elsewhere.path().toUtf8());
    keyring::start();
    qunsetenv("XDG_DATA_HOME");
    const StoreOutcome read = keychain.read();
    QCOMPARE(read.kind, Kind::NoEntry);
    QVERIFY(keychainwords::whyNoSecret(read).contains(u"in another keychain than the one that is running now"_s));
    keyring::kill();
}

/// A gnome-keyring that dies and that the bus starts again: that one is locked.
class RestartedKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextOneIsLocked();
};

void RestartedKeychain::theNextOneIsLocked()
{
    WaitingKeychain keychain;
    QCOMPARE(keychain.write(WaitingKeychain::Secret).kind, Kind::Done);
    keyring::kill();
    QCOMPARE(keychain.read().kind, Kind::Locked);
    QCOMPARE(keychain.remove().kind, Kind::Locked);
    keyring::unlock();
    const StoreOutcome read = keychain.read();
    QVERIFY2(read.kind == Kind::Done, qPrintable(read.reason));
    QCOMPARE(read.secret, WaitingKeychain::Secret);
    QCOMPARE(keychain.remove().kind, Kind::Done);
}

/// A gnome-keyring that is stopped, and goes on later.
class HangingKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void patienceEndsTheWaitAndLaterRequestsDoNotQueue();
    void aLateAnswerIsDropped();
    void theStoreMayGoFirst();
};

void HangingKeychain::init()
{
    QCOMPARE(WaitingKeychain().write(WaitingKeychain::Secret).kind, Kind::Done);
    keyring::signal(SIGSTOP);
}

void HangingKeychain::cleanup()
{
    keyring::signal(SIGCONT);
}

void HangingKeychain::patienceEndsTheWaitAndLaterRequestsDoNotQueue()
{
    WaitingKeychain keychain(std::chrono::milliseconds(500));
    QElapsedTimer timer;
    timer.start();
    const StoreOutcome read = keychain.read();
    QCOMPARE(read.kind, Kind::NoAnswer);
    QVERIFY2(timer.elapsed() >= 480 && timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(keychainwords::whyNoSecret(read).contains(u"did not answer in time"_s));
    timer.restart();
    const StoreOutcome written = keychain.write(u"too late"_s);
    QCOMPARE(written.kind, Kind::NoAnswer);
    QVERIFY(keychainwords::whyNotStored(written).contains(u"is kept for this session"_s));
    QCOMPARE(keychain.remove().kind, Kind::NoAnswer);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));

    keyring::signal(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(keychain.read().kind, Kind::Done, 10'000);
    // What was answered at once was not handed on either.
    QCOMPARE(keychain.read().secret, WaitingKeychain::Secret);
}

void HangingKeychain::aLateAnswerIsDropped()
{
    WaitingKeychain keychain(std::chrono::milliseconds(300));
    int answers = 0;
    keychain.store().read(WaitingKeychain::Key, this, [&](const StoreOutcome&) { ++answers; });
    QTRY_COMPARE(answers, 1);
    keyring::signal(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(keychain.read().kind, Kind::Done, 10'000);
    QCOMPARE(answers, 1);
}

void HangingKeychain::theStoreMayGoFirst()
{
    int answers = 0;
    {
        WaitingKeychain keychain(std::chrono::milliseconds(100));
        keychain.store().read(WaitingKeychain::Key, this, [&](const StoreOutcome&) { ++answers; });
    }
    QTRY_COMPARE(answers, 1);
    keyring::signal(SIGCONT);
    QCOMPARE(WaitingKeychain().read().kind, Kind::Done);
    QCOMPARE(answers, 1);
}

/// A locked gnome-keyring that asks for its password, on a display.
class PromptingKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theQuestionIsClosed();
    void theQuestionIsAnswered();
    void theQuestionStaysOpen();
    void killedWhileItAsksItStaysSilent();

private:
    void readUntilItAsks(WaitingKeychain& keychain);
    static bool isAsking();
    static void waitUntilItAsks();
    static void press(const QStringList& keys);

    static inline const QStringList Question{u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"[Gg]cr-prompter"_s};
    static inline const QStringList Password{u"type"_s, u"--args"_s, u"1"_s, u"test-login"_s, u"key"_s, u"Return"_s};

    std::optional<StoreOutcome> m_outcome;
};

void PromptingKeychain::init()
{
    QTRY_VERIFY(!isAsking()); // the question of the test before
    keyring::unlock();
    QCOMPARE(WaitingKeychain().write(WaitingKeychain::Secret).kind, Kind::Done);
    keyring::lock();
}

bool PromptingKeychain::isAsking()
{
    return !keyring::run(u"xdotool"_s, Question).trimmed().isEmpty();
}

void PromptingKeychain::waitUntilItAsks()
{
    // Asked once each time: the window is shown, hidden and shown again, and QTRY_VERIFY asks once more after a yes.
    QVERIFY(QTest::qWaitFor(&PromptingKeychain::isAsking, 15'000));
}

void PromptingKeychain::press(const QStringList& keys)
{
    // In two steps: what is sent to a certain window does not come from the keyboard, and is not always taken.
    keyring::run(u"xdotool"_s,
        QStringList{u"search"_s, u"--sync"_s} + Question.mid(1) + QStringList{u"windowfocus"_s, u"--sync"_s});
    keyring::run(u"xdotool"_s, keys);
}

void PromptingKeychain::readUntilItAsks(WaitingKeychain& keychain)
{
    m_outcome.reset();
    keychain.store().read(WaitingKeychain::Key, this, [this](const StoreOutcome& answer) { m_outcome = answer; });
    waitUntilItAsks();
}

void PromptingKeychain::theQuestionIsClosed()
{
    WaitingKeychain keychain;
    readUntilItAsks(keychain);
    QVERIFY(!m_outcome);
    press({u"key"_s, u"Escape"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome.has_value(), 15'000);
    QCOMPARE(m_outcome->kind, Kind::Locked);
}

void PromptingKeychain::theQuestionIsAnswered()
{
    WaitingKeychain keychain;
    readUntilItAsks(keychain);
    press(Password);
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome.has_value(), 15'000);
    QCOMPARE(m_outcome->kind, Kind::Done);
    QCOMPARE(m_outcome->secret, WaitingKeychain::Secret);
}

void PromptingKeychain::theQuestionStaysOpen()
{
    WaitingKeychain keychain(std::chrono::seconds(2));
    QCOMPARE(keychain.read().kind, Kind::NoAnswer);
    waitUntilItAsks();
    QCOMPARE(keychain.write(u"another"_s).kind, Kind::NoAnswer);
    press(Password);
    QTRY_COMPARE_WITH_TIMEOUT(keychain.read().kind, Kind::Done, 15'000);
    QCOMPARE(keychain.read().secret, WaitingKeychain::Secret);
}

/// libsecret waits for an answer that nobody gives any more, and QtKeychain waits for libsecret. So this is the last
/// one.
void PromptingKeychain::killedWhileItAsksItStaysSilent()
{
    WaitingKeychain keychain(std::chrono::seconds(4));
    readUntilItAsks(keychain);
    keyring::kill();
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome.has_value(), 15'000);
    QCOMPARE(m_outcome->kind, Kind::NoAnswer);
    QVERIFY(keychainwords::whyNoSecret(*m_outcome).contains(u"start Bulkhead again"_s));
    QCOMPARE(keychain.write(u"another"_s).kind, Kind::NoAnswer);
}

int main(int argc, char* argv[])
{
    return runTest(argc, argv,
        {{u"killed"_s, make<KilledKeychain>}, {u"restarted"_s, make<RestartedKeychain>},
            {u"hanging"_s, make<HangingKeychain>}, {u"prompting"_s, make<PromptingKeychain>}});
}
#include "tst_keychaintrouble.moc"
