#pragma once

#include "app/jobs/jobsweep.h"
#include "app/records/activitylog.h"

#include <QTimer>

namespace bulkhead {

/// One attempt to start a job: the request is recorded, then sent once, and where nobody can know whether it took
/// effect, the account's jobs are read to find out. Nothing is ever sent a second time; whoever wants that makes
/// another attempt.
class JobCreation : public QObject {
    Q_OBJECT
public:
    enum class State {
        Recording, ///< the request is being written to the activity log; nothing was sent
        NotRecorded, ///< it could not be written, so nothing was sent: see problem()
        Sending,
        Created, ///< answered with the job that was asked for: jobs().front()
        CreatedOther, ///< answered with a job that differs from it, in what differing() names
        Refused, ///< it certainly had no effect: see error()
        Looking, ///< error() leaves it open; the account's jobs are being read
        Found, ///< jobs(): like what was asked for, and not known before the request; more than one is possible
        NotFound, ///< every job was read and none is like it; it may still appear
        CouldNotLook ///< the jobs could not be read to the end: see lookError()
    };

    /// Pauses before the active jobs are read again: a request that is still under way shows late.
    using Pauses = QList<std::chrono::milliseconds>;

    /// Starts at once. `known`: the jobs that are there already, so that an older twin is not taken for the new one.
    /// The attempt is a child of the log, and with it ends with the account; the client must outlive the log.
    JobCreation(Client& client, ActivityLog& log, JobRequest request, const QString& reason, QSet<JobId> known,
        Pauses pauses = {std::chrono::seconds(2), std::chrono::seconds(5)});

    State state() const { return m_state; }
    bool isSettled() const { return m_isSettled; }
    /// Something may have been started that is not known.
    bool isDoubtful() const;
    const JobRequest& request() const { return m_request; }
    /// By this computer's clock; invalid until it is sent.
    Timestamp askedAt() const { return m_askedAt; }
    const std::vector<Job>& jobs() const { return m_jobs; }
    const QStringList& differing() const { return m_differing; }
    /// Why the record could not be written.
    const QString& problem() const { return m_problem; }
    const std::optional<ApiError>& error() const { return m_error; }
    const std::optional<ApiError>& lookError() const { return m_lookError; }
    /// Jobs read while looking, records that could not be read, and when the looking ended.
    int readCount() const { return m_readCount; }
    int unreadable() const { return m_unreadable; }
    Timestamp lookedAt() const { return m_lookedAt; }

    /// Reads the jobs once more; only where they were read before.
    void lookAgain();
    /// Nobody looks any more: goes on to its end and then deletes itself.
    void letGo();

Q_SIGNALS:
    void changed();
    /// A job that this attempt brought to light.
    void jobRead(const bulkhead::Job& job, bulkhead::AskedAt askedAt);

private:
    void send();
    void answered(const ApiResult<Job>& result, AskedAt askedAt);
    void look();
    void lookAtActive();
    void lookAtAll();
    void startSweep(std::optional<JobStatus> status);
    void pageRead(const std::vector<Job>& jobs, AskedAt askedAt);
    void sweepFinished(JobSweep* sweep);
    void roundFinished();
    bool isLikeIt(const Job& job) const;
    void setState(State state);
    void settle(State state);
    ActivityEntry entry(ActivityEntry::Event event);
    Timestamp now() { return Timestamp(m_reader.clock().epochMsecs()); }

    Client& m_client;
    ActivityLog& m_log;
    ClientReader m_reader;
    JobRequest m_request;
    QString m_reason;
    QSet<JobId> m_known;
    Pauses m_pauses;
    QUuid m_operation = QUuid::createUuid();
    State m_state = State::Recording;
    bool m_isSettled = false;
    bool m_isLetGo = false;
    Timestamp m_askedAt;
    std::vector<Job> m_jobs;
    QStringList m_differing;
    QString m_problem;
    std::optional<ApiError> m_error;

    // Looking.
    QTimer m_nextRound;
    int m_rounds = 0; ///< of reading what is active that have begun
    bool m_looksAtAll = false;
    int m_openSweeps = 0;
    int m_readCount = 0;
    int m_unreadable = 0;
    std::optional<ApiError> m_lookError;
    Timestamp m_lookedAt;
};

} // namespace bulkhead
