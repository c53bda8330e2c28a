#include "app/jobs/jobrecords.h"

#include <utility>

namespace bulkhead {

void JobRecords::append(const Job& job)
{
    if (m_pieces.empty() || m_pieces.back().size() == Together)
        m_pieces.emplace_back().reserve(Together);
    m_pieces.back().push_back(job);
}

void JobRecords::removeAt(size_t row)
{
    const size_t last = size() - 1;
    for (; row < last; ++row)
        (*this)[row] = std::move((*this)[row + 1]);
    m_pieces.back().pop_back();
    if (m_pieces.back().empty())
        m_pieces.pop_back();
}

} // namespace bulkhead
