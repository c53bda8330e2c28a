#pragma once

#include "app/cloudflare/client.h"

#include <functional>

namespace bulkhead {

/// When a call was made. Answers overtake each other: of two records of one job, the one that was asked for later is
/// the newer one.
using AskedAt = Clock::time_point;

/// What the watcher needs of an account: its jobs, the quota that reading them costs, and the time. Apart from the
/// client, so that a week with another account can be tried in a moment.
class JobReader {
public:
    template <typename T>
    using Receive = std::function<void(const ApiResult<T>&)>;

    virtual ~JobReader() = default;

    /// `receive` is called once, later, unless `context` is gone by then.
    virtual void list(const JobQuery& query, QObject* context, Receive<JobPage> receive) = 0;
    virtual void read(JobId id, Urgency urgency, QObject* context, Receive<Job> receive) = 0;
    virtual Quota& quota() = 0;
    virtual Clock& clock() = 0;
};

/// The real thing. The client must outlive it.
class ClientReader final : public JobReader {
public:
    explicit ClientReader(Client& client)
        : m_client(client)
    {
    }

    void list(const JobQuery& query, QObject* context, Receive<JobPage> receive) override
    {
        m_client.listJobs(query)->then(context, std::move(receive));
    }
    void read(JobId id, Urgency urgency, QObject* context, Receive<Job> receive) override
    {
        m_client.getJob(id, urgency)->then(context, std::move(receive));
    }
    Quota& quota() override { return m_client.queue().quota(); }
    Clock& clock() override { return m_client.queue().clock(); }

private:
    Client& m_client;
};

} // namespace bulkhead
