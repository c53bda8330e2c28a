#pragma once

#include <QString>

namespace bulkhead {

/// Waits until the names of the folder's files are on the disk, without which a power cut can take a new file away.
/// As in C, -1 and errno on failure. Blocks; may be called in any thread.
int syncFolder(const QString& folder);

} // namespace bulkhead
