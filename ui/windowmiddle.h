#pragma once

#include <QScrollArea>

namespace bulkhead {

/// The middle of the window, between its docks, in the layout of contents(). It never cuts what stands in it: docks
/// have to leave some of the height that its wrapped texts need, and where that is not enough, it can be scrolled. Qt's
/// own middle lets docks take those lines.
class WindowMiddle : public QScrollArea {
    Q_OBJECT
public:
    explicit WindowMiddle(QWidget* parent = nullptr);

    QWidget& contents() { return *widget(); }

    QSize minimumSizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int neededHeight() const;
};

} // namespace bulkhead
