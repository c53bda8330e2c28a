#pragma once

#include "tests/simulatorfixture.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QSignalSpy>

namespace bulkhead {

/// The real window on the real simulated account, which stands still and is read once, so that what a test puts into
/// the table stays there.
class WindowFixture {
protected:
    static constexpr int JobsInAccount = 60;

    /// False where something did not come up. To be called in init().
    bool setUp()
    {
        m_records = std::make_unique<QTemporaryDir>();
        m_simulator = std::make_unique<SimulatorFixture>(QStringList{QStringLiteral("--tempo"), QStringLiteral("0"),
            QStringLiteral("--jobs"), QString::number(JobsInAccount), QStringLiteral("--seed"), QStringLiteral("3")});
        if (!m_simulator->isUp())
            return false;
        m_window = makeWindow();
        return QTest::qWaitForWindowExposed(m_window.get()) && QTest::qWaitFor([this] {
            return live().shown().rowCount() == JobsInAccount && !live().watcher().isRefreshing();
        });
    }

    void tearDown()
    {
        m_window.reset();
        m_simulator.reset();
    }

    /// A window of its own, shown.
    std::unique_ptr<MainWindow> makeWindow()
    {
        WatchPace::Limits pace;
        pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::hours(1);
        auto window = std::make_unique<MainWindow>();
        window->showAccount(
            std::make_unique<LiveJobs>(m_simulator->connection(), pace, RecordFolders{m_records->path()}));
        window->show();
        return window;
    }

    JobTableView& table() { return m_window->jobsPage().table(); }
    LiveJobs& live() { return *m_window->liveJobs(); }
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }

    std::unique_ptr<QTemporaryDir> m_records;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bulkhead
