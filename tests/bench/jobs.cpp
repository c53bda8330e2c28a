// What the table of jobs costs, without a network: decoding pages, keeping jobs, sorting, filtering and refreshing,
// each against something real in the same run. Every result is checked.
//
//   jobsbench            100,000 jobs
//   jobsbench --short    5,000, fewer rounds; says nothing about goals
//   jobsbench --only X   decode, heap, sort, filter or refresh

#include "tests/bench/arranged.h"
#include "tests/bench/comparison.h"
#include "tests/bench/pages.h"
#include "tests/recordtext.h"

#include <simdjson.h>

#include <QApplication>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// What glibc's allocator takes for a piece of memory: a size in front, and multiples of 16.
size_t taken(size_t bytes)
{
    return bytes == 0 ? 0 : std::max<size_t>((bytes + 8 + 15) / 16 * 16, 32);
}

std::vector<Job> decoded(const std::vector<QByteArray>& pages)
{
    std::vector<Job> jobs;
    for (const QByteArray& page : pages) {
        const auto read = decodeJobPage(recordtext::answer(page));
        jobs.insert(jobs.end(), read.value().records.begin(), read.value().records.end());
    }
    return jobs;
}

bool benchDecode(const std::vector<QByteArray>& pages, int rounds)
{
    simdjson::dom::parser parser;
    size_t sink = 0;
    const auto parse = [&] {
        return bench::timed([&] {
            for (const QByteArray& page : pages)
                sink += parser.parse(page.constData(), size_t(page.size())).get_object().value().size();
        }) / double(pages.size());
    };
    const auto decode = [&] {
        return bench::timed([&] {
            for (const QByteArray& page : pages)
                sink += decodeJobPage(recordtext::answer(page)).value().records.size();
        }) / double(pages.size());
    };
    const auto result = bench::compared(rounds, decode, parse);
    return bench::report(
               "decode of a page | simdjson's DOM parse", result.ours, "ms", result.theirs, result.ratio, 4, true)
        && sink > 0;
}

bool benchHeap(const std::vector<QByteArray>& pages)
{
    double bytes = 0;
    for (const QByteArray& page : pages)
        bytes += double(page.size());
    const double before = bench::heap();
    JobTableModel table;
    for (const QByteArray& page : pages) // as they come
        table.merge(decodeJobPage(recordtext::answer(page)).value().records);
    const auto count = double(table.rowCount());
    const double whole = (bench::heap() - before) / count;
    double search = 0;
    for (const Job& job : table.jobs())
        search += double(taken(job.search.bytesOnHeap()));
    const double json = bytes / count;
    bool ok = bench::report("heap of a job, all of it | its JSON", whole, "B", json, whole / json, 0.65, true);
    const double rest = whole - search / count;
    ok &= bench::report("heap of a job without its search | its JSON", rest, "B", json, rest / json, 0.25, true);
    return ok;
}

/// The usual way: compares and finds by the values themselves, not by texts made for it.
class StockProxy : public QSortFilterProxyModel {
public:
    explicit StockProxy(JobTableModel& jobs)
        : m_jobs(jobs)
    {
        setSourceModel(&jobs);
        setDynamicSortFilter(true);
    }
    void setText(const QString& text)
    {
        m_text = text;
        invalidateRowsFilter();
    }

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        return compareBy(m_jobs.jobAt(left.row()), m_jobs.jobAt(right.row()), JobTableModel::Column(left.column()),
                   m_jobs.now())
            < 0;
    }
    bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        return m_text.isEmpty() || m_jobs.jobAt(row).comment.toString().contains(m_text, Qt::CaseInsensitive);
    }

private:
    JobTableModel& m_jobs;
    QString m_text;
};

void showIn(QTableView& view, QAbstractItemModel& model)
{
    view.setModel(&model);
    view.resize(1200, 800);
    view.show();
    QCoreApplication::processEvents();
}

void repaint(QTableView& view)
{
    QCoreApplication::sendPostedEvents();
    view.viewport()->repaint();
}

