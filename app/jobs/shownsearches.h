#pragma once

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace bulkhead {

/// What jobs search for, in words, folded, by row of a table: only of jobs whose search has to be put into words to be
/// looked into. Most accounts need it of few or none, so it is kept in pieces, and where there is none nothing is read
/// for a row.
class ShownSearches {
public:
    const QString* find(int row) const; ///< nullptr where none is kept
    const QString& keep(int row, const QString& text);
    /// To be called for each job that has changed.
    void forget(int row);
    void clear() { m_pieces.clear(); }

private:
    static constexpr size_t Together = 256;
    using Piece = std::array<QString, Together>; ///< null where none is kept

    std::vector<std::unique_ptr<Piece>> m_pieces; ///< null where it would have none
};

} // namespace bulkhead
