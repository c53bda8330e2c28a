#pragma once

#include <QProxyStyle>

namespace bulkhead {

/// Fusion with arrows of its own where a tool bar or a menu bar does not fit: Qt's are black pictures, which a dark
/// theme swallows, and the first of them to be read brings all of Qt's plug-ins for pictures into the start.
class FusionStyle : public QProxyStyle {
    Q_OBJECT
public:
    FusionStyle();

    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace bulkhead
