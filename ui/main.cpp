#include "app/demo/simulatorprocess.h"
#include "app/text/translation.h"
#include "ui/commandline.h"
#include "ui/mainwindow.h"
#include "ui/plaintextguard.h"

#include <QApplication>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Bulkhead"_s);
    installTranslation(application);
    PlainTextGuard guard;
    application.installEventFilter(&guard);
    const auto parsed = parseCommandLine(QApplication::arguments());
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed)) {
        std::fputs(qUtf8Printable(end->text), end->exitCode == 0 ? stdout : stderr);
        return end->exitCode;
    }
    const auto& commandLine = std::get<CommandLine>(parsed);

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
