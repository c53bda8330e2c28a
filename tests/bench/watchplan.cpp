// What it costs to keep a table of jobs live, and how old it gets: this program's watcher against the two ways that
// come to mind first. An hour of an imagined account, on a clock that does not wait.
//
//   watchplan            the whole table, up to ten million jobs and fifty analysts (a minute or two, 1 GB)
//   watchplan --short    its first rows

#include "app/jobs/jobwatcher.h"
#include "tests/imaginedaccount.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>

using namespace bulkhead;
using namespace std::chrono_literals;

namespace {

constexpr auto Pace = 5s; ///< of the naive ways
constexpr auto Length = 1h;

/// Keeps `seen` up to date: when each active job was last read.
class Strategy : public QObject {
public:
    explicit Strategy(ImaginedAccount& account)
        : m_account(account)
    {
    }
    virtual void start() = 0;

    std::unordered_map<int, Clock::time_point> seen;

protected:
    /// The next round, five seconds after the last one began or at once.
    void startAgain(Clock::time_point startedAt)
    {
        const auto pause = msecsBetween(m_account.clock().now(), startedAt + Pace);
        m_account.fakeClock().after(std::max<std::chrono::milliseconds>(1ms, pause), [this] { start(); });
    }

    void note(const std::vector<Job>& jobs, Clock::time_point askedAt)
    {
        for (const Job& job : jobs) {
            if (const int number = m_account.numberOf(job.id); number >= 0)
                seen[number] = std::max(seen[number], askedAt);
        }
    }

    ImaginedAccount& m_account;
};

class Watching final : public Strategy {
public:
    explicit Watching(ImaginedAccount& account)
        : Strategy(account)
        , m_watcher(account, {})
    {
        connect(&m_watcher, &JobWatcher::jobsRead, this, [this](const auto& jobs, AskedAt at) { note(jobs, at); });
    }
    void start() override { m_watcher.start(); }

private:
    JobWatcher m_watcher;
};

/// Everything again, every five seconds or as fast as it goes.
class Relisting final : public Strategy {
public:
    using Strategy::Strategy;
    void start() override
    {
        m_startedAt = m_account.clock().now();
        m_query = {};
        m_query.urgency = Urgency::Person;
        next();
    }

private:
    void next()
    {
        const auto askedAt = m_account.clock().now();
        m_account.list(m_query, this, [this, askedAt](const ApiResult<JobPage>& result) {
            note(result.value().records, askedAt);
            ++m_query.page;
            if (!result.value().isLast(m_query.perPage))
                next();
            else
                startAgain(m_startedAt);
        });
    }

    JobQuery m_query;
    Clock::time_point m_startedAt;
};

/// Each active job by itself, every five seconds or as fast as it goes. How it learns of new jobs costs nothing here.
class PollingEach final : public Strategy {
public:
    using Strategy::Strategy;
    void start() override
    {
        m_startedAt = m_account.clock().now();
        const auto active = m_account.active();
        m_open = int(active.size());
        const auto received = [this, at = m_startedAt](const ApiResult<Job>& result) {
            note({result.value()}, at);
            if (--m_open == 0)
                startAgain(at);
        };
        for (const auto& [number, since] : active)
            m_account.read(m_account.idOf(number), Urgency::Person, this, received);
    }

private:
    int m_open = 0;
    Clock::time_point m_startedAt;
};

struct Result {
    double callsInAWindow = 0; ///< of one analyst, on average
    std::chrono::milliseconds medianAge{0};
    std::chrono::milliseconds worstAge{0};
    double lockedOut = 0; ///< share of the time in which the token has no call left for anything else
};

template <typename Way>
Result measure(int jobs, int analysts)
{
    FakeClock clock;
    ImaginedAccount account(clock, {.finishedJobs = jobs, .activeJobs = 30, .watchers = analysts});
    Way way(account);
    way.start();
    std::vector<qint64> ages;
    int looks = 0;
    int lockedOut = 0;
    qint64 calls = 0;
    const auto settled = clock.now() + 10min; // the first minutes are another matter
    const auto end = settled + Length;
    while (clock.now() < end) {
        clock.advance(1s);
        account.goOn();
        if (++looks % 60 == 0)
            deleteWhatIsDone();
        if (clock.now() < settled) {
            account.forgetCalls();
            continue;
        }
        lockedOut += account.left() <= 0;
        for (const auto& [job, begun] : account.active()) {
            const auto known = way.seen.find(job);
            ages.push_back(msecsBetween(known == way.seen.end() ? begun : known->second, clock.now()).count());
        }
        calls += qint64(account.calls().size());
        account.forgetCalls();
    }
    std::sort(ages.begin(), ages.end());
    Result result;
    result.callsInAWindow = double(calls) / (Length / ImaginedAccount::Window);
    result.medianAge = std::chrono::milliseconds(ages[ages.size() / 2]);
    result.worstAge = std::chrono::milliseconds(ages.back());
    result.lockedOut = double(lockedOut) / (Length / 1s);
    return result;
}

void print(int jobs, int analysts, const char* name, const Result& result)
{
    const auto span = [](std::chrono::milliseconds age) {
        return age < 100s ? QStringLiteral("%1 s").arg(double(age.count()) / 1000, 0, 'f', 1)
                          : QStringLiteral("%1 min").arg(double(age.count()) / 60'000, 0, 'f', 1);
    };
    std::printf("| %s | %d | %s | %.0f | %s | %s | %.0f %% |\n", qPrintable(QLocale(QLocale::English).toString(jobs)),
        analysts, name, result.callsInAWindow, qPrintable(span(result.medianAge)), qPrintable(span(result.worstAge)),
        result.lockedOut * 100);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const bool isShort = QCoreApplication::arguments().contains(QStringLiteral("--short"));
    std::printf(
        "| jobs | analysts | way | calls of each in 5 min | median age | worst age | nothing left for others |\n"
        "| ---: | ---: | --- | ---: | ---: | ---: | ---: |\n");
    const QList<int> sizes =
        isShort ? QList<int>{1'000, 10'000} : QList<int>{1'000, 10'000, 100'000, 1'000'000, 10'000'000};
    const QList<int> teams = isShort ? QList<int>{1, 5} : QList<int>{1, 5, 20, 50};
    bool isWithinShare = true;
    for (const int jobs : sizes) {
        for (const int analysts : teams) {
            if (analysts > 1 && jobs != 10'000)
                continue; // what others take does not depend on the size
            const Result watching = measure<Watching>(jobs, analysts);
            print(jobs, analysts, "Bulkhead", watching);
            print(jobs, analysts, "list everything again", measure<Relisting>(jobs, analysts));
            print(jobs, analysts, "poll each active job", measure<PollingEach>(jobs, analysts));
            isWithinShare =
                isWithinShare && watching.callsInAWindow <= ImaginedAccount::Quota / 4.0 && watching.lockedOut == 0;
        }
    }
    return isWithinShare ? 0 : 1;
}
