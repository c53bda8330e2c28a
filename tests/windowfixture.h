#pragma once

#include "tests/simulatorfixture.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QSignalSpy>

namespace bulkhead {

/// The real window on the real simulated account, which stands still and, unless a test wants another pace, is read
/// once, so that what a test puts into the table stays there.
class WindowFixture {
protected:
    static constexpr int JobsInAccount = 60;

    /// False where something did not come up. To be called in init(). `quota` is in calls; 0 is what Cloudflare allows.
    bool setUp(int jobs = JobsInAccount, int quota = 0, std::chrono::milliseconds pace = std::chrono::hours(1))
    {
        m_pace = pace;
        m_records = std::make_unique<QTemporaryDir>();
        QStringList arguments{QStringLiteral("--tempo"), QStringLiteral("0"), QStringLiteral("--jobs"),
            QString::number(jobs), QStringLiteral("--seed"), QStringLiteral("3")};
        if (quota > 0)
            arguments += {QStringLiteral("--quota"), QString::number(quota)};
        m_simulator = std::make_unique<SimulatorFixture>(arguments);
        if (!m_simulator->isUp())
            return false;
        m_window = makeWindow();
        return QTest::qWaitForWindowExposed(m_window.get()) && QTest::qWaitFor([this, jobs] {
            return live().shown().rowCount() == jobs && !live().watcher().isRefreshing();
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
        pace.seen = pace.idle = pace.aside = pace.hidden = m_pace;
        auto window = std::make_unique<MainWindow>();
        window->showAccount(
            std::make_unique<LiveJobs>(m_simulator->connection(), pace, RecordFolders{m_records->path()}));
        window->show();
        return window;
    }

    JobTableView& table() { return m_window->jobsPage().table(); }
    LiveJobs& live() { return *m_window->liveJobs(); }
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }

    std::chrono::milliseconds m_pace = std::chrono::hours(1);
    std::unique_ptr<QTemporaryDir> m_records;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bulkhead
