#pragma once

#include "app/jobs/jobreader.h"

#include <QSet>

namespace bulkhead {

/// Reads every page of the job list, or of the jobs with one status, one page after the other. The number of pages is
/// never known: the sweep ends with a page that comes back short. Pages shift while they are read, so a job may come
/// twice or be missed. Ends once, with finished(); made to be thrown away.
class JobSweep : public QObject {
    Q_OBJECT
public:
    enum class Going {
        ByItself, ///< all pages at once; ends with the first failure
        PageByPage ///< waits for readNext() after each page, and after a failure
    };

    /// The first page is asked for at once.
    JobSweep(JobReader& reader, std::optional<JobStatus> status, Urgency urgency, Going going, QObject* parent);

    /// Asks for the next page, or once more for the one that failed.
    void readNext();
    /// For the pages that are still to be asked for.
    void setUrgency(Urgency urgency) { m_query.urgency = urgency; }
    Urgency urgency() const { return m_query.urgency; }

    /// Set where the sweep ended early; what was read before it stays true.
    const std::optional<ApiError>& error() const { return m_error; }
    const QSet<JobId>& seen() const { return m_seen; }
    int pages() const { return m_pages; }
    int undecodable() const { return m_undecodable; }
    const QStringList& faults() const { return m_faults; }

    /// A server that sends full pages for ever is not followed for ever: ten million jobs.
    static constexpr int MostPages = 10'000;

Q_SIGNALS:
    void pageRead(const std::vector<bulkhead::Job>& jobs, bulkhead::AskedAt askedAt);
    /// Going PageByPage: there is another page.
    void readyForNext();
    /// Going PageByPage: this page could not be read, and readNext() would try once more.
    void pageFailed(const bulkhead::ApiError& error);
    void finished();

private:
    void received(const ApiResult<JobPage>& result, AskedAt askedAt);
    void end(std::optional<ApiError> error);

    JobReader& m_reader;
    JobQuery m_query;
    Going m_going;
    int m_pages = 0; ///< that were read
    QSet<JobId> m_seen;
    QStringList m_faults;
    int m_undecodable = 0;
    std::optional<ApiError> m_error;
};

} // namespace bulkhead
