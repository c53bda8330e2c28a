#pragma once

#include "app/jobs/livejobs.h"
#include "app/messages/failuregroupmodel.h"
#include "app/messages/messagetablemodel.h"

#include <QDockWidget>
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
class MessagesDock : public QDockWidget {
    Q_OBJECT
public:
    explicit MessagesDock(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    void setJob(std::optional<JobId> job);
    std::optional<JobId> job() const { return m_job; }

private:
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

    QLabel* m_heading;
    QComboBox* m_status;
    QLineEdit* m_text;
    QPushButton* m_loadAll;
    QPushButton* m_refresh;
    MessageTableView* m_view;
    MessageFailures* m_failures;
    QLabel* m_state;
    QPushButton* m_tryAgain;
};

} // namespace bulkhead
