#pragma once

#include "app/jobs/livejobs.h"
#include "app/messages/failuregroupmodel.h"
#include "app/messages/messagetablemodel.h"
#include "ui/latedock.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace bulkhead {

class MessageFailures;
class MessageTableView;

/// The messages of one job, below the table of jobs. It keeps to the job that it was given, reads nothing while it is
/// hidden, and nothing by itself but the first page and what is scrolled to: a refresh of the jobs refreshes no
/// messages.
class MessagesDock : public LateDock {
    Q_OBJECT
public:
    explicit MessagesDock(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    void setJob(std::optional<JobId> job);
    std::optional<JobId> job() const { return m_job; }

private:
    void build() override;
    QLayout* buildBar();
    QLayout* buildStateLine();
    std::optional<MessageStatus> chosenStatus() const;
    void openChosenStatus();
    void showAllFailed();
    void loadAllOrStop();
    void updateJob();
    void updateState();

    QPointer<LiveJobs> m_live;
    std::optional<JobId> m_job;
    std::optional<Job> m_last; ///< as it was read last
    LoadedMessages m_messages;
    MessageTableModel m_table;
    FailureGroupModel m_groups;

    QLabel* m_heading = nullptr;
    QComboBox* m_status = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_loadAll = nullptr;
    QPushButton* m_refresh = nullptr;
    MessageTableView* m_view = nullptr;
    MessageFailures* m_failures = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_tryAgain = nullptr;
};

} // namespace bulkhead
