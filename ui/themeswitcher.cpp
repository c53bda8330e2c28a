#include "ui/themeswitcher.h"

#include "ui/desktopcolours.h"
#include "ui/fusionstyle.h"
#include "ui/highcontraststyle.h"
#include "ui/palette.h"
#include "ui/themes.h"

#include <QApplication>
#include <QFont>
#include <QStyle>
#include <QStyleFactory>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool isFusion(const QString& styleName)
{
    return styleName.compare(u"fusion"_s, Qt::CaseInsensitive) == 0;
}

/// Other styles than Fusion paint with the platform's colours, whatever the palette says.
QStyle* styleOf(Theme theme, const QString& platformStyle)
{
    if (theme == Theme::HighContrast)
        return new HighContrastStyle;
    if (theme != Theme::System || isFusion(platformStyle))
        return new FusionStyle;
    return QStyleFactory::create(platformStyle);
}

} // namespace

ThemeSwitcher::ThemeSwitcher(const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_desktop(new DesktopColours(this))
    , m_platformStyle(QApplication::style()->name())
{
    connect(m_desktop, &DesktopColours::changed, this, &ThemeSwitcher::apply);
    setTextSize(appearance.textPercent);
    use(appearance.theme);
    if (m_shown == Theme::System && isFusion(m_platformStyle))
        QApplication::setStyle(new FusionStyle);
}

void ThemeSwitcher::use(Theme theme)
{
    m_theme = theme;
    if (theme == Theme::System)
        m_desktop->follow();
    apply();
}

Theme ThemeSwitcher::effective() const
{
    if (m_theme != Theme::System)
        return m_theme;
    if (m_desktop->wantsHighContrast())
        return Theme::HighContrast;
    // Where the platform knows by itself, its own dark colours stay.
    const bool isDarkAlready = m_shown == Theme::System && look::isDark(QApplication::palette());
    return m_desktop->wantsDark() && !isDarkAlready ? Theme::Dark : Theme::System;
}

void ThemeSwitcher::apply()
{
    const Theme theme = effective();
    if (theme == m_shown)
        return;
    m_shown = theme;
    QApplication::setStyle(styleOf(theme, m_platformStyle));
    QApplication::setPalette(look::paletteOf(theme));
}

void ThemeSwitcher::setTextSize(int percent)
{
    if (percent == Appearance::SmallestText)
        return;
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(font.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

} // namespace bulkhead
