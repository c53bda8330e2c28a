#include "ui/hintcolour.h"

#include "ui/palette.h"

#include <QEvent>
#include <QGuiApplication>

namespace bulkhead {

namespace {

constexpr double LeastContrast = 3.0;
constexpr float Quiet = 0.62F;

} // namespace

HintColour::HintColour(QGuiApplication& application)
{
    application.installEventFilter(this);
    mend();
}

bool HintColour::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qGuiApp)
        mend();
    return false;
}

void HintColour::mend()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor ground = palette.color(QPalette::Base);
    if (look::contrast(palette.color(QPalette::PlaceholderText), ground) >= LeastContrast)
        return;
    QColor hint = palette.color(QPalette::Text);
    hint.setAlphaF(Quiet);
    if (look::contrast(hint, ground) < LeastContrast)
        return; // a palette that can't be read at all: mending it again and again would not help
    QPalette mended = palette; // which remembers what was set in it: the rest goes on following the platform
    mended.setColor(QPalette::PlaceholderText, hint);
    QGuiApplication::setPalette(mended);
}

} // namespace bulkhead
