// What the window costs with many jobs: how long its thread answers nobody, how long a frame takes, and how time and
// memory grow with the number of jobs. It is the real window with everything that listens to the jobs; they come from
// the watcher's signals, without a network. Every result is checked.
//
//   windowbench            100,000 jobs, and up to 1,000,000 for the growth
//   windowbench --short    5,000 and 10,000; says nothing about goals
//   windowbench --only X   load, refresh, sort, filter, scroll or growth
//   windowbench --each     a row for each column, not only for the worst

#include "app/text/translation.h"
#include "tests/bench/arranged.h"
#include "tests/bench/comparison.h"
#include "tests/bench/manyjobs.h"
#include "tests/bench/stallwatch.h"
#include "ui/heap.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QTcpServer>
#include <QTemporaryDir>

#include <malloc.h>

#include <cmath>
#include <ctime>
#include <limits>
#include <map>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

using Column = JobTableModel::Column;

constexpr int PerPage = 1000;
constexpr double Frame = 16; ///< ms
constexpr double Noticed = 50; ///< ms

struct Plan {
    bool isShort = false;
    bool showsEach = false;
    int jobs = 100'000;
    int rounds = 3;
    int filterRounds = 1; ///< of some hundred keys
    int growthRounds = 5;
};

QByteArray counted(int number)
{
    return QLocale(QLocale::English).toString(number).toLatin1();
}

/// A result that is not what it must be, which no speed makes good.
struct Wrong {
    const char* what;
};

void expect(bool condition, const char* otherwise)
{
    if (!condition)
        throw Wrong{otherwise};
}

/// The window on an account whose server never says anything.
class Window {
public:
    Window()
    {
        m_server.listen(QHostAddress::LocalHost);
        const QUrl base(u"http://127.0.0.1:%1/client/v4"_s.arg(m_server.serverPort()));
        const Connection connection{*ApiBase::fromUrl(base),
            *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
            {Credentials::Kind::ApiToken, {}, u"not-a-token"_s}};
        m_window.showAccount(
            std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_folder.path()}));
        m_window.resize(1600, 960);
        m_window.show();
        table().viewport()->installEventFilter(&m_painted);
        settle();
    }
    explicit Window(int jobs)
        : Window()
    {
        for (int first = 0; first < jobs; first += PerPage)
            take(bench::numberedJobs(first, std::min(first + PerPage, jobs)));
        settle();
    }

    /// As the answer to a list call.
    void take(const std::vector<Job>& page)
    {
        Q_EMIT live().watcher().jobsRead(page, {});
        Q_EMIT live().watcher().stateChanged();
    }

    /// Until what was done can be seen.
    void settle()
    {
        constexpr int Patience = 10; // ms; where nothing that is in sight has changed
        QElapsedTimer timer;
        bench::wait(live().shown());
        timer.start();
        const int before = m_painted.times;
        do
            QCoreApplication::processEvents();
        while (m_painted.times == before && timer.elapsed() < Patience);
    }

    LiveJobs& live() { return *m_window.liveJobs(); }
    JobTableView& table() { return m_window.jobsPage().table(); }
    QLineEdit& filter() { return *m_window.findChild<QLineEdit*>(u"filterLineEdit"_s); }

private:
    struct PaintCounter : QObject {
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() == QEvent::Paint)
                ++times;
            return false;
        }
        int times = 0;
    };

    QTemporaryDir m_folder;
    QTcpServer m_server;
    PaintCounter m_painted;
    MainWindow m_window;
};

/// The watch sees a stall whose length is known.
void checkWatch()
{
    constexpr double Busy = 60; // ms
    const auto spent = [] { // by this thread, however long it had to wait for a processor
        timespec time;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    bench::StallWatch watch;
    for (const double begin = spent(); spent() < begin + Busy;)
        QCoreApplication::processEvents();
    for (const double begin = spent(); spent() < begin + Busy;) { } // without answering
    expect(watch.stop().longest > Busy * 2 / 3, "the watch does not see a stall of 60 ms");
}

/// Some of all jobs, looked through text by text: those that hold each of its words are shown, and no other.
bool isFilteredBy(const QString& text, const JobSortFilterModel& shown, const JobTableModel& table)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < table.rowCount(); row += 997) {
        const Job& job = table.jobAt(row);
        const auto stands = [&](const QString& word) {
            for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
                if (table.displayText(job, Column(column)).contains(word, Qt::CaseInsensitive))
                    return true;
            }
            return false;
        };
        if (std::all_of(words.begin(), words.end(), stands) != (shown.rowOf(job.id) >= 0))
            return false;
    }
    return true;
}

