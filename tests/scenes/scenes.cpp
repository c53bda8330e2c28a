#include "tests/scenes/scenes.h"

#include "app/accounts/keychainwords.h"
#include "ui/filterbar.h"
#include "ui/foundaccountsdialog.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/settingsdialog.h"
#include "ui/startpage.h"
#include "ui/tlsdetails.h"
#include "ui/viewsbutton.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QTabWidget>
#include <QTcpServer>

#include <functional>
#include <map>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Opens a window, or brings one into a state. nullptr where that did not work.
using Scene = std::function<QWidget*(Stage&)>;

/// The first so many rows whose jobs fit are selected.
bool select(MainWindow& window, int count, bool (*fits)(JobStatus))
{
    JobTableView& table = window.jobsPage().table();
    const auto* jobs = qobject_cast<const JobSortFilterModel*>(table.model());
    QItemSelection selection;
    for (int row = 0; row < jobs->rowCount() && selection.size() < count; ++row) {
        if (fits(jobs->jobAt(row).status))
            selection.select(jobs->index(row, 0), jobs->index(row, JobTableModel::ColumnCount - 1));
    }
    table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    table.selectionModel()->setCurrentIndex(selection.indexes().value(0), QItemSelectionModel::NoUpdate);
    return selection.size() == count;
}

/// What an action of the window opens.
QWidget* openedBy(const QString& action, MainWindow& window)
{
    window.findChild<QAction*>(action)->trigger();
    QDialog* dialog = nullptr;
    const auto look = [&] {
        const auto dialogs = window.findChildren<QDialog*>();
        const auto found = std::find_if(dialogs.begin(), dialogs.end(), [](auto* open) { return open->isVisible(); });
        dialog = found == dialogs.end() ? nullptr : *found;
        return dialog != nullptr;
    };
    return QTest::qWaitFor(look) ? dialog : nullptr;
}

Scene action(const QString& name)
{
    return [name](Stage& stage) { return openedBy(name, stage.window()); };
}

/// An action on the first so many jobs that fit.
Scene actionOn(int count, bool (*fits)(JobStatus), const QString& name)
{
    return [=](Stage& stage) { return select(stage.window(), count, fits) ? openedBy(name, stage.window()) : nullptr; };
}

QWidget* shown(QWidget& window)
{
    window.show();
    return &window;
}

QWidget* jobs(Stage& stage)
{
    return &stage.window();
}

Scene detailsPage(int page)
{
    return [page](Stage& stage) -> QWidget* {
        auto* details = stage.window().findChild<QDockWidget*>(u"jobDetailsDock"_s);
        details->show();
        auto* pages = details->findChild<QTabWidget*>();
        pages->setCurrentIndex(page);
        const auto isProcessing = [](JobStatus status) { return status == JobStatus::Processing; };
        return select(stage.window(), 1, isProcessing) && pages->currentIndex() == page ? &stage.window() : nullptr;
    };
}

QWidget* detailsAndMessages(Stage& stage)
{
    QWidget* window = detailsPage(0)(stage);
    if (!window)
        return nullptr;
    window->findChild<QAction*>(u"messagesAction"_s)->trigger();
    auto* messages = window->findChild<QAbstractItemView*>(u"messageTableView"_s);
    return QTest::qWaitFor([messages] { return messages->model()->rowCount() > 0; }) ? window : nullptr;
}

QWidget* nothingMatches(Stage& stage)
{
    JobFilter filter;
    filter.text = u"a word that is nowhere"_s;
    filter.statuses = {JobStatus::Failed, JobStatus::Cancelled};
    stage.window().jobsPage().filter().setFilter(filter);
    return &stage.window();
}

QWidget* emptyAccount(Stage& stage)
{
    MainWindow* window = stage.otherAccount(0);
    return window ? shown(*window) : nullptr;
}

