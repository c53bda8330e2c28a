#pragma once

#include "app/jobs/cancelreviewmodel.h"
#include "app/jobs/jobreview.h"

#include <QDialog>

class QLabel;

namespace bulkhead {

class ConfirmBar;
enum class ReasonRule;

/// Asks before jobs are cancelled, in consequences: which account, each job with what has been done and what will not
/// be done any more, and which of the selected ones are left alone. "Keep running" is the default and what Escape does.
/// It is about the ids that it was opened with; a refresh of the table behind it changes nothing here.
class CancelDialog : public QDialog {
    Q_OBJECT
public:
    /// `jobs` as the table has them; each is read again through `client` while the dialog opens.
    CancelDialog(Client& client, std::vector<Job> jobs, ReasonRule rule, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The analyst said yes to cancelling exactly these. `reason` may be empty where none is required.
    void confirmed(const std::vector<bulkhead::Job>& jobs, const QString& reason);

private:
    void buildHead(const Connection& connection);
    void buildList();
    void buildBar(ReasonRule rule);
    void update();
    void confirm();

    JobReview m_review;
    CancelReviewModel m_model;
    QLabel* m_question = nullptr;
    QLabel* m_totals = nullptr;
    QLabel* m_caution = nullptr;
    QLabel* m_leftAlone = nullptr;
    ConfirmBar* m_bar = nullptr;
};

} // namespace bulkhead
