#include "tests/gallery/scenes.h"

#include "app/accounts/keychainwords.h"
#include "ui/aboutdialog.h"
#include "ui/createdrangedialog.h"
#include "ui/filterbar.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/settingsdialog.h"
#include "ui/startpage.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QListWidget>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize WindowSize(1440, 900);

} // namespace

Scenes::Scenes(const Appearance& appearance)
    : m_simulator({u"--tempo"_s, u"0"_s, u"--jobs"_s, u"60"_s, u"--seed"_s, u"3"_s})
{
    Settings settings(m_folder.filePath(u"settings.ini"_s));
    settings.setAppearance(appearance);
    settings.save();
    m_desk = std::make_unique<Desk>(
        m_folder.filePath(u"settings.ini"_s), RecordFolders{m_folder.path()}, m_keychain, Environment());
    window().resize(WindowSize);
}

bool Scenes::areReady()
{
    if (!m_simulator.isUp())
        return false;
    window().showAccount(
        std::make_unique<LiveJobs>(m_simulator.connection(), WatchPace::Limits(), RecordFolders{m_folder.path()}));
    window().show();
    return QTest::qWaitFor([this] { return window().liveJobs()->watcher().hasReadAll(); }, 20'000);
}

const std::map<QString, Scenes::Opening>& Scenes::all()
{
    static const std::map<QString, Opening> scenes{
        {u"about"_s, &Scenes::about},
        {u"activity"_s, &Scenes::activity},
        {u"cancel"_s, &Scenes::cancel},
        {u"cancelled"_s, &Scenes::cancelled},
        {u"commands"_s, &Scenes::commands},
        {u"created range"_s, &Scenes::range},
        {u"delete"_s, &Scenes::remove},
        {u"export"_s, &Scenes::exported},
        {u"guide"_s, &Scenes::guide},
        {u"jobs"_s, &Scenes::jobs},
        {u"jobs with details"_s, &Scenes::jobsWithDetails},
        {u"jobs, loading"_s, &Scenes::loading},
        {u"jobs, none"_s, &Scenes::emptyAccount},
        {u"jobs, none matches"_s, &Scenes::nothingMatches},
        {u"jobs, refused"_s, &Scenes::refused},
        {u"jobs, stale"_s, &Scenes::stale},
        {u"keys"_s, &Scenes::keys},
        {u"new job"_s, &Scenes::newJob},
        {u"new job, confirmation"_s, &Scenes::newJobConfirmed},
        {u"report"_s, &Scenes::report},
        {u"settings, accounts"_s, &Scenes::accountSettings},
        {u"settings, appearance"_s, &Scenes::appearanceSettings},
        {u"settings, confirmations"_s, &Scenes::confirmationSettings},
        {u"settings, network"_s, &Scenes::networkSettings},
        {u"settings, notifications"_s, &Scenes::notificationSettings},
        {u"settings, watching"_s, &Scenes::watchingSettings},
        {u"start"_s, &Scenes::start},
        {u"start, keychain in trouble"_s, &Scenes::startInTrouble},
    };
    return scenes;
}

QWidget* Scenes::open(const QString& name)
{
    QWidget* opened = (this->*all().at(name))();
    return opened && QTest::qWaitForWindowExposed(opened) ? opened : nullptr;
}

void Scenes::clear()
{
    m_loose.reset();
    m_other.reset();
    m_account.reset();
    qDeleteAll(window().findChildren<QDialog*>(Qt::FindDirectChildrenOnly)); // closing them may ask
    window().jobsPage().filter().setFilter({});
    window().jobsPage().table().clearSelection();
    for (const QString& name : {u"detailsAction"_s, u"messagesAction"_s}) {
        auto* action = window().findChild<QAction*>(name);
        if (action->isChecked())
            action->trigger();
    }
}

MainWindow& Scenes::other()
{
    m_other = std::make_unique<MainWindow>();
    m_other->resize(WindowSize);
    return *m_other;
}

JobWatcher& Scenes::watchOther(const Connection& connection)
{
    other().showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_folder.filePath(u"other"_s)}));
    return m_other->liveJobs()->watcher();
}

QWidget* Scenes::showOther()
{
    m_other->show();
    return m_other.get();
}

bool Scenes::select(int count, bool canBeCancelled)
{
    JobTableView& table = window().jobsPage().table();
    const auto* jobs = qobject_cast<const JobSortFilterModel*>(table.model());
    QItemSelection selection;
    for (int row = 0; row < jobs->rowCount() && selection.size() < count; ++row) {
        if (bulkhead::canBeCancelled(jobs->jobAt(row).status) == canBeCancelled)
            selection.select(jobs->index(row, 0), jobs->index(row, JobTableModel::ColumnCount - 1));
    }
    table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    table.selectionModel()->setCurrentIndex(selection.indexes().value(0), QItemSelectionModel::NoUpdate);
    return selection.size() == count;
}

QWidget* Scenes::openedBy(const QString& action)
{
    window().findChild<QAction*>(action)->trigger();
    QDialog* dialog = nullptr;
    const auto look = [&] {
        const auto dialogs = window().findChildren<QDialog*>();
        const auto found = std::find_if(dialogs.begin(), dialogs.end(), [](auto* open) { return open->isVisible(); });
        dialog = found == dialogs.end() ? nullptr : *found;
        return dialog != nullptr;
    };
    return QTest::qWaitFor(look) ? dialog : nullptr;
}

