#pragma once

#include "ui/jobactions.h"

#include <memory>

namespace bulkhead {

class JobDeletion;

/// Deleting finished jobs from the account.
class DeleteActions : public JobActions {
    Q_OBJECT
public:
    DeleteActions(JobTableView& table, QWidget& window);

    QAction* deleteAction() const { return m_delete; }

Q_SIGNALS:
    /// Of so many jobs of the account the deletion is not settled.
    void openCountChanged(int jobs);

protected:
    void update() override;

private:
    void ask();
    JobDeletion& makeDeletion();
    void tellOpenCount();
    bool isBeingDeleted(JobId id) const;

    QAction* m_delete;
    QPointer<LiveJobs> m_account; ///< whose deletions these are
    std::unique_ptr<QObject> m_deletions; ///< parent of those that are asked about or not settled
};

} // namespace bulkhead
