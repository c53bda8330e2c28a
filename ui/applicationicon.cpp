#include "ui/applicationicon.h"

namespace bulkhead {

QIcon applicationIcon(int largest)
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        if (size > largest)
            break;
        icon.addFile(QStringLiteral(":/icons/bulkhead-%1.png").arg(size), QSize(size, size));
    }
    return icon;
}

} // namespace bulkhead
