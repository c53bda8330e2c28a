#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace bulkhead {

/// Where a file shall go.
struct PathQuestion {
    QString title; ///< of the dialog
    QString suggestion; ///< a whole path
    QString kind; ///< of the file, as "CSV files (*.csv)"
    QString suffix; ///< without dot; added to a name that has none
};

/// Asks, and calls back with the path unless the person gives up or `parent` goes. Handed in, so that tests answer
/// without a dialog.
using PathChooser =
    std::function<void(QWidget& parent, const PathQuestion& question, std::function<void(const QString& path)> chosen)>;

/// The platform's dialog, which asks before a file is replaced. Does not wait.
void choosePath(QWidget& parent, const PathQuestion& question, std::function<void(const QString& path)> chosen);

/// A name that says when: "bulkhead-incident-2026-11-25-1432Z.html"
QString datedName(const QString& what, qint64 epochMsecs, const QString& suffix);

} // namespace bulkhead
