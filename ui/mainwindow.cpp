#include "ui/mainwindow.h"

#include "app/text/displayed.h"
#include "app/text/format.h"
#include "ui/accountbanner.h"
#include "ui/accountswitcher.h"
#include "ui/activityactions.h"
#include "ui/cancelactions.h"
#include "ui/cancelnotices.h"
#include "ui/cancelrunpanel.h"
#include "ui/copyactions.h"
#include "ui/deleteactions.h"
#include "ui/exportactions.h"
#include "ui/filterbar.h"
#include "ui/jobactions.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/leavequestion.h"
#include "ui/messagesdock.h"
#include "ui/newjobactions.h"
#include "ui/noticebar.h"
#include "ui/startpage.h"
#include "ui/statusline.h"
#include "ui/taskbarprogress.h"
#include "ui/tlsdetails.h"
#include "ui/windowmiddle.h"
#include "ui/windowtitle.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setObjectName(u"mainWindow"_s);
    m_notifications = new JobNotifications(this);
    m_title = new WindowTitle(*this);
    m_taskbar = new TaskbarProgress(TaskbarEntry::of(*this), this);
    buildActions();
    buildBody();
    buildToolBar();
    m_nextSecond.setSingleShot(true);
    m_nextSecond.setTimerType(Qt::PreciseTimer); // a coarse one can leave a second of the countdown out
    connect(&m_nextSecond, &QTimer::timeout, this, &MainWindow::updateHold);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &MainWindow::tellAttention);
    resize(1280, 800);
    showNoAccount({});
}

MainWindow::~MainWindow()
{
    // The widgets hold on to the models of the account: let go before it goes.
    showNoAccount({});
}

void MainWindow::buildBody()
{
    m_notices = new NoticeBar(this);
    m_start = new StartPage(this);
    m_page = new JobsPage(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_page);

    auto* middle = new WindowMiddle(this);
    auto* layout = new QVBoxLayout(&middle->contents());
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(8);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    setCentralWidget(middle);

    m_statusLine = new StatusLine(this);
    setStatusBar(m_statusLine);

    m_runPanel = new CancelRunPanel(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_runPanel);
    m_runPanel->hide();
    m_details = new JobDetailsDock(this);
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_details->hide();
    m_messages = new MessagesDock(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_messages);
    tabifyDockWidget(m_runPanel, m_messages); // both are wide
    for (QDockWidget* dock : {static_cast<QDockWidget*>(m_runPanel), static_cast<QDockWidget*>(m_messages)})
        connect(dock->toggleViewAction(), &QAction::triggered, dock, &QWidget::raise);
    m_messages->hide();
    m_cancelNotices = new CancelNotices(*m_notices, this);
    connect(m_runPanel, &QDockWidget::visibilityChanged, m_cancelNotices, &CancelNotices::setPanelVisible);
    connect(m_cancelNotices, &CancelNotices::panelRequested, m_runPanel, [this] {
        m_runPanel->show();
        m_runPanel->raise();
    });
    connect(m_cancelNotices, &CancelNotices::stayRequested, this, [this] { setQuitsWhenDone(false); });

    JobTableView& table = m_page->table();
    m_exports = addJobActions<ExportActions>(*m_page, *m_notices, *this);
    m_newJobActions = addJobActions<NewJobActions>(table, *this);
    m_activity = addJobActions<ActivityActions>(table, *this);
    m_cancel = addJobActions<CancelActions>(table, *m_runPanel, *this);
    m_copy = addJobActions<CopyActions>(table, *m_notices, *this);
    m_delete = addJobActions<DeleteActions>(table, *this);
    connect(m_delete, &DeleteActions::openCountChanged, m_title, &WindowTitle::setDeleting);
    buildContextMenu();
    connect(&m_notifications->notifier(), &Notifier::activated, this, &MainWindow::comeToFront);

    connect(m_start, &StartPage::connectRequested, this, &MainWindow::accountSettingsRequested);
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::demoRequested);
    connect(&table, &JobTableView::selectedJobsChanged, this, &MainWindow::updateActions);
    connect(&table, &JobTableView::currentJobChanged, this, &MainWindow::showDetailsOfCurrent);
    connect(&table, &JobTableView::currentJobOpened, m_details, &QWidget::show);
    connect(m_page, &JobsPage::countsChanged, this, [this] { m_statusLine->setCounts(m_page->countsText()); });
    connect(m_notices, &NoticeBar::actionTriggered, this, [this](const QString& key) {
        if (key == "refresh"_L1)
            m_refreshAction->trigger();
        else if (key == "account"_L1)
            Q_EMIT accountSettingsRequested();
        else if (key == "certificate"_L1)
            showCertificate();
        else if (key == "network"_L1)
            Q_EMIT settingsRequested();
    });
}

