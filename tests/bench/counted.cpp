// The work of the table of jobs whose instructions instructions.sh counts. Under valgrind only what counted() runs is
// counted; by itself the program just does the work and checks it.
//
//   countedjobs decode|merge|sort|filter|refresh

#include "app/jobs/jobsortfiltermodel.h"
#include "tests/bench/pages.h"
#include "tests/recordtext.h"

#include <QCoreApplication>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Named to valgrind, so it must stay a function that is called.
extern "C" __attribute__((noinline)) void counted(const std::function<bool()>& work, bool& ok)
{
    ok = work();
}

namespace {

constexpr int Pages = 3;

std::vector<Job> decoded(const QByteArray& page)
{
    return decodeJobPage(recordtext::answer(page)).value().records;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString part = QCoreApplication::arguments().value(1);
    const auto pages = bench::pagesOf(bench::recordsOf(Pages * bench::PerPage));
    std::vector<Job> jobs;
    for (const QByteArray& page : pages) {
        const auto records = decoded(page);
        jobs.insert(jobs.end(), records.begin(), records.end());
    }
    JobTableModel table;
    JobSortFilterModel shown(table);
    table.setNow(Timestamp(simulation::Start));
    shown.setAtOnce(int(jobs.size())); // else another thread would do it
    if (part != u"merge"_s)
        table.merge(jobs);
    const auto all = int(jobs.size());
    JobFilter filter;
    filter.text = u"exam 4f"_s;
    std::vector<Job> changed(jobs.begin(), jobs.begin() + 30);
    for (Job& job : changed)
        job.messages.pending += 1;
    const std::initializer_list<std::pair<QString, std::function<bool()>>> parts{
        {u"decode"_s,
            [&] {
                size_t records = 0;
                for (const QByteArray& page : pages)
                    records += decoded(page).size();
                return records == jobs.size();
            }},
        {u"merge"_s,
            [&] {
                for (auto job = jobs.begin(); job != jobs.end(); job += bench::PerPage)
                    table.merge({job, job + bench::PerPage});
                return shown.rowCount() == all;
            }},
        {u"sort"_s,
            [&] {
                for (const auto column : {JobTableModel::CommentColumn, JobTableModel::CreatedColumn,
                         JobTableModel::DiscoveredColumn, JobTableModel::ActionColumn})
                    shown.sort(column, Qt::AscendingOrder);
                return shown.rowCount() == all;
            }},
        {u"filter"_s,
            [&] {
                shown.setFilter(filter);
                return shown.rowCount() > 0 && shown.rowCount() < all;
            }},
        {u"refresh"_s, [&] {
             table.merge(changed);
             return shown.jobAt(shown.rowOf(changed[0].id)).messages.pending == changed[0].messages.pending;
         }}};
    for (const auto& [name, work] : parts) {
        if (name != part)
            continue;
        bool ok = false;
        counted(work, ok);
        if (!ok)
            std::printf("%s: the result is wrong\n", qPrintable(name));
        return ok ? 0 : 1;
    }
    std::printf("usage: countedjobs decode|merge|sort|filter|refresh\n");
    return 2;
}
