#include "app/jobs/jobsweep.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

JobSweep::JobSweep(Client& client, std::optional<JobStatus> status, Urgency urgency, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_query.status = status;
    m_query.urgency = urgency;
    readPage();
}

void JobSweep::readPage()
{
    m_askedAt = AskedAt::clock::now();
    m_client.listJobs(m_query)->then(this, [this](const ApiResult<JobPage>& result) { received(result); });
}

void JobSweep::received(const ApiResult<JobPage>& result)
{
    if (!result.ok()) {
        end(result.error());
        return;
    }
    const JobPage& page = result.value();
    m_undecodable += page.undecodable;
    m_faults += page.faults;
    const auto seenBefore = m_seen.size();
    for (const Job& job : page.jobs)
        m_seen.insert(job.id);
    if (!page.jobs.empty())
        Q_EMIT pageRead(page.jobs, m_askedAt);

    if (page.isLast(m_query.perPage)) {
        end(std::nullopt);
        return;
    }
    const bool nothingNew = !page.jobs.empty() && m_seen.size() == seenBefore;
    if (nothingNew || m_query.page == MostPages) {
        ApiError error;
        error.kind = ApiError::Kind::BadAnswer;
        error.httpStatus = result.notes().httpStatus;
        error.cfRay = result.notes().cfRay;
        error.detail = nothingNew ? u"Page %1 of the list repeats the jobs before it."_s.arg(m_query.page)
                                  : u"The list has no end: %1 pages were read."_s.arg(m_query.page);
        end(error);
        return;
    }
    ++m_query.page;
    readPage();
}

void JobSweep::end(std::optional<ApiError> error)
{
    m_error = std::move(error);
    Q_EMIT finished();
}

} // namespace bulkhead
