#pragma once

#include <QIcon>

class QApplication;

namespace bulkhead {

/// The program's own icon in the sizes that it was drawn in, those larger than `largest` pixels apart.
QIcon applicationIcon(int largest = 256);

/// Gives it to all windows once the first of them has been painted: Qt decodes every size and hands all of them to the
/// window system, and the first of them brings Qt's plug-ins for pictures along.
void setWindowIcon(QApplication& application);

} // namespace bulkhead
