#include "app/jobs/livejobs.h"

namespace bulkhead {

LiveJobs::LiveJobs(
    const Connection& connection, const QString& accountName, const JobWatcher::Pace& pace, QObject* parent)
    : QObject(parent)
    , m_accountName(accountName)
    , m_client(connection)
    , m_shown(m_table)
    , m_watcher(m_client, pace)
    , m_cancelRun(m_client)
{
    connect(&m_watcher, &JobWatcher::jobsRead, &m_table, &JobTableModel::merge);
    connect(&m_watcher, &JobWatcher::jobGone, &m_table, &JobTableModel::remove);
    connect(&m_watcher, &JobWatcher::stateChanged, this,
        [this] { m_table.setNow(Timestamp(QDateTime::currentMSecsSinceEpoch())); });
    connect(&m_cancelRun, &CancelRun::jobRead, &m_watcher, &JobWatcher::note);
}

} // namespace bulkhead
