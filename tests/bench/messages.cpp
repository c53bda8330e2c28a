// How long the window is held up by what people do with the messages of a large job: a filter's keys, a sorted column,
// a page that arrives. Of a fake server, whose part in it is not measured.
//
//   messages            100,000 messages
//   messages --short    5,000

#include "app/messages/failuregroupmodel.h"
#include "app/messages/messagetablemodel.h"
#include "tests/messagelist.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// Runs the event loop until it is so, beside a timer of a millisecond. The longest that one beat had to wait for is
/// what a person would notice.
template <typename Condition>
double longestPause(Condition condition)
{
    double longest = 0;
    QElapsedTimer sinceBeat;
    sinceBeat.start();
    const auto beat = [&] { longest = std::max(longest, double(sinceBeat.nsecsElapsed()) / 1e6); };
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        beat();
        sinceBeat.start();
    });
    timer.start(std::chrono::milliseconds(1));
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    beat();
    return longest;
}

template <typename Work>
void measure(const char* what, const MessageTableModel& table, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    const double held = double(timer.nsecsElapsed()) / 1e6;
    const double later = longestPause([&] { return !table.isSorting(); });
    std::printf("%-34s %7.1f ms %7.1f ms %9d rows\n", what, held, later, table.rowCount());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int size = QCoreApplication::arguments().contains(u"--short"_s) ? 5'000 : 100'000;
    wire::Wire wire;
    wire.server.answer = [size](const FaultServer::Request& request) {
        const messagelist::Asked asked(request);
        const int first = (asked.page - 1) * asked.perPage + 1;
        QByteArrayList records;
        for (int number = first; number < first + asked.perPage && number <= size; ++number)
            records.append(messagelist::record(number));
        return FaultServer::Reply::json(messagelist::page(records, asked.perPage), 200,
            {"Ratelimit: \"default\";r=9999999;t=300", "Ratelimit-Policy: \"default\";q=10000000;w=300"});
    };
    LoadedMessages messages;
    MessageTableModel table(messages);
    const FailureGroupModel groups(messages);
    messages.setLookedAt(true);
    messages.setSource(wire.client.get(), wire::TheJob, std::nullopt);
    messages.loadAll();
    const double pages = longestPause([&] { return messages.state() != LoadedMessages::State::Loading; });
    std::printf("%d messages, %d of them failed; the longest pause while they came: %.1f ms\n", messages.size(),
        groups.failures(), pages);
    if (messages.size() != size || groups.failures() != size / 5)
        return 1;

    std::printf("%-34s %10s %10s\n", "", "at once", "later");
    measure("first key, matches all: \"e\"", table, [&] { table.setTextFilter(u"e"_s); });
    measure("\"exa\"", table, [&] { table.setTextFilter(u"exa"_s); });
    measure("\"failed mailbox\"", table, [&] { table.setTextFilter(u"failed mailbox"_s); });
    measure("no match", table, [&] { table.setTextFilter(u"zzz"_s); });
    measure("no text", table, [&] { table.setTextFilter({}); });
    measure("one reason", table, [&] { table.setReasonFilter(u"Mailbox not found"_s); });
    measure("every reason", table, [&] { table.setReasonFilter(std::nullopt); });
    measure("by recipient", table, [&] { table.sort(int(MessageColumn::Recipient), Qt::AscendingOrder); });
    measure("by status, descending", table, [&] { table.sort(int(MessageColumn::Status), Qt::DescendingOrder); });
    measure("in the server's order", table, [&] { table.sort(-1, Qt::AscendingOrder); });
    return table.rowCount() == size ? 0 : 1;
}
