#include "ui/windowmiddle.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace bulkhead {

WindowMiddle::WindowMiddle(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("windowMiddle"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what stands in it scrolls to itself
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(new QWidget(this));
    widget()->installEventFilter(this);
}

int WindowMiddle::neededHeight() const
{
    const QLayout* layout = widget()->layout();
    if (!layout)
        return 0;
    return layout->hasHeightForWidth() ? layout->minimumHeightForWidth(widget()->width())
                                       : layout->minimumSize().height();
}

QSize WindowMiddle::minimumSizeHint() const
{
    constexpr int MostLines = 16; // of which there is room in any window
    return {
        widget()->minimumSizeHint().width(), std::min(widget()->minimumHeight(), fontMetrics().height() * MostLines)};
}

bool WindowMiddle::eventFilter(QObject* watched, QEvent* event)
{
    const bool isTaken = QScrollArea::eventFilter(watched, event);
    const bool mayNeedMore = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (watched != widget() || !mayNeedMore)
        return isTaken;
    if (const int needed = neededHeight(); needed != widget()->minimumHeight()) {
        widget()->setMinimumHeight(needed);
        updateGeometry();
    }
    return isTaken;
}

} // namespace bulkhead
