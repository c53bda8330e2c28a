#pragma once

#include "app/jobs/cancelrun.h"
#include "ui/taskbarentry.h"

#include <QPointer>
#include <QTimer>

namespace bulkhead {

/// Tells the task bar how far a cancel run is: of how many of its jobs the outcome is known. What has ended stays there
/// until a person has seen it, urgently where a job may still be running.
class TaskbarProgress : public QObject {
    Q_OBJECT
public:
    explicit TaskbarProgress(std::unique_ptr<TaskbarEntry> entry, QObject* parent = nullptr);
    ~TaskbarProgress() override;

    /// Not owned; nullptr while there is no account.
    void setRun(CancelRun* run);
    /// Whether the window is in front of a person.
    void setSeen(bool isSeen);

private:
    void follow();
    void show();
    TaskbarEntry::State state() const;
    /// Jobs of the run whose cancel failed, or whose outcome stayed unknown.
    int troubled() const;

    std::unique_ptr<TaskbarEntry> m_entry;
    QPointer<CancelRun> m_run;
    bool m_isSeen = false;
    bool m_isOn = false; ///< from the run's beginning until it has ended and was seen
    int m_settledBefore = 0; ///< jobs of earlier cancels, which the same CancelRun holds
    int m_troubledBefore = 0;
    TaskbarEntry::State m_shown;
    QTimer m_soon; ///< thousands of changes in a second are told a few times
};

} // namespace bulkhead
