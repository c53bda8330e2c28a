#include "app/jobs/jobreview.h"

namespace bulkhead {

JobReview::JobReview(
    Client& client, std::vector<Job> jobs, Suits suits, QObject* parent, std::chrono::milliseconds patience)
    : QObject(parent)
    , m_client(client)
    , m_reader(client)
    , m_suits(suits)
{
    for (Job& job : jobs)
        m_items.push_back({std::move(job), Freshness::Reading, std::nullopt});
    std::vector<size_t> toRead;
    for (size_t item = 0; item < m_items.size(); ++item) {
        if (m_items.size() > MostReadSingly && isFinished(m_items[item].job.status))
            m_items[item].freshness = Freshness::Fresh; // what has ended does not change, and there are many
        else
            toRead.push_back(item);
    }
    m_open = toRead.size();
    if (toRead.size() <= MostReadSingly) {
        for (const size_t item : toRead)
            readSingly(item);
    } else {
        for (const size_t item : toRead)
            m_index.insert(m_items[item].job.id, item);
        for (const JobStatus status : ActiveStatuses) {
            auto* list = new JobSweep(m_reader, status, Urgency::Person, JobSweep::Going::ByItself, this);
            connect(list, &JobSweep::pageRead, this, &JobReview::listed);
            connect(list, &JobSweep::finished, this, &JobReview::listFinished);
            ++m_lists;
        }
    }
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &JobReview::setReady);
    m_patience.start(toRead.empty() ? std::chrono::milliseconds(0) : patience);
}

void JobReview::readSingly(size_t item)
{
    auto* read = m_client.getJob(m_items[item].job.id, Urgency::Person);
    read->then(this, [this, item](const ApiResult<Job>& result) {
        note(item, result);
        tellNoted();
    });
    m_reads.append(read);
}

void JobReview::listed(const std::vector<Job>& jobs)
{
    const auto openBefore = m_open;
    for (const Job& job : jobs) {
        if (const auto found = m_index.constFind(job.id); found != m_index.cend()) {
            const size_t item = *found;
            m_index.erase(found);
            note(item, ApiResult<Job>(job, {}));
        }
    }
    if (m_open < openBefore)
        tellNoted();
}

void JobReview::listFinished()
{
    if (--m_lists > 0)
        return;
    // Whatever is not active any more, or was in a list that could not be read.
    const auto rest = m_index.values();
    m_index.clear();
    for (const size_t item : rest)
        readSingly(item);
}

JobReview::~JobReview()
{
    for (const QPointer<ApiCall>& read : std::as_const(m_reads)) {
        if (!read)
            continue;
        read->disconnect(this);
        read->abort();
    }
}

std::vector<Job> JobReview::chosen() const
{
    std::vector<Job> jobs;
    for (const Item& item : m_items) {
        if (applies(item))
            jobs.push_back(item.job);
    }
    return jobs;
}

void JobReview::note(size_t index, const ApiResult<Job>& result)
{
    Item& item = m_items[index];
    if (result.ok()) {
        item.job = result.value();
        item.freshness = Freshness::Fresh;
    } else {
        item.error = result.error();
        item.freshness = item.error->kind == ApiError::Kind::NotFound ? Freshness::Gone : Freshness::Unread;
    }
    --m_open;
}

void JobReview::tellNoted()
{
    Q_EMIT itemsChanged();
    if (m_open == 0)
        setReady();
}

void JobReview::setReady()
{
    if (m_ready)
        return;
    m_ready = true;
    m_patience.stop();
    Q_EMIT readied();
}

} // namespace bulkhead
