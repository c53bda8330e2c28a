#pragma once

#include "app/jobs/cancelrun.h"
#include "app/jobs/jobsortfiltermodel.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobwatcher.h"

namespace bulkhead {

/// Everything that lives as long as one connection: its client, the table, what keeps the table live, and the cancels.
/// Another account is another LiveJobs, so that rows of two accounts can never mix.
class LiveJobs : public QObject {
    Q_OBJECT
public:
    LiveJobs(const Connection& connection, const QString& accountName, const JobWatcher::Pace& pace,
        QObject* parent = nullptr);

    /// What people call the account; shown in the window and in every confirmation.
    const QString& accountName() const { return m_accountName; }

    Client& client() { return m_client; }
    JobTableModel& table() { return m_table; }
    JobSortFilterModel& shown() { return m_shown; }
    JobWatcher& watcher() { return m_watcher; }
    CancelRun& cancelRun() { return m_cancelRun; }

private:
    QString m_accountName;
    Client m_client;
    JobTableModel m_table;
    JobSortFilterModel m_shown;
    JobWatcher m_watcher;
    CancelRun m_cancelRun;
};

} // namespace bulkhead
