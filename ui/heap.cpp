#include "ui/heap.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

namespace bulkhead {

void giveBackLargeBlocks()
{
#if defined(Q_OS_LINUX) && defined(M_MMAP_THRESHOLD)
    // What it is at the start; said, so that it does not grow.
    constexpr int Threshold = 128 * 1024;
    mallopt(M_MMAP_THRESHOLD, Threshold);
#endif
}

} // namespace bulkhead