void MainWindow::buildContextMenu()
{
    JobTableView& table = m_page->table();
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto separator = [&table] {
        auto* line = new QAction(&table);
        line->setSeparator(true);
        return line;
    };
    table.addActions({m_cancel->cancelAction(), m_watchAction, separator(), m_copy->menu()->menuAction(),
        m_newJobActions->runAgain(), m_activity->showSelected(), separator(), m_delete->deleteAction()});
}

void MainWindow::showAccount(std::unique_ptr<LiveJobs> live)
{
    showNoAccount({});
    m_live = std::move(live);
    m_page->setLiveJobs(m_live.get());
    m_statusLine->setLiveJobs(m_live.get());
    m_details->setLiveJobs(m_live.get());
    m_messages->setLiveJobs(m_live.get());
    m_runPanel->setRun(&m_live->cancelRun());
    m_cancelNotices->setLiveJobs(m_live.get());
    m_notifications->setLiveJobs(m_live.get());
    m_title->setLiveJobs(m_live.get());
    m_taskbar->setRun(&m_live->cancelRun());
    for (JobActions* actions : std::as_const(m_jobActions))
        actions->setLiveJobs(m_live.get());
    m_pages->setCurrentWidget(m_page);
    const Connection& connection = m_live->client().connection();
    m_account->showAccount(connection.face, connection.account.toString());
    connectLive();
    updateActions();
    tellAttention();
    m_page->table().setFocus();
    m_live->watcher().setPaused(m_pauseAction->isChecked());
    m_live->watcher().start();
    m_live->lookForInterrupted();
}

void MainWindow::showNoAccount(const QString& why)
{
    m_page->setLiveJobs(nullptr);
    m_statusLine->setLiveJobs(nullptr);
    m_details->setLiveJobs(nullptr);
    m_messages->setLiveJobs(nullptr);
    m_statusLine->setCounts({});
    m_runPanel->setRun(nullptr);
    m_cancelNotices->setLiveJobs(nullptr);
    m_notifications->setLiveJobs(nullptr);
    m_title->setLiveJobs(nullptr);
    m_taskbar->setRun(nullptr);
    // A confirmation that outlived its account would be about the next one.
    for (JobActions* actions : std::as_const(m_jobActions))
        actions->setLiveJobs(nullptr);
    m_runPanel->hide();
    m_nextSecond.stop();
    for (const auto* key : {"refresh", "certificate", "hold", "records", "account", "network", "proxy", "activity"})
        m_notices->remove(QLatin1String(key));
    m_live.reset();
    m_start->showFirstSteps(why);
    m_pages->setCurrentWidget(m_start);
    m_account->showAccount({});
    updateActions();
}

