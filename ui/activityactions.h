#pragma once

#include "ui/jobactions.h"

namespace bulkhead {

class ActivityDialog;

/// Opens the activity log, of all jobs or of the selected one.
class ActivityActions final : public JobActions {
    Q_OBJECT
public:
    ActivityActions(JobTableView& table, QWidget& window);

    QAction* showAll() const { return m_showAll; }
    QAction* showSelected() const { return m_showSelected; }

protected:
    void update() override;

private:
    void show(std::optional<JobId> job);

    QAction* m_showAll;
    QAction* m_showSelected;
    QPointer<ActivityDialog> m_dialog;
};

} // namespace bulkhead
