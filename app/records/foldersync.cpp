#include "app/records/foldersync.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace bulkhead {

#ifdef Q_OS_UNIX

int syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    int result = ::fsync(descriptor);
    const int error = errno;
    if (result != 0 && error == EINVAL)
        result = 0; // a file system that has no such thing, as some network ones
    ::close(descriptor);
    errno = error;
    return result;
}

#else

int syncFolder(const QString& /*folder*/)
{
    return 0; // Windows syncs no folders; NTFS keeps their entries in its journal
}

#endif

} // namespace bulkhead
