#pragma once

#include <QtGlobal>

namespace bulkhead {

/// Windows lets only the program that the user has just worked with bring a window to the front, and whom that one
/// allows to: here the process whose window is wanted. Elsewhere nobody's leave is needed.
void letComeToFront(qint64 process);

} // namespace bulkhead
