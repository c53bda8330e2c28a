#pragma once

#include "app/cloudflare/apierror.h"
#include "app/records/activitylog.h"
#include "app/records/runjournal.h"

#include <QHash>
#include <QUuid>

#include <functional>
#include <vector>

namespace bulkhead {

struct CancelItem;

/// Writes down what a cancel run does: in the journal, which the next start needs after a crash, and in the activity
/// log, which people need for ever.
class CancelRecorder {
public:
    /// `problem` is empty where it stands in both; else nothing may be sent, and it says why.
    using Receive = std::function<void(const QString& problem)>;

    /// Both must outlive the recorder.
    CancelRecorder(RunJournal& journal, ActivityLog& activity);

    // These answer once it is on the disk.
    void confirmed(const std::vector<Job>& jobs, const QString& reason, QObject* context, const Receive& receive);
    void sending(const Job& before, QObject* context, const Receive& receive);
    // Nobody can wait for these, because they have happened already.
    /// What came of the request for `job`.
    void answered(const Job& job, const ApiResult<Job>& answer);
    void settled(const CancelItem& item);
    /// Takes over the open cancels of interrupted runs; where that fails, their journals stay.
    void adopt(std::vector<RunJournal::LeftBehind> runs);

private:
    /// What all entries about one confirmed cancel have in common.
    struct Attempt {
        QUuid operation; ///< null for a recovered one: its first entries are of another run
        QString reason;
    };

    ActivityEntry entry(ActivityEntry::Event event, JobId job) const;

    RunJournal& m_journal;
    ActivityLog& m_activity;
    QHash<JobId, Attempt> m_attempts; ///< that are not settled
};

} // namespace bulkhead
