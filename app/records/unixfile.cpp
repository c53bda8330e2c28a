#include "app/records/foldersync.h"
#include "app/records/recordswords.h"
#include "app/records/systemfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bulkhead {

namespace systemfile {

/// O_NONBLOCK, because opening a pipe would wait for its other end.
int openedAs(const QString& path, PrivateFile::Access access, Missing missing)
{
    int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    flags |= access == PrivateFile::Access::Read ? O_RDONLY : O_RDWR | O_APPEND;
    if (missing == Missing::Create)
        flags |= O_CREAT;
    int descriptor = -1;
    do {
        descriptor = ::open(QFile::encodeName(path).constData(), flags, S_IRUSR | S_IWUSR);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

void close(int descriptor)
{
    ::close(descriptor);
}

QString objection(int descriptor, const QString& path)
{
    struct stat file = {};
    if (::fstat(descriptor, &file) != 0)
        return PrivateFile::problemFor(path, errno);
    if (!S_ISREG(file.st_mode))
        return RecordsWords::tr("%1 is not a file. Move it somewhere else, then try again.").arg(path);
    if (file.st_uid != ::geteuid()) {
        return RecordsWords::tr(
            "%1 belongs to another user of this computer, who can change what stands in it. Move it "
            "somewhere else, then try again.")
            .arg(path);
    }
    if ((file.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return RecordsWords::tr("Other users of this computer can change %1. See whether what stands in it is yours, "
                                "allow only yourself to write to it, then try again.")
            .arg(path);
    }
    return {};
}

int makeFolder(const QString& folder)
{
    return ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU);
}

qint64 seekFromEnd(int descriptor, qint64 offset)
{
    return ::lseek(descriptor, offset, SEEK_END);
}

qint64 read(int descriptor, char* bytes, qint64 most)
{
    return ::read(descriptor, bytes, static_cast<size_t>(most));
}

qint64 write(int descriptor, const char* bytes, qint64 size)
{
    return ::write(descriptor, bytes, static_cast<size_t>(size));
}

int sync(int descriptor)
{
#ifdef F_FULLFSYNC
    return ::fcntl(descriptor, F_FULLFSYNC); // Apple's fsync() leaves the data in the drive's own memory
#else
    return ::fdatasync(descriptor);
#endif
}

int cutTo(int descriptor, qint64 size)
{
    return ::ftruncate(descriptor, size);
}

} // namespace systemfile

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

} // namespace bulkhead
