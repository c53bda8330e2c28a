#pragma once

#include <QIcon>

namespace bulkhead {

/// The program's own icon in every size that it was drawn in, for windows and the task bar.
QIcon applicationIcon();

} // namespace bulkhead
