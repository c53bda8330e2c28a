#include "app/records/foldersync.h"
#include "app/records/recordswords.h"
#include "app/records/systemfile.h"

#include <QDir>

#include <windows.h>

#include <cerrno>
#include <climits>
#include <direct.h>
#include <fcntl.h>
#include <io.h>

namespace bulkhead {

namespace systemfile {

namespace {

int errnoOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return ENOENT;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_WRITE_PROTECT:
        return EACCES;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ENOSPC;
    default:
        return EIO;
    }
}

HANDLE handleOf(int descriptor)
{
    return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
}

} // namespace

/// Not _wopen(), which follows links. Who may open the file is inherited from its folder: below the user's profile,
/// where Windows puts it, that is the user, administrators and the system.
int openedAs(const QString& path, PrivateFile::Access access, Missing missing)
{
    const bool reads = access == PrivateFile::Access::Read;
    const QString native = QDir::toNativeSeparators(path);
    HANDLE handle = ::CreateFileW(reinterpret_cast<const wchar_t*>(native.utf16()),
        reads ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
        nullptr, missing == Missing::Create ? OPEN_ALWAYS : OPEN_EXISTING,
        FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        errno = errnoOf(::GetLastError());
        return -1;
    }
    const int descriptor =
        ::_open_osfhandle(reinterpret_cast<intptr_t>(handle), _O_BINARY | (reads ? _O_RDONLY : _O_APPEND));
    if (descriptor < 0)
        ::CloseHandle(handle);
    return descriptor;
}

void close(int descriptor)
{
    ::_close(descriptor);
}

QString objection(int descriptor, const QString& path)
{
    BY_HANDLE_FILE_INFORMATION file = {};
    if (::GetFileType(handleOf(descriptor)) != FILE_TYPE_DISK
        || !::GetFileInformationByHandle(handleOf(descriptor), &file)
        || (file.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return RecordsWords::tr("%1 is not a file. Move it somewhere else, then try again.").arg(path);
    if ((file.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
        return PrivateFile::problemFor(path, ELOOP);
    return {};
}

int makeFolder(const QString& folder)
{
    return ::_wmkdir(reinterpret_cast<const wchar_t*>(QDir::toNativeSeparators(folder).utf16()));
}

qint64 seekFromEnd(int descriptor, qint64 offset)
{
    return ::_lseeki64(descriptor, offset, SEEK_END);
}

qint64 read(int descriptor, char* bytes, qint64 most)
{
    return ::_read(descriptor, bytes, static_cast<unsigned>(qMin<qint64>(most, INT_MAX)));
}

qint64 write(int descriptor, const char* bytes, qint64 size)
{
    return ::_write(descriptor, bytes, static_cast<unsigned>(qMin<qint64>(size, INT_MAX)));
}

int sync(int descriptor)
{
    if (::FlushFileBuffers(handleOf(descriptor)))
        return 0;
    errno = errnoOf(::GetLastError());
    return -1;
}

int cutTo(int descriptor, qint64 size)
{
    const int error = ::_chsize_s(descriptor, size);
    errno = error;
    return error == 0 ? 0 : -1;
}

} // namespace systemfile

int syncFolder(const QString& /*folder*/)
{
    return 0; // Windows syncs no folders; NTFS keeps their entries in its journal
}

} // namespace bulkhead
