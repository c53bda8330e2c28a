#include "tests/scenes/stage.h"

#include "ui/filterbar.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"

#include <QDialog>
#include <QDockWidget>
#include <QLayout>
#include <QPointer>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize WindowSize(1440, 900);

QStringList accountOf(int jobs)
{
    return {u"--tempo"_s, u"0"_s, u"--jobs"_s, QString::number(jobs), u"--seed"_s, u"3"_s};
}

bool readsAll(MainWindow& window)
{
    const JobWatcher& watcher = window.liveJobs()->watcher();
    return QTest::qWaitFor([&watcher] { return watcher.hasReadAll() && !watcher.isRefreshing(); }, 20'000);
}

} // namespace

Stage::Stage(const Appearance& appearance)
    : m_simulator(accountOf(60))
{
    Settings settings(m_folder.filePath(u"settings.ini"_s));
    settings.setAppearance(appearance);
    settings.save();
    m_desk = std::make_unique<Desk>(
        m_folder.filePath(u"settings.ini"_s), RecordFolders{m_folder.path()}, m_keychain, Environment());
    window().resize(WindowSize);
}

bool Stage::isReady()
{
    if (!m_simulator.isUp())
        return false;
    window().showAccount(
        std::make_unique<LiveJobs>(m_simulator.connection(), WatchPace::Limits(), RecordFolders{m_folder.path()}));
    window().show();
    return readsAll(window());
}

MainWindow& Stage::otherWindow()
{
    m_other = std::make_unique<MainWindow>();
    m_other->resize(WindowSize);
    return *m_other;
}

MainWindow& Stage::otherWindow(const Connection& connection)
{
    otherWindow().showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_folder.filePath(u"other"_s)}));
    return *m_other;
}

MainWindow* Stage::otherAccount(int jobs)
{
    m_account = std::make_unique<SimulatorFixture>(accountOf(jobs));
    return m_account->isUp() && readsAll(otherWindow(m_account->connection())) ? m_other.get() : nullptr;
}

void Stage::clear()
{
    m_other.reset();
    m_account.reset();
    m_kept.clear();
    QList<QPointer<QDialog>> open; // one may belong to another
    const auto dialogs = window().findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            open.append(dialog);
    }
    for (const QPointer<QDialog>& dialog : std::as_const(open))
        delete dialog.data(); // closing it may ask
    const auto docks = window().findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks)
        dock->hide();
    window().jobsPage().filter().setFilter({});
    window().jobsPage().table().clearSelection();
    window().layout()->activate(); // it may have grown for its docks
    window().resize(WindowSize);
}

} // namespace bulkhead
