#include "app/records/privatefile.h"

#include "app/records/recordswords.h"
#include "app/records/systemfile.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <system_error>
#include <utility>

namespace bulkhead {

using systemfile::Missing;

namespace {

/// Makes the folder and those above it that are missing. False and errno where that fails.
bool makeFolders(const QString& folder, QStringList& changed)
{
    if (QFileInfo(folder).isDir())
        return true;
    const QString parent = QFileInfo(folder).path();
    if (parent == folder || !makeFolders(parent, changed))
        return false;
    if (systemfile::makeFolder(folder) != 0)
        return errno == EEXIST && QFileInfo(folder).isDir(); // another program was faster
    changed.append(parent);
    return true;
}

} // namespace

PrivateFile::PrivateFile(const QString& path, Access access)
    : m_descriptor(systemfile::openedAs(path, access, Missing::Fail))
{
    if (m_descriptor < 0 && errno == ENOENT) {
        if (access == Access::Read) {
            m_isMissing = true;
            return;
        }
        const QString folder = QFileInfo(path).path();
        if (makeFolders(folder, m_changedFolders)) {
            m_descriptor = systemfile::openedAs(path, access, Missing::Create);
            if (m_descriptor >= 0)
                m_changedFolders.append(folder);
        }
    }
    m_problem = m_descriptor < 0 ? problemFor(path, errno)
                                 : systemfile::objection(m_descriptor, QDir::toNativeSeparators(path));
    if (!m_problem.isEmpty() && m_descriptor >= 0)
        systemfile::close(std::exchange(m_descriptor, -1));
}

PrivateFile::~PrivateFile()
{
    if (m_descriptor >= 0)
        systemfile::close(m_descriptor);
}

std::optional<qint64> PrivateFile::size() const
{
    const qint64 end = systemfile::seekFromEnd(m_descriptor, 0);
    return end < 0 ? std::nullopt : std::optional(end);
}

std::optional<char> PrivateFile::lastByte() const
{
    const qint64 place = systemfile::seekFromEnd(m_descriptor, -1);
    char byte = 0;
    if (place < 0 || read(&byte, 1) != 1)
        return std::nullopt;
    return byte;
}

std::optional<qint64> PrivateFile::read(char* bytes, qint64 most) const
{
    qint64 count = -1;
    do {
        count = systemfile::read(m_descriptor, bytes, most);
    } while (count < 0 && errno == EINTR);
    return count < 0 ? std::nullopt : std::optional(count);
}

QString PrivateFile::problemFor(const QString& path, int error)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (error) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return RecordsWords::tr("The disk that holds %1 is full. Make room on it, then try again.").arg(shown);
    case EFBIG:
        return RecordsWords::tr("%1 may not become longer. Move it somewhere else, then try again: a new one is begun.")
            .arg(shown);
    case ELOOP:
        return RecordsWords::tr("%1 is a link to another place. Move it somewhere else, then try again.").arg(shown);
    case EACCES:
    case EPERM:
    case EROFS:
        return RecordsWords::tr("Bulkhead is not allowed to use %1. Check who owns it and its folder and that its disk "
                                "can be written, then try again.")
            .arg(shown);
    default:
        return RecordsWords::tr("%1 can't be used: %2. Check its folder and its disk, then try again.")
            .arg(shown, QString::fromLocal8Bit(std::generic_category().message(error).c_str()));
    }
}

} // namespace bulkhead
