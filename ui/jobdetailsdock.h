#pragma once

#include "app/jobs/livejobs.h"

#include <QDockWidget>
#include <QPointer>

class QStackedWidget;
class QTabWidget;

namespace bulkhead {

class ActivityView;
class JobOverview;
class RecordView;

/// Everything about one job, beside the table. It keeps to the job that it was given: a refresh changes what is said
/// about the job, never which job it is about.
class JobDetailsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit JobDetailsDock(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    /// Times are shown in another zone.
    void timesChanged() { update(); }
    void setJob(std::optional<JobId> job);
    std::optional<JobId> job() const { return m_job; }

private:
    void update();

    QPointer<LiveJobs> m_live;
    std::optional<JobId> m_job;
    std::optional<Job> m_last; ///< as it was read last
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    JobOverview* m_overview;
    RecordView* m_record;
    ActivityView* m_activity;
};

} // namespace bulkhead
