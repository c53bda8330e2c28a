#include "app/jobs/jobindex.h"

#include "app/text/prefetch.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace bulkhead {

/// Another one in each process, so that nobody can choose ids that collide.
quint32 JobIndex::hashOf(JobId id)
{
    const quint64 hash = qHash(id, size_t(QHashSeed::globalSeed()));
    return quint32(hash ^ hash >> 32);
}

int JobIndex::rowOf(JobId id, const JobRecords& jobs) const
{
    if (m_places.empty())
        return -1;
    const quint32 hash = hashOf(id);
    for (size_t at = home(hash); m_places[at].row >= 0; at = next(at)) {
        if (m_places[at].hash == hash && jobs[size_t(m_places[at].row)].id == id)
            return m_places[at].row;
    }
    return -1;
}

void JobIndex::expect(JobId id) const
{
    if (!m_places.empty())
        prefetch(&m_places[home(hashOf(id))]);
}

void JobIndex::add(JobId id, int row)
{
    if (m_places.size() < 2 * (m_taken + 1))
        grow();
    put({hashOf(id), row});
    ++m_taken;
}

void JobIndex::put(Place taken)
{
    size_t at = home(taken.hash);
    while (m_places[at].row >= 0)
        at = next(at);
    m_places[at] = taken;
}

void JobIndex::grow()
{
    constexpr size_t Least = 64;
    const auto before = std::exchange(m_places, Places(std::max(Least, 2 * m_places.size())));
    for (const Place& place : before) {
        if (place.row >= 0)
            put(place);
    }
}

void JobIndex::remove(JobId id, int row)
{
    size_t gap = home(hashOf(id));
    while (m_places[gap].row != row)
        gap = next(gap);
    m_places[gap] = {};
    --m_taken;
    // Whoever was put behind it because it was in the way takes its place, so that no search ends at the gap.
    for (size_t at = next(gap); m_places[at].row >= 0; at = next(at)) {
        const size_t mask = m_places.size() - 1;
        const size_t fromHome = (at - home(m_places[at].hash)) & mask;
        if (fromHome >= ((at - gap) & mask)) {
            m_places[gap] = std::exchange(m_places[at], {});
            gap = at;
        }
    }
    for (Place& place : m_places) {
        if (place.row > row)
            --place.row;
    }
}

} // namespace bulkhead
