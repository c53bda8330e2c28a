#include "ui/celldelegates.h"

#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobwords.h"

#include <QApplication>
#include <QPainter>

#include <array>
#include <cmath>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 6;

QStyle* styleOf(const QStyleOptionViewItem& option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// The cell's background (selection, hover, focus) without its contents.
void paintPanel(QPainter* painter, const QStyleOptionViewItem& option)
{
    styleOf(option)->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

QColor textColour(const QStyleOptionViewItem& option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text,
    Qt::Alignment alignment)
{
    painter->setPen(textColour(option));
    painter->setFont(option.font);
    painter->drawText(
        rect, int(alignment | Qt::AlignVCenter), option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

int signSize(const QStyleOptionViewItem& option)
{
    return option.fontMetrics.ascent();
}

struct Segment {
    double share = 0;
    look::Meaning meaning = look::Meaning::Neutral;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

void paintSegments(QPainter* painter, const QRectF& track, const JobProgress& progress, const QPalette& palette)
{
    const std::array segments{
        Segment{progress.successful, look::Meaning::Good, Qt::SolidPattern},
        Segment{progress.skipped, look::Meaning::Neutral, Qt::SolidPattern},
        Segment{progress.failed, look::Meaning::Bad, Qt::BDiagPattern},
        Segment{progress.cancelled, look::Meaning::Stopped, Qt::FDiagPattern},
    };
    double x = track.left();
    for (const Segment& segment : segments) {
        if (segment.share <= 0)
            continue;
        // What happened to a single message of a million must still be seen.
        const double width = std::max(1.0, segment.share * track.width());
        const QRectF rect(x, track.top(), std::min(width, track.right() - x), track.height());
        const QColor colour = look::colour(segment.meaning, palette);
        QColor ground = colour;
        if (segment.pattern != Qt::SolidPattern)
            ground.setAlphaF(0.35F);
        painter->fillRect(rect, ground);
        if (segment.pattern != Qt::SolidPattern)
            painter->fillRect(rect, QBrush(colour, segment.pattern));
        x += rect.width();
    }
}

} // namespace

SignDelegate::SignDelegate(MeaningOf meaningOf, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_meaningOf(std::move(meaningOf))
{
}

void SignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintPanel(painter, cell);
    const look::Meaning meaning = m_meaningOf(index);
    const int size = signSize(cell);
    const QRect sign(cell.rect.left() + Margin, cell.rect.center().y() - size / 2, size, size);
    const bool selected = cell.state & QStyle::State_Selected;
    look::paintSign(*painter, sign, meaning, selected ? textColour(cell) : look::colour(meaning, cell.palette));
    const QRect text = cell.rect.adjusted(Margin + size + Margin, 0, -Margin, 0);
    paintText(painter, cell, text, cell.text, Qt::AlignLeft);
    painter->restore();
}

QSize SignDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(signSize(option) + 2 * Margin, 0);
}

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintPanel(painter, cell);
    const auto progress = index.data(JobTableModel::ProgressRole).value<JobProgress>();

    const int textWidth = cell.fontMetrics.horizontalAdvance(u"100 %"_s);
    const QRect inner = cell.rect.adjusted(Margin, 0, -Margin, 0);
    const double height = std::max(6.0, cell.fontMetrics.height() * 0.45);
    const QRectF track(inner.left(), inner.center().y() - height / 2 + 0.5, inner.width() - textWidth - Margin, height);
    painter->setRenderHint(QPainter::Antialiasing, false);
    QColor ground = textColour(cell);
    ground.setAlphaF(0.14F);
    painter->fillRect(track, ground);
    QPalette palette = cell.palette;
    if (cell.state & QStyle::State_Selected)
        palette.setColor(QPalette::Base, palette.color(QPalette::Highlight)); // the bar stands on the selection
    if (progress.whole > 0)
        paintSegments(painter, track, progress, palette);

    // Rounded down: "100 %" must mean all of them.
    const QString text = progress.whole > 0 ? tr("%1 %").arg(std::floor(progress.handled() * 100)) : u"–"_s;
    paintText(painter, cell, inner, text, Qt::AlignRight);
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.horizontalAdvance(u"100 %"_s) * 4, option.fontMetrics.height() + Margin};
}

} // namespace bulkhead