/// The rounds of one activity with one column, or without any.
struct Waits {
    std::vector<double> longest;
    std::vector<double> percentile99;

    void add(const bench::StallWatch::Waits& waits)
    {
        longest.push_back(waits.longest);
        percentile99.push_back(waits.percentile99);
    }
};

bool reportWaits(const QByteArray& activity, const std::vector<double>& waits, const char* which, double most)
{
    const double wait = bench::median(waits);
    const QByteArray what = activity + ", " + which + " | " + QByteArray::number(most) + " ms";
    return bench::report(what.constData(), wait, "ms", most, wait / most, 1, true);
}

bool reportWaits(const QByteArray& activity, const Waits& waits)
{
    const bool ok = reportWaits(activity, waits.percentile99, "99th percentile of the waits", Frame);
    return reportWaits(activity, waits.longest, "longest wait", Noticed) && ok;
}

bool reportWorst(const Plan& plan, const QByteArray& activity, const std::map<Column, Waits>& byColumn)
{
    const auto named = [&activity](
                           Column column) { return activity + " (" + JobTableModel::title(column).toUtf8() + ')'; };
    bool ok = true;
    if (plan.showsEach) {
        for (const auto& [column, waits] : byColumn)
            ok = reportWaits(named(column), waits) && ok;
        return ok;
    }
    const auto worst = [&byColumn](std::vector<double> Waits::*which) {
        return *std::max_element(byColumn.begin(), byColumn.end(), [which](const auto& a, const auto& b) {
            return bench::median(a.second.*which) < bench::median(b.second.*which);
        });
    };
    const auto slow = worst(&Waits::percentile99);
    ok = reportWaits(named(slow.first), slow.second.percentile99, "99th percentile of the waits", Frame);
    const auto longest = worst(&Waits::longest);
    return reportWaits(named(longest.first), longest.second.longest, "longest wait", Noticed) && ok;
}

bool benchLoad(const Plan& plan)
{
    Waits waits;
    for (int round = 0; round < plan.rounds; ++round) {
        std::vector<std::vector<Job>> pages; // made before, as workers do it
        for (int first = 0; first < plan.jobs; first += PerPage)
            pages.push_back(bench::numberedJobs(first, first + PerPage));
        Window window;
        bench::StallWatch watch;
        for (const auto& page : pages) {
            window.take(page);
            window.settle();
        }
        waits.add(watch.stop());
        JobSortFilterModel& shown = window.live().shown();
        expect(shown.rowCount() == plan.jobs && bench::isInOrder(shown, window.live().table()),
            "the loaded jobs are not all there, in their order");
    }
    return reportWaits("loading " + counted(plan.jobs) + " jobs page by page", waits);
}

bool benchRefresh(const Plan& plan, Window& window)
{
    constexpr int Refreshes = 20;
    bool ok = true;
    JobTableModel& table = window.live().table();
    for (const Column column : {JobTableModel::CreatedColumn, JobTableModel::PendingColumn}) {
        window.table().sortByColumn(column, Qt::DescendingOrder);
        window.settle();
        Waits waits;
        for (int round = 0; round < plan.rounds; ++round) {
            std::vector<std::vector<Job>> refreshes;
            for (int i = 0; i < Refreshes; ++i) {
                std::vector<Job> jobs;
                for (int n = 0; n < PerPage; ++n) {
                    jobs.push_back(table.jobAt(int(qint64(n) * table.rowCount() / PerPage)));
                    jobs.back().messages.pending = qint64(bench::mixed(quint64(n + i * PerPage + round)) % 40'000);
                }
                refreshes.push_back(std::move(jobs));
            }
            bench::StallWatch watch;
            for (const auto& jobs : refreshes) {
                window.take(jobs);
                window.settle();
            }
            waits.add(watch.stop());
            const bool isThere = std::all_of(refreshes.back().begin(), refreshes.back().end(),
                [&table](const Job& job) { return table.find(job.id)->messages == job.messages; });
            expect(isThere && bench::isInOrder(window.live().shown(), table),
                "what a refresh brought is not there, in its order");
        }
        ok &= reportWaits("refreshing 1,000 rows of " + counted(plan.jobs) + ", sorted by "
                + JobTableModel::title(column).toLower().toUtf8(),
            waits);
    }
    return ok;
}

bool benchSort(const Plan& plan, Window& window)
{
    std::map<Column, Waits> byColumn;
    for (int round = 0; round < plan.rounds; ++round) {
        for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
            // From an order that has nothing to do with it.
            window.table().sortByColumn(
                column == JobTableModel::JobIdColumn ? JobTableModel::CommentColumn : JobTableModel::JobIdColumn,
                Qt::AscendingOrder);
            window.settle();
            bench::StallWatch watch;
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                window.table().sortByColumn(column, order);
                window.settle();
                expect(window.live().shown().sortColumn() == column && window.live().shown().sortOrder() == order,
                    "the table is not sorted by that column");
            }
            byColumn[Column(column)].add(watch.stop());
            expect(bench::isInOrder(window.live().shown(), window.live().table()), "the sorted rows are out of order");
        }
    }
    return reportWorst(plan, "sorting " + counted(plan.jobs) + " rows", byColumn);
}

