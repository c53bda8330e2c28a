#pragma once

#include <QStandardPaths>
#include <QString>

namespace bulkhead {

/// Where this program's own records are, below one folder.
struct RecordFolders {
    QString root;

    QString runs() const { return root + QStringLiteral("/runs"); } ///< see RunJournal
    QString activity() const { return root + QStringLiteral("/activity"); } ///< see ActivityLog

    /// In the place that the platform has for it.
    static RecordFolders standard() { return {QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)}; }
};

} // namespace bulkhead
