#pragma once

#include "app/cloudflare/job.h"
#include "app/cloudflare/message.h"
#include "app/records/activityentry.h"

#include <QStringList>

#include <vector>

namespace bulkhead {

/// All lists of a report together have no more: it would not fit into memory, nor into anybody's head.
constexpr size_t MostReportedMessages = 50'000;

/// The id of one of Cloudflare's answers, and to what it was the answer.
struct SeenRay {
    Timestamp at;
    QString call; ///< what was asked, in words (translated)
    QString ray; ///< from outside
};

/// What could be read of a job's messages with one status.
struct ReadMessages {
    std::vector<JobMessage> messages; ///< in the server's order
    bool isCutOff = false; ///< there are more
    int undecodable = 0; ///< records that could not be read
    QString problem; ///< why reading ended before the last page, with what to do; empty where it did not
};

/// How far a job was when this program looked; see JobHistory.
struct SeenProgress {
    Timestamp at;
    qint64 handled = 0; ///< messages
    qint64 whole = 0;
};

/// The cancel of a job as this program made it: the counters before the request, and at the last read after it.
struct SeenCancel {
    Timestamp requestedAt; ///< when Cloudflare accepted it; invalid where that is not known
    QString outcome; ///< in words, safe to show
    QString problem; ///< why it came to nothing or is not known, in words; empty where all went well
    ActivityJob before;
    std::optional<ActivityJob> after; ///< nothing where no read told how it ended
};

struct ReportedJob {
    explicit ReportedJob(const Job& known)
        : job(known)
    {
    }

    Job job; ///< as read for the report; where that failed, as it was known before
    QByteArray record; ///< as the server sent it for the report, as JSON; empty where that failed
    Timestamp readAt; ///< when `record` was asked for
    QString recordProblem; ///< why it could not be read; empty where it was
    std::vector<ActivityEntry> activity; ///< oldest first
    std::vector<SeenProgress> progress; ///< of this session, oldest first
    std::optional<SeenCancel> cancel; ///< the last one
    ReadMessages completed; ///< messages that were moved or released
    ReadMessages failed;
    std::vector<SeenRay> rays; ///< of the reads for the report
};

/// Everything that an incident report tells; a plain value. Texts are from outside unless it says that they are words.
struct IncidentReport {
    QString title; ///< what the analyst called it, as a case number; may be empty
    QString account; ///< 32 hexadecimal digits
    QString accountName;
    QString base; ///< the API's address
    Timestamp madeAt;
    bool hasMessages = true; ///< lists of messages were asked for
    QString activityProblem; ///< what of the activity log could not be read, in words; empty where all was
    std::vector<ReportedJob> jobs;
};

/// Failures by the reason that the server gave, the most frequent first; an empty reason where it gave none.
std::vector<std::pair<QString, int>> failuresByReason(const ReadMessages& failed);

/// The last cancel that the activity log knows of; nothing where there is none.
std::optional<SeenCancel> lastCancelOf(const std::vector<ActivityEntry>& activity);

} // namespace bulkhead
