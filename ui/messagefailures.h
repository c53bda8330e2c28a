#pragma once

#include "app/messages/failuregroupmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bulkhead {

class RowTable;

/// Why messages of a job failed: the reasons with how many messages each, as far as they are loaded. One of them can be
/// chosen, to see its messages only; choosing it again takes that back.
class MessageFailures : public QWidget {
    Q_OBJECT
public:
    /// Both are not owned and outlive this.
    MessageFailures(const LoadedMessages& messages, FailureGroupModel& groups, QWidget* parent = nullptr);

    void clearChoice() { choose(std::nullopt); }
    /// How many failures the job's record counts; NotReported where it does not say.
    void setCounted(qint64 failed);
    /// To be called when the state of what is loaded changed.
    void update();

Q_SIGNALS:
    /// The status message of the failures to show; nullopt for everything.
    void reasonChosen(const std::optional<QString>& statusMessage);
    void allFailedRequested();

private:
    bool isWhole() const;
    QString note() const;
    void choose(const std::optional<QString>& reason);
    void readSelection();
    void restoreSelection();

    const LoadedMessages& m_messages;
    FailureGroupModel& m_groups;
    qint64 m_counted = NotReported;
    std::optional<QString> m_reason;
    bool m_restoring = false;
    QLabel* m_note;
    RowTable* m_list;
    QPushButton* m_allReasons;
    QPushButton* m_loadFailed;
};

} // namespace bulkhead
