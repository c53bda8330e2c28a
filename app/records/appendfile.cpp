#include "app/records/appendfile.h"

#include "app/records/foldersync.h"
#include "app/records/privatefile.h"
#include "app/records/recordswords.h"
#include "app/records/systemfile.h"

#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace bulkhead {

namespace {

/// Ends a line that a crash cut off. It could have been cut off right before its end: with these words behind it, no
/// line is JSON, so that what was left out at one start does not turn up at the next.
constexpr auto CutOffMark = " (cut off)\n";

template <typename Call>
auto unlessInterrupted(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

} // namespace

AppendFile::AppendFile(const QString& path)
    : m_path(path)
    // Also where the file exists: the program may have been ended before the folder was synced.
    , m_unsyncedFolders{QFileInfo(path).path()}
{
}

AppendFile::~AppendFile() = default;

void AppendFile::setPath(const QString& path)
{
    m_path = path;
    addUnsynced(QFileInfo(path).path());
}

void AppendFile::addUnsynced(const QString& folder)
{
    if (!m_unsyncedFolders.contains(folder))
        m_unsyncedFolders.append(folder);
}

int AppendFile::renameTo(const QString& path)
{
    // Not QFile's, which copies where it can't rename.
    std::error_code error;
    std::filesystem::rename(QFileInfo(m_path).filesystemFilePath(), QFileInfo(path).filesystemFilePath(), error);
    addUnsynced(QFileInfo(path).path());
    errno = error.default_error_condition().value(); // Windows has numbers of its own
    return error ? -1 : 0;
}

QString AppendFile::append(const QByteArray& lines)
{
    const PrivateFile file(m_path, PrivateFile::Access::Append);
    for (const QString& folder : file.changedFolders())
        addUnsynced(folder);
    if (!file.isOpen())
        return file.problem();
    const std::optional<qint64> end = file.size();
    const std::optional<char> last = end > 0 ? file.lastByte() : '\n';
    if (!end || !last || !syncFolders())
        return PrivateFile::problemFor(m_path, errno);

    const QByteArray bytes = last == '\n' ? lines : CutOffMark + lines;
    const int descriptor = file.descriptor();
    if (writeAll(descriptor, bytes) && unlessInterrupted([&] { return sync(descriptor); }) == 0)
        return {};
    QString problem = PrivateFile::problemFor(m_path, errno);
    if (unlessInterrupted([&] { return cutTo(descriptor, *end); }) != 0)
        return RecordsWords::tr("%1 Part of what was to be written may stand in the file.").arg(problem);
    sync(descriptor); // what was taken back should stay away after a power cut; nothing is left to do if not
    return problem;
}

bool AppendFile::writeAll(int descriptor, const QByteArray& bytes)
{
    for (qint64 written = 0; written < bytes.size();) {
        const qint64 count =
            unlessInterrupted([&] { return write(descriptor, bytes.constData() + written, bytes.size() - written); });
        if (count == 0)
            errno = ENOSPC; // a disk that takes nothing and gives no reason
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

bool AppendFile::syncFolders()
{
    while (!m_unsyncedFolders.isEmpty()) {
        if (unlessInterrupted([&] { return syncFolder(m_unsyncedFolders.first()); }) != 0)
            return false;
        m_unsyncedFolders.removeFirst();
    }
    return true;
}

qint64 AppendFile::write(int descriptor, const char* bytes, qint64 size)
{
    return systemfile::write(descriptor, bytes, size);
}

int AppendFile::sync(int descriptor)
{
    return systemfile::sync(descriptor);
}

int AppendFile::cutTo(int descriptor, qint64 size)
{
    return systemfile::cutTo(descriptor, size);
}

int AppendFile::syncFolder(const QString& folder)
{
    return bulkhead::syncFolder(folder);
}

} // namespace bulkhead
