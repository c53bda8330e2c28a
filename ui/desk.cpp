#include "ui/desk.h"

#include "app/text/displayed.h"

#include "ui/accountswitcher.h"
#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/noticebar.h"
#include "ui/rowtable.h"
#include "ui/settingsdialog.h"
#include "ui/startpage.h"
#include "ui/viewsbutton.h"

#include <QCoreApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct DeskWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Desk)
};

QString announcing(const QString& name)
{
    return DeskWords::tr("%1 is shown as soon as every outcome is known.").arg(displayed(name, 60));
}

} // namespace

Desk::Desk(
    const QString& settingsPath, const RecordFolders& records, CredentialStore& keychain, Environment environment)
    : m_settings(settingsPath)
    , m_preferences(m_settings)
    , m_themes(m_preferences.appearance())
    , m_records(records)
    , m_session(m_settings, keychain, std::move(environment))
{
    QObject::connect(&m_simulator, &SimulatorProcess::started, &m_window, [this](Connection connection) {
        connection.face = {DeskWords::tr("Simulated account"), AccountColour::Grey};
        // It ends with this program, and nobody asks what came of its jobs.
        change(announcing(connection.face.name), [=, this] { show(connection, {m_simulatedRecords.path()}); });
    });
    QObject::connect(&m_simulator, &SimulatorProcess::failed, &m_window, [this](const QString& why) { showNone(why); });
    QObject::connect(
        &m_session, &AccountSession::waiting, &m_window, [this](const QString& onWhat) { tellWaiting(onWhat); });
    QObject::connect(&m_session, &AccountSession::connectionReady, &m_window, [this](const Connection& connection) {
        stopWaiting();
        change(announcing(connection.face.name), [=, this] {
            show(connection, m_records);
            tellEnvironment();
            tellNetwork();
        });
    });
    QObject::connect(&m_session, &AccountSession::noConnection, &m_window,
        [this](const QString& why, AccountSession::Missing missing) {
            stopWaiting();
            if (missing == AccountSession::Missing::Secret)
                showKeychainTrouble(why);
            else
                showNone(why);
        });
    QObject::connect(&m_window.startPage(), &StartPage::tryAgainRequested, &m_window, [this] { m_session.tryAgain(); });
    QObject::connect(&m_window, &MainWindow::demoRequested, &m_simulator, [this] {
        // A keychain that answers after this must not take the window away again.
        m_session.stop();
        stopWaiting();
        m_simulator.start();
    });
    // Not from within the run, which ends with its account.
    QObject::connect(
        &m_window, &MainWindow::cancelsSettled, &m_window, [this] { makeChange(); }, Qt::QueuedConnection);
    QObject::connect(&m_window, &MainWindow::settingsRequested, &m_window, [this] { openSettings(); });
    QObject::connect(
        &m_window, &MainWindow::accountSettingsRequested, &m_window, [this] { openSettings().showAccounts(); });
    QObject::connect(&m_window, &MainWindow::settingsPageRequested, &m_window,
        [this](const QString& page) { openSettings().showPage(page); });
    QObject::connect(&m_session, &AccountSession::profilesChanged, &m_window, [this] { tellProfiles(); });
    QObject::connect(&m_window.accountSwitcher(), &AccountSwitcher::profileChosen, &m_window,
        [this](const QUuid& uuid) { m_session.use(uuid); });
    tellProfiles();
    QObject::connect(&m_window.notices(), &NoticeBar::actionTriggered, &m_window, [this](const QString& key) {
        if (key == "waiting"_L1)
            openSettings().showAccounts();
        else if (key == "proxy"_L1)
            m_session.tryAgain();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(700)); // a keychain that asks nobody answers in a tenth of that
    restoreSettings();
    keepInStep();
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
    ViewsButton& views = m_window.jobsPage().views();
    views.setViews(SavedViews::fromJson(m_settings.savedViews()));
    QObject::connect(&views, &ViewsButton::viewsChanged, &m_window, [this, &views] {
        m_settings.setSavedViews(views.views().toJson());
        m_settings.save();
    });
}

/// What the window's menus choose and what the settings dialog chooses are one and the same.
void Desk::keepInStep()
{
    m_window.setPace(m_preferences.refreshPace());
    QObject::connect(&m_window, &MainWindow::paceChosen, &m_preferences, &Preferences::setRefreshPace);
    QObject::connect(&m_preferences, &Preferences::refreshPaceChanged, &m_window, &MainWindow::setPace);
    QObject::connect(&m_window, &MainWindow::pauseChosen, &m_preferences, &Preferences::setPaused);
    QObject::connect(&m_preferences, &Preferences::pausedChanged, &m_window, &MainWindow::setPaused);
    m_window.setShowsUtc(m_preferences.showsUtc());
    QObject::connect(&m_window, &MainWindow::zoneChosen, &m_preferences, &Preferences::setShowsUtc);
    QObject::connect(&m_preferences, &Preferences::showsUtcChanged, &m_window, &MainWindow::setShowsUtc);
    RowTable::setDensity(m_preferences.appearance().rows);
    QObject::connect(&m_preferences, &Preferences::appearanceChanged, &m_window, [this](const Appearance& appearance) {
        m_themes.use(appearance.theme);
        RowTable::setDensity(appearance.rows);
    });
    m_window.setAsksReasonInProduction(m_preferences.asksReasonInProduction());
    QObject::connect(
        &m_preferences, &Preferences::asksReasonInProductionChanged, &m_window, &MainWindow::setAsksReasonInProduction);
    for (const auto& [kind, words] : JobNotifications::kinds())
        m_window.setNotificationEnabled(int(kind), m_preferences.isNotificationEnabled(int(kind)));
    QObject::connect(
        &m_window, &MainWindow::notificationSwitched, &m_preferences, &Preferences::setNotificationEnabled);
    QObject::connect(
        &m_preferences, &Preferences::notificationEnabledChanged, &m_window, &MainWindow::setNotificationEnabled);
    QObject::connect(&m_preferences, &Preferences::saveFailed, &m_window, [this](const QString& problem) {
        m_window.notices().show(u"settings"_s, {look::Meaning::Caution, problem, {}});
    });
}

void Desk::tellProfiles()
{
    const auto current = m_session.currentProfile();
    m_window.accountSwitcher().setProfiles(m_session.profiles(), current ? std::optional(current->uuid) : std::nullopt);
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

void Desk::show(const Connection& connection, const RecordFolders& records)
{
    WatchPace::Limits pace;
    pace.seen = m_settings.refreshPace();
    m_window.showAccount(std::make_unique<LiveJobs>(connection, pace, records));
}

void Desk::leave(const QString& why, const std::function<void()>& next)
{
    const QString announced = why + u' ' + DeskWords::tr("The account is left as soon as every outcome is known.");
    change(announced.trimmed(), next);
}

void Desk::showNone(const QString& why)
{
    leave(why, [this, why] { m_window.showNoAccount(why); });
}

void Desk::showKeychainTrouble(const QString& why)
{
    leave(why, [this, why] {
        m_window.showNoAccount({});
        m_window.startPage().showKeychainTrouble(nameOfCurrent(), why);
    });
}

/// Where there is no account yet, on the start page. Else the one that is shown stays until the next one is ready.
void Desk::tellWaiting(const QString& onWhat)
{
    if (!m_window.liveJobs()) {
        m_window.startPage().showWaiting(nameOfCurrent(), onWhat);
        return;
    }
    m_patience.disconnect();
    QObject::connect(&m_patience, &QTimer::timeout, &m_window, [this, onWhat] {
        const QString text =
            DeskWords::tr("%1 is not shown yet. %2").arg(displayedInSentence(nameOfCurrent(), 60), onWhat);
        m_window.notices().show(u"waiting"_s, {look::Meaning::Working, text, DeskWords::tr("Settings…")});
    });
    m_patience.start();
}

void Desk::stopWaiting()
{
    m_patience.stop();
    m_window.notices().remove(u"waiting"_s);
}

QString Desk::nameOfCurrent() const
{
    const auto profile = m_session.currentProfile();
    if (!profile)
        return DeskWords::tr("The account of the environment");
    return profile->face.name.isEmpty() ? profile->accountId : profile->face.name;
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
    const NetworkSource& network = m_session.network();
    const QString text = network.problems().join(u' ');
    if (text.isEmpty())
        return;
    if (network.lacksPassword())
        m_window.notices().show(u"proxy"_s, {look::Meaning::Caution, text, DeskWords::tr("Try Again")});
    else
        m_window.notices().show(u"network"_s, {look::Meaning::Caution, text, DeskWords::tr("Settings…")});
}

SettingsDialog& Desk::openSettings()
{
    auto* dialog = m_window.findChild<SettingsDialog*>();
    if (!dialog || !dialog->isVisible()) { // a closed one is about to go
        dialog = new SettingsDialog(m_session, m_preferences, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
    dialog->activateWindow();
    return *dialog;
}

} // namespace bulkhead
