#pragma once

#include "app/cloudflare/client.h"
#include "app/jobs/jobreader.h"
#include "app/jobs/statecounts.h"
#include "app/records/activitylog.h"

#include <QPointer>

#include <chrono>
#include <deque>
#include <vector>

namespace bulkhead {

/// Where the deletion of one job stands.
enum class DeletionState {
    Waiting, ///< confirmed, nothing sent
    Reading, ///< being read once more before anything is sent
    Sending, ///< being recorded, then under way
    Checking, ///< whether it took effect is unknown; being read to find out
    Deleted, ///< Cloudflare said so, or does not know the job any more after a request
    AlreadyGone, ///< Cloudflare did not know it any more
    Refused, ///< the job is not one that can be deleted, or Cloudflare keeps it; `error` says why where it was asked
    Failed, ///< it was not deleted; `error` or `problem` says why
    Unconfirmed, ///< a request was sent, and whether it took effect could not be read
    CalledOff ///< given up before anything was sent
};
constexpr int DeletionStateCount = int(DeletionState::CalledOff) + 1;

/// The outcome will not change by itself any more.
constexpr bool isSettled(DeletionState state)
{
    return state >= DeletionState::Deleted;
}
/// Asking again makes sense.
constexpr bool canBeTriedAgain(DeletionState state)
{
    return state >= DeletionState::Failed;
}

struct DeletionItem {
    explicit DeletionItem(Job confirmed)
        : job(std::move(confirmed))
    {
    }

    Job job; ///< as confirmed, then as read last
    DeletionState state = DeletionState::Waiting;
    /// Why it was refused, failed, is unknown or was called off; while Checking, what the request brought.
    std::optional<ApiError> error;
    QString problem; ///< why nothing was sent where no call is to blame; plain words, safe to show
    bool wasSent = false; ///< the request left the program, as far as is known
    bool toldByRead = false; ///< Deleted: the request's own answer did not say it, a read did
};

/// Deletes confirmed jobs and finds out what came of it. For each: read; where it has ended, one DELETE. Where that
/// leaves open whether it took effect, reads decide: the job is unknown now, or it is still there. A DELETE is never
/// repeated by itself.
///
/// Nothing is sent that is not on the disk in the activity log: first what was confirmed, then that it is being asked
/// for. What came of it follows there, also where this object ends in the middle.
///
/// Deleting is never urgent, so at the first sign that calls do not get through (no connection, server faults, 429, a
/// refused credential) everything that was not sent is called off; see tryAgain().
class JobDeletion : public QObject {
    Q_OBJECT
public:
    struct Pace {
        /// Pauses between the reads after an unknown outcome: a server that is slow may still be working on the
        /// request. When all of them found the job, it was not deleted.
        std::vector<std::chrono::milliseconds> whileUnknown{
            std::chrono::seconds(1), std::chrono::seconds(2), std::chrono::seconds(4)};
        int mostAtOnce = RequestQueue::MostInFlight;
    };

    /// Both must outlive the deletion.
    JobDeletion(Client& client, ActivityLog& log, QObject* parent = nullptr);
    JobDeletion(Client& client, ActivityLog& log, Pace pace, QObject* parent = nullptr);
    /// Records what is still open as unknown or called off.
    ~JobDeletion() override;

    /// Begins. `reason` is what the analyst gave and may be empty. To be called once; later calls do nothing.
    void start(const std::vector<Job>& confirmed, const QString& reason);
    /// Begins anew for the jobs of which canBeTriedAgain(); each is read before anything is sent.
    void tryAgain();
    /// Calls off what was not sent yet. What was sent is read until its outcome is known.
    void stopSending();

    const std::vector<DeletionItem>& items() const { return m_items; }
    int countOf(DeletionState state) const { return m_counts.of(state); }
    int openCount() const { return m_counts.open(); }
    bool isUnderWay() const { return openCount() > 0; }
    /// Jobs of which stopSending() could still call off the deletion, or almost.
    int unsentCount() const;
    int againCount() const;
    /// The outcome of this job is open.
    bool isWorkingOn(JobId id) const;

Q_SIGNALS:
    /// The items are there.
    void started();
    void itemChanged(int item);
    /// For the table.
    void jobRead(const bulkhead::Job& job, bulkhead::AskedAt askedAt);
    void jobGone(bulkhead::JobId id, bulkhead::AskedAt knownAt);
    /// The last open outcome was settled.
    void settled();

private:
    using Index = size_t;

    /// How far one item is, beyond what people see.
    struct Step {
        explicit Step(Job confirmed)
            : before(std::move(confirmed))
        {
        }

        int round = 0; ///< answers to calls of an earlier round are late and count for nothing
        QUuid operation;
        Job before;
        size_t reads = 0; ///< since the request that found the job still there
        bool sentBefore = false; ///< an earlier request may have taken effect
        QPointer<ApiCall> request; ///< the DELETE, until it is answered
    };

    void begin(const std::vector<Index>& items);
    void pump();
    void read(Index index);
    void readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void prepare(Index index);
    void send(Index index);
    void answered(Index index, const ApiResult<JobId>& result);
    void readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void gone(Index index, DeletionState state, bool toldByRead);
    void failed(Index index, DeletionState state, const ApiError& error);
    void callOff(const std::optional<ApiError>& error);
    bool isUnsent(Index index) const;
    void settle(Index index, DeletionState state, std::optional<ApiError> error = std::nullopt);
    void setState(Index index, DeletionState state, std::optional<ApiError> error = std::nullopt);
    ActivityEntry entry(Index index, ActivityEntry::Event event) const;
    Urgency urgency() const;
    Clock::time_point now() const { return m_client.queue().clock().now(); }

    Client& m_client;
    ActivityLog& m_log;
    Pace m_pace;
    QString m_reason;
    std::vector<DeletionItem> m_items;
    std::vector<Step> m_steps; ///< by item
    StateCounts<DeletionState, DeletionStateCount> m_counts;
    std::deque<Index> m_waiting; ///< may hold items that wait no more
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::DeletionState)