bool benchSort(JobTableModel& table, int rounds)
{
    JobSortFilterModel ours(table);
    StockProxy stock(table);
    QTableView ourView;
    QTableView stockView;
    showIn(ourView, ours);
    showIn(stockView, stock);
    bool ok = true;
    for (const auto& each : {std::pair(JobTableModel::CommentColumn, "sort by text | the stock proxy, typed"),
             {JobTableModel::ActionColumn, "sort by action | the stock proxy, typed"},
             {JobTableModel::CreatedColumn, "sort by date | the stock proxy, typed"},
             {JobTableModel::DiscoveredColumn, "sort by number | the stock proxy, typed"}}) {
        const JobTableModel::Column column = each.first; // Clang 14 takes no structured binding into a lambda
        int turn = 0;
        const auto sort = [&](QAbstractItemModel& model, QTableView& view) {
            model.sort(JobTableModel::JobIdColumn, Qt::AscendingOrder); // from an order that has nothing to do with it
            bench::wait(ours);
            return bench::timed([&] {
                model.sort(column, turn++ % 4 < 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
                bench::wait(ours);
                repaint(view);
            });
        };
        const auto result = bench::compared(
            rounds, [&] { return sort(ours, ourView); }, [&] { return sort(stock, stockView); });
        ok &= bench::report(each.second, result.ours, "ms", result.theirs, 1 / result.ratio, 2.5, false);
        if (!bench::isInOrder(ours, table)) {
            std::printf("%s: rows are out of order\n", each.second);
            return false;
        }
    }
    return ok;
}

bool benchFilter(JobTableModel& table, int rounds)
{
    JobSortFilterModel ours(table);
    QTableView view;
    showIn(view, ours);
    const int all = ours.rowCount();
    const auto type = [&](const QString& text) {
        JobFilter filter;
        filter.text = text;
        return bench::timed([&] {
            ours.setFilter(filter);
            bench::wait(ours);
            repaint(view);
        });
    };
    constexpr double AtOnce = 100; // ms; what takes less seems to take no time (Nielsen, Usability Engineering)
    const QString number = u"66"_s; // may stand in any count, time or span
    const QString text = u"exam"_s; // which nearly all of what jobs search for has in an address
    const QString firstKeys = u"abcdefghijklmnopqrstuvwxyz0123456789@.-_:/é"_s;
    std::vector<std::vector<double>> keys(size_t(text.size()));
    std::vector<std::vector<double>> first(size_t(firstKeys.size()));
    std::vector<double> digits;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        for (size_t key = 0; key < keys.size(); ++key)
            keys[key].push_back(type(text.first(qsizetype(key) + 1)));
        found = ours.rowCount();
        for (size_t key = 0; key < first.size(); ++key) {
            type({}); // else the next key would pay for what it lays out
            first[key].push_back(type(firstKeys.sliced(qsizetype(key), 1)));
        }
        type(number.first(1));
        digits.push_back(type(number));
        type({});
    }
    bool ok = true;
    const auto report = [&ok](const QString& name, const std::vector<double>& passed, double most = 30) {
        const double median = bench::median(passed);
        const QByteArray what = u"%1 of a filter | %2 ms"_s.arg(name).arg(most).toUtf8();
        ok &= bench::report(what.constData(), median, "ms", most, median / most, 1, true);
    };
    const auto slowest = std::max_element(
        first.begin(), first.end(), [](const auto& a, const auto& b) { return bench::median(a) < bench::median(b); });
    report(u"first key (\"%1\")"_s.arg(text.front()), keys[0]);
    report(
        u"first key (\"%1\", the slowest of %2)"_s.arg(firstKeys[slowest - first.begin()]).arg(first.size()), *slowest);
    report(u"second key"_s, keys[1]);
    report(u"fourth key"_s, keys[3]);
    report(u"second digit (\"%1\")"_s.arg(number), digits, AtOnce);
    return ok && found > 0 && found < all && ours.rowCount() == all;
}

/// Thirty jobs, spread over the table, with counters that have moved.
std::vector<Job> moved(const JobTableModel& table, int by)
{
    std::vector<Job> jobs;
    for (int i = 0; i < 30; ++i) {
        jobs.push_back(table.jobAt(int(qint64(i) * table.rowCount() / 30)));
        jobs.back().messages.pending = by * 100 + i;
    }
    return jobs;
}

bool benchRefresh(JobTableModel& large, JobTableModel& small, int rounds)
{
    JobSortFilterModel ofLarge(large);
    JobSortFilterModel ofSmall(small);
    QTableView largeView;
    QTableView smallView;
    showIn(largeView, ofLarge);
    showIn(smallView, ofSmall);
    for (JobSortFilterModel* model : {&ofLarge, &ofSmall}) {
        model->sort(JobTableModel::PendingColumn, Qt::DescendingOrder);
        bench::wait(*model);
    }
    int turn = 0;
    const auto refresh = [&turn](JobTableModel& table, QTableView& view) {
        const auto jobs = moved(table, ++turn);
        return bench::timed([&] {
            table.merge(jobs);
            repaint(view);
        });
    };
    const auto result = bench::compared(
        rounds, [&] { return refresh(large, largeView); }, [&] { return refresh(small, smallView); });
    return bench::report(
        "30 changed of all | 30 changed of 1,000", result.ours, "ms", result.theirs, result.ratio, 1.3, true);
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isShort = arguments.contains(u"--short"_s);
    const int size = isShort ? 5'000 : 100'000;
    const int rounds = isShort ? 2 : 9;
    const auto pages = bench::pagesOf(bench::recordsOf(size));
    const auto jobs = decoded(pages);
    if (int(jobs.size()) != size || bench::sumsOf(jobs) != bench::sumsByQt(pages)) {
        std::printf("The two readers do not agree.\n");
        return 1;
    }
    JobTableModel table;
    table.setNow(Timestamp(simulation::Start));
    table.merge(jobs);
    JobTableModel small;
    small.setNow(Timestamp(simulation::Start));
    small.merge({jobs.begin(), jobs.begin() + 1000});
    const qsizetype only = arguments.indexOf(u"--only"_s);
    const QString wanted = only < 0 ? QString() : arguments.value(only + 1);
    bool ok = true;
    for (const auto& [name, run] : std::initializer_list<std::pair<QString, std::function<bool()>>>{
             {u"decode"_s, [&] { return benchDecode(pages, rounds * 3); }},
             {u"heap"_s, [&] { return benchHeap(pages); }}, {u"sort"_s, [&] { return benchSort(table, rounds); }},
             {u"filter"_s, [&] { return benchFilter(table, rounds); }},
             {u"refresh"_s, [&] { return benchRefresh(table, small, rounds * 3); }}}) {
        if (wanted.isEmpty() || wanted == name)
            ok = run() && ok;
    }
    return ok || isShort ? 0 : 1;
}
