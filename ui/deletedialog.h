#pragma once

#include "app/deletion/deletereviewmodel.h"
#include "app/deletion/deletionmodel.h"

#include <QDialog>

class QLabel;
class QStackedLayout;

namespace bulkhead {

class ConfirmBar;
class OutcomeTableView;
enum class ReasonRule;

/// Asks before records of jobs are deleted, in consequences, then stays and shows what comes of each. "Keep" is the
/// default and what Escape does. It is about the ids that it was opened with; a refresh of the table behind it changes
/// nothing here. Closing it while jobs wait calls those off; what was sent is followed by `deletion` without it.
class DeleteDialog : public QDialog {
    Q_OBJECT
public:
    /// `jobs` as the table has them; each is read again through `client` while the dialog opens. `deletion` has not
    /// been started and must outlive the dialog.
    DeleteDialog(
        Client& client, std::vector<Job> jobs, JobDeletion& deletion, ReasonRule rule, QWidget* parent = nullptr);

    void done(int result) override;

private:
    void buildHead(const Connection& connection);
    void buildList();
    void buildTable();
    void buildBar(ReasonRule rule);
    void update();
    void updateQuestion();
    void updateRun();
    void updateSoon();
    void confirm();

    JobReview m_review;
    DeleteReviewModel m_reviewModel;
    JobDeletion& m_deletion;
    DeletionModel m_deletionModel;
    QTimer m_soon; ///< until the next look at a deletion of many jobs
    QLabel* m_question = nullptr;
    QLabel* m_consequences = nullptr;
    QLabel* m_leftAlone = nullptr;
    QStackedLayout* m_stack = nullptr;
    OutcomeTableView* m_table = nullptr;
    ConfirmBar* m_bar = nullptr;
};

} // namespace bulkhead
