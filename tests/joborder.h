#pragma once

#include "app/jobs/jobordering.h"

namespace bulkhead {

/// Whether a job stands above another one in the order of a column, from the records themselves: those without a value
/// last, equal ones newest first, then by id. What the program sorts by its own keys is held against this.
inline bool standsAbove(
    const Job& above, const Job& below, JobTableModel::Column column, Qt::SortOrder order, Timestamp now)
{
    const bool has = hasValue(above, column, now);
    if (has != hasValue(below, column, now))
        return has;
    if (has) {
        const auto compared = compareBy(above, below, column, now);
        if (compared != 0)
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    }
    return above.createdAt != below.createdAt ? above.createdAt > below.createdAt : above.id < below.id;
}

} // namespace bulkhead
