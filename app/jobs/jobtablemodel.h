#pragma once

#include "app/jobs/jobindex.h"
#include "app/jobs/jobtotals.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace bulkhead {

/// Every known job of one account, one row each, in no particular order. The window sorts and filters through
/// JobSortFilterModel. Holds what the server said, and which of
/// them stand still; knows no colours.
class JobTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StatusColumn,
        ActionColumn,
        ProgressColumn,
        DiscoveredColumn,
        PendingColumn,
        SuccessfulColumn,
        FailedColumn,
        SkippedColumn,
        CancelledColumn,
        CreatedColumn,
        StartedColumn,
        CompletedColumn,
        DurationColumn,
        CommentColumn,
        SearchColumn,
        JobIdColumn,
        ColumnCount
    };
    enum Role {
        StatusRole = Qt::UserRole, ///< bulkhead::JobStatus; the same in every column
        ProgressRole, ///< bulkhead::JobProgress; the same in every column
    };

    explicit JobTableModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes what a refresh brought, keyed by job id: known jobs are updated, new ones appended, none removed. Signals
    /// only rows that differ. A record of which an earlier one is in the same batch replaces it.
    void merge(const std::vector<Job>& jobs);
    /// For jobs that the server does not know any more.
    void remove(JobId id);
    void clear();

    const Job& jobAt(int row) const { return m_jobs[size_t(row)]; }
    /// nullptr where the job is not known; valid until the next change.
    const Job* find(JobId id) const;
    int rowOf(JobId id) const { return m_index.rowOf(id, m_jobs); } ///< -1 where it is not known
    /// Whether a job of these ids is known whose status meets the condition.
    bool isAny(const QSet<JobId>& ids, bool (*condition)(JobStatus)) const;
    const JobRecords& jobs() const { return m_jobs; }

    const JobTotals& totals() const { return m_totals; }
    int countOf(JobStatus status) const { return m_totals.of(status); }
    int activeCount() const { return m_totals.active(); }

    /// Which jobs make no progress, as JobAlerts tells from what was read before; the table may not have all of them.
    void setStuck(const QSet<JobId>& ids);
    bool isStuck(JobId id) const { return m_stuck.contains(id); }

    /// The moment up to which the duration of running jobs is counted.
    void setNow(Timestamp now);
    Timestamp now() const { return m_now; }

    /// What people call the field that the column shows.
    static QString title(Column column);
    /// What a cell shows, safe to display. Also the text that the filter looks at.
    QString displayText(const Job& job, Column column) const;

Q_SIGNALS:
    /// totals() are others now.
    void countsChanged();
    void nowChanged();
    /// Everything that one merge changed, sorted, before the dataChanged() for the same rows. JobSortFilterModel needs
    /// them at once: while only some of them are in their new places, its order is not one that can be searched by
    /// halving.
    void jobsChanged(const std::vector<int>& rows);

private:
    void append(const std::vector<const Job*>& jobs);
    void announceChanges(std::vector<int> rows, int firstColumn = 0, int lastColumn = ColumnCount - 1);

    JobRecords m_jobs;
    JobIndex m_index;
    QSet<JobId> m_stuck;
    JobTotals m_totals;
    Timestamp m_now;
};

/// What the column shows, where it is a counter of messages; else nullptr.
inline const qint64* countIn(const Job& job, JobTableModel::Column column)
{
    switch (column) {
    case JobTableModel::DiscoveredColumn:
        return &job.messages.discovered;
    case JobTableModel::PendingColumn:
        return &job.messages.pending;
    case JobTableModel::SuccessfulColumn:
        return &job.messages.successful;
    case JobTableModel::FailedColumn:
        return &job.messages.failed;
    case JobTableModel::SkippedColumn:
        return &job.messages.skipped;
    case JobTableModel::CancelledColumn:
        return &job.messages.cancelled;
    default:
        return nullptr;
    }
}

/// The same of a moment.
inline const Timestamp* momentIn(const Job& job, JobTableModel::Column column)
{
    switch (column) {
    case JobTableModel::CreatedColumn:
        return &job.createdAt;
    case JobTableModel::StartedColumn:
        return &job.startedAt;
    case JobTableModel::CompletedColumn:
        return &job.completedAt;
    default:
        return nullptr;
    }
}

} // namespace bulkhead
