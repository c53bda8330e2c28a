#pragma once

#include "app/jobs/livejobs.h"
#include "ui/latedock.h"

#include <QPointer>

class QStackedWidget;

namespace bulkhead {

class ActivityView;
class JobOverview;
class RecordView;

/// Everything about one job, beside the table. It keeps to the job that it was given: a refresh changes what is said
/// about the job, never which job it is about.
class JobDetailsDock : public LateDock {
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
    void build() override;
    void tellJob();
    void update();

    QPointer<LiveJobs> m_live;
    std::optional<JobId> m_job;
    std::optional<Job> m_last; ///< as it was read last
    QStackedWidget* m_stack = nullptr;
    JobOverview* m_overview = nullptr;
    RecordView* m_record = nullptr;
    ActivityView* m_activity = nullptr;
};

} // namespace bulkhead
