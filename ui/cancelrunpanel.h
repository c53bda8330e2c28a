#pragma once

#include "app/jobs/cancelrun.h"
#include "ui/latedock.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace bulkhead {

class CancelRunModel;
class CancelRunFilter;
class OutcomeTableView;

/// What became of the cancels of this session: each job's outcome as it comes, and what got through before it stopped.
class CancelRunPanel : public LateDock {
    Q_OBJECT
public:
    explicit CancelRunPanel(QWidget* parent = nullptr);

    /// Not owned; nullptr empties the panel.
    void setRun(CancelRun* run);
    /// False where the account is read-only: then nothing can be tried again, and the panel says why.
    void setMayChange(bool may);

Q_SIGNALS:
    /// The analyst wants to cancel again what failed or stayed unconfirmed; asks through the confirmation.
    void tryAgainRequested(const std::vector<bulkhead::Job>& jobs);

private:
    void build() override;
    void updateSoon();
    void update();
    void requestTryAgain();

    CancelRun* m_run = nullptr;
    CancelRunModel* m_model = nullptr;
    bool m_mayChange = true;
    CancelRunFilter* m_filter;
    QTimer m_soon; ///< thousands of changes in a second are shown a few times
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QComboBox* m_show = nullptr;
    OutcomeTableView* m_table = nullptr;
    QPushButton* m_tryAgain = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace bulkhead
