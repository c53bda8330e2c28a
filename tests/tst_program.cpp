#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The built program as a process: flags, exit codes, and that the simulated account ends with it.
class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void flags_data();
    void flags();
    void theSimulatedAccountEndsWithAKilledProgram();
    void aCrashLeavesNoCore();

private:
    QTemporaryDir m_home;
};

void TestProgram::init()
{
    // Settings of its own: else it would be told that Bulkhead is running already.
    QVERIFY(m_home.isValid());
    qputenv("HOME", QFile::encodeName(m_home.path()));
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qunsetenv(variable);
}

void TestProgram::flags_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("standardOutput");
    QTest::addColumn<QString>("standardError");
    QTest::newRow("--version") << QStringList{u"--version"_s} << 0 << u"bulkhead 0."_s << QString();
    QTest::newRow("--help") << QStringList{u"--help"_s} << 0 << u"--demo"_s << QString();
    QTest::newRow("unknown flag") << QStringList{u"--frobnicate"_s} << 2 << QString() << u"Usage: bulkhead"_s;
    QTest::newRow("stray argument") << QStringList{u"stray"_s} << 2 << QString() << u"“stray”"_s;
    QTest::newRow("simulator arguments without the simulator")
        << QStringList{u"--simulator-arguments"_s, u"--jobs 3"_s} << 2 << QString() << u"needs --demo"_s;
    QTest::newRow("self-test of an account")
        << QStringList{u"--self-test"_s, u"--demo"_s} << 2 << QString() << u"leave --demo out"_s;
}

void TestProgram::flags()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, standardOutput);
    QFETCH(QString, standardError);
    QProcess program;
    program.start(QStringLiteral(BULKHEAD_PROGRAM), arguments);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    const QString out = QString::fromUtf8(program.readAllStandardOutput());
    const QString err = QString::fromUtf8(program.readAllStandardError());
    QCOMPARE(program.exitCode(), exitCode);
    QVERIFY2(standardOutput.isEmpty() ? out.isEmpty() : out.contains(standardOutput), qPrintable(out));
    QVERIFY2(standardError.isEmpty() ? err.isEmpty() : err.contains(standardError), qPrintable(err));
}

void TestProgram::theSimulatedAccountEndsWithAKilledProgram()
{
    QProcess program;
    program.start(QStringLiteral(BULKHEAD_PROGRAM), {u"--demo"_s});
    QVERIFY(program.waitForStarted());
    const auto children = [parent = program.processId()] {
        QProcess list;
        list.start(u"ps"_s, {u"-o"_s, u"pid=,stat="_s, u"--ppid"_s, QString::number(parent)});
        list.waitForFinished();
        return QString::fromUtf8(list.readAllStandardOutput()).simplified();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!children().isEmpty(), 20'000);
    const qint64 child = children().section(u' ', 0, 0).toLongLong();
    program.kill();
    QVERIFY(program.waitForFinished());
    const auto alive = [child] {
        QProcess list;
        list.start(u"ps"_s, {u"-o"_s, u"stat="_s, u"-p"_s, QString::number(child)});
        list.waitForFinished();
        const QString state = QString::fromUtf8(list.readAllStandardOutput()).trimmed();
        return !state.isEmpty() && !state.startsWith(u'Z');
    };
    QTRY_VERIFY_WITH_TIMEOUT(!alive(), 10'000);
}

void TestProgram::aCrashLeavesNoCore()
{
    const QTemporaryDir folder;
    QProcess program;
    program.setWorkingDirectory(folder.path());
    program.start(
        u"sh"_s, {u"-c"_s, u"ulimit -S -c $(ulimit -H -c) && exec \"$0\" --demo"_s, QStringLiteral(BULKHEAD_PROGRAM)});
    QVERIFY(program.waitForStarted());
    // The soft and the hard limit: it can't be raised again.
    const QRegularExpression none(u"Max core file size +0 +0 "_s);
    const auto limits = [&program] {
        QFile file(u"/proc/%1/limits"_s.arg(program.processId()));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(limits().contains(none), 20'000);
    QCOMPARE(::kill(pid_t(program.processId()), SIGABRT), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
