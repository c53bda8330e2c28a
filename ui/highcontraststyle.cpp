#include "ui/highcontraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace bulkhead {

namespace {

void paintEdge(QPainter& painter, const QStyleOption& option, bool isRound = false)
{
    const bool isFocused = option.state & QStyle::State_HasFocus;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const double width = isFocused ? 2 : 1;
    const QRectF rect = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.palette.color(group, isFocused ? QPalette::Highlight : QPalette::WindowText), width));
    if (isRound)
        painter.drawEllipse(rect);
    else
        painter.drawRect(rect);
    painter.restore();
}

} // namespace

void HighContrastStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    FusionStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelLineEdit:
    case PE_IndicatorCheckBox:
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        paintEdge(*painter, *option);
        break;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_On | State_Sunken | State_HasFocus))
            paintEdge(*painter, *option);
        break;
    case PE_IndicatorRadioButton:
        paintEdge(*painter, *option, true);
        break;
    default:
        break;
    }
}

void HighContrastStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    FusionStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        paintEdge(*painter, *option);
}

} // namespace bulkhead
