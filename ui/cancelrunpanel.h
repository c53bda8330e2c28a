#pragma once

#include "app/jobs/cancelrun.h"

#include <QDockWidget>
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
class CancelRunPanel : public QDockWidget {
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
    void updateSoon();
    void update();
    void requestTryAgain();

    CancelRun* m_run = nullptr;
    CancelRunModel* m_model = nullptr;
    bool m_mayChange = true;
    CancelRunFilter* m_filter;
    QTimer m_soon; ///< thousands of changes in a second are shown a few times
    QLabel* m_summary;
    QProgressBar* m_progress;
    QComboBox* m_show;
    OutcomeTableView* m_table;
    QPushButton* m_tryAgain;
    QPushButton* m_stop;
};

} // namespace bulkhead
