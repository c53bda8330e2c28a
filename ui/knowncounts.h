#pragma once

#include "app/jobs/livejobs.h"

namespace bulkhead {

/// Whether numbers of an account's jobs mean something. Before its first page came nobody knows any, and a zero would
/// say that there is nothing to stop.
inline bool areCountsKnown(LiveJobs& live)
{
    return live.table().rowCount() > 0 || live.watcher().hasReadAll();
}

} // namespace bulkhead
