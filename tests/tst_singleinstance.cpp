#include "app/instance/singleinstance.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace bulkhead;
using Role = SingleInstance::Role;

/// The lock and the hand-over in one process, then with the built program.
class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSecondHandsOver();
    void twoFoldersAreTwoPrograms();
    void theNextMayComeWhenTheFirstHasEnded();
    void whatADeadProgramLeftIsTakenOver();
    void oneThatDoesNotAnswerIsSaid();
    void oneThatHasJustBegunIsWaitedFor();
    void nothingButTheOneRequestIsTaken_data();
    void nothingButTheOneRequestIsTaken();
    void aCrowdOfVisitorsHoldsNothingUp();
    void nobodyElseCanReachIt();
    void aFolderThatTakesNoLockIsNoObstacle();
    void aPlaceWithoutSessionFolderWillDo();
    void theProgramStartsOnce();

private:
    /// What a second start comes to while the first one's event loop runs.
    Role second(std::chrono::milliseconds patience = std::chrono::seconds(10)) const;
    QString folder() const { return m_directory->filePath(u"settings"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSingleInstance::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    QVERIFY(QDir().mkdir(m_directory->filePath(u"run"_s), QFileDevice::Permissions(0x7700)));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_directory->filePath(u"run"_s)));
}

Role TestSingleInstance::second(std::chrono::milliseconds patience) const
{
    Role role = Role::First;
    const std::unique_ptr<QThread> thread(QThread::create([&] { role = SingleInstance(folder()).begin(patience); }));
    thread->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 30'000); }();
    thread->wait();
    return role;
}

void TestSingleInstance::theSecondHandsOver()
{
    SingleInstance first(folder());
    const QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QCOMPARE(first.begin(), Role::First);
    QVERIFY2(first.problem().isEmpty(), qPrintable(first.problem()));
    QCOMPARE(second(), Role::HandedOver);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(second(), Role::HandedOver);
    QCOMPARE(raised.count(), 2);
}

void TestSingleInstance::twoFoldersAreTwoPrograms()
{
    SingleInstance one(folder());
    SingleInstance other(m_directory->filePath(u"others"_s));
    QCOMPARE(one.begin(), Role::First);
    QCOMPARE(other.begin(), Role::First);
    QVERIFY(one.address() != other.address());
}

void TestSingleInstance::theNextMayComeWhenTheFirstHasEnded()
{
    for (int i = 0; i < 3; ++i) {
        SingleInstance instance(folder());
        QCOMPARE(instance.begin(), Role::First);
        QVERIFY2(instance.problem().isEmpty(), qPrintable(instance.problem()));
    }
}

void TestSingleInstance::whatADeadProgramLeftIsTakenOver()
{
    QString address;
    {
        const SingleInstance probe(folder());
        address = probe.address();
    }
    QVERIFY(QDir().mkpath(folder()));
    QFile lock(folder() + u"/running.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // Nobody has this number: it is above what Linux gives out.
    lock.write("4194305\ntst_singleinstance\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n");
    lock.close();
    QFile socket(address);
    QVERIFY(socket.open(QIODevice::WriteOnly));
    socket.close();
    SingleInstance first(folder());
    QCOMPARE(first.begin(), Role::First);
    QVERIFY2(first.problem().isEmpty(), qPrintable(first.problem()));
    QCOMPARE(second(), Role::HandedOver);
}

void TestSingleInstance::oneThatDoesNotAnswerIsSaid()
{
    SingleInstance first(folder());
    QCOMPARE(first.begin(), Role::First);
    // In the same thread: its event loop stands still meanwhile, as that of a program that hangs.
    SingleInstance next(folder());
    QElapsedTimer time;
    time.start();
    QCOMPARE(next.begin(std::chrono::milliseconds(300)), Role::Unanswered);
    QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY2(
        next.problem().contains(u"process %1 "_s.arg(QCoreApplication::applicationPid())), qPrintable(next.problem()));
}

void TestSingleInstance::oneThatHasJustBegunIsWaitedFor()
{
    QVERIFY(QDir().mkpath(folder()));
    QLockFile lock(folder() + u"/running.lock"_s);
    QVERIFY(lock.tryLock(0));
    QLocalServer late;
    QString asked;
    connect(&late, &QLocalServer::newConnection, this, [&] {
        QLocalSocket* visitor = late.nextPendingConnection();
        connect(visitor, &QLocalSocket::readyRead, this, [&asked, visitor] {
            asked += QString::fromUtf8(visitor->readAll());
            visitor->write("raised\n");
        });
    });
    QTimer::singleShot(300, this, [&] { QVERIFY(late.listen(SingleInstance(folder()).address())); });
    QCOMPARE(second(), Role::HandedOver);
    QCOMPARE(asked, u"raise\n"_s);
}

void TestSingleInstance::nothingButTheOneRequestIsTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another word") << QByteArray("cancel everything\n");
    QTest::newRow("more than the word") << QByteArray("raise\nraise\n");
    QTest::newRow("another case") << QByteArray("RAISE\n");
    QTest::newRow("NULs") << QByteArray(64, '\0');
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
}

