#include "ui/selftestrun.h"

#include "app/accounts/keychainstore.h"
#include "app/selftest/selftest.h"
#include "app/text/translation.h"
#include "ui/mainwindow.h"
#include "version.h"

#include <QApplication>
#include <QFontDatabase>

#include <cstdio>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct SelfTestWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::SelfTestRun)
};

/// Without the invisible marks that keep text from outside together in a window: many terminals show them as boxes.
QByteArray forTerminal(QString text)
{
    constexpr QChar FirstStrongIsolate(0x2068);
    constexpr QChar PopDirectionalIsolate(0x2069);
    return text.remove(FirstStrongIsolate).remove(PopDirectionalIsolate).toUtf8();
}

void printStep(bool isGood, const QString& line)
{
    std::fprintf(stdout, "%-6s  %s\n", isGood ? "ok" : "FAILED", forTerminal(line).constData());
    std::fflush(stdout);
}

/// Where there is no display Qt would end the program; the rest can be tried all the same.
void doWithoutDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

/// The line of the failure, else empty.
QString drawWindow()
{
    const QString step = SelfTestWords::tr("Draw the window") + u": "_s;
    const int fonts = int(QFontDatabase::families().size());
    MainWindow window;
    QString failure;
    if (fonts == 0)
        failure = step
            + SelfTestWords::tr("There are no fonts, so no text could be read. Install some (in Debian: "
                                "fonts-dejavu-core).");
    else if (window.grab().isNull())
        failure = step + SelfTestWords::tr("Nothing was drawn. Install Bulkhead again.");
    printStep(failure.isEmpty(),
        !failure.isEmpty() ? failure
                           : step
                + u"Bulkhead %1, Qt %2, %3"_s.arg(QLatin1StringView(BULKHEAD_VERSION), QLatin1StringView(qVersion()),
                    QGuiApplication::platformName()));
    return failure;
}

} // namespace

int runSelfTest(int argc, char* argv[])
{
    doWithoutDisplay();
    QApplication application(argc, argv);
    installTranslation(application);

    QStringList failures;
    if (const QString failure = drawWindow(); !failure.isEmpty())
        failures.append(failure);
    KeychainStore keychain(nullptr, std::chrono::seconds(30), SelfTest::keychainService());
    SelfTest test(keychain);
    QObject::connect(&test, &SelfTest::stepped, &printStep);
    QObject::connect(
        &test, &SelfTest::finished, qApp,
        [&failures](const QStringList& others) {
            failures += others;
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
    test.start();
    QApplication::exec();

    if (failures.isEmpty()) {
        std::fprintf(
            stdout, "%s\n", forTerminal(SelfTestWords::tr("This installation of Bulkhead works.")).constData());
        return 0;
    }
    const QString heading = u"bulkhead: "_s + SelfTestWords::tr("The self-test failed.") + u'\n';
    std::fprintf(stderr, "%s\n", forTerminal(heading + failures.join(u'\n')).constData());
    return 1;
}

} // namespace bulkhead
