#include "tests/plainsimulator.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

int exitCodeOf(const QStringList& arguments, QByteArray& output, QByteArray& errors)
{
    QProcess process;
    process.start(QStringLiteral(BULKHEAD_SIMULATOR), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    output = process.readAllStandardOutput();
    errors = process.readAllStandardError();
    return process.exitCode();
}

} // namespace

class TestSimulatorProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void announcesItself();
    void refusesEverythingBeyondTheQuota();
    void endsWhenStdinCloses();
    void theLogHasEveryRequestAndNoCredential();
    void aPortInUseIsSaid();
    void wrongFlagsGetAUsageLine_data();
    void wrongFlagsGetAUsageLine();
    void tellsItsVersion();
};

void TestSimulatorProgram::announcesItself()
{
    const Simulator simulator({});
    const QList<QByteArray> lines = simulator.output().trimmed().split('\n');
    const QStringList shapes = {
        u"listening on http://127\\.0\\.0\\.1:[0-9]+/client/v4"_s,
        u"account id: [0-9a-f]{32}"_s,
        u"token: cfut_[A-Za-z0-9_-]{15,251}"_s,
        u"email: analyst@example\\.com"_s,
        u"global key: [A-Za-z0-9_-]{20,256}"_s,
        u"account token: cfat_[A-Za-z0-9_-]{15,251}"_s,
        u"read-only token: [A-Za-z0-9_-]{20,256}"_s,
        u"expired token: [A-Za-z0-9_-]{20,256}"_s,
        u"disabled token: [A-Za-z0-9_-]{20,256}"_s,
        u"powerless token: [A-Za-z0-9_-]{20,256}"_s,
    };
    QCOMPARE(lines.size(), shapes.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpression shape(QRegularExpression::anchoredPattern(shapes[i]));
        QVERIFY2(shape.match(QString::fromUtf8(lines[i])).hasMatch(), lines[i].constData());
    }
    QCOMPARE(simulator.output().count("simulated"), 7);
}

void TestSimulatorProgram::refusesEverythingBeyondTheQuota()
{
    Simulator simulator({u"--jobs"_s, u"0"_s});
    const QString verify = u"/user/tokens/verify"_s;
    for (int left = 1199; left >= 0; --left) {
        const Answer answer = simulator.call("GET", verify, simulator.token());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("ratelimit").startsWith("\"default\";r=" + QByteArray::number(left) + ';'));
    }
    for (const QString& path : {verify, simulator.bulk(), u"/nowhere"_s}) {
        const Answer refused = simulator.call("GET", path, simulator.token());
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.value("ratelimit").startsWith("\"default\";r=0;t="));
        const int wait = refused.headers.value("retry-after").toInt();
        QVERIFY(wait > 200 && wait <= 300);
        QCOMPARE(refused.json["success"_L1], QJsonValue(false));
    }
    QCOMPARE(simulator.call("GET", simulator.bulk(), simulator.token("read-only token: ")).status, 200);
}

void TestSimulatorProgram::endsWhenStdinCloses()
{
    Simulator simulator({});
    QCOMPARE(simulator.call("GET", simulator.bulk(), simulator.token()).status, 200); // leaves a connection open
    QVERIFY(simulator.process().state() == QProcess::Running);
    simulator.process().closeWriteChannel();
    QVERIFY(simulator.process().waitForFinished(2'000));
    QCOMPARE(simulator.process().exitCode(), 0);
}

void TestSimulatorProgram::theLogHasEveryRequestAndNoCredential()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"requests.jsonl"_s);
    Simulator simulator({u"--request-log"_s, path});
    const QString secret = simulator.said("\ntoken: ");
    simulator.call("GET", simulator.bulk() + u"?per_page=2"_s, simulator.token());
    simulator.call("POST", simulator.bulk() + u'/' + UnknownJob + u"/cancel"_s, simulator.token());
    simulator.call("GET", u"/accounts?token="_s + secret,
        {{"X-Auth-Email", "analyst@example.com"}, {"X-Auth-Key", simulator.said("global key: ").toLatin1()}});

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QVERIFY(!log.contains(secret.toLatin1()));
    QVERIFY(!log.contains("simulated"));
    QVERIFY(!log.contains("Bearer"));
    QStringList seen;
    for (const QByteArray& line : log.trimmed().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QCOMPARE(entry["seq"_L1].toInt(), seen.size() + 1);
        QVERIFY(entry["ms"_L1].isDouble());
        seen.append(entry["method"_L1].toString() + u' ' + entry["path"_L1].toString() + u' '
            + QString::number(entry["status"_L1].toInt()));
    }
    const QString bulk = u"/client/v4"_s + simulator.bulk();
    QCOMPARE(seen,
        (QStringList{u"GET "_s + bulk + u"?per_page=2 200"_s, u"POST "_s + bulk + u'/' + UnknownJob + u"/cancel 404"_s,
            u"GET /client/v4/accounts?token=(credential) 200"_s}));
}

void TestSimulatorProgram::aPortInUseIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QByteArray output;
    QByteArray errors;
    const QString port = QString::number(other.serverPort());
    QCOMPARE(exitCodeOf({u"--port"_s, port}, output, errors), 1);
    QVERIFY(output.isEmpty());
    QVERIFY2(errors.contains(port.toLatin1()) && errors.contains("in use"), errors.constData());
}

void TestSimulatorProgram::wrongFlagsGetAUsageLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{u"--colour"_s};
    QTest::newRow("a word") << QStringList{u"now"_s};
    QTest::newRow("no value") << QStringList{u"--port"_s};
    QTest::newRow("no port") << QStringList{u"--port"_s, u"65536"_s};
    QTest::newRow("no number") << QStringList{u"--jobs"_s, u"many"_s};
    QTest::newRow("below nothing") << QStringList{u"--tempo=-1"_s};
    QTest::newRow("no time") << QStringList{u"--start"_s, u"yesterday"_s};
    QTest::newRow("a year of five digits, rounded") << QStringList{u"--start=9999-12-31T23:59:59.9999Z"_s};
    QTest::newRow("a year of five digits in UTC") << QStringList{u"--start=9999-12-31T23:59:59-01:00"_s};
    QTest::newRow("before there were times") << QStringList{u"--start=0001-01-01T00:00:00Z"_s};
}

void TestSimulatorProgram::wrongFlagsGetAUsageLine()
{
    QFETCH(const QStringList, arguments);
    QByteArray output;
    QByteArray errors;
    QCOMPARE(exitCodeOf(arguments, output, errors), 2);
    QVERIFY(output.isEmpty());
    QCOMPARE(errors.count('\n'), 1);
    QVERIFY2(errors.contains("Usage: bulkhead-simulator"), errors.constData());
}

void TestSimulatorProgram::tellsItsVersion()
{
    QByteArray output;
    QByteArray errors;
    QCOMPARE(exitCodeOf({u"--version"_s}, output, errors), 0);
    QVERIFY(output.startsWith("bulkhead-simulator "));
    QCOMPARE(exitCodeOf({u"--help"_s}, output, errors), 0);
    for (const char* flag : {"--port", "--jobs", "--seed", "--tempo", "--start", "--delay", "--quota", "--request-log",
             "--until-stdin-closes"})
        QVERIFY2(output.contains(flag), flag);
}

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"
