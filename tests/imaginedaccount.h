#pragma once

#include "app/jobs/jobreader.h"
#include "tests/fakeclock.h"

#include <QPointer>
#include <QUuid>

#include <array>
#include <deque>
#include <random>
#include <unordered_map>
#include <vector>

namespace bulkhead {

/// An account of any size that exists in memory only, on a fake clock: jobs that begin and end, Cloudflare's quota with
/// other tools that use it, and answers that take their time. For the watcher's policy over days; the wire has its own
/// tests.
class ImaginedAccount final : public JobReader {
public:
    struct Plan {
        int finishedJobs = 1000;
        int activeJobs = 30; ///< at a time; each lives for some minutes, and another begins when it ends
        std::chrono::milliseconds latency{150};
        /// How many programs like this one watch with the same token, all in step, which is the worst for the quota.
        int watchers = 1;
    };
    static constexpr int Quota = 1200;
    static constexpr std::chrono::seconds Window{300};

    ImaginedAccount(FakeClock& clock, const Plan& plan)
        : m_clock(clock)
        , m_plan(plan)
    {
        m_old.reserve(size_t(plan.finishedJobs));
        for (int n = 0; n < plan.finishedJobs; ++n)
            m_old.push_back(idOf(1'000'000'000 + n));
        for (int n = 0; n < plan.activeJobs; ++n)
            begin(clock.now() - std::chrono::seconds(n * 20));
    }

    void list(const JobQuery& query, QObject* context, Receive<JobPage> receive) override
    {
        enqueue(query.urgency, context, [this, query, receive = std::move(receive)](bool reached) {
            receive(reached ? page(query) : ApiResult<JobPage>(unreachable()));
        });
    }
    void read(JobId id, Urgency urgency, QObject* context, Receive<Job> receive) override
    {
        enqueue(urgency, context, [this, id, receive = std::move(receive)](bool reached) {
            goOn();
            receive(reached ? ApiResult<Job>(record(m_numbers.value(id)), {}) : ApiResult<Job>(unreachable()));
        });
    }
    const Plan& plan() const { return m_plan; }
    bulkhead::Quota& quota() override { return m_quota; }
    Clock& clock() override { return m_clock; }

    FakeClock& fakeClock() { return m_clock; }
    /// Calls that the token has left, as the server counts.
    int left() const { return m_clock.now() >= m_windowEnd ? Quota : std::max(0, Quota - int(m_used)); }

    /// Calls that other tools make, in a minute.
    void setOthersPerMinute(int calls) { m_othersPerMinute = calls; }
    void setReachable(bool reachable) { m_isReachable = reachable; }

    struct Call {
        Clock::time_point at;
        bool isRefused = false;
    };
    /// What arrived at the server from one watcher, in order.
    const std::deque<Call>& calls() const { return m_calls; }
    void forgetCalls() { m_calls.clear(); }

    /// Active jobs end by themselves and others begin.
    void goOn()
    {
        while (!m_ends.empty() && m_ends.begin()->first <= m_clock.now()) {
            const int job = m_ends.begin()->second;
            const auto ended = m_ends.begin()->first;
            m_ends.erase(m_ends.begin());
            m_active.erase(job);
            begin(ended);
        }
    }
    /// Active jobs, with when they began.
    const std::unordered_map<int, Clock::time_point>& active() const { return m_active; }
    /// -1 for a job that was finished from the start.
    int numberOf(JobId id) const { return m_numbers.value(id, -1); }
    static JobId idOf(int job)
    {
        const QUuid uuid(uint(job), 0x4f1e, 0x4fe4, 0xa7, 0x99, 0xaa, 0x6d, 0x9a, 0x6a, 0xb2, 0x6e);
        return *JobId::fromString(uuid.toString(QUuid::WithoutBraces));
    }
    Clock::time_point endOf(int job) const { return m_endOf.at(job); }

private:
    struct Waiting {
        Urgency urgency;
        QPointer<QObject> context;
        std::function<void(bool reached)> answer;
    };

    static ApiError unreachable()
    {
        ApiError error;
        error.kind = ApiError::Kind::Unreachable;
        return error;
    }

    void begin(Clock::time_point at)
    {
        const int job = m_nextActive++;
        const auto end = at + std::chrono::seconds(std::uniform_int_distribution<int>(60, 1200)(m_random));
        m_active.emplace(job, at);
        m_ends.emplace(end, job);
        m_endOf.emplace(job, end);
        m_numbers.insert(idOf(job), job);
    }
    Job record(int job)
    {
        Job record(idOf(job));
        const auto found = m_active.find(job);
        if (found == m_active.end())
            record.status = JobStatus::Completed;
        else
            record.status =
                m_clock.now() - found->second < std::chrono::seconds(5) ? JobStatus::Pending : JobStatus::Processing;
        return record;
    }

    ApiResult<JobPage> page(const JobQuery& query)
    {
        goOn();
        JobPage page;
        page.perPage = query.perPage;
        if (query.status) {
            for (const auto& [job, since] : m_active) {
                if (Job candidate = record(job); candidate.status == *query.status)
                    page.records.push_back(std::move(candidate));
            }
            return {std::move(page), {}};
        }
        // The newest first: what is or was active, then the old ones.
        const int whole = m_nextActive + m_plan.finishedJobs;
        const int first = (query.page - 1) * query.perPage;
        const int last = std::min(whole, first + query.perPage);
        page.records.reserve(size_t(std::max(0, last - first)));
        for (int n = first; n < last; ++n) {
            if (n < m_nextActive) {
                page.records.push_back(record(m_nextActive - 1 - n));
            } else {
                page.records.emplace_back(m_old[size_t(n - m_nextActive)]);
                page.records.back().status = JobStatus::Completed;
            }
        }
        return {std::move(page), {}};
    }

    void enqueue(Urgency urgency, QObject* context, std::function<void(bool)> answer)
    {
        m_waiting[size_t(urgency)].push_back({urgency, context, std::move(answer)});
        m_clock.after(std::chrono::milliseconds(0), [this] { dispatch(); });
    }

    // As RequestQueue does it, but for the place that it keeps for people.
    void dispatch()
    {
        while (m_inFlight < RequestQueue::MostInFlight) {
            const auto lane =
                std::find_if(m_waiting.begin(), m_waiting.end(), [](const auto& l) { return !l.empty(); });
            if (lane == m_waiting.end())
                return;
            if (const auto wait = m_quota.waitFor(lane->front().urgency, m_clock.now()); wait.count() > 0) {
                if (!std::exchange(m_isWaitingForQuota, true))
                    m_clock.after(wait, [this] {
                        m_isWaitingForQuota = false;
                        dispatch();
                    });
                return;
            }
            Waiting call = std::move(lane->front());
            lane->pop_front();
            ++m_inFlight;
            m_quota.noteSent(call.urgency, m_clock.now());
            m_clock.after(m_plan.latency / 2, [this, call = std::move(call)]() mutable { arrive(std::move(call)); });
        }
    }

    void arrive(Waiting call)
    {
        if (!m_isReachable) {
            --m_inFlight;
            m_quota.noteAnswered({}, m_clock.now());
            if (call.context)
                call.answer(false);
            dispatch();
            return;
        }
        if (m_clock.now() >= m_windowEnd) {
            m_windowEnd = m_clock.now() + Window;
            m_used = 0;
            m_othersCounted = m_clock.now();
        }
        const double minutes = std::chrono::duration<double>(m_clock.now() - m_othersCounted).count() / 60;
        m_othersCounted = m_clock.now();
        m_used += minutes * m_othersPerMinute + m_plan.watchers;
        const bool isRefused = m_used > Quota;
        m_calls.push_back({m_clock.now(), isRefused});
        RateLimit headers;
        headers.remaining = std::max(0, Quota - int(m_used));
        headers.resetsIn = std::chrono::ceil<std::chrono::seconds>(m_windowEnd - m_clock.now());
        headers.quota = Quota;
        headers.window = Window;
        m_clock.after(m_plan.latency / 2, [this, isRefused, headers, call = std::move(call)]() mutable {
            --m_inFlight;
            m_quota.noteAnswered(headers, m_clock.now());
            if (isRefused) {
                m_quota.noteRefused(*headers.resetsIn, m_clock.now());
                m_waiting[size_t(call.urgency)].push_front(std::move(call));
            } else if (call.context) {
                call.answer(true);
            }
            dispatch();
        });
    }

    FakeClock& m_clock;
    Plan m_plan;
    bulkhead::Quota m_quota;
    std::mt19937 m_random{42};
    int m_othersPerMinute = 0;
    bool m_isReachable = true;

    int m_nextActive = 0;
    std::unordered_map<int, Clock::time_point> m_active;
    std::unordered_map<int, Clock::time_point> m_endOf;
    std::multimap<Clock::time_point, int> m_ends;
    QHash<JobId, int> m_numbers;
    std::vector<JobId> m_old; ///< finished since long ago

    std::array<std::deque<Waiting>, 3> m_waiting;
    int m_inFlight = 0;
    bool m_isWaitingForQuota = false;
    double m_used = 0;
    Clock::time_point m_windowEnd;
    Clock::time_point m_othersCounted;
    std::deque<Call> m_calls;
};

} // namespace bulkhead
