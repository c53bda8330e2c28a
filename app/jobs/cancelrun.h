#pragma once

#include "app/cloudflare/client.h"
#include "app/jobs/cancelitem.h"
#include "app/jobs/cancelrecorder.h"
#include "app/jobs/jobreader.h"
#include "app/jobs/outagewatch.h"
#include "app/jobs/statecounts.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <deque>
#include <vector>

namespace bulkhead {

/// Cancels confirmed jobs and finds out what came of it. For each: read; where it is still active, one POST; then reads
/// until one shows that the job has ended. Only a read settles an outcome: the answer to the POST may still say
/// PENDING, and after a broken connection it is unknown whether it arrived. A POST is never repeated by the run itself.
///
/// Nothing is sent that is not in the journal and in the activity log: first what was confirmed, then that it is being
/// sent; what came of it follows. Where they can't be written nothing is sent.
///
/// While nothing gets through (no connection, server faults, 429) the run waits and tries one job now and then, until
/// it works again or LongestOutage is over: then what was not sent is called off, because who confirmed it did not mean
/// any time later. A refused credential calls it off at once. What was sent is read until its outcome is known.
///
/// One run serves a connection for its whole life: further confirmed jobs are added to it, and no job is ever in it
/// twice at once.
class CancelRun : public QObject {
    Q_OBJECT
public:
    struct Pace {
        /// Pauses before the reads that follow an accepted cancel; the last one repeats.
        std::vector<std::chrono::milliseconds> whileRequested{std::chrono::milliseconds(500), std::chrono::seconds(1),
            std::chrono::seconds(2), std::chrono::seconds(4), std::chrono::seconds(8), std::chrono::seconds(15)};
        /// Pauses before the reads that follow an unknown outcome; when so many of them said that the job still runs,
        /// the outcome is Unconfirmed.
        std::vector<std::chrono::milliseconds> whileUnknown{std::chrono::seconds(1), std::chrono::seconds(2),
            std::chrono::seconds(4), std::chrono::seconds(8), std::chrono::seconds(16)};
        int mostAtOnce = RequestQueue::MostInFlight;
        /// The second and further reads that follow a request keep this distance from each other, over all jobs: two
        /// hundred jobs that take long to stop must not use up the quota.
        std::chrono::milliseconds betweenReads = std::chrono::milliseconds(500);
        /// Pauses while nothing gets through; the last one repeats.
        std::vector<std::chrono::milliseconds> whileOutage{std::chrono::seconds(1), std::chrono::seconds(2),
            std::chrono::seconds(4), std::chrono::seconds(8), std::chrono::seconds(16), std::chrono::seconds(30)};
        std::chrono::milliseconds longestOutage = std::chrono::minutes(15);
    };
    /// How far everything together is.
    struct Progress {
        int jobs = 0;
        int settled = 0;
        int unsent = 0; ///< confirmed, but nothing was sent yet
        /// How long the rest takes at the speed so far and with the quota that is left; nullopt where nobody can tell.
        std::optional<std::chrono::milliseconds> left;
        /// How long nothing of the run may be sent, because the quota is used up but for what is kept for clicks.
        std::chrono::milliseconds heldFor{0};
    };

    /// All three must outlive the run.
    CancelRun(Client& client, RunJournal& journal, ActivityLog& activity, QObject* parent = nullptr);
    CancelRun(Client& client, RunJournal& journal, ActivityLog& activity, Pace pace, QObject* parent = nullptr);

    /// Adds confirmed jobs and starts. One that is already in the run and not settled is left as it is; one that is
    /// settled starts anew in its place, which is how a failed one is tried again.
    /// `reason` is what the analyst gave as one; it may be empty.
    void add(const std::vector<Job>& confirmed, const QString& reason = {});
    /// Finds out what came of the cancels of interrupted runs, by reading: nothing is sent. Those runs' journals go
    /// when their jobs are in this run's.
    void recover(std::vector<RunJournal::LeftBehind> runs);
    /// Calls off what was not sent yet, also what is just being read, or held back because the server wants a pause.
    /// What is under way stays so, but where it does not arrive or is refused, it is not sent again.
    void stopSending();

    const std::vector<CancelItem>& items() const { return m_items; }
    const CancelItem* find(JobId id) const;
    int countOf(CancelState state) const { return m_counts.of(state); }
    /// Something is waiting or its outcome is still open.
    bool isUnderWay() const { return openCount() > 0; }
    /// Items that are not settled.
    int openCount() const { return m_counts.open(); }
    Progress progress() const;
    /// Why nothing gets through at the moment; nullopt where all is well.
    const std::optional<ApiError>& outage() const { return m_outage.error(); }
    std::chrono::milliseconds longestOutage() const { return m_outage.longest(); }
    /// A read that somebody else made (the watcher): it settles what it can.
    void note(const std::vector<Job>& jobs, AskedAt askedAt);

Q_SIGNALS:
    void itemsAdded(int first, int last);
    void itemChanged(int item);
    /// Every read of a job, for the table.
    void jobRead(const bulkhead::Job& job, bulkhead::AskedAt askedAt);
    /// The last open outcome was settled.
    void settled();
    /// outage() began or ended.
    void outageChanged();

private:
    using Index = size_t;

    /// How far one item is, beyond what people see.
    struct Step {
        int round = 0; ///< answers to calls of an earlier round are late and count for nothing
        size_t reads = 0; ///< that failed before the request; that said "still active" since
        AskedAt answeredAt; ///< the POST; only what was asked for later tells what came of it
        int refusals = 0; ///< requests that were refused with 429
        bool neverSent = false; ///< recovered, and its run had not come to it
        bool sentBefore = false; ///< an earlier round's request was never found out about
        bool isLastRequest = false; ///< the sending was stopped while it was under way
        QPointer<ApiCall> request; ///< the POST, until it is answered
    };

    Index append(const Job& job, CancelState state);
    void startAnew(Index index, const Job& confirmed);
    void recorded(const std::vector<std::pair<Index, int>>& items, const QString& problem);
    void pump();
    void read(Index index);
    void readAfter(Index index, std::chrono::milliseconds pause);
    void readBeforeSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void prepare(Index index);
    void send(Index index);
    void sendLater(Index index, const ApiError& error);
    void sent(Index index, const ApiResult<Job>& result, AskedAt answeredAt);
    static bool mayBeSentAgain(const Step& step, const ApiError& error);
    void watch(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);
    void readAfterSending(Index index, const ApiResult<Job>& result, AskedAt askedAt);
    void callOff(const std::optional<ApiError>& error);
    bool takeBack(Index index);
    void readToTheEnd(Index index, const Job& job);
    void settle(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);
    void noteRead(Index index, const Job& job, AskedAt askedAt);
    void setState(Index index, CancelState state, std::optional<ApiError> error = std::nullopt);

    Urgency urgency() const;
    Clock::time_point now() const { return m_client.queue().clock().now(); }

    Client& m_client;
    CancelRecorder m_recorder;
    Pace m_pace;
    std::vector<CancelItem> m_items;
    std::vector<Step> m_steps; ///< by item
    StateCounts<CancelState, CancelStateCount> m_counts;
    QHash<JobId, Index> m_index;
    std::deque<Index> m_waiting; ///< may hold items that wait no more
    bool m_isTellingARead = false;
    Clock::time_point m_nextReadAt; ///< no second read of any job before

    OutageWatch m_outage; ///< while nothing gets through, one job is tried now and then, and nothing else is sent

    // For the time left.
    Clock::time_point m_begunAt;
    int m_callsSinceBegun = 0;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::CancelState)