void MainWindow::connectLive()
{
    connect(&m_live->watcher(), &JobWatcher::stateChanged, this, &MainWindow::updateNotices);
    connect(&m_live->client().queue(), &RequestQueue::holdChanged, this, &MainWindow::updateHold);
    connect(&m_live->cancelRun(), &CancelRun::settled, this, &MainWindow::runSettled);
    connect(&m_live->table(), &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
    connect(&m_live->activity(), &ActivityLog::failed, this, &MainWindow::tellUnrecorded);
}

void MainWindow::showDetailsOfCurrent()
{
    // A job that leaves the filter takes the keyboard elsewhere; what is being read about stays.
    if (const auto current = m_page->table().currentJob()) {
        m_details->setJob(current);
        m_messages->setJob(current);
    }
}

bool MainWindow::hasOpenCancels() const
{
    return m_live && m_live->cancelRun().isUnderWay();
}

void MainWindow::updateActions()
{
    const QSet<JobId>& selected = m_page->table().selectedJobs();
    const bool isAnyActive = m_live && m_live->table().isAny(selected, canBeCancelled);
    const auto isWatched = [this](JobId id) { return m_live->alerts().isWatched(id); };
    m_watchAction->setEnabled(isAnyActive);
    m_watchAction->setChecked(isAnyActive && std::any_of(selected.begin(), selected.end(), isWatched));
    m_refreshAction->setEnabled(m_live != nullptr);
    m_filterAction->setEnabled(m_live != nullptr);
}

void MainWindow::setAsksReasonInProduction(bool asks)
{
    for (JobActions* actions : std::as_const(m_jobActions))
        actions->setAsksReasonInProduction(asks);
}

void MainWindow::updateNotices()
{
    const JobWatcher& watcher = m_live->watcher();
    if (const auto& error = watcher.error()) {
        const QString age = watcher.refreshedAt().isValid()
            ? tr("The table shows what was read at %1.").arg(format::moment(watcher.refreshedAt()))
            : tr("Nothing could be read yet.");
        const bool credential = error->isAboutCredential();
        const QString text = u"%1 %2 %3"_s.arg(errorSentence(*error), age, errorAdvice(*error));
        const bool certificate = error->tls && !error->tls->chain.isEmpty();
        const QString key = credential ? u"account"_s : certificate ? u"certificate"_s : u"refresh"_s;
        removeErrorNotices(key);
        m_notices->show(key,
            {look::Meaning::Bad, text,
                credential        ? tr("Settings…")
                    : certificate ? tr("Show Certificate…")
                                  : tr("Refresh Now")});
    } else {
        removeErrorNotices({});
    }
    if (watcher.undecodable() > 0) {
        m_notices->show(u"records"_s,
            {look::Meaning::Caution,
                tr("%Ln record(s) of the list could not be read and are missing in the table (%1).", nullptr,
                    watcher.undecodable())
                    .arg(displayedInSentence(watcher.faults().value(0))),
                {}});
    } else {
        m_notices->remove(u"records"_s);
    }
}

void MainWindow::tellUnrecorded(const QString& problem)
{
    m_notices->show(u"activity"_s,
        {look::Meaning::Caution,
            tr("What came of a request could not be written into the activity log; the table and the job itself still "
               "tell it. %1")
                .arg(problem),
            {}});
}

void MainWindow::removeErrorNotices(const QString& but)
{
    for (const QString& key : {u"refresh"_s, u"certificate"_s, u"account"_s}) {
        if (key != but)
            m_notices->remove(key);
    }
}

void MainWindow::showCertificate()
{
    const auto error = m_live ? m_live->watcher().error() : std::nullopt;
    if (!error || !error->tls)
        return;
    auto* dialog = new TlsDetails(*error->tls, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateHold()
{
    const auto wait = m_live ? m_live->client().queue().heldFor() : std::chrono::milliseconds(0);
    if (wait.count() <= 0) {
        m_nextSecond.stop();
        m_notices->remove(u"hold"_s);
        return;
    }
    // Rounded up, so that it never says "0 s" while it still waits.
    const auto shown = std::chrono::ceil<std::chrono::seconds>(wait);
    m_nextSecond.start(wait - (shown - std::chrono::seconds(1)));
    m_notices->show(u"hold"_s,
        {look::Meaning::Caution,
            tr("Cloudflare's limit on calls is used up, by Bulkhead or by another tool of the same user. Nothing is "
               "sent "
               "for %1; then Bulkhead goes on by itself.")
                .arg(format::span(shown)),
            {}});
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::confirmSwitching()
{
    return !hasOpenCancels() || askToLeave(*this, *m_live, Leaving::TheAccount) == LeaveAnswer::Now;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const auto answer = hasOpenCancels() ? askToLeave(*this, *m_live, Leaving::TheProgram) : LeaveAnswer::Now;
    // It may have been settled while the question was open.
    const bool leaves = answer == LeaveAnswer::Now || (answer == LeaveAnswer::WhenDone && !hasOpenCancels());
    setQuitsWhenDone(answer == LeaveAnswer::WhenDone && !leaves);
    event->setAccepted(leaves);
}

void MainWindow::setQuitsWhenDone(bool quits)
{
    m_quitsWhenDone = quits;
    m_cancelNotices->setQuitsWhenDone(quits);
}

void MainWindow::runSettled()
{
    Q_EMIT cancelsSettled();
    if (m_quitsWhenDone) // not from within the run that tells it
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        tellAttention();
}

bool MainWindow::event(QEvent* event)
{
    const bool isDone = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        // Qt keeps a bar of tabs for docks that share a place, also while there is nothing to choose between; Qt 6.8
        // lets the keyboard stop at it then.
        const auto bars = findChildren<QTabBar*>(Qt::FindDirectChildrenOnly);
        for (QTabBar* bar : bars)
            bar->setFocusPolicy(bar->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
    }
    return isDone;
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    tellAttention();
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    tellAttention();
}

void MainWindow::tellAttention()
{
    using Attention = WatchPace::Attention;
    const bool isInFront = QGuiApplication::applicationState() == Qt::ApplicationActive;
    const bool isVisibleNow = isVisible() && !isMinimized();
    m_taskbar->setSeen(isInFront && isVisibleNow);
    if (!m_live)
        return;
    if (isInFront && isVisibleNow && m_live->watcher().error())
        m_live->watcher().wake(); // who comes back to an old picture wants to know whether it still has to be old
    m_live->watcher().setAttention(!isVisibleNow ? Attention::None : isInFront ? Attention::Full : Attention::Aside);
}

} // namespace bulkhead
