#include "ui/readablepalette.h"

#include "ui/palette.h"

#include <QEvent>
#include <QGuiApplication>

namespace bulkhead {

namespace {

constexpr double LeastContrast = 4.5; // as WCAG asks of text
constexpr double LeastOnSelection = 5.5; // Fusion paints a selection with a gradient that begins lighter
constexpr float Quiet = 0.62F;

/// In fields and beside them.
bool canBeRead(const QColor& hint, const QPalette& palette)
{
    return look::contrast(hint, palette.color(QPalette::Base)) >= LeastContrast
        && look::contrast(hint, palette.color(QPalette::Window)) >= LeastContrast;
}

/// What is set of `palette`, which remembers what was set in it: the rest goes on following the platform.
void mendHints(QPalette& palette)
{
    QColor hint = palette.color(QPalette::Text);
    hint.setAlphaF(Quiet);
    // A palette that can't be read at all stays: mending it again and again would not help.
    if (!canBeRead(palette.color(QPalette::PlaceholderText), palette) && canBeRead(hint, palette))
        palette.setColor(QPalette::PlaceholderText, hint);
}

void mendSelection(QPalette& palette)
{
    const QColor text = palette.color(QPalette::HighlightedText);
    QColor ground = palette.color(QPalette::Highlight);
    const bool isTextLight = text.lightness() > 127;
    constexpr int MostSteps = 20;
    for (int step = 0; step < MostSteps && look::contrast(text, ground) < LeastOnSelection; ++step)
        ground = isTextLight ? ground.darker(106) : ground.lighter(106);
    if (look::contrast(text, ground) < LeastOnSelection || ground == palette.color(QPalette::Highlight))
        return;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::Highlight, ground);
}

} // namespace

ReadablePalette::ReadablePalette(QGuiApplication& application)
{
    application.installEventFilter(this);
    mend();
}

bool ReadablePalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qGuiApp)
        mend();
    return false;
}

void ReadablePalette::mend()
{
    const QPalette palette = QGuiApplication::palette();
    QPalette mended = palette;
    mendHints(mended);
    mendSelection(mended);
    if (mended != palette)
        QGuiApplication::setPalette(mended);
}

} // namespace bulkhead
