#pragma once

#include "app/jobs/cancelrun.h"
#include "app/jobs/jobalerts.h"
#include "app/jobs/jobhistory.h"
#include "app/jobs/jobsortfiltermodel.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobwatcher.h"
#include "app/records/activitylog.h"
#include "app/records/recordfolders.h"

namespace bulkhead {

/// Everything that lives as long as one connection: its client, the table, what keeps the table live, and the cancels.
/// Another account is another LiveJobs, so that rows of two accounts can never mix.
class LiveJobs : public QObject {
    Q_OBJECT
public:
    LiveJobs(const Connection& connection, const WatchPace::Limits& pace, const RecordFolders& records,
        QObject* parent = nullptr);

    /// What people call the account.
    const QString& accountName() const { return face().name; }
    const AccountFace& face() const { return m_client.connection().face; }
    /// The same, safe and short enough to be shown.
    QString displayedName() const;

    Client& client() { return m_client; }
    JobTableModel& table() { return m_table; }
    const JobTableModel& table() const { return m_table; }
    JobSortFilterModel& shown() { return m_shown; }
    JobWatcher& watcher() { return m_watcher; }
    CancelRun& cancelRun() { return m_cancelRun; }
    ActivityLog& activity() { return m_activity; }
    JobAlerts& alerts() { return m_alerts; }
    const JobAlerts& alerts() const { return m_alerts; }
    const JobHistory& history() const { return m_history; }

    /// Looks for cancels of this account that were interrupted, by a crash or by leaving in the middle; answers with
    /// interruptedFound() where there are any. To be called once, when no other LiveJobs of this program is left.
    void lookForInterrupted();
    /// How many were found. They are this object's: no other instance gets them before recover() or its end.
    int interruptedCancels() const;
    /// When the last thing was heard of them.
    Timestamp interruptedAt() const;
    /// Finds out what came of them.
    void recover();

Q_SIGNALS:
    void interruptedFound();

private:
    static JournalOwner ownerOf(const Connection& connection);

    QString m_runsFolder;
    Client m_client;
    ClientReader m_reader;
    JobTableModel m_table;
    JobSortFilterModel m_shown;
    JobWatcher m_watcher;
    JobAlerts m_alerts;
    JobHistory m_history;
    std::vector<RunJournal::LeftBehind> m_interrupted;
    ActivityLog m_activity;
    RunJournal m_journal;
    CancelRun m_cancelRun;
};

} // namespace bulkhead
