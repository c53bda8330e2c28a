#include "app/jobs/jobsweep.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

JobSweep::JobSweep(JobReader& reader, std::optional<JobStatus> status, Urgency urgency, Going going, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_going(going)
{
    m_query.status = status;
    m_query.urgency = urgency;
    readNext();
}

void JobSweep::readNext()
{
    m_query.page = m_pages + 1;
    const AskedAt askedAt = m_reader.clock().now();
    m_reader.list(m_query, this, [this, askedAt](const ApiResult<JobPage>& result) { received(result, askedAt); });
}

void JobSweep::received(const ApiResult<JobPage>& result, AskedAt askedAt)
{
    if (!result.ok()) {
        if (m_going == Going::PageByPage)
            Q_EMIT pageFailed(result.error());
        else
            end(result.error());
        return;
    }
    const JobPage& page = result.value();
    ++m_pages;
    m_undecodable += page.undecodable;
    m_faults += page.faults;
    const auto seenBefore = m_seen.size();
    for (const Job& job : page.records)
        m_seen.insert(job.id);
    if (!page.records.empty())
        Q_EMIT pageRead(page.records, askedAt);

    if (page.isLast(m_query.perPage)) {
        end(std::nullopt);
        return;
    }
    const bool nothingNew = !page.records.empty() && m_seen.size() == seenBefore;
    if (nothingNew || m_pages == MostPages) {
        ApiError error;
        error.kind = ApiError::Kind::BadAnswer;
        error.httpStatus = result.notes().httpStatus;
        error.cfRay = result.notes().cfRay;
        error.detail = nothingNew ? u"Page %1 of the list repeats the jobs before it."_s.arg(m_query.page)
                                  : u"The list has no end: %1 pages were read."_s.arg(m_query.page);
        end(error);
        return;
    }
    if (m_going == Going::PageByPage)
        Q_EMIT readyForNext();
    else
        readNext();
}

void JobSweep::end(std::optional<ApiError> error)
{
    m_error = std::move(error);
    Q_EMIT finished();
}

} // namespace bulkhead
