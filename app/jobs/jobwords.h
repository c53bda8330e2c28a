#pragma once

#include "app/cloudflare/job.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <chrono>
#include <initializer_list>
#include <optional>

namespace bulkhead {

/// The one place that words what a job is and what a cancel of it means. Everything returned is plain text, safe to
/// show: texts from outside have gone through displayed().
namespace words {

/// Each status, in the order of a job's life.
inline constexpr std::array JobStatuses{JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing,
    JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled, JobStatus::Skipped, JobStatus::Unknown};

/// "Processing"; an unknown status as it came.
QString status(const Job& job);
QString status(JobStatus status);

/// "Move to Deleted Items", "Release from quarantine"
QString action(const Job& job);

/// What tells the job from others: "Move to Deleted Items · SOC-20418", and on a line of its own, in one piece, the id.
QString twoLines(const Job& job);
/// "Move", "Release": the kind of action, whatever its destination.
QString action(JobAction action);
/// "Deleted Items"; "No destination" for a release's.
QString destination(Destination destination);

/// One of the job's dates as format::moment() has it; one that could not be read as it came; empty where it has none.
QString moment(Timestamp moment, const Job& job, QString JobOddities::*oddity);

/// "30 %, 12,400 of 41,286 messages handled, 12 failed", for tool tips and screen readers.
QString progress(const Job& job);

/// What a cancel would mean for the job as it stands: what has been done and stays done, what will not happen any more.
/// "12,400 of 41,286 messages were already moved and stay moved. 28,886 will not be processed."
QString cancelConsequence(const Job& job);

/// What came of a cancel, from the counters before (at the last read before the request) and after.
/// "14,002 of 41,286 messages were moved before it stopped; 27,284 were not."
QString gotThrough(const Job& before, const Job& after);

/// Why a finished job is left alone: "Completed 4 min 10 s ago: nothing is left to cancel."
QString leftAlone(const Job& job, Timestamp now);

} // namespace words

/// How far a job is: counters folded into what a progress bar draws. Fractions of 0..1 of `whole`; their sum is <= 1.
struct JobProgress {
    qint64 whole = 0; ///< messages; 0 where the total is not known yet
    double successful = 0;
    double failed = 0;
    double skipped = 0;
    double cancelled = 0;

    /// What was attempted: a job that was cancelled at 43 % stays at 43 %.
    double handled() const { return successful + failed + skipped; }
    /// Of the whole; no more than are full.
    qint64 percentHandled() const { return qint64(handled() * 100); }
};

JobProgress progressOf(const Job& job);

/// Counters are from outside: several of them may be more than a qint64 holds. Those not reported count as none.
qint64 saturatedSum(std::initializer_list<qint64> counts);
/// Messages that the job is done with: successful, failed and skipped.
qint64 handledMessages(const Job& job);

/// Started until completed, or until now while it runs; nullopt where it has not started.
std::optional<std::chrono::milliseconds> durationOf(const Job& job, Timestamp now);

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::JobProgress)
