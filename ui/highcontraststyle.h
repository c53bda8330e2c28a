#pragma once

#include "ui/fusionstyle.h"

namespace bulkhead {

/// Fusion with an edge around everything that can be pressed or filled in: its own edges are shades of the window's
/// colour, and on black there are none.
class HighContrastStyle final : public FusionStyle {
    Q_OBJECT
public:
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;
};

} // namespace bulkhead
