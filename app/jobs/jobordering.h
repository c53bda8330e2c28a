#pragma once

#include "app/jobs/jobtablemodel.h"

#include <compare>

namespace bulkhead {

/// How two jobs compare by the real value of a column: numbers as numbers, moments as moments, statuses in the order of
/// a job's life, texts without regard to case. `unordered` never comes; jobs without a value are told by hasValue().
std::weak_ordering compareBy(const Job& a, const Job& b, JobTableModel::Column column, Timestamp now);

/// Whether the job has a value in the column; those without stand last whatever the direction.
bool hasValue(const Job& job, JobTableModel::Column column, Timestamp now);

} // namespace bulkhead
