#pragma once

#include "app/cloudflare/ids.h"
#include "app/cloudflare/packedsearch.h"
#include "app/text/packedtext.h"
#include "app/text/timestamp.h"

#include <QSharedData>
#include <QString>

#include <array>

namespace bulkhead {

// The enumerations of Cloudflare's published schema. `Unknown` stands for a value that this version does not know and
// for a missing one; the text as it came is in JobOddities.

enum class JobStatus : quint8 { Pending, Discovering, Processing, Completed, Failed, Cancelled, Skipped, Unknown };
enum class JobAction : quint8 { Move, Release, Unknown };
enum class Destination : quint8 {
    Inbox,
    JunkEmail,
    DeletedItems,
    RecoverableItemsDeletions,
    RecoverableItemsPurges,
    None, ///< a release has none
    Unknown
};
/// The verdict that the messages of a job should get.
enum class ExpectedDisposition : quint8 {
    NotGiven,
    Malicious,
    MaliciousBec,
    Suspicious,
    Spoof,
    Spam,
    Bulk,
    Encrypted,
    External,
    UnknownVerdict, ///< "UNKNOWN", which is a verdict
    NoVerdict, ///< "NONE"
    Unknown
};

/// Pending, discovering or processing: the server still works on the job, so it can be cancelled and may change.
constexpr bool isActive(JobStatus status)
{
    return status == JobStatus::Pending || status == JobStatus::Discovering || status == JobStatus::Processing;
}

/// The same, to list them one by one.
inline constexpr std::array ActiveStatuses{JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing};

/// The server is done with the job for good. An unknown status is neither active nor finished.
constexpr bool isFinished(JobStatus status)
{
    return !isActive(status) && status != JobStatus::Unknown;
}

/// Whether a cancel makes sense. An unknown status counts as "yes": the server decides, and in an incident a new name
/// for "queued" must not take the red button away.
constexpr bool canBeCancelled(JobStatus status)
{
    return !isFinished(status);
}

/// Whether the server lets the record be deleted: the three statuses that the API's description of the call names.
/// SKIPPED is not among them, and an unknown status may be one of a job that still works: unlike a cancel, a delete is
/// never urgent, so where it is not documented it is not offered.
constexpr bool canBeDeleted(JobStatus status)
{
    return status == JobStatus::Completed || status == JobStatus::Cancelled || status == JobStatus::Failed;
}

/// What a record held that has no place in the typed fields. Almost no job has any; the texts are from outside.
struct JobOddities : QSharedData {
    QString status;
    QString action;
    QString destination;
    QString expectedDisposition;
    QString createdAt; ///< also startedAt, completedAt: a date that could not be read, as it came
    QString startedAt;
    QString completedAt;

    friend bool operator==(const JobOddities& a, const JobOddities& b)
    {
        return a.status == b.status && a.action == b.action && a.destination == b.destination
            && a.expectedDisposition == b.expectedDisposition && a.createdAt == b.createdAt
            && a.startedAt == b.startedAt && a.completedAt == b.completedAt;
    }
};

/// A counter that the record did not have.
constexpr qint64 NotReported = -1;

/// Numbers of messages, each >= 0 or NotReported. In newer records
/// discovered = pending + successful + failed + skipped + cancelled; older ones have neither skipped nor cancelled.
struct JobCounters {
    qint64 discovered = NotReported;
    qint64 pending = NotReported;
    qint64 successful = NotReported;
    qint64 failed = NotReported;
    qint64 skipped = NotReported;
    qint64 cancelled = NotReported;

    friend bool operator==(const JobCounters&, const JobCounters&) = default;
};

/// One bulk action job, as the server's record told it (schema "Job" of the Email Security API). A plain value: copying
/// is cheap, texts are shared; and small, because an account may have a hundred thousand. All texts are from outside
/// and may be hostile: show them through Displayed only.
struct Job {
    JobId id;
    JobStatus status = JobStatus::Unknown;
    JobAction action = JobAction::Unknown;
    Destination destination = Destination::None;
    ExpectedDisposition expectedDisposition = ExpectedDisposition::NotGiven;
    JobCounters messages;
    Timestamp createdAt;
    Timestamp startedAt;
    Timestamp completedAt;
    PackedText comment;
    PackedText statusMessage;
    PackedSearch search; ///< see decodeSearchParams()
    QExplicitlySharedDataPointer<JobOddities> oddities; ///< null where there are none

    explicit Job(JobId jobId)
        : id(jobId)
    {
    }

    /// True where every field that the record has is equal, so that nothing on screen would change.
    bool sameState(const Job& other) const;
};

// The value as the API writes it ("PROCESSING"); for Unknown, what the record had, which may be empty.
QString statusOnTheWire(const Job& job);
QString expectedDispositionOnTheWire(const Job& job);
QLatin1String statusOnTheWire(JobStatus status);
// Empty for what the API has no word for.
QLatin1String actionOnTheWire(JobAction action);
QLatin1String destinationOnTheWire(Destination destination);
QLatin1String expectedDispositionOnTheWire(ExpectedDisposition disposition);

JobStatus statusFromWire(QByteArrayView text);
JobAction actionFromWire(QByteArrayView text);
Destination destinationFromWire(QByteArrayView text);
ExpectedDisposition expectedDispositionFromWire(QByteArrayView text);

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::Job)
Q_DECLARE_METATYPE(bulkhead::JobStatus)
