#pragma once

#include <QDialog>
#include <QUrl>

namespace bulkhead {

/// What this copy of the program is, and where a newer one is found. It asks nobody: Bulkhead never looks for a newer
/// version by itself, so the dialog opens a browser when asked to and does nothing else.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// `homepage` is http or https; where it is empty, the place this copy came from is named instead.
    explicit AboutDialog(QWidget* parent, const QUrl& homepage = builtHomepage());

    /// What the build was told, BULKHEAD_HOMEPAGE; empty where it was told none.
    static QUrl builtHomepage();
};

} // namespace bulkhead
