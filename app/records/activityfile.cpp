#include "app/records/activityfile.h"

#include "app/records/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Ending = ".jsonl"_L1;

QString sharedFile(const QString& folder)
{
    return folder + u"/activity"_s + Ending;
}

/// A name that no file has yet.
QString nameOfFull(const QString& path)
{
    const QString base =
        path.chopped(Ending.size()) + u'-' + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    QString name = base + Ending;
    for (int number = 2; QFileInfo::exists(name) || QFileInfo(name).isSymLink(); ++number)
        name = base + u'-' + QString::number(number) + Ending;
    return name;
}

} // namespace

ActivityFile::ActivityFile(const QString& folder, qint64 fullAt)
    : AppendFile(sharedFile(folder))
    , m_folder(folder)
    , m_fullAt(fullAt)
{
}

QString ActivityFile::append(const QByteArray& lines)
{
    if (!m_isChosen)
        choose();
    beginNewIfFull(lines.size());
    QString problem = AppendFile::append(lines);
    m_isChosen = m_isChosen || problem.isEmpty();
    return problem;
}

void ActivityFile::choose()
{
    const QString shared = sharedFile(m_folder);
    if (!m_lock) {
        // The folder must be there for the lock; where it can't be made, append() says why.
        const PrivateFile folderAndFile(shared, PrivateFile::Access::Append);
        auto lock = std::make_unique<QLockFile>(shared + u".lock"_s);
        // Held as long as its program lives, however long that is: only a dead owner makes it stale.
        lock->setStaleLockTime(std::chrono::milliseconds(0));
        if (lock->tryLock(0))
            m_lock = std::move(lock);
        else if (folderAndFile.isOpen() && path() == shared)
            setPath(m_folder + u"/activity-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + Ending);
    }
    if (m_lock && path() != shared)
        setPath(shared);
}

void ActivityFile::beginNewIfFull(qint64 comingBytes)
{
    if (!m_lock && path() == sharedFile(m_folder))
        return; // not ours
    const qint64 size = QFileInfo(path()).size();
    if (size > 0 && size + comingBytes > m_fullAt)
        renameTo(nameOfFull(path()));
}

QStringList ActivityFile::filesIn(const QString& folder)
{
    QStringList paths;
    const auto files = QDir(folder).entryInfoList({u"activity*"_s + Ending}, QDir::Files | QDir::System, QDir::Name);
    for (const QFileInfo& file : files)
        paths.append(file.absoluteFilePath());
    return paths;
}

} // namespace bulkhead
