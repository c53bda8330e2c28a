#pragma once

#include <QIcon>

namespace bulkhead {

/// The program's own icon in the sizes that it was drawn in, those larger than `largest` pixels apart.
QIcon applicationIcon(int largest = 256);

} // namespace bulkhead
