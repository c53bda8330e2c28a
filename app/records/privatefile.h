#pragma once

#include <QStringList>

#include <optional>

namespace bulkhead {

/// A regular file that nobody else can change, open as long as the object lives; child processes do not inherit it.
/// Refused, with a problem(): links, folders, devices, pipes, and on Unix what belongs to another user or what group or
/// others can write (on Windows the folder's access list decides). For one thread at a time, whichever it is.
class PrivateFile {
public:
    enum class Access {
        Read,
        Append, ///< creates the file (0600) and its folders (0700) where they are missing
    };

    PrivateFile(const QString& path, Access access);
    ~PrivateFile();
    Q_DISABLE_COPY_MOVE(PrivateFile)

    bool isOpen() const { return m_descriptor >= 0; }
    /// There was nothing to read. No problem() then.
    bool isMissing() const { return m_isMissing; }
    /// Why it is not open, in plain words with what to do now (translated).
    const QString& problem() const { return m_problem; }
    /// The folders in which this object made a file or folder. Until they are synced, a power cut can take that away.
    const QStringList& changedFolders() const { return m_changedFolders; }
    int descriptor() const { return m_descriptor; }

    /// In bytes; nothing and errno on failure, as for the next two.
    std::optional<qint64> size() const;
    std::optional<char> lastByte() const;
    /// Bytes read from where the last read ended; 0 at the end.
    std::optional<qint64> read(char* bytes, qint64 most) const;

    /// The words for what the system calls `error`, an errno.
    static QString problemFor(const QString& path, int error);

private:
    int m_descriptor = -1;
    bool m_isMissing = false;
    QString m_problem;
    QStringList m_changedFolders;
};

} // namespace bulkhead
