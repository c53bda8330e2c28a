#pragma once

namespace bulkhead {

/// Large blocks go back to the system as soon as they are freed. To be called before there are threads.
///
/// A page of 1,000 jobs takes some MiB while it is decoded, in a worker thread. glibc learns from the first such block
/// to keep them for later, in an arena for each thread that ever worked: after some minutes on 10,000 jobs three
/// quarters of 80 MiB were such leavings, and growing. Elsewhere this does nothing.
void giveBackLargeBlocks();

} // namespace bulkhead
