#pragma once

#include "app/jobs/jobreader.h"

#include <QSet>

#include <map>

namespace bulkhead {

/// Reads every page of the job list, or of the jobs with one status, and hands them on in order. The number of pages is
/// never known: the sweep ends with a page that comes back short. Pages shift while they are read, so a job may come
/// twice or be missed. Ends once, with finished(); made to be thrown away.
///
/// Going PageByPage it may be asked for further pages while earlier ones are under way, so that a large account does
/// not wait for each answer: first as many as full ones came, so that few calls are in vain where a short list ends.
class JobSweep : public QObject {
    Q_OBJECT
public:
    enum class Going {
        ByItself, ///< all pages, one after the other; ends with the first failure
        PageByPage ///< waits for readNext() before each further page, and after a failure
    };

    /// The first page is asked for at once.
    JobSweep(JobReader& reader, std::optional<JobStatus> status, Urgency urgency, Going going, QObject* parent);

    /// Asks for the next page, or once more for one that failed.
    void readNext();
    /// Going PageByPage: there may be another page, and not too many are under way.
    bool mayReadNext() const;
    /// Not to read ahead beyond so many pages, because there were no more the last time.
    void expectPages(int pages) { m_expected = pages; }
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
    /// Pages that were asked for and not handed on yet: what the queue lets out at once, and two that take the places
    /// of those that come back while they are decoded.
    static constexpr int MostAhead = 6;

Q_SIGNALS:
    void pageRead(const std::vector<bulkhead::Job>& jobs, bulkhead::AskedAt askedAt);
    /// Going PageByPage: mayReadNext().
    void readyForNext();
    /// Going PageByPage: a page could not be read, nothing is under way any more, and readNext() would try once more.
    void pageFailed(const bulkhead::ApiError& error);
    void finished();

private:
    void received(int number, const ApiResult<JobPage>& result, AskedAt askedAt);
    void failed(int number, const ApiError& error);
    void offerNext();
    void handOnNext();
    void handOn(const ApiResult<JobPage>& result, AskedAt askedAt);
    void end(std::optional<ApiError> error);

    JobReader& m_reader;
    JobQuery m_query;
    Going m_going;
    int m_pages = 0; ///< that were handed on
    int m_asked = 0; ///< the last page that was asked for
    int m_underWay = 0;
    int m_inARow = 0; ///< full pages that were handed on since one failed
    int m_expected = MostPages;
    int m_last = MostPages; ///< the last page, once one came back short, maybe before those before it
    struct Arrived {
        ApiResult<JobPage> result;
        AskedAt askedAt;
    };
    std::map<int, Arrived> m_arrived; ///< by page, and not handed on yet
    QSet<int> m_toRepeat; ///< pages that could not be read
    std::optional<ApiError> m_failure; ///< not told yet: others are still under way
    bool m_rests = false; ///< from pageFailed() to readNext()
    bool m_hasEnded = false;
    QSet<JobId> m_seen;
    QStringList m_faults;
    int m_undecodable = 0;
    std::optional<ApiError> m_error;
};

} // namespace bulkhead