void type(QLineEdit& line, int key, const QString& text)
{
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&line, &event);
    }
}

/// The first characters of what stands in the column of some job.
QString textFrom(const JobTableModel& table, Column column)
{
    constexpr int Keys = 6;
    for (int row = table.rowCount() / 2; row < table.rowCount(); ++row) {
        const QString text = table.displayText(table.jobAt(row), column);
        if (text.size() >= Keys || (!text.isEmpty() && row > table.rowCount() / 2 + 100))
            return text.left(Keys).trimmed();
    }
    return u"0"_s;
}

bool benchFilter(const Plan& plan, Window& window)
{
    std::map<Column, Waits> byColumn;
    JobSortFilterModel& shown = window.live().shown();
    for (int round = 0; round < plan.filterRounds; ++round) {
        for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
            window.table().sortByColumn(column, Qt::AscendingOrder);
            window.settle();
            const QString text = textFrom(window.live().table(), Column(column));
            bench::StallWatch watch;
            for (const QChar character : text) {
                type(window.filter(), 0, character);
                window.settle();
            }
            auto waits = watch.stop();
            expect(window.filter().text() == text && shown.filter().text == text
                    && isFilteredBy(text, shown, window.live().table())
                    && bench::isInOrder(shown, window.live().table()),
                "the filter does not show what holds the text");
            byColumn[Column(column)].add(waits);
            while (!window.filter().text().isEmpty())
                type(window.filter(), Qt::Key_Backspace, {});
            window.settle();
            expect(shown.rowCount() == plan.jobs, "without a filter not all jobs are shown");
        }
    }
    return reportWorst(plan, "typing a filter over " + counted(plan.jobs) + " rows", byColumn);
}

bool benchScroll(const Plan& plan, Window& large)
{
    constexpr int Small = 1000;
    constexpr int Places = 61;
    constexpr int Apart = 23; // so far that nothing of the frame before can be used again
    Window small(Small);
    const auto scroll = [](Window& window) {
        QScrollBar& bar = *window.table().verticalScrollBar();
        double passed = 0;
        for (int i = 0; i < Places; ++i) {
            const int place = i * Apart % Places;
            passed += bench::timed([&] {
                bar.setValue(int(qint64(bar.maximum()) * place / (Places - 1)));
                window.table().viewport()->repaint();
            });
        }
        return passed / Places;
    };
    for (Window* window : {&large, &small}) {
        window->table().sortByColumn(JobTableModel::CreatedColumn, Qt::DescendingOrder);
        window->settle();
    }
    expect(large.table().verticalScrollBar()->maximum() > plan.jobs / 2 && large.table().rowAt(0) == 0,
        "the table does not scroll over all its rows");
    const auto result = bench::compared(
        plan.isShort ? 1 : 9, [&] { return scroll(large); }, [&] { return scroll(small); });
    const QByteArray what = "a frame of scrolling, " + counted(plan.jobs) + " rows | 1,000";
    return bench::report(what.constData(), result.ours, "ms", result.theirs, result.ratio, 1.2, true);
}

struct Cost {
    std::vector<double> merge; ///< µs of a job; so are sort and filter
    std::vector<double> sort;
    std::vector<double> filter;
    std::vector<double> bytes; ///< of a job
};

