#include "ui/mainwindow.h"

#include "app/accounts/preferences.h"
#include "app/text/format.h"
#include "ui/aboutdialog.h"
#include "ui/accountswitcher.h"
#include "ui/activityactions.h"
#include "ui/cancelactions.h"
#include "ui/cancelrunpanel.h"
#include "ui/columnsmenu.h"
#include "ui/commandsearch.h"
#include "ui/copyactions.h"
#include "ui/deleteactions.h"
#include "ui/exportactions.h"
#include "ui/filterbar.h"
#include "ui/guidedialog.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/keyssheet.h"
#include "ui/menuactions.h"
#include "ui/messagesdock.h"
#include "ui/newjobactions.h"
#include "ui/paintedicon.h"
#include "ui/palette.h"
#include "ui/settingspages.h"
#include "ui/viewsbutton.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenuBar>
#include <QShortcut>
#include <QToolBar>
#include <QToolButton>

// The window's actions, menus and tool bar.

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QAction* makeAction(QObject* parent, const QString& objectName, const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, parent);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    return action;
}

/// Shows a dialog that goes when it is closed.
void openOnce(QDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.open();
}

} // namespace

void MainWindow::buildActions()
{
    m_refreshAction = makeAction(this, u"refreshAction"_s, tr("&Refresh"), Qt::Key_F5);
    m_refreshAction->setIcon(look::glyphIcon(look::Glyph::Reload));
    m_refreshAction->setToolTip(tr("Read all jobs again (F5)"));
    m_pauseAction =
        makeAction(this, u"pauseAction"_s, tr("&Pause Refreshing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_pauseAction->setCheckable(true);
    m_pauseAction->setToolTip(tr("Read nothing by itself; F5 still works"));
    m_watchAction = makeAction(this, u"watchAction"_s, tr("&Notify When It Ends"), QKeySequence(Qt::CTRL | Qt::Key_T));
    m_watchAction->setCheckable(true);
    m_watchAction->setToolTip(tr("Tell on the desktop when the selected jobs have ended"));
    m_filterAction = makeAction(this, u"filterAction"_s, tr("&Filter"), QKeySequence::Find);
    m_settingsAction = makeAction(this, u"settingsAction"_s, tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_settingsAction->setMenuRole(QAction::PreferencesRole);
    m_quitAction = makeAction(
        this, u"quitAction"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)); // Windows has no key of its own for it
    m_quitAction->setMenuRole(QAction::QuitRole);
    m_aboutAction = makeAction(this, u"aboutAction"_s, tr("&About Bulkhead"), {});
    m_aboutAction->setMenuRole(QAction::AboutRole);

    connect(m_refreshAction, &QAction::triggered, this, [this] { m_live->watcher().refreshNow(); });
    connect(m_pauseAction, &QAction::toggled, this, [this](bool paused) {
        if (m_live)
            m_live->watcher().setPaused(paused);
        Q_EMIT pauseChosen(paused);
    });
    connect(m_watchAction, &QAction::triggered, this, &MainWindow::watchSelected);
    connect(m_filterAction, &QAction::triggered, this, [this] { m_page->filter().focusText(); });
    connect(m_settingsAction, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(m_quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::buildToolBar()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_exports->exportAction(), m_exports->reportAction()});
    file->addSeparator();
    file->addAction(m_settingsAction);
    file->addSeparator();
    file->addAction(m_quitAction);
    QMenu* jobs = menuBar()->addMenu(tr("&Jobs"));
    jobs->addAction(m_refreshAction);
    jobs->addMenu(makePaceMenu());
    jobs->addAction(m_pauseAction);
    jobs->addSeparator();
    jobs->addAction(m_filterAction);
    jobs->addMenu(m_copy->menu());
    jobs->addAction(m_delete->deleteAction()); // no neighbour of the cancel
    jobs->addSeparator();
    jobs->addAction(m_watchAction);
    jobs->addMenu(makeNotificationMenu());
    jobs->addSeparator();
    m_newJobActions->runAgain()->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    jobs->addActions({m_newJobActions->newJob(), m_newJobActions->runAgain()});
    jobs->addSeparator();
    jobs->addAction(m_cancel->cancelAction());
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QAction* details = m_details->toggleViewAction();
    details->setObjectName(u"detailsAction"_s);
    details->setText(tr("Job &Details")); // the dock's own title is written as those of windows are
    details->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    details->setToolTip(tr("Everything about the current job (Ctrl+I)"));
    QAction* messages = m_messages->toggleViewAction();
    messages->setObjectName(u"messagesAction"_s);
    messages->setText(tr("&Messages"));
    messages->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    messages->setToolTip(tr("The messages of the current job, and why some failed (Ctrl+M)"));
    QAction* run = m_runPanel->toggleViewAction();
    run->setObjectName(u"cancelRunAction"_s);
    run->setText(tr("Cancel &Run"));
    view->addActions({details, messages, run, m_activity->showAll()});
    view->addSeparator();
    view->addMenu(&m_page->table().columnsMenu());
    view->addMenu(makeTimesMenu());
    run->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    menuBar()->addMenu(makeHelpMenu());
    addMenuKey();

    QToolBar* bar = addToolBar(tr("Tool bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setIconSize(QSize(16, 16));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_cancel->cancelAction());
    bar->addAction(m_refreshAction);
    bar->addAction(details);
    bar->addAction(messages);
    QWidget* cancelButton = bar->widgetForAction(m_cancel->cancelAction());
    cancelButton->setObjectName(u"cancelJobsButton"_s);
    look::makeDestructive(*cancelButton);
    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    m_account = new AccountSwitcher(bar);
    connect(m_account, &AccountSwitcher::settingsRequested, this, &MainWindow::accountSettingsRequested);
    connect(m_account, &AccountSwitcher::demoRequested, this, &MainWindow::demoRequested);
    bar->addWidget(m_account);
    bar->addAction(m_settingsAction);
}

/// Shift+F10, for the many keyboards without a menu key: Qt has it on Windows only.
void MainWindow::addMenuKey()
{
    JobTableView& table = m_page->table();
    auto* key = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &table);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, &table, [&table] {
        QWidget& seen = *table.viewport();
        const QPoint at = table.visualRect(table.currentIndex()).intersected(seen.rect()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, seen.mapToGlobal(at));
        QCoreApplication::sendEvent(&seen, &event);
    });
}

QMenu* MainWindow::makeHelpMenu()
{
    auto* menu = new QMenu(tr("&Help"), this);
    QAction* keys = makeAction(this, u"keysAction"_s, tr("&Keyboard Shortcuts"), Qt::Key_F1);
    keys->setToolTip(tr("What every key does, in one table"));
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    QAction* guide = makeAction(this, u"guideAction"_s, tr("&User Guide"), QKeySequence(Qt::CTRL | Qt::Key_F1));
    guide->setToolTip(tr("What to do when the wrong job runs, step by step"));
    connect(guide, &QAction::triggered, this, &MainWindow::showGuide);
    m_commandsAction = makeAction(this, u"commandsAction"_s, tr("&Find Command…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    m_commandsAction->setToolTip(tr("Find an action, an account, a view or a page of the settings by its name"));
    connect(m_commandsAction, &QAction::triggered, this, &MainWindow::showCommandSearch);
    menu->addActions({keys, guide});
    menu->addSeparator();
    menu->addAction(m_commandsAction);
    menu->addSeparator();
    menu->addAction(m_aboutAction);
    return menu;
}

QMenu* MainWindow::makePaceMenu()
{
    auto* menu = new QMenu(tr("Refresh &Every"), this);
    m_paceActions = new QActionGroup(this);
    const auto paces = Preferences::paces();
    for (const std::chrono::seconds pace : paces) {
        QAction* action = menu->addAction(format::span(pace));
        action->setObjectName(u"pace%1Action"_s.arg(pace.count()));
        action->setCheckable(true);
        action->setData(int(pace.count()));
        m_paceActions->addAction(action);
    }
    connect(m_paceActions, &QActionGroup::triggered, this, [this](const QAction* action) {
        const std::chrono::seconds pace(action->data().toInt());
        setPace(pace);
        Q_EMIT paceChosen(pace);
    });
    return menu;
}

QMenu* MainWindow::makeTimesMenu()
{
    auto* menu = new QMenu(tr("&Times"), this);
    auto* zones = new QActionGroup(this);
    m_localAction = menu->addAction(tr("&Local"));
    m_localAction->setObjectName(u"localTimesAction"_s);
    m_utcAction = menu->addAction(tr("&UTC"));
    m_utcAction->setObjectName(u"utcTimesAction"_s);
    for (QAction* action : {m_localAction, m_utcAction}) {
        action->setCheckable(true);
        zones->addAction(action);
    }
    m_localAction->setChecked(true);
    connect(m_utcAction, &QAction::toggled, this, &MainWindow::showTimes);
    connect(zones, &QActionGroup::triggered, this, [this] { Q_EMIT zoneChosen(m_utcAction->isChecked()); });
    return menu;
}

void MainWindow::setShowsUtc(bool utc)
{
    (utc ? m_utcAction : m_localAction)->setChecked(true);
}

void MainWindow::showTimes(bool utc)
{
    format::setZone(utc ? format::Zone::Utc : format::Zone::Local);
    m_page->timesChanged();
    m_details->timesChanged();
    // Cells make their texts when they are painted.
    const auto views = findChildren<QAbstractItemView*>();
    for (const QAbstractItemView* view : views)
        view->viewport()->update();
}

QMenu* MainWindow::makeNotificationMenu()
{
    auto* menu = new QMenu(tr("N&otifications"), this);
    const auto kinds = JobNotifications::kinds();
    for (const auto& [kind, words] : kinds) {
        QAction* action = menu->addAction(words);
        action->setObjectName(u"notify%1Action"_s.arg(int(kind)));
        action->setCheckable(true);
        action->setChecked(m_notifications->notifier().isEnabled(kind));
        connect(action, &QAction::toggled, this, [this, kind = kind](bool enabled) {
            m_notifications->notifier().setEnabled(kind, enabled);
            Q_EMIT notificationSwitched(int(kind), enabled);
        });
        m_notificationActions.insert(int(kind), action);
    }
    return menu;
}

void MainWindow::setNotificationEnabled(int kind, bool enabled)
{
    m_notificationActions.value(kind)->setChecked(enabled);
}

void MainWindow::watchSelected(bool watch)
{
    const auto records = m_page->table().selectedRecords();
    for (const Job& job : records) {
        if (canBeCancelled(job.status))
            m_live->alerts().setWatched(job.id, watch);
    }
}

void MainWindow::setPace(std::chrono::seconds pace)
{
    const auto actions = m_paceActions->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toInt() == pace.count());
    if (m_live)
        m_live->watcher().setPace(pace);
}

void MainWindow::setPaused(bool paused)
{
    m_pauseAction->setChecked(paused);
}

QList<Command> MainWindow::commands()
{
    QList<Command> found;
    for (const MenuAction& offered : menuActions(*menuBar())) {
        if (offered.action != m_commandsAction)
            found.append(commandOf(*offered.action, offered.menus.join(u" › "_s)));
    }
    for (QAction* action : m_account->accountActions())
        found.append(commandOf(*action, tr("Account")));
    if (m_live) {
        for (QAction* action : m_page->views().viewActions())
            found.append(commandOf(*action, tr("Views")));
    }
    for (const SettingsPage& page : settingsPages()) {
        Command command;
        command.name = page.title;
        command.place = tr("Settings");
        command.run = [this, name = page.objectName] { Q_EMIT settingsPageRequested(name); };
        found.append(command);
    }
    return found;
}

void MainWindow::showCommandSearch()
{
    openOnce(*new CommandSearch(commands(), this));
}

void MainWindow::showKeys()
{
    auto* sheet = new KeysSheet(keysOfWindow(*menuBar()), this);
    connect(sheet, &KeysSheet::guideRequested, this, &MainWindow::showGuide);
    openOnce(*sheet);
}

void MainWindow::showGuide()
{
    // Beside the window, not in its way: one reads it while one works.
    if (auto* shown = findChild<GuideDialog*>(); shown && shown->isVisible()) {
        shown->activateWindow();
        return;
    }
    auto* dialog = new GuideDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    openOnce(*new AboutDialog(this));
}

} // namespace bulkhead
