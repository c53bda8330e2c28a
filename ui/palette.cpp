#include "ui/palette.h"

#include "ui/paintedicon.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace bulkhead::look {

using namespace Qt::StringLiterals;

namespace {

/// Keeps one colour of a widget that of a meaning, whatever theme the rest of its palette comes from.
class MeaningColour final : public QObject {
public:
    MeaningColour(QWidget& widget, QPalette::ColorRole role)
        : QObject(&widget)
        , m_widget(widget)
        , m_role(role)
    {
        setObjectName(nameOf(role));
        widget.installEventFilter(this);
    }

    static void set(QWidget& widget, QPalette::ColorRole role, Meaning meaning)
    {
        auto* colour =
            static_cast<MeaningColour*>(widget.findChild<QObject*>(nameOf(role), Qt::FindDirectChildrenOnly));
        if (!colour)
            colour = new MeaningColour(widget, role);
        colour->m_meaning = meaning;
        colour->apply();
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange)
            apply();
        return false;
    }

private:
    static QString nameOf(QPalette::ColorRole role) { return u"meaningColour%1"_s.arg(int(role)); }

    void apply()
    {
        const QPalette around = m_widget.parentWidget() ? m_widget.parentWidget()->palette() : QApplication::palette();
        const QColor colour =
            m_role == QPalette::Window ? background(m_meaning, around) : look::colour(m_meaning, around);
        QPalette palette = m_widget.palette();
        if (palette.color(m_role) == colour)
            return; // also what the change below comes back with
        palette.setColor(m_role, colour);
        m_widget.setPalette(palette);
    }

    QWidget& m_widget;
    QPalette::ColorRole m_role;
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

double contrast(const QColor& text, const QColor& ground)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double share = text.alphaF();
    const auto mixed = [share](double above, double below) { return float(above * share + below * (1 - share)); };
    const double a = luminance(QColor::fromRgbF(
        mixed(text.redF(), ground.redF()), mixed(text.greenF(), ground.greenF()), mixed(text.blueF(), ground.blueF())));
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor colour(Meaning meaning, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Working:
        return dark ? QColor(0x6c, 0xb8, 0xf0) : QColor(0x00, 0x62, 0xa8);
    case Meaning::Good:
        return dark ? QColor(0x3f, 0xcf, 0xa4) : QColor(0x00, 0x75, 0x55);
    case Meaning::Bad:
        return dark ? QColor(0xff, 0x8a, 0x5c) : QColor(0xb8, 0x44, 0x00);
    case Meaning::Stopped:
        return dark ? QColor(0xe4, 0x9c, 0xc8) : QColor(0x9c, 0x3d, 0x79);
    case Meaning::Caution:
        return dark ? QColor(0xf0, 0xc0, 0x40) : QColor(0x8a, 0x5f, 0x00);
    case Meaning::Neutral:
        break;
    }
    return dark ? QColor(0xa8, 0xae, 0xb6) : QColor(0x5c, 0x64, 0x6e);
}

QColor background(Meaning meaning, const QPalette& palette)
{
    const QColor tint = colour(meaning, palette);
    const QColor base = palette.color(QPalette::Window);
    const double share = isDark(palette) ? 0.22 : 0.12;
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {mix(tint.red(), base.red()), mix(tint.green(), base.green()), mix(tint.blue(), base.blue())};
}

Meaning meaningOf(JobStatus status)
{
    switch (status) {
    case JobStatus::Pending:
    case JobStatus::Skipped:
        return Meaning::Neutral;
    case JobStatus::Discovering:
    case JobStatus::Processing:
        return Meaning::Working;
    case JobStatus::Completed:
        return Meaning::Good;
    case JobStatus::Failed:
        return Meaning::Bad;
    case JobStatus::Cancelled:
        return Meaning::Stopped;
    case JobStatus::Unknown:
        break;
    }
    return Meaning::Caution;
}

Meaning meaningOf(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Pending:
    case MessageStatus::Skipped:
        return Meaning::Neutral;
    case MessageStatus::Processing:
        return Meaning::Working;
    case MessageStatus::Completed:
        return Meaning::Good;
    case MessageStatus::Failed:
        return Meaning::Bad;
    case MessageStatus::Cancelled:
        return Meaning::Stopped;
    case MessageStatus::Unknown:
        break;
    }
    return Meaning::Caution;
}

