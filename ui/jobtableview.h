#pragma once

#include "app/jobs/jobsortfiltermodel.h"
#include "ui/rowtable.h"

namespace bulkhead {

class ColumnsMenu;

/// The table of jobs. Its selection is a set of job ids: whatever a refresh, a sort or a filter does to rows, the same
/// jobs stay selected, and a job that the filter hides leaves the selection, so that nobody acts on what they don't
/// see. The row at the top stays at the top when rows move around it.
class JobTableView : public RowTable {
    Q_OBJECT
public:
    explicit JobTableView(QWidget* parent = nullptr);

    /// Not owned; nullptr shows nothing.
    void setJobs(JobSortFilterModel* jobs);

    const QSet<JobId>& selectedJobs() const { return m_selected; }
    /// In the order of the table.
    std::vector<Job> selectedRecords() const;

    /// Selects this job alone and scrolls to it; false where the filter hides it.
    bool selectJob(JobId id);

    /// Order, widths and sort column, to be kept by the caller; what restoreColumns() can't use is ignored.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);
    /// All columns, each in its first place and width, the newest job first.
    void resetColumns();
    /// Which columns are shown; for a menu bar too.
    ColumnsMenu& columnsMenu() { return *m_columnsMenu; }

    /// The job that the keyboard stands on; nothing where it stands on none.
    std::optional<JobId> currentJob() const;

Q_SIGNALS:
    /// The current job is to be looked at more closely: Enter, or a double click. Not activated(), which some desktops
    /// make of every click.
    void currentJobOpened();
    void selectedJobsChanged();
    /// The keyboard or the mouse moved to another job; a row that only changed its place is no other job.
    void currentJobChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void arrangeColumns();
    void useColumns(const QByteArray& state);
    void rememberPlace();
    void restorePlace();
    void restoreSelection();
    void readSelection();

    JobSortFilterModel* m_jobs = nullptr;
    QSet<JobId> m_selected;
    std::optional<JobId> m_top; ///< nullopt where the view stands at its beginning and shall stay there
    bool m_restoring = false;
    QByteArray m_columnState; ///< to be restored once there are columns
    bool m_arranged = false;
    ColumnsMenu* m_columnsMenu;
};

} // namespace bulkhead
