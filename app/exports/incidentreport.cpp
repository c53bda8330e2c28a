#include "app/exports/incidentreport.h"

#include "app/exports/reporttimeline.h"
#include "app/text/displayed.h"

#include <QHash>

#include <algorithm>

namespace bulkhead {

std::vector<std::pair<QString, int>> failuresByReason(const ReadMessages& failed)
{
    QHash<QString, int> counts;
    for (const JobMessage& message : failed.messages)
        ++counts[message.statusMessage];
    std::vector<std::pair<QString, int>> groups;
    for (auto group = counts.cbegin(); group != counts.cend(); ++group)
        groups.emplace_back(group.key(), group.value());
    std::sort(groups.begin(), groups.end(),
        [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    return groups;
}

std::optional<SeenCancel> lastCancelOf(const std::vector<ActivityEntry>& activity)
{
    std::optional<SeenCancel> last;
    QUuid operation;
    for (const ActivityEntry& entry : activity) {
        if (entry.call != ActivityEntry::Call::Cancel)
            continue;
        if (!last || entry.operation != operation) {
            last.emplace();
            operation = entry.operation;
        }
        if (entry.before)
            last->before = *entry.before;
        if (entry.event == ActivityEntry::Event::Answered && entry.problem.isEmpty())
            last->requestedAt = entry.at;
        if (entry.event == ActivityEntry::Event::Settled) {
            last->outcome = displayed(entry.outcome);
            last->problem = problemWords(entry.problem);
            last->after = entry.after;
        }
    }
    return last;
}

} // namespace bulkhead
