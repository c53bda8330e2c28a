#pragma once

#include "app/cloudflare/client.h"
#include "app/jobs/askedat.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <deque>
#include <vector>

namespace bulkhead {

/// Where the cancel of one job stands.
enum class CancelState {
    Waiting, ///< confirmed, nothing sent
    Reading, ///< being read once more before anything is sent
    Sending, ///< the request is under way
    Requested, ///< Cloudflare accepted it; being read until the job has ended
    Checking, ///< whether it arrived is unknown; being read to find out
    Cancelled, ///< a read said so
    FinishedFirst, ///< the job ended by itself
    Failed, ///< nothing was cancelled; `error` says why
    Unconfirmed, ///< the outcome stayed unknown: the job was still running at the last read, or is not known any more
    CalledOff ///< given up before anything was sent
};

/// The outcome will not change by itself any more.
constexpr bool isSettled(CancelState state)
{
    return state >= CancelState::Cancelled;
}
/// Asking again makes sense.
constexpr bool canBeTriedAgain(CancelState state)
{
    return state == CancelState::Failed || state == CancelState::Unconfirmed || state == CancelState::CalledOff;
}

struct CancelItem {
    Job before; ///< as read right before the request, or as confirmed
    Job last; ///< as read last
    CancelState state = CancelState::Waiting;
    /// Why it failed, is unknown or was called off; while it is open, why the last read failed.
    std::optional<ApiError> error;
    Timestamp requestedAt; ///< when Cloudflare accepted the cancel
};

/// Cancels confirmed jobs and finds out what came of it. For each: read; where it is still active, one POST; then reads
/// until one shows that the job has ended. Only a read settles an outcome: the answer to the POST may still say
/// PENDING, and after a broken connection it is unknown whether it arrived. A POST is never repeated by the run itself.
///
/// One run serves a connection for its whole life: further confirmed jobs are added to it, and no job is ever in it
/// twice at once. A refused credential stops what was not sent yet.
class CancelRun : public QObject {
    Q_OBJECT
public:
    struct Pace {
        /// Pauses before the reads that follow an accepted cancel; the last one repeats.
        std::vector<std::chrono::milliseconds> whileRequested{std::chrono::milliseconds(500), std::chrono::seconds(1),
            std::chrono::seconds(2), std::chrono::seconds(4), std::chrono::seconds(8), std::chrono::seconds(15)};
        /// Pauses before the reads that follow an unknown outcome; after the last the outcome is Unconfirmed.
        std::vector<std::chrono::milliseconds> whileUnknown{std::chrono::seconds(1), std::chrono::seconds(2),
            std::chrono::seconds(4), std::chrono::seconds(8), std::chrono::seconds(16)};
        int mostAtOnce = RequestQueue::MostInFlight;
        /// Reads that follow a request keep this distance from each other, over all jobs: two hundred jobs that take
        /// long to stop must not use up the quota.
        std::chrono::milliseconds betweenReads = std::chrono::milliseconds(500);
    };

    explicit CancelRun(Client& client, QObject* parent = nullptr);
    CancelRun(Client& client, Pace pace, QObject* parent = nullptr);

    /// Adds confirmed jobs and starts. One that is already in the run and not settled is left as it is; one that is
    /// settled starts anew in its place, which is how a failed one is tried again.
    void add(const std::vector<Job>& confirmed);
    /// Calls off what was not sent yet, also what is just being read, or held back because the server wants a pause.
    void stopSending();

    const std::vector<CancelItem>& items() const { return m_items; }
    const CancelItem* find(JobId id) const;
    int countOf(CancelState state) const;
    /// Something is waiting or its outcome is still open.
    bool isUnderWay() const { return m_open > 0; }

Q_SIGNALS:
    void itemsAdded(int first, int last);
    void itemChanged(int item);
    /// Every read of a job, for the table.
    void jobRead(const bulkhead::Job& job, bulkhead::AskedAt askedAt);
    /// The last open outcome was settled.
    void settled();

private:
    using Index = size_t;

    /// How far one item is, beyond what people see.
    struct Progress {
        int round = 0; ///< answers to calls of an earlier round are late and count for nothing
        size_t reads = 0; ///< before the request, then since the request
        bool sentBefore = false; ///< an earlier round's request was never found out about
        QPointer<ApiCall> request; ///< the POST, until it is answered
    };

    void startAnew(Index index, const Job& confirmed);
    void pump();
    void read(Index index);
    void readAfter(Index index, std::chrono::milliseconds pause);
    void readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void send(Index index);
    void sent(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void watch(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);
    void readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void callOff(const std::optional<ApiError>& error);
    bool takeBack(Index index);
    void settle(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);
    void noteRead(Index index, const Job& job, AskedAt askedAt);
    void setState(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);

    Client& m_client;
    Pace m_pace;
    std::vector<CancelItem> m_items;
    std::vector<Progress> m_progress; ///< by item
    QHash<JobId, Index> m_index;
    std::deque<Index> m_waiting; ///< may hold items that wait no more
    int m_open = 0; ///< items that are not settled
    int m_busy = 0; ///< items between Reading and the answer to their POST
};

} // namespace bulkhead
