#pragma once

#include "app/cloudflare/client.h"
#include "app/jobs/askedat.h"

#include <QPointer>
#include <QSet>

namespace bulkhead {

/// Reads every page of the job list, or of the jobs with one status, one page after the other. The number of pages is
/// never known: the sweep ends with a page that comes back short. Pages shift while they are read, so a job may come
/// twice or be missed. Ends once, with finished(); made to be thrown away.
class JobSweep : public QObject {
    Q_OBJECT
public:
    JobSweep(Client& client, std::optional<JobStatus> status, Urgency urgency, QObject* parent);

    /// Set where the sweep ended early; what was read before it stays true.
    const std::optional<ApiError>& error() const { return m_error; }
    const QSet<JobId>& seen() const { return m_seen; }
    int undecodable() const { return m_undecodable; }
    const QStringList& faults() const { return m_faults; }

    /// A server that sends full pages for ever is not followed for ever.
    static constexpr int MostPages = 2000;

Q_SIGNALS:
    void pageRead(const std::vector<bulkhead::Job>& jobs, bulkhead::AskedAt askedAt);
    void finished();

private:
    void readPage();
    void received(const ApiResult<JobPage>& result);
    void end(std::optional<ApiError> error);

    Client& m_client;
    JobQuery m_query;
    AskedAt m_askedAt; ///< of the page under way
    QSet<JobId> m_seen;
    QStringList m_faults;
    int m_undecodable = 0;
    std::optional<ApiError> m_error;
};

} // namespace bulkhead
