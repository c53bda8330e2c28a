#include "app/jobs/jobsweep.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// An account with so many full pages may well have some more.
constexpr int FewPages = 3;

} // namespace

JobSweep::JobSweep(JobReader& reader, std::optional<JobStatus> status, Urgency urgency, Going going, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_going(going)
{
    m_query.status = status;
    m_query.urgency = urgency;
    readNext();
}

bool JobSweep::mayReadNext() const
{
    // After a failure a page has to succeed before there are several at once again.
    if (!m_toRepeat.isEmpty())
        return m_underWay == 0;
    const int wanted = m_inARow < FewPages ? std::max(1, m_inARow) : MostAhead;
    const int ahead = m_asked < m_expected ? wanted : 1;
    return m_asked < m_last && m_asked - m_pages < ahead;
}

void JobSweep::readNext()
{
    m_rests = false;
    if (m_toRepeat.isEmpty()) {
        m_query.page = ++m_asked;
    } else {
        m_query.page = *std::min_element(m_toRepeat.cbegin(), m_toRepeat.cend());
        m_toRepeat.remove(m_query.page);
    }
    ++m_underWay;
    const AskedAt askedAt = m_reader.clock().now();
    m_reader.list(m_query, this, [this, number = m_query.page, askedAt](const ApiResult<JobPage>& result) {
        received(number, result, askedAt);
    });
}

void JobSweep::received(int number, const ApiResult<JobPage>& result, AskedAt askedAt)
{
    --m_underWay;
    if (m_hasEnded)
        return;
    if (!result.ok()) {
        failed(number, result.error());
    } else {
        m_arrived.emplace(number, Arrived{result, askedAt});
        if (result.value().isLast(m_query.perPage)) {
            m_last = std::min(m_last, number);
            m_toRepeat.removeIf([this](int page) { return page > m_last; });
            if (m_toRepeat.isEmpty())
                m_failure.reset();
        }
        if (number == m_pages + 1)
            handOnNext();
        else
            offerNext();
    }
    if (m_failure && m_underWay == 0 && !m_hasEnded) {
        m_rests = true;
        Q_EMIT pageFailed(*std::exchange(m_failure, std::nullopt));
    }
}

void JobSweep::failed(int number, const ApiError& error)
{
    if (m_going == Going::ByItself) {
        end(error);
        return;
    }
    if (number > m_last)
        return;
    m_toRepeat.insert(number);
    m_inARow = 0;
    if (!m_failure)
        m_failure = error;
}

void JobSweep::offerNext()
{
    if (m_going == Going::PageByPage && !m_failure && !m_rests && mayReadNext())
        Q_EMIT readyForNext();
}

/// One page for each turn of the event loop, so that several that came out of order don't hold it up together.
void JobSweep::handOnNext()
{
    const auto next = m_arrived.find(m_pages + 1);
    if (next == m_arrived.end() || m_hasEnded)
        return;
    const Arrived page = std::move(next->second);
    m_arrived.erase(next);
    handOn(page.result, page.askedAt);
    if (!m_arrived.empty() && m_arrived.begin()->first == m_pages + 1)
        QMetaObject::invokeMethod(this, &JobSweep::handOnNext, Qt::QueuedConnection);
}

void JobSweep::handOn(const ApiResult<JobPage>& result, AskedAt askedAt)
{
    const JobPage& page = result.value();
    ++m_pages;
    m_undecodable += page.undecodable;
    m_faults += page.faults;
    const auto seenBefore = m_seen.size();
    for (const Job& job : page.records)
        m_seen.insert(job.id);
    const bool nothingNew = !page.records.empty() && m_seen.size() == seenBefore;
    const bool isLast = page.isLast(m_query.perPage);
    const bool hasNoEnd = !isLast && (nothingNew || m_pages == MostPages);
    m_inARow += isLast ? 0 : 1;
    if (!isLast && !hasNoEnd)
        offerNext(); // the next one comes while whoever listens is busy with this one
    if (!page.records.empty())
        Q_EMIT pageRead(page.records, askedAt);

    if (isLast) {
        end(std::nullopt);
        return;
    }
    if (hasNoEnd) {
        ApiError error;
        error.kind = ApiError::Kind::BadAnswer;
        error.httpStatus = result.notes().httpStatus;
        error.cfRay = result.notes().cfRay;
        error.detail = nothingNew ? u"Page %1 of the list repeats the jobs before it."_s.arg(m_pages)
                                  : u"The list has no end: %1 pages were read."_s.arg(m_pages);
        end(error);
        return;
    }
    if (m_going == Going::ByItself)
        readNext();
}

void JobSweep::end(std::optional<ApiError> error)
{
    m_hasEnded = true;
    m_error = std::move(error);
    Q_EMIT finished();
}

} // namespace bulkhead
