#pragma once

#include "app/jobs/jobrecords.h"
#include "app/text/largepages.h"

#include <vector>

namespace bulkhead {

/// Which row of the records has a job. The ids stay in the records, so that all of the index is eight bytes for each of
/// twice to four times as many places as there are jobs, one of which is read for a job that is not known: of a QHash
/// with the ids in it three parts are, and each of them is a wait for memory where there are a hundred thousand.
class JobIndex {
public:
    int rowOf(JobId id, const JobRecords& jobs) const; ///< -1 where it has none
    /// Asks for the memory that rowOf() and add() will read, which comes while other work is done.
    void expect(JobId id) const;
    /// One that has no row yet.
    void add(JobId id, int row);
    /// One that has this row, and whose record is still there; those behind it move up by one.
    void remove(JobId id, int row);
    void clear() { *this = {}; }

private:
    struct Place {
        quint32 hash = 0;
        int row = -1;
    };

    static quint32 hashOf(JobId id);
    size_t next(size_t place) const { return (place + 1) & (m_places.size() - 1); }
    size_t home(quint32 hash) const { return hash & (m_places.size() - 1); }
    void put(Place taken);
    void grow();

    using Places = std::vector<Place, LargePages<Place>>;
    Places m_places; ///< a power of two, at least half of them free; a job is in the first free from home()
    size_t m_taken = 0;
};

} // namespace bulkhead
