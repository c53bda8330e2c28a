#include "app/simulator/apirequest.h"

#include <limits>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

/// nullopt where the parameter is there and is not a number in range.
std::optional<int> numberOf(const QUrlQuery& query, const QString& name, int otherwise, int least, int most)
{
    if (!query.hasQueryItem(name))
        return otherwise;
    bool ok = false;
    const int number = query.queryItemValue(name).toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

std::variant<PageQuery, Fault> pageOf(const QUrlQuery& query, int leastPerPage, int mostPerPage)
{
    constexpr int MostPages = std::numeric_limits<int>::max();
    const std::optional<int> page = numberOf(query, u"page"_s, 1, 1, MostPages);
    if (!page)
        return invalidParameter(u"page"_s, u"page must be a whole number from 1"_s);
    const std::optional<int> perPage = numberOf(query, u"per_page"_s, 20, leastPerPage, mostPerPage);
    if (!perPage) {
        return invalidParameter(
            u"per_page"_s, u"per_page must be a whole number from %1 to %2"_s.arg(leastPerPage).arg(mostPerPage));
    }
    return PageQuery{(qint64(*page) - 1) * *perPage, *perPage};
}

} // namespace bulkhead::simulation
