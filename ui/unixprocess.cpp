#include "ui/processstart.h"

#include <sys/resource.h>

namespace bulkhead {

void prepareProcess()
{
    // A core dump would put the credential, which is in memory, on the disk.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

void leaveConsole() { }

} // namespace bulkhead
