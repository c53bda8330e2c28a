#include "app/instance/foreground.h"

#include <windows.h>

namespace bulkhead {

void letComeToFront(qint64 process)
{
    AllowSetForegroundWindow(DWORD(process));
}

} // namespace bulkhead
