#include "app/jobs/livejobs.h"

#include "app/text/displayed.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace bulkhead {

LiveJobs::LiveJobs(
    const Connection& connection, const WatchPace::Limits& pace, const RecordFolders& records, QObject* parent)
    : QObject(parent)
    , m_runsFolder(records.runs())
    , m_client(connection)
    , m_reader(m_client)
    , m_shown(m_table)
    , m_watcher(m_reader, pace)
    , m_activity(records.activity(), ownerOf(connection))
    , m_journal(records.runs(), ownerOf(connection))
    , m_cancelRun(m_client, m_journal, m_activity)
{
    connect(&m_watcher, &JobWatcher::jobsRead, this,
        [this](const std::vector<Job>& jobs) { m_history.read(jobs, m_client.queue().clock().now()); });
    connect(&m_watcher, &JobWatcher::jobGone, this, [this](JobId id) { m_history.gone(id); });
    connect(&m_watcher, &JobWatcher::jobsRead, &m_table, &JobTableModel::merge);
    connect(&m_watcher, &JobWatcher::jobsRead, &m_cancelRun, &CancelRun::note);
    connect(&m_watcher, &JobWatcher::jobGone, &m_table, &JobTableModel::remove);
    connect(&m_watcher, &JobWatcher::stateChanged, this,
        [this] { m_table.setNow(Timestamp(m_client.queue().clock().epochMsecs())); });
    connect(&m_watcher, &JobWatcher::jobsRead, &m_alerts,
        [this](const std::vector<Job>& jobs) { m_alerts.read(jobs, m_client.queue().clock().now()); });
    connect(&m_watcher, &JobWatcher::jobGone, &m_alerts, &JobAlerts::gone);
    connect(&m_alerts, &JobAlerts::stuckChanged, &m_table, [this] { m_table.setStuck(m_alerts.stuck()); });
    connect(&m_cancelRun, &CancelRun::jobRead, &m_watcher, &JobWatcher::note);
}

JournalOwner LiveJobs::ownerOf(const Connection& connection)
{
    return {connection.account.toString(), connection.base.url().toString(), connection.face.name};
}

void LiveJobs::lookForInterrupted()
{
    const auto owner = ownerOf(m_client.connection());
    QThreadPool::globalInstance()->start([folder = m_runsFolder, owner, guard = QPointer(this)] {
        auto found = std::make_shared<std::vector<RunJournal::LeftBehind>>(RunJournal::leftBehind(folder, owner));
        QMetaObject::invokeMethod(qApp, [guard, found] {
            if (!guard || found->empty())
                return; // let go of, so that the next one finds them
            guard->m_interrupted = std::move(*found);
            Q_EMIT guard->interruptedFound();
        });
    });
}

Timestamp LiveJobs::interruptedAt() const
{
    Timestamp last;
    for (const RunJournal::LeftBehind& run : m_interrupted) {
        if (!last.isValid() || run.lastEntryAt > last)
            last = run.lastEntryAt;
    }
    return last;
}

QString LiveJobs::displayedName() const
{
    return displayed(accountName(), 60);
}

int LiveJobs::interruptedCancels() const
{
    size_t open = 0;
    for (const RunJournal::LeftBehind& run : m_interrupted)
        open += run.open.size();
    return int(open);
}

void LiveJobs::recover()
{
    m_cancelRun.recover(std::exchange(m_interrupted, {}));
}

} // namespace bulkhead
