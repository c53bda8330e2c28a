#include "app/demo/simulatorprocess.h"
#include "app/text/translation.h"
#include "ui/commandline.h"
#include "ui/mainwindow.h"
#include "ui/plaintextguard.h"

#include <QApplication>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

std::variant<CommandLine, CommandLineEnd> readCommandLine(int argc, char* argv[])
{
    // Without a window: --version must work where there is no display.
    QCoreApplication application(argc, argv);
    installTranslation(application);
    return parseCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char* argv[])
{
    const auto parsed = readCommandLine(argc, argv);
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed)) {
        std::fputs(qUtf8Printable(end->text), end->exitCode == 0 ? stdout : stderr);
        return end->exitCode;
    }
    const auto& commandLine = std::get<CommandLine>(parsed);

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Bulkhead"_s);
    installTranslation(application);
    PlainTextGuard guard;
    application.installEventFilter(&guard);

    MainWindow window;
    SimulatorProcess simulator;
    QObject::connect(&simulator, &SimulatorProcess::started, &window, [&](const Connection& connection) {
        window.showAccount(std::make_unique<LiveJobs>(
            connection, QCoreApplication::translate("main", "Simulated account"), JobWatcher::Pace()));
    });
    QObject::connect(
        &simulator, &SimulatorProcess::failed, &window, [&](const QString& why) { window.showNoAccount(why); });
    QObject::connect(&window, &MainWindow::demoRequested, &simulator, [&] { simulator.start(); });
    if (commandLine.demo)
        simulator.start(commandLine.simulatorArguments);
    window.show();
    return QApplication::exec();
}
