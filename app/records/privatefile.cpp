#include "app/records/privatefile.h"

#include "app/records/recordswords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <system_error>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <direct.h>
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#endif

namespace bulkhead {

namespace {

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

enum class Missing { Fail, Create };

#ifdef Q_OS_UNIX

/// A descriptor, or -1 and errno. O_NONBLOCK, because opening a pipe would wait for its other end.
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

/// Why the open file is not to be trusted; empty where it is.
QString objection(int descriptor, const QString& path)
{
    struct stat file = {};
    if (::fstat(descriptor, &file) != 0)
        return PrivateFile::problemFor(path, errno);
    if (!S_ISREG(file.st_mode))
        return RecordsWords::tr("%1 is not a file. Move it somewhere else, then try again.").arg(shown(path));
    if (file.st_uid != ::geteuid()) {
        return RecordsWords::tr(
            "%1 belongs to another user of this computer, who can change what stands in it. Move it "
            "somewhere else, then try again.")
            .arg(shown(path));
    }
    if ((file.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return RecordsWords::tr("Other users of this computer can change %1. See whether what stands in it is yours, "
                                "allow only yourself to write to it, then try again.")
            .arg(shown(path));
    }
    return {};
}

int makeFolder(const QString& folder)
{
    return ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU);
}

#else

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

/// A descriptor, or -1 and errno. Not _wopen(), which follows links.
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

QString objection(int descriptor, const QString& path)
{
    HANDLE handle = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
    BY_HANDLE_FILE_INFORMATION file = {};
    if (::GetFileType(handle) != FILE_TYPE_DISK || !::GetFileInformationByHandle(handle, &file)
        || (file.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return RecordsWords::tr("%1 is not a file. Move it somewhere else, then try again.").arg(shown(path));
    if ((file.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
        return PrivateFile::problemFor(path, ELOOP);
    return {};
}

int makeFolder(const QString& folder)
{
    return ::_wmkdir(reinterpret_cast<const wchar_t*>(QDir::toNativeSeparators(folder).utf16()));
}

#endif

/// Makes the folder and those above it that are missing. False and errno where that fails.
bool makeFolders(const QString& folder, QStringList& changed)
{
    if (QFileInfo(folder).isDir())
        return true;
    const QString parent = QFileInfo(folder).path();
    if (parent == folder || !makeFolders(parent, changed))
        return false;
    if (makeFolder(folder) != 0)
        return errno == EEXIST && QFileInfo(folder).isDir(); // another program was faster
    changed.append(parent);
    return true;
}

} // namespace

PrivateFile::PrivateFile(const QString& path, Access access)
    : m_descriptor(openedAs(path, access, Missing::Fail))
{
    if (m_descriptor < 0 && errno == ENOENT) {
        if (access == Access::Read) {
            m_isMissing = true;
            return;
        }
        const QString folder = QFileInfo(path).path();
        if (makeFolders(folder, m_changedFolders)) {
            m_descriptor = openedAs(path, access, Missing::Create);
            if (m_descriptor >= 0)
                m_changedFolders.append(folder);
        }
    }
    m_problem = m_descriptor < 0 ? problemFor(path, errno) : objection(m_descriptor, path);
    if (!m_problem.isEmpty() && m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

PrivateFile::~PrivateFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<qint64> PrivateFile::size() const
{
#ifdef Q_OS_UNIX
    const qint64 end = ::lseek(m_descriptor, 0, SEEK_END);
#else
    const qint64 end = ::_lseeki64(m_descriptor, 0, SEEK_END);
#endif
    return end < 0 ? std::nullopt : std::optional(end);
}

std::optional<char> PrivateFile::lastByte() const
{
#ifdef Q_OS_UNIX
    const qint64 place = ::lseek(m_descriptor, -1, SEEK_END);
#else
    const qint64 place = ::_lseeki64(m_descriptor, -1, SEEK_END);
#endif
    char byte = 0;
    if (place < 0 || read(&byte, 1) != 1)
        return std::nullopt;
    return byte;
}

std::optional<qint64> PrivateFile::read(char* bytes, qint64 most) const
{
    qint64 count = -1;
    do {
#ifdef Q_OS_UNIX
        count = ::read(m_descriptor, bytes, static_cast<size_t>(most));
#else
        count = ::_read(m_descriptor, bytes, static_cast<unsigned>(qMin<qint64>(most, INT_MAX)));
#endif
    } while (count < 0 && errno == EINTR);
    return count < 0 ? std::nullopt : std::optional(count);
}

QString PrivateFile::problemFor(const QString& path, int error)
{
    switch (error) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return RecordsWords::tr("The disk that holds %1 is full. Make room on it, then try again.").arg(shown(path));
    case EFBIG:
        return RecordsWords::tr("%1 may not become longer. Move it somewhere else, then try again: a new one is begun.")
            .arg(shown(path));
    case ELOOP:
        return RecordsWords::tr("%1 is a link to another place. Move it somewhere else, then try again.")
            .arg(shown(path));
    case EACCES:
    case EPERM:
    case EROFS:
        return RecordsWords::tr("Bulkhead is not allowed to use %1. Check who owns it and its folder and that its disk "
                                "can be written, then try again.")
            .arg(shown(path));
    default:
        return RecordsWords::tr("%1 can't be used: %2. Check its folder and its disk, then try again.")
            .arg(shown(path), QString::fromLocal8Bit(std::generic_category().message(error).c_str()));
    }
}

} // namespace bulkhead