void TestSingleInstance::nothingButTheOneRequestIsTaken()
{
    QFETCH(QByteArray, bytes);
    SingleInstance first(folder());
    const QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QCOMPARE(first.begin(), Role::First);
    QLocalSocket visitor;
    visitor.connectToServer(first.address());
    QTRY_COMPARE(visitor.state(), QLocalSocket::ConnectedState);
    visitor.write(bytes);
    // Shown the door, whatever it says or does not say.
    QTRY_COMPARE_WITH_TIMEOUT(visitor.state(), QLocalSocket::UnconnectedState, 10'000);
    QCOMPARE(visitor.readAll(), QByteArray());
    QCOMPARE(raised.count(), 0);
    QCOMPARE(second(), Role::HandedOver);
}

void TestSingleInstance::aCrowdOfVisitorsHoldsNothingUp()
{
    SingleInstance first(folder());
    QCOMPARE(first.begin(), Role::First);
    std::vector<std::unique_ptr<QLocalSocket>> crowd;
    for (int i = 0; i < 40; ++i) {
        crowd.push_back(std::make_unique<QLocalSocket>());
        crowd.back()->connectToServer(first.address());
    }
    QCOMPARE(second(), Role::HandedOver);
}

void TestSingleInstance::nobodyElseCanReachIt()
{
    SingleInstance first(folder());
    QCOMPARE(first.begin(), Role::First);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(QFileInfo::exists(first.address()));
    QCOMPARE(QFileInfo(first.address()).permissions() & others, QFileDevice::Permissions());
    QCOMPARE(QFileInfo(folder()).permissions() & (others | QFileDevice::ExeGroup | QFileDevice::ExeOther),
        QFileDevice::Permissions());
}

void TestSingleInstance::aFolderThatTakesNoLockIsNoObstacle()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
    SingleInstance instance(folder());
    QCOMPARE(instance.begin(), Role::Unguarded);
    QVERIFY2(instance.problem().contains(folder()), qPrintable(instance.problem()));
}

void TestSingleInstance::aPlaceWithoutSessionFolderWillDo()
{
    qunsetenv("XDG_RUNTIME_DIR");
    SingleInstance first(folder());
    QCOMPARE(first.begin(), Role::First);
    QVERIFY(first.address().startsWith(folder()));
    QCOMPARE(second(), Role::HandedOver);
}

void TestSingleInstance::theProgramStartsOnce()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_directory->path());
    environment.remove(u"XDG_CONFIG_HOME"_s);
    environment.remove(u"XDG_DATA_HOME"_s);
    const auto start = [&](QProcess& program, const QStringList& arguments) {
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(BULKHEAD_PROGRAM), arguments);
        return program.waitForStarted();
    };
    QProcess first;
    QVERIFY(start(first, {u"--demo"_s}));
    const auto owner = [this] {
        QDirIterator all(
            m_directory->path(), {u"running.lock"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        qint64 process = 0;
        QString unused;
        if (all.hasNext())
            QLockFile(all.next()).getLockInfo(&process, &unused, &unused);
        return process;
    };
    QTRY_COMPARE_WITH_TIMEOUT(owner(), first.processId(), 20'000);
    QProcess next;
    QVERIFY(start(next, {u"--demo"_s}));
    QVERIFY(next.waitForFinished(20'000));
    QCOMPARE(next.exitCode(), 0);
    const QString said = QString::fromUtf8(next.readAllStandardOutput());
    QVERIFY2(said.contains(u"running already"_s) && said.contains(u"simulated account"_s), qPrintable(said));
    QCOMPARE(first.state(), QProcess::Running);

    // Killed, it leaves its lock and its socket; the next one starts all the same.
    first.kill();
    QVERIFY(first.waitForFinished());
    QVERIFY(owner() > 0);
    QVERIFY(start(first, {u"--demo"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(owner(), first.processId(), 20'000);

    // Stopped, it does not answer, and that is said with its number.
    QCOMPARE(::kill(pid_t(first.processId()), SIGSTOP), 0);
    QVERIFY(start(next, {}));
    QVERIFY(next.waitForFinished(20'000));
    QCOMPARE(next.exitCode(), 1);
    const QString problem = QString::fromUtf8(next.readAllStandardError());
    QVERIFY2(problem.contains(u"process %1 "_s.arg(first.processId())), qPrintable(problem));
    first.kill();
    QVERIFY(first.waitForFinished());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
