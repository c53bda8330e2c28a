#pragma once

#include <QStringList>

namespace bulkhead {

/// A file of lines that grows by whole batches. It is opened anew for each, so that one that was moved away, deleted or
/// replaced while the program runs is noticed. For one thread at a time; only one object may write to a file.
///
/// What a disk can refuse to do is virtual, so that tests can refuse it: as in C, these return -1 and set errno.
class AppendFile {
public:
    explicit AppendFile(const QString& path);
    virtual ~AppendFile();
    Q_DISABLE_COPY_MOVE(AppendFile)

    const QString& path() const { return m_path; }

    /// Writes `lines`, which end with a line end, and waits until they and the file's name are on the disk. Else
    /// nothing of them is in the file and the answer says why, in plain words with what to do now (translated); where
    /// the disk did not even let them be taken back, the words say that too. Where the file's last line has no end, it
    /// gets one and can't be taken for a whole one.
    virtual QString append(const QByteArray& lines);

protected:
    /// From now on it writes to another file.
    void setPath(const QString& path);
    /// Gives the file that it writes to another name, in the same folder: the next append() begins a new one, and
    /// waits until both names are on the disk.
    virtual int renameTo(const QString& path);
    virtual qint64 write(int descriptor, const char* bytes, qint64 size);
    virtual int sync(int descriptor);
    virtual int cutTo(int descriptor, qint64 size);
    virtual int syncFolder(const QString& folder);

private:
    bool writeAll(int descriptor, const QByteArray& bytes);
    bool syncFolders();
    void addUnsynced(const QString& folder);

    QString m_path;
    QStringList m_unsyncedFolders;
};

} // namespace bulkhead
