#pragma once

#include "ui/jobactions.h"

namespace bulkhead {

class CancelRunPanel;

/// Cancelling jobs: those that are selected, and once more those whose cancel came to nothing.
class CancelActions final : public JobActions {
    Q_OBJECT
public:
    /// `panel` shows what comes of it and must outlive this.
    CancelActions(JobTableView& table, CancelRunPanel& panel, QWidget& window);

    QAction* cancelAction() const { return m_cancel; }

protected:
    void update() override;

private:
    void ask(std::vector<Job> jobs);
    void start(const std::vector<Job>& jobs, const QString& reason);

    CancelRunPanel& m_panel;
    QAction* m_cancel;
};

} // namespace bulkhead
