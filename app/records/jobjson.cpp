#include "app/records/jobjson.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct NamedCounter {
    const char* name;
    qint64 JobCounters::*counter;
};
constexpr std::array Counters{NamedCounter{"discovered", &JobCounters::discovered},
    NamedCounter{"pending", &JobCounters::pending}, NamedCounter{"successful", &JobCounters::successful},
    NamedCounter{"failed", &JobCounters::failed}, NamedCounter{"skipped", &JobCounters::skipped},
    NamedCounter{"cancelled", &JobCounters::cancelled}};

} // namespace

QJsonObject countersToJson(const JobCounters& counters)
{
    QJsonObject messages;
    for (const auto& [name, counter] : Counters) {
        if (counters.*counter >= 0)
            messages[QLatin1StringView(name)] = counters.*counter;
    }
    return messages;
}

JobCounters countersFromJson(const QJsonObject& messages)
{
    JobCounters counters;
    // A file may have been damaged or changed: nothing below zero was reported.
    for (const auto& [name, counter] : Counters)
        counters.*counter = std::max(messages[QLatin1StringView(name)].toInteger(NotReported), NotReported);
    return counters;
}

} // namespace bulkhead
