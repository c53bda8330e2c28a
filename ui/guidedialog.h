#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace bulkhead {

class GuideBrowser;

/// The user guide, in a window of its own beside the jobs: its headings at the side, its text with pictures, a search
/// in it. It is part of the program and needs no network.
class GuideDialog : public QDialog {
    Q_OBJECT
public:
    explicit GuideDialog(QWidget* parent = nullptr);

private:
    enum class Direction { Forward, Backward };

    QWidget* buildHead();
    void buildContents();
    void search(Direction direction);
    void markFound();
    void showPlace();

    QListWidget* m_contents;
    GuideBrowser* m_guide;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
};

} // namespace bulkhead
