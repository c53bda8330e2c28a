#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/ids.h"
#include "app/cloudflare/job.h"

#include <QJsonObject>
#include <QUuid>

namespace bulkhead {

/// What an activity entry tells of a job: enough to say what got through. A status is kept as the API wrote it.
struct ActivityJob {
    QString status;
    JobCounters messages;

    static ActivityJob of(const Job& job) { return {statusOnTheWire(job), job.messages}; }
    friend bool operator==(const ActivityJob&, const ActivityJob&) = default;
};

/// One line of the activity log: something that this program asked Cloudflare to change, or what came of it. Never
/// holds a secret. Texts may be from outside; show them through displayed() only.
struct ActivityEntry {
    enum class Call { Cancel, Create, Delete };
    enum class Event {
        Confirmed, ///< the analyst said yes; nothing was sent yet
        Asked, ///< about to be sent: written before the request leaves
        Answered, ///< what the request itself brought; after an error it may have taken effect all the same
        Settled ///< how it ended, told by a read (or that nothing was sent)
    };

    Timestamp at; ///< when it happened, by this computer's clock; set by ActivityLog where it is invalid
    Call call = Call::Cancel;
    Event event = Event::Asked;
    QUuid operation; ///< the same in all entries of one request: ties them together where there is no job id yet
    std::optional<JobId> job; ///< none for a create that brought no job
    QString outcome; ///< with Settled: a stable English word, as "cancelled", "finished first", "deleted", "unknown"
    std::optional<ActivityJob> before; ///< the job before the request
    std::optional<ActivityJob> after; ///< as the answer or the last read had it
    int httpStatus = 0; ///< 0 where no answer came
    QList<qint64> errorCodes;
    QString cfRay;
    QString problem; ///< in one plain sentence why it failed; empty where it did not
    QString reason; ///< what the analyst gave as the reason; may be empty
    QByteArray request; ///< the body that was sent, as JSON; empty where there was none

    // Whose it was; set by ActivityLog.
    QString profile;
    QString account;
    QString base; ///< the API's address

    /// Takes status, codes, cf-ray and the sentence from an answer.
    void take(const AnswerNotes& notes);
    void take(const ApiError& error);
};

/// One JSON object with the schema's version in "v"; fields without a value are left out.
QJsonObject activityToJson(const ActivityEntry& entry);
/// nullopt for a line of another kind or of a newer schema.
std::optional<ActivityEntry> activityFromJson(const QJsonObject& line);

} // namespace bulkhead
