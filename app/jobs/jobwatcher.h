#pragma once

#include "app/jobs/jobsweep.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace bulkhead {

/// Keeps a table of jobs true at a fraction of the quota: what finished is not read again, what may change is read at
/// every tick, the rest is reconciled rarely.
///
/// A tick lists the jobs of the three active statuses; a job that left those lists is read by itself, once, to learn
/// how it ended. A full pass over all pages runs at the start and then every FullPassEvery; a job that it missed is
/// gone only when its own read says 404. Never two refreshes at once. Failures stretch the pace, and what was read
/// stays. An answer that others have overtaken changes nothing: a job that was read as cancelled does not go back to
/// processing because a list was asked for before and came after.
class JobWatcher : public QObject {
    Q_OBJECT
public:
    struct Pace {
        std::chrono::milliseconds seen = std::chrono::seconds(5); ///< between two ticks while the window is seen
        std::chrono::milliseconds hidden = std::chrono::seconds(30);
        std::chrono::milliseconds slowest = std::chrono::seconds(60); ///< after failures in a row
        std::chrono::milliseconds fullPassEvery = std::chrono::minutes(10);
    };

    JobWatcher(Client& client, const Pace& pace, QObject* parent = nullptr);

    /// Starts with a full pass.
    void start();
    /// A full pass as soon as possible (F5); where a refresh is under way, right after it.
    void refreshNow();
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// The window is visible and not minimised.
    void setSeen(bool seen);

    bool isRefreshing() const { return m_phase != Phase::Resting; }
    /// The first full pass has come to its end, so that "no such job" can be said.
    bool hasReadAll() const { return m_hasReadAll; }
    /// When the last refresh succeeded; invalid before the first.
    Timestamp refreshedAt() const { return m_refreshedAt; }
    /// Set while the last refresh failed: what is shown is as old as refreshedAt().
    const std::optional<ApiError>& error() const { return m_error; }
    /// The pause between two ticks as it is now.
    std::chrono::milliseconds interval() const;
    /// Records of the last full pass that could not be read, and why (a few).
    int undecodable() const { return m_undecodable; }
    const QStringList& faults() const { return m_faults; }

    /// Tells about a job that somebody else read (a cancel run): it is passed on with jobsRead(), unless it is older
    /// than what is known, and followed from there.
    void note(const Job& job, AskedAt askedAt);

Q_SIGNALS:
    void jobsRead(const std::vector<bulkhead::Job>& jobs);
    void jobGone(bulkhead::JobId id);
    /// isRefreshing(), refreshedAt(), error() or interval() changed.
    void stateChanged();

private:
    enum class Phase { Resting, FullPass, ActiveLists, SingleReads };

    void tick();
    void startFullPass();
    void fullPassFinished();
    void listActive();
    void activeListFinished(JobSweep* list);
    void readSingly(const QList<JobId>& ids);
    void singleRead(JobId id, const ApiResult<Job>& result, AskedAt askedAt);
    void took(const std::vector<Job>& jobs, AskedAt askedAt);
    void follow(const Job& job, AskedAt askedAt);
    QSet<JobId> takeMissed(int most);
    void endRefresh();
    void schedule();
    JobSweep* sweep(std::optional<JobStatus> status);

    Client& m_client;
    Pace m_pace;
    QTimer m_timer;
    Phase m_phase = Phase::Resting;
    bool m_started = false;
    bool m_paused = false;
    bool m_seen = true;
    bool m_fullPassWanted = true;
    bool m_fullPassByPerson = false;
    bool m_hasReadAll = false;
    int m_failuresInARow = 0;
    Timestamp m_refreshedAt;
    QElapsedTimer m_sinceFullPass; ///< invalid before the first; not a clock time, which can be set back
    std::optional<ApiError> m_error; ///< of the last refresh
    std::optional<ApiError> m_errorUnderWay;
    QList<JobSweep*> m_sweeps; ///< of the refresh under way
    QHash<JobId, AskedAt> m_known; ///< when the record that is known was asked for
    QSet<JobId> m_active; ///< active when last read
    QSet<JobId> m_stillActive; ///< found by the lists of the tick under way
    QSet<JobId> m_missed; ///< by the last full pass, and not asked for by themselves yet
    int m_singleReads = 0;
    int m_undecodable = 0;
    QStringList m_faults;
};

} // namespace bulkhead
