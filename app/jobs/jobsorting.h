#pragma once

#include "app/jobs/jobordering.h"

#include <vector>

namespace bulkhead {

/// Rows in the order of a column. Holds all that their order depends on, so that a hundred thousand of them can be
/// sorted on another thread while the table they came from changes.
class JobSorting {
public:
    JobSorting(JobTableModel::Column column, Qt::SortOrder order, Timestamp now);

    void reserve(size_t rows) { m_rows.reserve(rows); }
    void add(int row, const Job& job);
    size_t size() const { return m_rows.size(); }

    /// Those without a value in the column stand last in either order; equal ones newest first, then by id. Takes long
    /// for many; may be called from any thread once all are added.
    std::vector<int> sorted() const;

private:
    struct Row {
        quint64 key = 0;
        Timestamp createdAt;
        JobId id;
        int row = 0;
        quint32 at = 0; ///< in the order of add()
        bool hasValue = false;
    };
    class FoldedTexts;

    bool holdsTexts() const;

    JobTableModel::Column m_column;
    Qt::SortOrder m_order;
    JobSortKeys m_keys;
    Timestamp m_now;
    std::vector<Row> m_rows;
    std::vector<PackedText> m_texts; ///< of columns whose values are texts
    std::vector<PackedSearch> m_searches; ///< of the column of searches
};

/// That order for two equal in the column.
bool newerFirst(Timestamp leftCreated, JobId left, Timestamp rightCreated, JobId right);

} // namespace bulkhead
