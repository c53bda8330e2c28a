#pragma once

#include "app/cloudflare/job.h"

#include <cstddef>
#include <iterator>
#include <vector>

namespace bulkhead {

/// The records of a table, by row. None is moved when it grows, and what came together stands together, so that who
/// goes through all of them reads memory in its order: a deque holds four records a piece, with the texts of others
/// between.
class JobRecords {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using difference_type = std::ptrdiff_t;
        using value_type = Job;
        using pointer = const Job*;
        using reference = const Job&;

        Iterator() = default;
        Iterator(const JobRecords& records, size_t row)
            : m_records(&records)
            , m_row(row)
        {
        }

        reference operator*() const { return (*m_records)[m_row]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++()
        {
            ++m_row;
            return *this;
        }
        Iterator operator++(int) { return {*m_records, m_row++}; }
        bool operator==(const Iterator&) const = default;

    private:
        const JobRecords* m_records = nullptr;
        size_t m_row = 0;
    };
    size_t size() const { return m_pieces.empty() ? 0 : (m_pieces.size() - 1) * Together + m_pieces.back().size(); }
    bool empty() const { return m_pieces.empty(); }
    const Job& operator[](size_t row) const { return m_pieces[row / Together][row % Together]; }
    Job& operator[](size_t row) { return m_pieces[row / Together][row % Together]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    void append(const Job& job);
    /// Those behind it move up by one.
    void removeAt(size_t row);
    void clear() { m_pieces.clear(); }

private:
    static constexpr size_t Together = 256; ///< 32 KiB

    std::vector<std::vector<Job>> m_pieces; ///< all full but the last one, and none empty
};

} // namespace bulkhead
