#pragma once

#include "app/records/activitylog.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <optional>

namespace bulkhead {

/// The entries of an activity log as a table, the newest at the top. They are read in a worker; what is appended from
/// then on comes in at the top.
class ActivityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        ProfileColumn,
        CallColumn,
        EventColumn,
        JobColumn,
        JobsColumn, ///< the job before and after
        ReasonColumn,
        HttpColumn,
        CodesColumn,
        RayColumn,
        ColumnCount
    };
    /// So many entries are shown at most, so that a filter is quick; an older one is found through its job.
    static constexpr size_t MostEntries = 10'000;

    explicit ActivityModel(QObject* parent = nullptr);

    /// Shows the log's entries, or those about one job. The log is not owned; nullptr shows nothing.
    void show(ActivityLog* log, std::optional<JobId> job = std::nullopt);
    const ActivityEntry& entryAt(int row) const { return m_entries[m_entries.size() - 1 - size_t(row)]; }
    const std::optional<JobId>& job() const { return m_job; }

    bool isReading() const { return m_isReading; }
    /// There are older entries than those shown.
    bool isPartial() const { return m_isPartial; }
    const std::vector<ActivityLog::Fault>& faults() const { return m_faults; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Reading began or ended.
    void stateChanged();

private:
    void received(ActivityLog::Contents contents);
    void add(const QList<ActivityEntry>& entries);
    QString text(const ActivityEntry& entry, Column column) const;

    QPointer<ActivityLog> m_log;
    std::optional<JobId> m_job;
    std::vector<ActivityEntry> m_entries; ///< oldest first
    QList<ActivityEntry> m_arrived; ///< appended while older ones are being read
    std::vector<ActivityLog::Fault> m_faults;
    bool m_isReading = false;
    bool m_isPartial = false;
    int m_round = 0; ///< answers to earlier ones are late
};

} // namespace bulkhead
