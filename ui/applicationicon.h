#pragma once

#include <QIcon>

class QApplication;

namespace bulkhead {

/// The program's own icon in the sizes that it was drawn in, those larger than `largest` pixels apart.
QIcon applicationIcon(int largest = 256);

/// Gives it to all windows: at once in the sizes of title bars and task lists, and in larger ones once a window has
/// been painted, because Qt decodes every size and hands all of them to the window system.
void setWindowIcon(QApplication& application);

} // namespace bulkhead
