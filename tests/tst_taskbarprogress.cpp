#include "tests/cancelrunfixture.h"
#include "ui/launcherentry.h"
#include "ui/taskbarprogress.h"

#include <QApplication>
#include <QDBusConnection>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using State = TaskbarEntry::State;

namespace {

/// Keeps what it was told.
class NotedEntry final : public TaskbarEntry {
public:
    explicit NotedEntry(std::vector<State>& states)
        : m_states(states)
    {
    }
    void show(const State& state) override { m_states.push_back(state); }

private:
    std::vector<State>& m_states;
};

} // namespace

/// What the task bar is told of a cancel run, and what goes over the bus for it, to a listener on a connection of its
/// own. The state of the bus is the program's first argument: an own bus ("service"), an address where nobody is
/// ("nobus"), one that takes the connection and says nothing ("deafbus").
class TestTaskbarProgress : public QObject, private CancelRunFixture {
    Q_OBJECT

public:
    explicit TestTaskbarProgress(const QString& state)
        : m_state(state)
    {
    }

public Q_SLOTS:
    void noteUpdate(const QString& program, const QVariantMap& values) { m_updates.append({program, values}); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aRunIsToldFromItsBeginningToItsEnd();
    void whatEndedUnseenStaysUntilItIsSeen();
    void whatWasNotConfirmedIsUrgent();
    void anotherRunBeginsAtNothing();
    void anotherAccountHasNoRun();

    void theDesktopGetsTheSignal();
    void nothingIsSentWithoutARun();
    void aBusThatIsNoUseHoldsNothingUp();

private:
    const State& last() const { return m_told.back(); }

    QString m_state;
    std::vector<State> m_told;
    std::unique_ptr<TaskbarProgress> m_progress;
    QList<std::pair<QString, QVariantMap>> m_updates;
};

void TestTaskbarProgress::initTestCase()
{
    QVERIFY2((QStringList{u"service"_s, u"nobus"_s, u"deafbus"_s}).contains(m_state), "say the state of the bus");
}

void TestTaskbarProgress::init()
{
    setUp();
    m_told.clear();
    m_updates.clear();
    m_progress = std::make_unique<TaskbarProgress>(std::make_unique<NotedEntry>(m_told));
    m_progress->setRun(m_run.get());
}

void TestTaskbarProgress::cleanup()
{
    m_progress.reset();
    tearDown();
}

void TestTaskbarProgress::aRunIsToldFromItsBeginningToItsEnd()
{
    QVERIFY2(m_told.empty(), "without a run there is nothing to tell");
    m_progress->setSeen(true);
    m_account->setReadsUntilCancelled(20); // 300 ms each
    m_run->add(jobs(1, 20));
    QVERIFY(settles());
    QTRY_VERIFY(!m_told.empty() && !last().isShown);
    QVERIFY(m_told.size() >= 2);
    double before = 0;
    for (size_t i = 0; i + 1 < m_told.size(); ++i) {
        const State& state = m_told[i];
        QVERIFY(state.isShown && !state.isUrgent);
        QVERIFY(state.share >= before && state.share <= 1);
        // 20 jobs: each is a twentieth.
        QCOMPARE(qRound(state.share * 20), 20 - state.open);
        before = state.share;
    }
}

void TestTaskbarProgress::whatEndedUnseenStaysUntilItIsSeen()
{
    m_run->add(jobs(1, 4));
    QVERIFY(settles());
    const State ended{true, 1, 0, false};
    QTRY_VERIFY(!m_told.empty() && last() == ended);
    m_progress->setSeen(true);
    QCOMPARE(last().isShown, false);
    const auto told = m_told.size();
    m_progress->setSeen(false);
    QCOMPARE(m_told.size(), told);
}

void TestTaskbarProgress::whatWasNotConfirmedIsUrgent()
{
    using Fault = ScriptedAccount::Fault;
    m_account->failNext("POST", 2, {Fault::Kind::Answer, ScriptedAccount::refusal(403, 10000)});
    m_run->add(jobs(1, 3));
    QVERIFY(settles());
    QCOMPARE(stateOf(2), CancelState::Failed);
    const State ended{true, 1, 0, true};
    QTRY_VERIFY(!m_told.empty() && last() == ended);
    m_progress->setSeen(true);
    QVERIFY(!last().isShown);

    // What is tried again and works is no alarm, nor is that there was one before.
    m_progress->setSeen(false);
    m_run->add(jobs(2, 2));
    QVERIFY(settles());
    QCOMPARE(stateOf(2), CancelState::Cancelled);
    const State quiet{true, 1, 0, false};
    QTRY_VERIFY(last() == quiet);
}

void TestTaskbarProgress::anotherRunBeginsAtNothing()
{
    m_progress->setSeen(true);
    m_run->add(jobs(1, 10));
    QVERIFY(settles());
    QTRY_VERIFY(!m_told.empty() && !last().isShown);
    m_account->setReadsUntilCancelled(1'000'000);
    m_run->add(jobs(11, 12));
    const State begun{true, 0, 2, false};
    QTRY_VERIFY(last() == begun);
    m_run->add(jobs(13, 14));
    QTRY_COMPARE(last().open, 4);
    QCOMPARE(last().share, 0.0);
}

void TestTaskbarProgress::anotherAccountHasNoRun()
{
    m_account->setReadsUntilCancelled(1'000'000);
    m_run->add(jobs(1, 2));
    QTRY_VERIFY(!m_told.empty() && last().isShown);
    m_progress->setRun(nullptr);
    QVERIFY(!last().isShown);
    m_progress->setRun(m_run.get()); // as if it went on there
    QTRY_VERIFY(last().isShown);
}

void TestTaskbarProgress::theDesktopGetsTheSignal()
{
    if (m_state != "service"_L1)
        return;
    auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY2(desktop.isConnected(), "run this through tests/with-keyring.sh absent");
    QVERIFY(desktop.connect(QString(), QString(), u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
        SLOT(noteUpdate(QString, QVariantMap))));
    const auto updates = [&](qsizetype count) { return QTest::qWaitFor([&] { return m_updates.size() == count; }); };
    LauncherEntry entry;
    entry.show({true, 0.25, 3, false});
    QVERIFY(updates(1));
    QCOMPARE(m_updates[0].first, u"application://org.example.test.desktop"_s);
    const QVariantMap quarter{{u"progress"_s, 0.25}, {u"progress-visible"_s, true}, {u"urgent"_s, false}};
    QCOMPARE(m_updates[0].second, quarter);
    entry.show({true, 1, 0, true});
    QVERIFY(updates(2));
    QCOMPARE(m_updates[1].second[u"urgent"_s], QVariant(true));
    entry.show({});
    QVERIFY(updates(3));
    QCOMPARE(m_updates[2].second[u"progress-visible"_s], QVariant(false));
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void TestTaskbarProgress::nothingIsSentWithoutARun()
{
    if (m_state != "service"_L1)
        return;
    auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(desktop.connect(QString(), QString(), u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
        SLOT(noteUpdate(QString, QVariantMap))));
    LauncherEntry idle;
    idle.show({});
    LauncherEntry busy; // sends later, on the same way
    busy.show({true, 0.5, 1, false});
    QTRY_COMPARE(m_updates.size(), 1);
    QCOMPARE(m_updates[0].second[u"progress"_s], QVariant(0.5));
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void TestTaskbarProgress::aBusThatIsNoUseHoldsNothingUp()
{
    if (m_state == "service"_L1)
        return;
    const QTemporaryDir folder;
    const QString socket = folder.filePath(u"bus"_s);
    QLocalServer bus; // takes connections and never answers
    if (m_state == "deafbus"_L1)
        QVERIFY(bus.listen(socket));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket.toUtf8());
    QElapsedTimer passed;
    passed.start();
    auto entry = std::make_unique<LauncherEntry>();
    entry->show({true, 0.25, 3, false});
    if (bus.isListening())
        QTRY_VERIFY(bus.hasPendingConnections());
    entry->show({true, 0.5, 2, false});
    QCoreApplication::processEvents();
    entry.reset(); // while it connects
    QVERIFY2(passed.elapsed() < 2000, "it waits for the bus");
    if (bus.isListening()) // else the program would wait at its end for libdbus to give up
        bus.nextPendingConnection()->abort();
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.example.test"_s);
    QStringList arguments = QCoreApplication::arguments();
    TestTaskbarProgress test(arguments.size() > 1 ? arguments.takeAt(1) : QString());
    return QTest::qExec(&test, arguments);
}

#include "tst_taskbarprogress.moc"
