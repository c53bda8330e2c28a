#include "tests/keychainfixture.h"

#include <QProcess>
#include <QTest>

using namespace bulkhead;

namespace {

struct Ended {
    int exitCode = -1;
    QString out;
    QString err;
};

/// `bulkhead --self-test`, without a display, and with a token in its environment that must not get anywhere.
Ended selfTest()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLOUDFLARE_API_TOKEN"_s, u"cfut_canary4711"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"HOME"_s, environment.value(u"XDG_RUNTIME_DIR"_s));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(BULKHEAD_PROGRAM), {u"--self-test"_s});
    if (!program.waitForFinished(90'000))
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2,
        QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
}

int failedSteps(const QString& out)
{
    return int(out.split(u'\n').filter(QRegularExpression(u"^FAILED  "_s)).size());
}

class Unlocked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itWorks()
    {
        const Ended ended = selfTest();
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.out + ended.err));
        QCOMPARE(failedSteps(ended.out), 0);
        QCOMPARE(ended.out.split(u'\n').filter(QRegularExpression(u"^ok      "_s)).size(), 9);
        QVERIFY2(ended.out.contains(u"Delete it: gone\nThis installation of Bulkhead works.\n"), qPrintable(ended.out));
        QVERIFY2(!ended.out.contains(u"canary"), qPrintable(ended.out));
    }

    void nothingIsLeftInTheKeychain()
    {
        for (const auto& server : {u"Bulkhead self-test"_s, u"Bulkhead"_s})
            QCOMPARE(keyring::run(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, server}), QString());
    }

    void noSettingsAndNoRecordsAreLeft()
    {
        const QDir home(qEnvironmentVariable("XDG_RUNTIME_DIR"));
        for (const auto& folder : {u".config/Bulkhead"_s, u".local/share/Bulkhead"_s})
            QVERIFY2(!home.exists(folder), qPrintable(folder));
    }
};

class Absent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheKeychainFails()
    {
        const Ended ended = selfTest();
        QVERIFY2(ended.exitCode == 1, qPrintable(ended.out + ended.err));
        QCOMPARE(failedSteps(ended.out), 1);
        QVERIFY2(ended.err.startsWith(u"bulkhead: The self-test failed.\nWrite a secret into the keychain: "),
            qPrintable(ended.err));
        QVERIFY2(ended.err.contains(u"There is no system keychain on this computer"), qPrintable(ended.err));
        QVERIFY2(ended.err.contains(u"run the self-test again.\n"), qPrintable(ended.err));
    }
};

} // namespace

int main(int argc, char* argv[])
{
    return runTest(argc, argv, {{u"unlocked"_s, make<Unlocked>}, {u"absent"_s, make<Absent>}});
}

#include "tst_selftestprogram.moc"