bool hasError(MainWindow& window)
{
    const JobWatcher& watcher = window.liveJobs()->watcher();
    return QTest::qWaitFor([&watcher] { return watcher.error().has_value(); }, 20'000);
}

QWidget* stale(Stage& stage)
{
    MainWindow* window = stage.otherAccount(30);
    if (!window)
        return nullptr;
    stage.stopOtherAccount();
    window->liveJobs()->watcher().refreshNow();
    return hasError(*window) ? shown(*window) : nullptr;
}

/// As full as the window can be: every dock, and a notice with a button.
QWidget* staleWithEveryDock(Stage& stage)
{
    QWidget* window = stale(stage);
    if (!window)
        return nullptr;
    const auto docks = window->findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks)
        dock->show();
    const auto hasFailed = [](JobStatus status) { return status == JobStatus::Failed; };
    return select(*qobject_cast<MainWindow*>(window), 1, hasFailed) ? window : nullptr;
}

QWidget* loading(Stage& stage)
{
    auto& silent = stage.keep(std::make_unique<QTcpServer>()); // takes connections and says nothing
    if (!silent.listen(QHostAddress::LocalHost))
        return nullptr;
    Connection connection = stage.connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(silent.serverPort())));
    MainWindow& window = stage.otherWindow(connection);
    const JobWatcher& watcher = window.liveJobs()->watcher();
    return QTest::qWaitFor([&watcher] { return watcher.isRefreshing(); }) ? shown(window) : nullptr;
}

QWidget* refused(Stage& stage)
{
    Connection connection = stage.connection();
    connection.credentials = {Credentials::Kind::ApiToken, {}, u"a-token-that-was-withdrawn-0123456789ab"_s};
    MainWindow& window = stage.otherWindow(connection);
    return hasError(window) ? shown(window) : nullptr;
}

QWidget* start(Stage& stage)
{
    return shown(stage.otherWindow());
}

QWidget* startInTrouble(Stage& stage)
{
    MainWindow& window = stage.otherWindow();
    window.startPage().showKeychainTrouble(
        u"Example Mail"_s, keychainwords::whyNoSecret({StoreOutcome::Kind::Locked, {}, {}}));
    return shown(window);
}

/// The run takes cancelled jobs away from those that other scenes select: it has an account of its own.
QWidget* cancelled(Stage& stage)
{
    MainWindow* window = stage.otherAccount(60);
    if (!window)
        return nullptr;
    window->show();
    QWidget* dialog = select(*window, 3, canBeCancelled) ? openedBy(u"cancelJobsAction"_s, *window) : nullptr;
    if (!dialog)
        return nullptr;
    auto* confirm = dialog->findChild<QAbstractButton*>(u"cancelJobsButton"_s);
    if (!QTest::qWaitFor([confirm] { return confirm->isEnabled(); }))
        return nullptr;
    confirm->click();
    const CancelRun& run = window->liveJobs()->cancelRun();
    const auto isOver = [&run] { return !run.items().empty() && run.openCount() == 0; };
    return QTest::qWaitFor(isOver, 20'000) ? window : nullptr;
}

QWidget* runAgainConfirmation(Stage& stage)
{
    QWidget* dialog = actionOn(1, isFinished, u"runAgainAction"_s)(stage);
    if (dialog)
        dialog->findChild<QAbstractButton*>(u"continueButton"_s)->click();
    return dialog;
}

QWidget* saveView(Stage& stage)
{
    Q_EMIT stage.window().findChild<ViewsButton*>()->menu()->aboutToShow(); // which fills it
    return openedBy(u"saveViewAction"_s, stage.window());
}

QWidget* foundAccounts(Stage& stage)
{
    const auto id = *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s);
    const QList<AccountSearch::Found> found{{u"Example Mail"_s, id}, {u"Other Mail"_s, id}};
    return shown(stage.keep(std::make_unique<FoundAccountsDialog>(found, true)));
}