Meaning meaningOf(CancelState state)
{
    switch (state) {
    case CancelState::Waiting:
    case CancelState::CalledOff:
        return Meaning::Neutral;
    case CancelState::Reading:
    case CancelState::Sending:
    case CancelState::Requested:
        return Meaning::Working;
    case CancelState::Cancelled:
        return Meaning::Stopped;
    case CancelState::FinishedFirst:
        return Meaning::Good;
    case CancelState::Failed:
        return Meaning::Bad;
    case CancelState::Checking:
    case CancelState::Unconfirmed:
        break;
    }
    return Meaning::Caution;
}

Meaning meaningOf(DeletionState state)
{
    switch (state) {
    case DeletionState::Waiting:
    case DeletionState::CalledOff:
        return Meaning::Neutral;
    case DeletionState::Reading:
    case DeletionState::Sending:
        return Meaning::Working;
    case DeletionState::Deleted:
    case DeletionState::AlreadyGone:
        return Meaning::Good;
    case DeletionState::Failed:
        return Meaning::Bad;
    case DeletionState::Refused:
    case DeletionState::Checking:
    case DeletionState::Unconfirmed:
        break;
    }
    return Meaning::Caution;
}

void paintSign(QPainter& painter, const QRectF& rect, Meaning meaning, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = rect.width() / 12;
    painter.translate(rect.topLeft());
    painter.scale(unit, unit); // the pictures below are drawn on a field of 12 by 12
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (meaning) {
    case Meaning::Neutral:
        painter.drawEllipse(QRectF(2, 2, 8, 8));
        break;
    case Meaning::Working: {
        painter.drawEllipse(QRectF(2, 2, 8, 8));
        painter.setBrush(colour);
        painter.drawPie(QRectF(2, 2, 8, 8), 90 * 16, -180 * 16);
        break;
    }
    case Meaning::Good:
        painter.drawPolyline(QPolygonF({{2, 6.5}, {5, 9.5}, {10, 2.5}}));
        break;
    case Meaning::Bad:
        painter.drawLine(QPointF(2.5, 2.5), QPointF(9.5, 9.5));
        painter.drawLine(QPointF(9.5, 2.5), QPointF(2.5, 9.5));
        break;
    case Meaning::Stopped:
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(2.5, 2.5, 7, 7), 1, 1);
        break;
    case Meaning::Caution:
        painter.drawPolygon(QPolygonF({{6, 1.5}, {11, 10.5}, {1, 10.5}}));
        painter.drawLine(QPointF(6, 4.8), QPointF(6, 7.2));
        painter.drawPoint(QPointF(6, 9));
        break;
    }
    painter.restore();
}

QIcon icon(Meaning meaning, const QColor& colour)
{
    return paintedIcon(
        [meaning](QPainter& painter, const QRectF& rect, const QColor& ink) { paintSign(painter, rect, meaning, ink); },
        colour);
}

QIcon icon(Meaning meaning)
{
    return icon(meaning, QColor());
}

void setTextMeaning(QWidget& widget, Meaning meaning)
{
    widget.setForegroundRole(QPalette::WindowText); // a quiet label has another one
    MeaningColour::set(widget, QPalette::WindowText, meaning);
}

void setGroundMeaning(QWidget& widget, Meaning meaning)
{
    MeaningColour::set(widget, QPalette::Window, meaning);
}

void makeDestructive(QWidget& button)
{
    button.setStyleSheet(uR"(
QAbstractButton { background: #b02a1e; color: white; border: 1px solid #8f1d13; border-radius: 3px; padding: 5px 14px; font-weight: bold; }
QAbstractButton:hover { background: #c4362a; }
QAbstractButton:pressed { background: #8f1d13; }
QAbstractButton:focus { border: 2px solid palette(text); padding: 4px 13px; }
QAbstractButton:disabled { background: palette(button); color: rgba(128, 128, 128, 210); border-color: palette(mid); }
)"_s);
}

} // namespace bulkhead::look
