#include "app/jobs/cancelreview.h"

namespace bulkhead {

CancelReview::CancelReview(Client& client, std::vector<Job> jobs, QObject* parent, std::chrono::milliseconds patience)
    : QObject(parent)
    , m_open(jobs.size())
{
    for (Job& job : jobs)
        m_items.push_back({std::move(job), Freshness::Reading, std::nullopt});
    for (size_t item = 0; item < m_items.size(); ++item) {
        auto* read = client.getJob(m_items[item].job.id, Urgency::Person);
        read->then(this, [this, item](const ApiResult<Job>& result) { received(item, result); });
        m_reads.append(read);
    }
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &CancelReview::setReady);
    m_patience.start(m_items.empty() ? std::chrono::milliseconds(0) : patience);
}

CancelReview::~CancelReview()
{
    for (const QPointer<ApiCall>& read : std::as_const(m_reads)) {
        if (!read)
            continue;
        read->disconnect(this);
        read->abort();
    }
}

std::vector<Job> CancelReview::toCancel() const
{
    std::vector<Job> jobs;
    for (const Item& item : m_items) {
        if (item.willBeCancelled())
            jobs.push_back(item.job);
    }
    return jobs;
}

void CancelReview::received(size_t index, const ApiResult<Job>& result)
{
    Item& item = m_items[index];
    if (result.ok()) {
        item.job = result.value();
        item.freshness = Freshness::Fresh;
    } else {
        item.error = result.error();
        item.freshness = item.error->kind == ApiError::Kind::NotFound ? Freshness::Gone : Freshness::Unread;
    }
    Q_EMIT itemChanged(int(index));
    if (--m_open == 0)
        setReady();
}

void CancelReview::setReady()
{
    if (m_ready)
        return;
    m_ready = true;
    m_patience.stop();
    Q_EMIT readied();
}

} // namespace bulkhead
