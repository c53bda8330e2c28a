#pragma once

#include "app/creation/jobcreation.h"
#include "app/creation/jobdraft.h"
#include "app/jobs/livejobs.h"

#include <QDialog>

class QStackedWidget;

namespace bulkhead {

class NewJobConfirmPage;
class NewJobDraftPage;
class NewJobOutcomePage;
enum class ReasonRule;

/// Starts a job, in three steps: the form, the confirmation, what came of it. Nothing is sent before the confirmation,
/// and each yes there sends one request. A draft that was edited is not thrown away without a question; a request that
/// is under way goes on when the dialog closes.
class NewJobDialog : public QDialog {
    Q_OBJECT
public:
    /// `live` is not owned and must outlive the dialog.
    NewJobDialog(LiveJobs& live, const JobDraft& draft, ReasonRule rule, QWidget* parent = nullptr);
    ~NewJobDialog() override;

    /// The job that was to be shown is in the table, but the filter hides it.
    void tellHidden();
    void reject() override;

Q_SIGNALS:
    /// The analyst wants to see this job in the table: to be answered with accept() or tellHidden().
    void showJobRequested(bulkhead::JobId job);

private:
    void buildPages(const JobDraft& draft, ReasonRule rule);
    QWidget* makeDiscardBar();
    void showDraft();
    void showConfirmation();
    /// How tall the dialog may be on this screen.
    int room() const;
    /// Makes the dialog as tall as the question needs, which is shorter than the form.
    void fitConfirmation(int leastHeight);
    void start();
    bool wouldLoseDraft() const;
    Timestamp doubtfulAt() const;
    QString cautionAboutEarlier() const;

    LiveJobs& m_live;
    QByteArray m_untouched; ///< the request of the draft as it came
    QStackedWidget* m_pages;
    QSize m_draftSize; ///< the dialog's while it shows the form
    NewJobDraftPage* m_draftPage = nullptr;
    NewJobConfirmPage* m_confirmPage = nullptr;
    NewJobOutcomePage* m_outcomePage = nullptr;
    QWidget* m_discardBar = nullptr;
    QPointer<JobCreation> m_creation; ///< the last attempt, which the account's log owns
    Timestamp m_earlierDoubt; ///< when an attempt before it was sent that may have started a job
};

} // namespace bulkhead
