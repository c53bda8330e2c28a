#pragma once

#include "app/jobs/jobordering.h"
#include "app/jobs/jobsortfiltermodel.h"

#include <QCoreApplication>

namespace bulkhead::bench {

/// Many rows are arranged in the background; a person waits for the end of it.
inline void wait(const JobSortFilterModel& shown)
{
    while (shown.isArranging())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// By comparing each row with the one above it.
inline bool isInOrder(const JobSortFilterModel& shown, const JobTableModel& table)
{
    const auto column = JobTableModel::Column(shown.sortColumn());
    const Timestamp now = table.now();
    for (int row = 1; row < shown.rowCount(); ++row) {
        const Job& above = shown.jobAt(row - 1);
        const Job& below = shown.jobAt(row);
        if (!hasValue(below, column, now))
            continue; // they stand last
        const auto order = compareBy(above, below, column, now);
        const bool isRight = shown.sortOrder() == Qt::AscendingOrder ? order <= 0 : order >= 0;
        if (!isRight || !hasValue(above, column, now))
            return false;
    }
    return true;
}

} // namespace bulkhead::bench
