#include "ui/paintedicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace bulkhead::look {

namespace {

constexpr double GlyphField = 12; // the drawings below are on a field of 12 by 12

class PaintedIconEngine final : public QIconEngine {
public:
    PaintedIconEngine(PaintPicture paint, const QColor& colour)
        : m_paint(std::move(paint))
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour.isValid() ? m_colour : QGuiApplication::palette().color(QPalette::ButtonText);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.35F);
        m_paint(*painter, rect, colour);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new PaintedIconEngine(m_paint, m_colour); }

private:
    PaintPicture m_paint;
    QColor m_colour;
};

void paintGlyph(QPainter& painter, const QRectF& rect, const QColor& colour, Glyph glyph)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / GlyphField, rect.height() / GlyphField);
    if (QGuiApplication::isRightToLeft() && (glyph == Glyph::Back || glyph == Glyph::Forward)) {
        painter.translate(GlyphField, 0); // back is where the text comes from
        painter.scale(-1, 1);
    }
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (glyph) {
    case Glyph::Reload:
        painter.drawArc(QRectF(2, 2, 8, 8), 40 * 16, 290 * 16);
        painter.drawPolyline(QPolygonF({{9.4, 1.2}, {9.2, 3.6}, {6.8, 3.4}}));
        break;
    case Glyph::Back:
        painter.drawPolyline(QPolygonF({{7.5, 2}, {3.5, 6}, {7.5, 10}}));
        break;
    case Glyph::Forward:
        painter.drawPolyline(QPolygonF({{4.5, 2}, {8.5, 6}, {4.5, 10}}));
        break;
    case Glyph::Up:
        painter.drawPolyline(QPolygonF({{2, 7.5}, {6, 3.5}, {10, 7.5}}));
        break;
    case Glyph::Down:
        painter.drawPolyline(QPolygonF({{2, 4.5}, {6, 8.5}, {10, 4.5}}));
        break;
    }
    painter.restore();
}

} // namespace

QIcon paintedIcon(PaintPicture paint, const QColor& colour)
{
    return QIcon(new PaintedIconEngine(std::move(paint), colour));
}

QIcon glyphIcon(Glyph glyph)
{
    return paintedIcon([glyph](QPainter& painter, const QRectF& rect, const QColor& colour) {
        paintGlyph(painter, rect, colour, glyph);
    });
}

} // namespace bulkhead::look
