#pragma once

#include "app/jobs/cancelrun.h"

#include <QDockWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace bulkhead {

class CancelRunModel;

/// What became of the cancels of this session: each job's outcome as it comes, and what got through before it stopped.
class CancelRunPanel : public QDockWidget {
    Q_OBJECT
public:
    explicit CancelRunPanel(QWidget* parent = nullptr);

    /// Not owned; nullptr empties the panel.
    void setRun(CancelRun* run);

Q_SIGNALS:
    /// The analyst wants to cancel again what failed or stayed unconfirmed; asks through the confirmation.
    void tryAgainRequested(const std::vector<bulkhead::Job>& jobs);

private:
    void update();
    void requestTryAgain();

    CancelRun* m_run = nullptr;
    CancelRunModel* m_model = nullptr;
    QLabel* m_summary;
    QTableView* m_table;
    QPushButton* m_tryAgain;
    QPushButton* m_stop;
};

} // namespace bulkhead