QWidget* certificate(Stage& stage)
{
    CertificateLink link;
    link.subject = u"api.example.com"_s;
    link.issuer = u"Example Inspection CA"_s;
    link.validFrom = Timestamp::fromIso(u"2026-11-01T00:00:00Z");
    link.validUntil = Timestamp::fromIso(u"2027-11-01T00:00:00Z");
    link.sha256 = QStringList(32, u"AB"_s).join(u':');
    link.faults = {{CertificateFault::Kind::UnknownIssuer, {}}};
    TlsFailure failure;
    failure.reason = TlsFailure::Reason::Certificate;
    failure.host = link.subject;
    failure.chain = {link};
    return shown(stage.keep(std::make_unique<TlsDetails>(failure)));
}

Scene settingsPage(const QString& name)
{
    return [name](Stage& stage) -> QWidget* {
        QWidget* dialog = openedBy(u"settingsAction"_s, stage.window());
        auto* list = dialog ? dialog->findChild<QListWidget*>(u"settingsPagesListWidget"_s) : nullptr;
        for (int row = 0; list && row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole) == name) {
                list->setCurrentRow(row);
                return dialog;
            }
        }
        return nullptr;
    };
}

const std::map<QString, Scene>& scenes()
{
    static const std::map<QString, Scene> all{
        {u"about"_s, action(u"aboutAction"_s)},
        {u"activity"_s, action(u"activityLogAction"_s)},
        {u"cancel"_s, actionOn(3, canBeCancelled, u"cancelJobsAction"_s)},
        {u"cancel, one job"_s, actionOn(1, canBeCancelled, u"cancelJobsAction"_s)},
        {u"cancelled"_s, cancelled},
        {u"certificate"_s, certificate},
        {u"commands"_s, action(u"commandsAction"_s)},
        {u"created range"_s, action(u"created-1FilterAction"_s)},
        {u"delete"_s, actionOn(3, isFinished, u"deleteJobsAction"_s)},
        {u"delete, one job"_s, actionOn(1, canBeDeleted, u"deleteJobsAction"_s)},
        {u"export"_s, action(u"exportAction"_s)},
        {u"found accounts"_s, foundAccounts},
        {u"guide"_s, action(u"guideAction"_s)},
        {u"jobs"_s, jobs},
        {u"jobs with details"_s, detailsPage(0)},
        {u"jobs with details, activity"_s, detailsPage(1)},
        {u"jobs with details, messages"_s, detailsAndMessages},
        {u"jobs with details, record"_s, detailsPage(2)},
        {u"jobs, loading"_s, loading},
        {u"jobs, none"_s, emptyAccount},
        {u"jobs, none matches"_s, nothingMatches},
        {u"jobs, refused"_s, refused},
        {u"jobs, stale"_s, stale},
        {u"jobs, stale, every dock"_s, staleWithEveryDock},
        {u"keys"_s, action(u"keysAction"_s)},
        {u"new job"_s, action(u"newJobAction"_s)},
        {u"report"_s, actionOn(1, isFinished, u"incidentReportAction"_s)},
        {u"run again"_s, actionOn(1, isFinished, u"runAgainAction"_s)},
        {u"run again, confirmation"_s, runAgainConfirmation},
        {u"save view"_s, saveView},
        {u"settings, accounts"_s, settingsPage(u"accountsPage"_s)},
        {u"settings, appearance"_s, settingsPage(u"appearancePage"_s)},
        {u"settings, confirmations"_s, settingsPage(u"confirmationsPage"_s)},
        {u"settings, network"_s, settingsPage(u"networkSettings"_s)},
        {u"settings, notifications"_s, settingsPage(u"notificationsPage"_s)},
        {u"settings, watching"_s, settingsPage(u"watchingPage"_s)},
        {u"start"_s, start},
        {u"start, keychain in trouble"_s, startInTrouble},
    };
    return all;
}

} // namespace

void addScenes()
{
    QTest::addColumn<QString>("scene");
    for (const auto& [name, scene] : scenes())
        QTest::newRow(qPrintable(name)) << name;
}

QWidget* openScene(const QString& name, Stage& stage)
{
    QWidget* opened = scenes().at(name)(stage);
    return opened && QTest::qWaitForWindowExposed(opened) ? opened : nullptr;
}

} // namespace bulkhead
