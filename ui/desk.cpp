#include "ui/desk.h"

#include "app/text/displayed.h"

#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/noticebar.h"
#include "ui/settingsdialog.h"
#include "ui/viewsbutton.h"

#include <QCoreApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Desk)
};

QString announcing(const QString& name)
{
    return Words::tr("%1 is shown as soon as every outcome is known.").arg(displayed(name, 60));
}

} // namespace

Desk::Desk(
    const QString& settingsPath, const RecordFolders& records, CredentialStore& keychain, Environment environment)
    : m_settings(settingsPath)
    , m_records(records)
    , m_session(m_settings, keychain, std::move(environment))
{
    QObject::connect(&m_simulator, &SimulatorProcess::started, &m_window, [this](const Connection& connection) {
        const QString name = Words::tr("Simulated account");
        // It ends with this program, and nobody asks what came of its jobs.
        change(announcing(name), [=, this] { show(connection, name, {m_simulatedRecords.path()}); });
    });
    QObject::connect(&m_simulator, &SimulatorProcess::failed, &m_window, [this](const QString& why) { showNone(why); });
    QObject::connect(&m_session, &AccountSession::connectionReady, &m_window,
        [this](const Connection& connection, const QString& name) {
            change(announcing(name), [=, this] {
                show(connection, name, m_records);
                tellEnvironment();
                tellNetwork();
            });
        });
    QObject::connect(
        &m_session, &AccountSession::noConnection, &m_window, [this](const QString& why) { showNone(why); });
    QObject::connect(&m_window, &MainWindow::demoRequested, &m_simulator, [this] { m_simulator.start(); });
    // Not from within the run, which ends with its account.
    QObject::connect(
        &m_window, &MainWindow::cancelsSettled, &m_window, [this] { makeChange(); }, Qt::QueuedConnection);
    QObject::connect(&m_window, &MainWindow::settingsRequested, &m_window, [this] { openSettings(); });
    restoreSettings();
}

Desk::~Desk()
{
    m_settings.setWindow(m_window.saveGeometry(), m_window.saveState(), m_window.jobsPage().table().columnState());
    m_settings.save();
}

void Desk::restoreSettings()
{
    m_window.restoreGeometry(m_settings.windowGeometry());
    m_window.restoreState(m_settings.windowState());
    m_window.jobsPage().table().restoreColumns(m_settings.tableHeader());
    m_window.setPace(m_settings.refreshPace());
    QObject::connect(&m_window, &MainWindow::paceChosen, &m_window, [this](std::chrono::seconds pace) {
        m_settings.setRefreshPace(pace);
        m_settings.save();
    });
    m_window.setShowsUtc(m_settings.showsUtc());
    QObject::connect(&m_window, &MainWindow::zoneChosen, &m_window, [this](bool utc) {
        m_settings.setShowsUtc(utc);
        m_settings.save();
    });
    ViewsButton& views = m_window.jobsPage().views();
    views.setViews(SavedViews::fromJson(m_settings.savedViews()));
    QObject::connect(&views, &ViewsButton::viewsChanged, &m_window, [this, &views] {
        m_settings.setSavedViews(views.views().toJson());
        m_settings.save();
    });
    for (const auto& [kind, words] : JobNotifications::kinds())
        m_window.setNotificationEnabled(int(kind), m_settings.isNotificationEnabled(int(kind)));
    QObject::connect(&m_window, &MainWindow::notificationSwitched, &m_window, [this](int kind, bool enabled) {
        m_settings.setNotificationEnabled(kind, enabled);
        m_settings.save();
    });
}

void Desk::open()
{
    m_session.start();
    showWindow();
}

void Desk::openDemo(const QStringList& simulatorArguments)
{
    m_simulator.start(simulatorArguments);
    showWindow();
}

void Desk::showWindow()
{
    m_window.show();
    if (!m_settings.problem().isEmpty())
        m_window.notices().show(u"settings"_s, {look::Meaning::Caution, m_settings.problem(), {}});
}

/// Changes what the window shows, now or as soon as no cancel is open. `announced` tells what will be shown.
void Desk::change(const QString& announced, std::function<void()> change)
{
    m_change = std::move(change);
    m_announced = announced;
    if (m_isAsking)
        return; // the question that is open is about this one now
    m_isAsking = true;
    const bool now = m_window.confirmSwitching();
    m_isAsking = false;
    // The last cancel may have been settled while the question was open.
    if (now || !m_window.hasOpenCancels())
        makeChange();
    else
        m_window.notices().show(u"switching"_s, {look::Meaning::Working, m_announced, {}});
}

void Desk::makeChange()
{
    if (m_isAsking)
        return;
    const auto change = std::exchange(m_change, {});
    if (!change)
        return;
    m_window.notices().remove(u"switching"_s);
    change();
}

void Desk::show(const Connection& connection, const QString& name, const RecordFolders& records)
{
    WatchPace::Limits pace;
    pace.seen = m_settings.refreshPace();
    m_window.showAccount(std::make_unique<LiveJobs>(connection, name, pace, records));
}

void Desk::showNone(const QString& why)
{
    const QString announced = why + u' ' + Words::tr("The account is left as soon as every outcome is known.");
    change(announced.trimmed(), [this, why] { m_window.showNoAccount(why); });
}

void Desk::tellEnvironment()
{
    const Environment& environment = m_session.environment();
    const QStringList sentences = QStringList(environment.describe()) + environment.problems;
    const QString text = sentences.join(u' ').trimmed();
    if (!text.isEmpty())
        m_window.notices().show(u"environment"_s, {look::Meaning::Caution, text, {}});
}

void Desk::tellNetwork()
{
    const QString text = m_session.network().problems().join(u' ');
    if (!text.isEmpty())
        m_window.notices().show(u"network"_s, {look::Meaning::Caution, text, Words::tr("Settings…")});
}

void Desk::openSettings()
{
    auto* dialog = new SettingsDialog(m_session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bulkhead
