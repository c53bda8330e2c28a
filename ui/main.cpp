#include "app/accounts/keychainstore.h"
#include "app/instance/singleinstance.h"
#include "app/text/translation.h"
#include "ui/applicationicon.h"
#include "ui/commandline.h"
#include "ui/desk.h"
#include "ui/heap.h"
#include "ui/plaintextguard.h"
#include "ui/processstart.h"
#include "ui/readablepalette.h"
#include "ui/selftestrun.h"
#include "ui/toolbuttonaccess.h"
#include "version.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ApplicationName = "Bulkhead"_L1;

std::variant<CommandLine, CommandLineEnd> readCommandLine(int argc, char* argv[], const QString& language)
{
    // Without a window: --version must work where there is no display.
    QCoreApplication application(argc, argv);
    installTranslation(application, language);
    return parseCommandLine(QCoreApplication::arguments());
}

/// Nothing where the program goes on, else its exit code.
std::optional<int> endOfSecondStart(SingleInstance& instance, const CommandLine& commandLine)
{
    const SingleInstance::Role role = instance.begin();
    if (!instance.problem().isEmpty())
        std::fprintf(stderr, "bulkhead: %s\n", qUtf8Printable(instance.problem()));
    if (role == SingleInstance::Role::Unanswered)
        return 1;
    if (role != SingleInstance::Role::HandedOver)
        return {};
    const QString text = QCoreApplication::translate(
        "bulkhead::CommandLine", "Bulkhead is running already; its window was asked to come to the front.");
    const QString demo = commandLine.demo ? u' '
            + QCoreApplication::translate(
                "bulkhead::CommandLine", "The simulated account can be opened there, in the menu of accounts.")
                                          : QString();
    std::fprintf(stdout, "%s\n", qUtf8Printable(text + demo));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    prepareProcess();
    giveBackLargeBlocks();
    QCoreApplication::setApplicationName(ApplicationName);
    QCoreApplication::setOrganizationName(ApplicationName);
    const QString language = Settings::languageIn(Settings::defaultPath());
    const auto parsed = readCommandLine(argc, argv, language);
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed)) {
        std::fputs(qUtf8Printable(end->text), end->exitCode == 0 ? stdout : stderr);
        return end->exitCode;
    }
    const auto& commandLine = std::get<CommandLine>(parsed);
    Environment environment = Environment::take();
    if (commandLine.selfTest)
        return runSelfTest(argc, argv);

    QApplication application(argc, argv);
    installTranslation(application, language);
    installToolButtonAccess();
    setWindowIcon(application);
    QGuiApplication::setDesktopFileName(QStringLiteral(BULKHEAD_ID)); // how Wayland finds the icon
    SingleInstance instance(QFileInfo(Settings::defaultPath()).absolutePath());
    if (const auto exitCode = endOfSecondStart(instance, commandLine))
        return *exitCode;
    leaveConsole();
    const ReadablePalette readablePalette(application);
    PlainTextGuard guard;
    application.installEventFilter(&guard);
    KeychainStore keychain;
    Desk desk(Settings::defaultPath(), RecordFolders::standard(), keychain, std::move(environment));
    QObject::connect(&instance, &SingleInstance::raiseRequested, &desk.window(), &MainWindow::comeToFront);
    if (commandLine.demo)
        desk.openDemo(commandLine.simulatorArguments);
    else
        desk.open();
    return QApplication::exec();
}
