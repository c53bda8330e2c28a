#include "ui/tileface.h"

#include "ui/palette.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace bulkhead {

namespace {

using look::Meaning;

/// What the picture means while it alarms.
Meaning alarmOf(TileFace::Picture picture)
{
    return picture == TileFace::Picture::Failing ? Meaning::Bad : Meaning::Caution;
}

QFont numberFont(const QWidget& tile)
{
    QFont font = tile.font();
    font.setBold(true);
    return font;
}

/// As wide as any number of so many digits, so that the neighbours stay where they are while it counts.
int steadyWidth(const QFontMetrics& metrics, QString number)
{
    for (QChar& character : number) {
        if (character.isDigit())
            character = u'0';
    }
    return metrics.horizontalAdvance(number);
}

/// How much of the whole is done, from where lines begin: the rest is what is pending.
void paintBar(QPainter& painter, const QRectF& rect, double done, const QColor& colour, Qt::LayoutDirection direction)
{
    const double height = rect.height() * 0.45;
    const QRectF bar(rect.left() + 0.5, rect.center().y() - height / 2, rect.width() - 1, height);
    QPainterPath outline;
    outline.addRoundedRect(bar, height / 3, height / 3);
    painter.setClipPath(outline);
    const double width = bar.width() * done;
    const double left = direction == Qt::LeftToRight ? bar.left() : bar.right() - width;
    painter.fillRect(QRectF(left, bar.top(), width, bar.height()), colour);
    painter.setClipping(false);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

/// A ring of which so much is left, clockwise from the top.
void paintRing(QPainter& painter, const QRectF& rect, double left, const QColor& colour, bool isMarked)
{
    const double width = rect.height() / 7;
    const QRectF ring = rect.adjusted(width, width, -width, -width);
    QColor track = colour;
    track.setAlphaF(0.28F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, int(-360 * 16 * left));
    if (!isMarked)
        return;
    const QPointF middle = ring.center();
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(0, ring.height() * 0.22), middle + QPointF(0, ring.height() * 0.04));
    painter.drawPoint(middle + QPointF(0, ring.height() * 0.24));
}

} // namespace

struct TileFace::Metrics {
    int padding = 0; ///< at both ends
    int gap = 0; ///< between picture, number and word
    QSize picture;
    int number = 0; ///< width
    int word = 0; ///< width
    int height = 0;

    int width() const { return 2 * padding + picture.width() + gap + number + gap * 2 / 3 + word; }
};

struct TileFace::Colours {
    QColor ground;
    QColor border;
    QColor picture;
    QColor number;
    QColor word;
};

bool TileFace::set(const QString& number, const QString& word, Level level, double share)
{
    const TileFace before = *this;
    m_number = number;
    m_word = word;
    m_level = level;
    m_share = std::clamp(share, 0.0, 1.0);
    return *this != before;
}

TileFace::Metrics TileFace::metrics(const QWidget& tile) const
{
    const QFontMetrics text = tile.fontMetrics();
    Metrics metrics;
    metrics.gap = text.height() / 2;
    metrics.padding = metrics.gap;
    const int side = text.height();
    metrics.picture = QSize(m_picture == Picture::Pending ? side * 9 / 4 : side, side);
    metrics.number = steadyWidth(QFontMetrics(numberFont(tile)), m_number);
    metrics.word = text.horizontalAdvance(m_word) + 1;
    metrics.height = side + metrics.gap;
    return metrics;
}

QSize TileFace::size(const QWidget& tile) const
{
    const Metrics all = metrics(tile);
    return {all.width(), all.height};
}

QSize TileFace::smallestSize(const QWidget& tile) const
{
    const Metrics all = metrics(tile);
    return {all.width() - all.word, all.height};
}

TileFace::Colours TileFace::colours(const QWidget& tile, const State& state) const
{
    const QPalette& palette = tile.palette();
    const QColor text = palette.color(QPalette::WindowText);
    if (state.isOn) {
        const QColor on = palette.color(QPalette::HighlightedText);
        return {
            palette.color(QPalette::Highlight), state.hasFocus ? text : palette.color(QPalette::Highlight), on, on, on};
    }
    const QColor strong = state.hasFocus ? palette.color(QPalette::Highlight) : text;
    const bool isMarked = state.isHovered || state.hasFocus;
    switch (m_level) {
    case Level::Unknown:
    case Level::Quiet: {
        const QColor muted = look::colour(Meaning::Neutral, palette);
        return {Qt::transparent, isMarked ? strong : palette.color(QPalette::Mid), muted, muted, muted};
    }
    case Level::Usual:
        return {palette.color(QPalette::Base), isMarked ? strong : palette.color(QPalette::Mid),
            look::colour(Meaning::Working, palette), text, text};
    case Level::Alarming:
        break;
    }
    const Meaning alarm = alarmOf(m_picture);
    const QColor colour = look::colour(alarm, palette);
    return {look::background(alarm, palette), isMarked ? strong : colour, colour, text, text};
}

void TileFace::paintPicture(QPainter& painter, const QRectF& rect, const Colours& colours) const
{
    const bool isAlarming = m_level == Level::Alarming;
    const bool isQuiet = m_level <= Level::Quiet;
    switch (m_picture) {
    case Picture::Active:
        look::paintSign(painter, rect, isQuiet ? Meaning::Neutral : Meaning::Working, colours.picture);
        break;
    case Picture::Pending:
        paintBar(painter, rect, m_share, colours.picture, painter.layoutDirection());
        break;
    case Picture::Failing:
    case Picture::Stuck:
        // None of it is good news, and has another shape.
        look::paintSign(painter, rect,
            isAlarming                    ? alarmOf(m_picture)
                : m_level == Level::Quiet ? Meaning::Good
                                          : Meaning::Neutral,
            colours.picture);
        break;
    case Picture::Quota:
        paintRing(painter, rect, m_share, colours.picture, isAlarming);
        break;
    }
}

void TileFace::paint(QPainter& painter, const QWidget& tile, const State& state) const
{
    const Metrics all = metrics(tile);
    const Colours colours = this->colours(tile, state);
    const bool isBold = state.hasFocus || m_level == Level::Alarming;
    const double line = isBold ? 2 : 1;
    const double inset = line / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.border, line));
    painter.setBrush(colours.ground);
    const double corner = all.height / 5.0;
    painter.drawRoundedRect(QRectF(tile.rect()).adjusted(inset, inset, -inset, -inset), corner, corner);

    const QRect inside = tile.rect().adjusted(all.padding, 0, -all.padding, 0);
    int at = inside.left();
    const auto next = [&](int width, int gap) {
        const QRect logical(at, inside.top(), std::min(width, inside.right() + 1 - at), inside.height());
        at += width + gap;
        return QStyle::visualRect(tile.layoutDirection(), inside, logical);
    };
    QRectF picture = next(all.picture.width(), all.gap);
    picture = QRectF(
        picture.left(), picture.center().y() - all.picture.height() / 2.0, picture.width(), all.picture.height());
    painter.save();
    painter.setLayoutDirection(tile.layoutDirection());
    paintPicture(painter, picture, colours);
    painter.restore();

    const auto alignment = QStyle::visualAlignment(tile.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.setFont(numberFont(tile));
    painter.setPen(colours.number);
    painter.drawText(next(all.number, all.gap * 2 / 3), int(alignment), m_number);
    const QRect word = next(all.word, 0);
    painter.setFont(tile.font());
    painter.setPen(colours.word);
    painter.drawText(word, int(alignment), tile.fontMetrics().elidedText(m_word, Qt::ElideRight, word.width()));
}

} // namespace bulkhead
