#pragma once

#include "ui/jobactions.h"

namespace bulkhead {

struct JobDraft;

/// Starts jobs: new ones, and existing ones again.
class NewJobActions final : public JobActions {
    Q_OBJECT
public:
    NewJobActions(JobTableView& table, QWidget& window);

    QAction* newJob() const { return m_newJob; }
    QAction* runAgain() const { return m_runAgain; }

protected:
    void update() override;

private:
    void openNew();
    void openRunAgain();
    void openDialog(const JobDraft& draft);

    QAction* m_newJob;
    QAction* m_runAgain;
};

} // namespace bulkhead
