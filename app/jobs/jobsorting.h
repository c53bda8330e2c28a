#pragma once

#include "app/jobs/foldedtexts.h"
#include "app/jobs/jobordering.h"

#include <vector>

namespace bulkhead {

/// Rows in the order of a column. Holds all that their order depends on, so that a hundred thousand of them can be
/// sorted on another thread while the table they came from changes.
class JobSorting {
public:
    JobSorting(JobTableModel::Column column, Qt::SortOrder order, Timestamp now);

    void reserve(size_t rows);
    void add(int row, const Job& job);
    /// Asks for the memory that add() will read, apart from the record itself.
    void expect(const Job& job) const;
    size_t size() const { return m_created.size(); }

    /// Those without a value in the column stand last in either order; equal ones newest first, then by id. Takes long
    /// for many; may be called from any thread once all are added.
    std::vector<int> sorted() const;

private:
    struct Key {
        quint64 key;
        quint32 at; ///< in the order of add()
        int row;
    };
    using Place = std::vector<Key>::iterator;
    struct Creation {
        Timestamp at;
        JobId id;
    };
    class Sorter;

    JobTableModel::Column m_column;
    Qt::SortOrder m_order;
    JobSortKeys m_keys;
    Timestamp m_now;
    std::vector<Key> m_ofValues;
    std::vector<Key> m_others; ///< of rows without a value in the column
    std::vector<Creation> m_created;
    FoldedTexts m_texts; ///< of columns whose values are texts
    std::vector<PackedSearch> m_searches; ///< of the column of searches
};

/// That order for two equal in the column.
bool newerFirst(Timestamp leftCreated, JobId left, Timestamp rightCreated, JobId right);

} // namespace bulkhead
