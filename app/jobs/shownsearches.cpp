#include "app/jobs/shownsearches.h"

namespace bulkhead {

const QString* ShownSearches::find(int row) const
{
    const size_t piece = size_t(row) / Together;
    if (piece >= m_pieces.size() || !m_pieces[piece])
        return nullptr;
    const QString& text = (*m_pieces[piece])[size_t(row) % Together];
    return text.isNull() ? nullptr : &text;
}

const QString& ShownSearches::keep(int row, const QString& text)
{
    const size_t piece = size_t(row) / Together;
    if (piece >= m_pieces.size())
        m_pieces.resize(piece + 1);
    if (!m_pieces[piece])
        m_pieces[piece] = std::make_unique<Piece>();
    return (*m_pieces[piece])[size_t(row) % Together] = text;
}

void ShownSearches::forget(int row)
{
    if (find(row))
        keep(row, {});
}

} // namespace bulkhead