QWidget* Scenes::jobs()
{
    return &window();
}

QWidget* Scenes::jobsWithDetails()
{
    select(1, true);
    window().findChild<QAction*>(u"detailsAction"_s)->trigger();
    window().findChild<QAction*>(u"messagesAction"_s)->trigger();
    auto* messages = window().findChild<QAbstractItemView*>(u"messageTableView"_s);
    return QTest::qWaitFor([messages] { return messages->model()->rowCount() > 0; }) ? &window() : nullptr;
}

QWidget* Scenes::nothingMatches()
{
    JobFilter filter;
    filter.text = u"a word that is nowhere"_s;
    filter.statuses = {JobStatus::Failed, JobStatus::Cancelled};
    window().jobsPage().filter().setFilter(filter);
    return &window();
}

QWidget* Scenes::emptyAccount()
{
    m_account = std::make_unique<SimulatorFixture>(QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"0"_s});
    if (!m_account->isUp())
        return nullptr;
    const JobWatcher& watcher = watchOther(m_account->connection());
    return QTest::qWaitFor([&] { return watcher.hasReadAll(); }) ? showOther() : nullptr;
}

QWidget* Scenes::stale()
{
    m_account = std::make_unique<SimulatorFixture>(QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"30"_s});
    if (!m_account->isUp())
        return nullptr;
    JobWatcher& watcher = watchOther(m_account->connection());
    if (!QTest::qWaitFor([&] { return watcher.hasReadAll() && !watcher.isRefreshing(); }))
        return nullptr;
    m_account->stop();
    watcher.refreshNow();
    return QTest::qWaitFor([&] { return watcher.error().has_value(); }, 20'000) ? showOther() : nullptr;
}

QWidget* Scenes::loading()
{
    if (!m_silent.isListening() && !m_silent.listen(QHostAddress::LocalHost))
        return nullptr;
    Connection connection = m_simulator.connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(m_silent.serverPort())));
    const JobWatcher& watcher = watchOther(connection);
    return QTest::qWaitFor([&] { return watcher.isRefreshing(); }) ? showOther() : nullptr;
}

QWidget* Scenes::refused()
{
    Connection connection = m_simulator.connection();
    connection.credentials = {Credentials::Kind::ApiToken, {}, u"a-token-that-was-withdrawn-0123456789ab"_s};
    const JobWatcher& watcher = watchOther(connection);
    return QTest::qWaitFor([&] { return watcher.error().has_value(); }, 20'000) ? showOther() : nullptr;
}

QWidget* Scenes::start()
{
    other().showNoAccount({});
    return showOther();
}

QWidget* Scenes::startInTrouble()
{
    other().showNoAccount({});
    m_other->startPage().showKeychainTrouble(
        u"Example Mail"_s, keychainwords::whyNoSecret({StoreOutcome::Kind::Locked, {}, {}}));
    return showOther();
}

QWidget* Scenes::cancel()
{
    return select(3, true) ? openedBy(u"cancelJobsAction"_s) : nullptr;
}

QWidget* Scenes::cancelled()
{
    QWidget* dialog = cancel();
    if (!dialog)
        return nullptr;
    auto* confirm = dialog->findChild<QAbstractButton*>(u"cancelJobsButton"_s);
    if (!QTest::qWaitFor([confirm] { return confirm->isEnabled(); }))
        return nullptr;
    confirm->click();
    CancelRun& run = window().liveJobs()->cancelRun();
    return QTest::qWaitFor([&run] { return !run.items().empty() && run.openCount() == 0; }, 20'000) ? &window()
                                                                                                    : nullptr;
}

QWidget* Scenes::remove()
{
    return select(3, false) ? openedBy(u"deleteJobsAction"_s) : nullptr;
}

QWidget* Scenes::newJob()
{
    return openedBy(u"newJobAction"_s);
}

QWidget* Scenes::newJobConfirmed()
{
    QWidget* dialog = select(1, false) ? openedBy(u"runAgainAction"_s) : nullptr;
    if (dialog)
        dialog->findChild<QAbstractButton*>(u"continueButton"_s)->click();
    return dialog;
}

QWidget* Scenes::exported()
{
    return openedBy(u"exportAction"_s);
}

QWidget* Scenes::report()
{
    return select(1, false) ? openedBy(u"incidentReportAction"_s) : nullptr;
}

QWidget* Scenes::activity()
{
    return openedBy(u"activityLogAction"_s);
}

QWidget* Scenes::about()
{
    return openedBy(u"aboutAction"_s);
}

QWidget* Scenes::commands()
{
    return openedBy(u"commandsAction"_s);
}

QWidget* Scenes::guide()
{
    return openedBy(u"guideAction"_s);
}

QWidget* Scenes::keys()
{
    return openedBy(u"keysAction"_s);
}

QWidget* Scenes::range()
{
    m_loose = std::make_unique<CreatedRangeDialog>(CreatedRange());
    m_loose->show();
    return m_loose.get();
}

QWidget* Scenes::settings(const QString& page)
{
    auto* dialog = qobject_cast<SettingsDialog*>(openedBy(u"settingsAction"_s));
    auto* list = dialog ? dialog->findChild<QListWidget*>(u"settingsPagesListWidget"_s) : nullptr;
    for (int row = 0; list && row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole) == page) {
            list->setCurrentRow(row);
            return dialog;
        }
    }
    return nullptr;
}

} // namespace bulkhead
