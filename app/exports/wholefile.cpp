#include "app/exports/wholefile.h"

#include "app/exports/exportswords.h"
#include "app/records/foldersync.h"
#include "app/text/displayed.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace bulkhead {

namespace {

constexpr qsizetype LongestPath = 1000;

QString shownPath(const QString& path)
{
    return displayedInSentence(QDir::toNativeSeparators(path), LongestPath);
}

QString objectionTo(const QFileInfo& file)
{
    const QString path = shownPath(file.filePath());
    if (file.isSymLink())
        return ExportsWords::tr("%1 is a link to another place, so nothing was written. Choose another name.")
            .arg(path);
    if (file.isDir())
        return ExportsWords::tr("%1 is a folder, so nothing was written. Choose a name for a file in it.").arg(path);
    if (file.exists() && !file.isFile())
        return ExportsWords::tr("%1 is not an ordinary file, so nothing was written. Choose another name.").arg(path);
    if (!QFileInfo(file.path()).isDir())
        return ExportsWords::tr("There is no folder %1, so nothing was written. Choose another folder.")
            .arg(shownPath(file.path()));
    return {};
}

QString problemOf(const QSaveFile& file)
{
    const QString path = shownPath(file.fileName());
    if (file.error() == QFileDevice::ResourceError)
        return ExportsWords::tr("The disk that holds %1 is full, so nothing was written. Make room on it or choose "
                                "another folder, then save again.")
            .arg(path);
    return ExportsWords::tr("%1 can't be written: %2. Nothing was changed there. Choose another folder, or check who "
                            "may write to this one.")
        .arg(path, displayedInSentence(file.errorString()));
}

} // namespace

QString saveWhole(const QString& path, const QByteArray& bytes)
{
    if (QString objection = objectionTo(QFileInfo(path)); !objection.isEmpty())
        return objection;
    QSaveFile file(path);
    // The order matters: up to Qt 6.9, commit() alone empties the old file where the disk is full, and says true.
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) == bytes.size()
        && file.flush() && file.error() == QFileDevice::NoError;
    if (!isWritten) {
        QString problem = problemOf(file); // cancelling puts its own in its place
        file.cancelWriting();
        return problem;
    }
    if (!file.commit())
        return problemOf(file);
    syncFolder(QFileInfo(path).path()); // the file is whole; where this fails there is nothing left to do
    return {};
}

} // namespace bulkhead
