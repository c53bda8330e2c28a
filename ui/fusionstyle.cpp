#include "ui/fusionstyle.h"

#include "ui/paintedicon.h"

namespace bulkhead {

FusionStyle::FusionStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

QIcon FusionStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
        return look::glyphIcon(look::Glyph::Forward);
    case SP_ToolBarVerticalExtensionButton:
        return look::glyphIcon(look::Glyph::Down);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace bulkhead
