#pragma once

#include "app/simulator/simulatedaccount.h"

#include <QJsonArray>

namespace bulkhead::simulation {

enum class MessageStatus : quint8 { Pending, Processing, Completed, Failed, Cancelled, Skipped };

struct MessageQuery {
    std::optional<MessageStatus> status;
    qint64 offset = 0; ///< messages that pass the filter and are left out
    int limit = 20;
};

/// Makes the messages of a job when they are looked at. They agree with the job's counters: as many are skipped, failed
/// and so on as the record says, PENDING and PROCESSING ones together being messages_pending. A message stays the same
/// while its job goes on, and one that is over stays as it ended.
class MessageFactory {
public:
    MessageFactory(const JobSnapshot& snapshot, const LifeClock& clock);

    /// JSON records, in the order of their discovery.
    QJsonArray list(const MessageQuery& query) const;

private:
    /// `attempt` counts the messages before this one that are not skipped.
    MessageStatus statusOf(qint64 index, qint64 attempt) const;
    bool isSkipped(qint64 index) const;
    QJsonObject record(qint64 index, qint64 attempt, MessageStatus status) const;
    void describeProgress(QJsonObject& record, quint64 seed, qint64 attempt, MessageStatus status) const;

    const JobSnapshot& m_snapshot;
    const LifeClock& m_clock;
    JobContent m_content;
};

} // namespace bulkhead::simulation
