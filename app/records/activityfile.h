#pragma once

#include "app/records/appendfile.h"

#include <QLockFile>

#include <memory>

namespace bulkhead {

/// The file of a folder of activity logs that this object writes to: "activity.jsonl". Where another instance has that
/// one, or it can't be told, a file of this object's own, so that every file has one writer.
///
/// One that is full gets the time into its name, and a new one is begun. Where it can't be renamed, it grows on:
/// an entry in too large a file is better than none.
class ActivityFile : public AppendFile {
public:
    /// 8 MiB: some 15,000 entries, and still quick to open with anything.
    static constexpr qint64 FullAt = 8'388'608;

    explicit ActivityFile(const QString& folder, qint64 fullAt = FullAt);

    QString append(const QByteArray& lines) override;

    /// All files of the folder, those that are full included.
    static QStringList filesIn(const QString& folder);

private:
    void choose();
    void beginNewIfFull(qint64 comingBytes);

    QString m_folder;
    qint64 m_fullAt;
    std::unique_ptr<QLockFile> m_lock; ///< on activity.jsonl, as long as this object lives; nullptr while it has none
    bool m_isChosen = false; ///< it has written to the file
};

} // namespace bulkhead
