#pragma once

#include "app/jobs/jobsweep.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <vector>

namespace bulkhead {

/// The jobs that a confirmation is about, each read again while it opens. It is made from job ids and keeps to them: no
/// refresh of the table changes what it holds. A few jobs are read one by one; of many, the active ones by the lists of
/// active jobs, and only those that should be in the lists and are not by themselves.
class JobReview : public QObject {
    Q_OBJECT
public:
    enum class Freshness {
        Reading,
        Fresh, ///< as it was a moment ago
        Unread, ///< could not be read again; `job` is the last that is known
        Gone ///< the server does not know it any more
    };
    struct Item {
        Job job;
        Freshness freshness = Freshness::Reading;
        std::optional<ApiError> error; ///< with Unread and Gone
    };
    /// Whether what is to be confirmed can be done with a job of this status, as canBeCancelled().
    using Suits = bool (*)(JobStatus);

    /// `jobs` as last seen. Reading starts at once, ahead of what timers want.
    JobReview(Client& client, std::vector<Job> jobs, Suits suits, QObject* parent = nullptr,
        std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Stops the reads that are still open: nobody waits for them any more, and the run's would queue up behind them.
    ~JobReview() override;

    /// Beyond this the three lists of active jobs are cheaper.
    static constexpr size_t MostReadSingly = 30;

    const std::vector<Item>& items() const { return m_items; }
    /// A yes acts on it, as it stands now.
    bool applies(const Item& item) const { return item.freshness != Freshness::Gone && m_suits(item.job.status); }
    /// The jobs that a yes acts on.
    std::vector<Job> chosen() const;
    /// Every job was read again, or `patience` is over: in an incident nobody waits for a slow answer, and the run
    /// reads each job once more before it sends anything.
    bool isReady() const { return m_ready; }

Q_SIGNALS:
    /// One or more; of a list of a thousand jobs once, as whoever shows the review looks at all of it.
    void itemsChanged();
    void readied();

private:
    void readSingly(size_t item);
    void listed(const std::vector<Job>& jobs);
    void listFinished();
    void note(size_t item, const ApiResult<Job>& result);
    void tellNoted();
    void setReady();

    Client& m_client;
    ClientReader m_reader;
    Suits m_suits;
    std::vector<Item> m_items;
    QHash<JobId, size_t> m_index; ///< of what the lists are to tell
    int m_lists = 0; ///< under way
    size_t m_open = 0;
    bool m_ready = false;
    QTimer m_patience;
    QList<QPointer<ApiCall>> m_reads;
};

} // namespace bulkhead
