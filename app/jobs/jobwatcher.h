#pragma once

#include "app/jobs/jobsweep.h"
#include "app/jobs/watchpace.h"

#include <QHash>

namespace bulkhead {

/// Keeps a table of jobs true at a fraction of the quota: what finished is not read again, what may change is read at
/// every tick, the rest is reconciled rarely.
///
/// A tick lists the jobs of the three active statuses; a job that left those lists is read by itself, once, to learn
/// how it ended. A full pass over all pages begins at the start and then now and then, beside the ticks and slower
/// than they; a job that it missed is gone only when its own read says 404. Never two ticks at once, and never two full
/// passes. Failures stretch the pace, and what was read stays. An answer that others have overtaken changes nothing: a
/// job that was read as cancelled does not go back to processing because a list was asked for before and came after.
class JobWatcher : public QObject {
    Q_OBJECT
public:
    /// The reader must outlive the watcher.
    JobWatcher(JobReader& reader, const WatchPace::Limits& limits, QObject* parent = nullptr);

    /// Starts with a full pass and a tick.
    void start();
    /// A tick and a full pass as soon as possible (F5), as a person's calls; where a full pass is under way, it
    /// hurries, and where it is not the first one, another comes right behind it.
    void refreshNow();
    /// A tick now: something happened that may have ended an outage.
    void wake();
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    void setAttention(WatchPace::Attention attention);
    /// Between two ticks while jobs are active and the window is looked at.
    void setPace(std::chrono::milliseconds seen);

    bool isRefreshing() const { return m_isTicking || m_pass; }
    /// The first full pass has come to its end, so that "no such job" can be said.
    bool hasReadAll() const { return m_hasReadAll; }
    /// Jobs that the full pass under way has come across; 0 where none is.
    int readByFullPass() const { return m_pass ? int(m_pass->seen().size()) : 0; }
    /// When the last tick succeeded; invalid before the first.
    Timestamp refreshedAt() const { return m_refreshedAt; }
    /// How long ago that was, also where the computer slept or somebody set the clock; nullopt before the first.
    std::optional<std::chrono::milliseconds> age() const;
    /// Set while the last tick or the full pass under way failed: what is shown is as old as refreshedAt().
    const std::optional<ApiError>& error() const { return m_tickError ? m_tickError : m_passError; }
    /// The pause between two ticks as it is now.
    std::chrono::milliseconds interval() const;
    /// It is longer than asked for because the quota would not last, whoever uses it up.
    bool isHeldBack() const;
    /// Records of the last full pass that could not be read, and why (a few).
    int undecodable() const { return m_undecodable; }
    const QStringList& faults() const { return m_faults; }

    /// Tells about a job that somebody else read (a cancel run): it is passed on with jobsRead(), unless it is older
    /// than what is known, and followed from there.
    void note(const Job& job, AskedAt askedAt);
    /// Tells that somebody else learnt that a job is gone (a deletion): jobGone() passes it on. What was asked for
    /// before `knownAt` and still has the job counts for nothing, so the row does not come back with an old page.
    void noteGone(JobId id, AskedAt knownAt);

Q_SIGNALS:
    void jobsRead(const std::vector<bulkhead::Job>& jobs, bulkhead::AskedAt askedAt);
    void jobGone(bulkhead::JobId id);
    /// isRefreshing(), refreshedAt(), error() or interval() changed.
    void stateChanged();

private:
    void tick();
    void activeListFinished(JobSweep* list);
    void readSingly(const QSet<JobId>& ids);
    void singleRead(JobId id, const ApiResult<Job>& result, AskedAt askedAt);
    void endTick();
    void schedule();

    void startFullPass(Urgency urgency);
    void goOnWithFullPass();
    void fullPassFailed(const ApiError& error);
    void fullPassFinished();

    void took(const std::vector<Job>& jobs, AskedAt askedAt);
    void follow(const Job& job, AskedAt askedAt);
    Clock::time_point now() const { return m_reader.clock().now(); }

    JobReader& m_reader;
    WatchPace m_pace;
    bool m_started = false;
    bool m_paused = false;

    // The tick.
    Alarm* m_nextTick;
    bool m_isTicking = false;
    bool m_tickByPerson = false;
    Clock::time_point m_tickedAt;
    QList<JobSweep*> m_lists;
    int m_pagesOfLists = 0;
    int m_singleReads = 0;
    std::optional<ApiError> m_tickError; ///< of the last one that ended
    std::optional<ApiError> m_errorUnderWay;
    Timestamp m_refreshedAt;
    std::optional<Clock::time_point> m_refreshedAtTick;

    // The full pass.
    Alarm* m_nextPage;
    JobSweep* m_pass = nullptr;
    Clock::time_point m_passStartedAt;
    int m_passFailures = 0; ///< in a row
    int m_pagesOfLastPass = JobSweep::MostPages; ///< before there was one, as many as there may be
    bool m_passWanted = false; ///< once more, right behind the one under way
    bool m_hasReadAll = false;
    std::optional<ApiError> m_passError;
    int m_undecodable = 0;
    QStringList m_faults;

    QHash<JobId, AskedAt> m_known; ///< when the record that is known was asked for
    QHash<JobId, AskedAt> m_gone; ///< since when the server does not know the job any more
    QSet<JobId> m_active; ///< active when last read
    QSet<JobId> m_stillActive; ///< found by the lists of the tick under way
    bool m_missedAreWanted = false; ///< by a person: many of them are asked for with the next tick
    QSet<JobId> m_missed; ///< by the last full pass, and not asked for by themselves yet
};

} // namespace bulkhead
