#include "app/accounts/accountsession.h"
#include "app/accounts/keychainstore.h"
#include "app/demo/simulatorprocess.h"
#include "app/text/displayed.h"
#include "app/text/translation.h"
#include "ui/commandline.h"
#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/plaintextguard.h"
#include "ui/settingsdialog.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ApplicationName = "Bulkhead"_L1;

std::variant<CommandLine, CommandLineEnd> readCommandLine(int argc, char* argv[])
{
    // Without a window: --version must work where there is no display.
    QCoreApplication application(argc, argv);
    installTranslation(application);
    return parseCommandLine(QCoreApplication::arguments());
}

/// The long-lived objects and who tells whom. The account is either the simulated one or the session's.
class Desk {
public:
    explicit Desk(Environment environment)
        : m_settings(Settings::defaultPath())
        , m_session(m_settings, m_keychain, std::move(environment))
    {
        QObject::connect(&m_simulator, &SimulatorProcess::started, &m_window, [this](const Connection& connection) {
            // The simulated account ends with this program, and nobody asks what came of its jobs.
            show(connection, QCoreApplication::translate("main", "Simulated account"), m_simulatedRuns.path());
        });
        QObject::connect(&m_simulator, &SimulatorProcess::failed, &m_window,
            [this](const QString& why) { m_window.showNoAccount(why); });
        QObject::connect(&m_session, &AccountSession::connectionReady, &m_window,
            [this](const Connection& connection, const QString& name) {
                show(connection, name, RunJournal::defaultFolder());
                tellEnvironment();
            });
        QObject::connect(&m_session, &AccountSession::noConnection, &m_window,
            [this](const QString& why) { m_window.showNoAccount(why); });
        QObject::connect(&m_window, &MainWindow::demoRequested, &m_simulator, [this] { m_simulator.start(); });
        // Not from within the run, which ends with its account.
        QObject::connect(
            &m_window, &MainWindow::cancelsSettled, &m_window, [this] { showNext(); }, Qt::QueuedConnection);
        QObject::connect(&m_window, &MainWindow::paceChosen, &m_window, [this](std::chrono::seconds pace) {
            m_settings.setRefreshPace(pace);
            m_settings.save();
        });
        m_window.setPace(m_settings.refreshPace());
        for (const auto& [kind, words] : JobNotifications::kinds())
            m_window.setNotificationEnabled(int(kind), m_settings.isNotificationEnabled(int(kind)));
        QObject::connect(&m_window, &MainWindow::notificationSwitched, &m_window, [this](int kind, bool enabled) {
            m_settings.setNotificationEnabled(kind, enabled);
            m_settings.save();
        });
        QObject::connect(&m_window, &MainWindow::settingsRequested, &m_window, [this] { openSettings(); });
    }
    ~Desk()
    {
        m_settings.setWindow(m_window.saveGeometry(), m_window.saveState(), m_window.jobsPage().table().columnState());
        m_settings.save();
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void open(const CommandLine& commandLine)
    {
        m_window.restoreGeometry(m_settings.windowGeometry());
        m_window.restoreState(m_settings.windowState());
        m_window.jobsPage().table().restoreColumns(m_settings.tableHeader());
        if (commandLine.demo)
            m_simulator.start(commandLine.simulatorArguments);
        else
            m_session.start();
        m_window.show();
        if (!m_settings.problem().isEmpty())
            m_window.notices().show(u"settings"_s, {look::Meaning::Caution, m_settings.problem(), {}});
    }

private:
    void show(const Connection& connection, const QString& name, const QString& journalFolder)
    {
        m_next = [=, this] { showNow(connection, name, journalFolder); };
        if (m_window.confirmSwitching())
            showNext();
        else
            m_window.notices().show(u"switching"_s,
                {look::Meaning::Working,
                    QCoreApplication::translate("main", "%1 is shown as soon as every outcome is known.")
                        .arg(displayed(name, 60)),
                    {}});
    }
    void showNext()
    {
        if (const auto next = std::exchange(m_next, {}))
            next();
    }
    void showNow(const Connection& connection, const QString& name, const QString& journalFolder)
    {
        m_window.notices().remove(u"switching"_s);
        WatchPace::Limits pace;
        pace.seen = m_settings.refreshPace();
        m_window.showAccount(std::make_unique<LiveJobs>(connection, name, pace, journalFolder));
    }
    void tellEnvironment()
    {
        const Environment& environment = m_session.environment();
        const QStringList sentences = QStringList(environment.describe()) + environment.problems;
        const QString text = sentences.join(u' ').trimmed();
        if (!text.isEmpty())
            m_window.notices().show(u"environment"_s, {look::Meaning::Caution, text, {}});
    }
    void openSettings()
    {
        auto* dialog = new SettingsDialog(m_session, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }

    Settings m_settings;
    KeychainStore m_keychain;
    AccountSession m_session;
    SimulatorProcess m_simulator;
    std::function<void()> m_next; ///< the account to show once no cancel is open any more
    QTemporaryDir m_simulatedRuns;
    MainWindow m_window;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(ApplicationName);
    QCoreApplication::setOrganizationName(ApplicationName);
    const auto parsed = readCommandLine(argc, argv);
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed)) {
        std::fputs(qUtf8Printable(end->text), end->exitCode == 0 ? stdout : stderr);
        return end->exitCode;
    }
    Environment environment = Environment::take();

    QApplication application(argc, argv);
    installTranslation(application);
    PlainTextGuard guard;
    application.installEventFilter(&guard);
    Desk desk(std::move(environment));
    desk.open(std::get<CommandLine>(parsed));
    return QApplication::exec();
}