void addCost(int jobs, Cost& cost)
{
    const double before = bench::heap();
    JobTableModel table;
    table.setNow(bench::numberedJob(0).createdAt);
    JobSortFilterModel shown(table);
    JobTableView view;
    view.setJobs(&shown);
    view.resize(1600, 800);
    view.show();
    QCoreApplication::processEvents();
    // Without the frame that follows, which is as long for every number of jobs.
    const auto perJob = [&](const std::function<void()>& work) {
        const double passed = bench::timed([&] {
            work();
            bench::wait(shown);
        }) * 1000
            / jobs;
        QCoreApplication::processEvents();
        return passed;
    };
    double merge = 0;
    for (int first = 0; first < jobs; first += PerPage) {
        const auto page = bench::numberedJobs(first, std::min(first + PerPage, jobs));
        merge += perJob([&] { table.merge(page); });
    }
    cost.merge.push_back(merge);
    expect(shown.rowCount() == jobs && bench::isInOrder(shown, table),
        "the merged jobs are not all there, in their order");
    cost.sort.push_back(perJob([&] { view.sortByColumn(JobTableModel::CommentColumn, Qt::AscendingOrder); }));
    expect(shown.sortColumn() == JobTableModel::CommentColumn && bench::isInOrder(shown, table),
        "the sorted rows are out of order");
    const QString text = u"invoice"_s;
    double filter = 0;
    for (int keys = 1; keys <= text.size(); ++keys) {
        JobFilter narrowed;
        narrowed.text = text.left(keys);
        filter += perJob([&] { shown.setFilter(narrowed); });
    }
    cost.filter.push_back(filter / double(text.size()));
    expect(shown.rowCount() > 0 && shown.rowCount() < jobs && isFilteredBy(text, shown, table),
        "the filter does not show what holds the text");
    cost.bytes.push_back((bench::heap() - before) / jobs);
}

bool benchGrowth(const Plan& plan)
{
    constexpr double Linear = 1.2;
    std::vector<int> sizes{1000, 10'000};
    if (!plan.isShort)
        sizes.insert(sizes.end(), {100'000, 1'000'000});
    // Memory that is new to the process is cleared page by page when it is touched, and only large accounts would pay
    // for that: all of them use what the largest has touched before.
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    Cost uncounted;
    addCost(sizes.back(), uncounted);
    std::map<int, Cost> costs;
    for (int round = 0; round < plan.growthRounds; ++round) {
        for (const int jobs : sizes) {
            for (int again = 0; again < (plan.isShort ? 1 : std::clamp(300'000 / jobs, 1, 10)); ++again)
                addCost(jobs, costs[jobs]);
        }
    }
    bool ok = true;
    for (size_t i = 1; i < sizes.size(); ++i) {
        const Cost& large = costs[sizes[i]];
        const Cost& small = costs[sizes[i - 1]];
        const auto row = [&](const char* what, std::vector<double> Cost::*which, const char* unit, double goal) {
            const double ours = bench::median(large.*which);
            const double theirs = bench::median(small.*which);
            const QByteArray name =
                QByteArray(what) + " a job of " + counted(sizes[i]) + " | of " + counted(sizes[i - 1]);
            ok &= bench::report(name.constData(), ours, unit, theirs, ours / theirs, goal, true);
        };
        row("merging", &Cost::merge, "µs", Linear);
        // Comparing takes n log n.
        row("sorting", &Cost::sort, "µs", Linear * std::log(sizes[i]) / std::log(sizes[i - 1]));
        row("filtering", &Cost::filter, "µs", Linear);
        row("memory of", &Cost::bytes, "B", Linear);
    }
    return ok;
}

} // namespace

int main(int argc, char** argv)
{
    giveBackLargeBlocks(); // as the program does
    QApplication application(argc, argv);
    installTranslation(application);
    const QStringList arguments = QCoreApplication::arguments();
    Plan plan;
    plan.isShort = arguments.contains(u"--short"_s);
    plan.showsEach = arguments.contains(u"--each"_s);
    if (plan.isShort) {
        plan.jobs = 5000;
        plan.rounds = plan.growthRounds = 1;
    }
    const qsizetype only = arguments.indexOf(u"--only"_s);
    const QString wanted = only < 0 ? QString() : arguments.value(only + 1);

    bool isReached = true;
    std::optional<Window> window;
    const auto filled = [&]() -> Window& { return window ? *window : window.emplace(plan.jobs); };
    try {
        checkWatch();
        for (const auto& [name, run] : std::initializer_list<std::pair<QString, std::function<bool()>>>{
                 {u"load"_s, [&] { return benchLoad(plan); }},
                 {u"refresh"_s, [&] { return benchRefresh(plan, filled()); }},
                 {u"sort"_s, [&] { return benchSort(plan, filled()); }},
                 {u"filter"_s, [&] { return benchFilter(plan, filled()); }},
                 {u"scroll"_s, [&] { return benchScroll(plan, filled()); }}, {u"growth"_s, [&] {
                                                                                  window.reset();
                                                                                  return benchGrowth(plan);
                                                                              }}}) {
            if (wanted.isEmpty() || wanted == name)
                isReached = run() && isReached;
        }
    } catch (const Wrong& wrong) {
        std::printf("WRONG: %s\n", wrong.what);
        return 1;
    }
    return isReached || plan.isShort ? 0 : 1;
}
