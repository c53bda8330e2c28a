#include "ui/celldelegates.h"

#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobwords.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QColor textColour(const QStyleOptionViewItem& option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

/// `rect` and `alignment` as they are where people read from left to right.
void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& place, const QString& text,
    Qt::Alignment logical)
{
    const QRect rect = QStyle::visualRect(option.direction, option.rect, place);
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, logical);
    painter->setPen(textColour(option));
    painter->setFont(option.font);
    if (option.features & QStyleOptionViewItem::WrapText)
        painter->drawText(rect, int(Qt::TextWordWrap | alignment | Qt::AlignVCenter), text);
    else
        painter->drawText(
            rect, int(alignment | Qt::AlignVCenter), option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
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
        Segment{progress.skipped, look::Meaning::Neutral, Qt::Dense5Pattern},
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

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    painter->save();
    // Background, selection and hover as the platform paints them; the contents are ours.
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    paintContents(painter, cell, index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int width = std::max(cell.rect.width() - 2 * Margin, 40);
    const int flags = cell.features & QStyleOptionViewItem::WrapText ? int(Qt::TextWordWrap) : 0;
    const QSize text = cell.fontMetrics.boundingRect(QRect(0, 0, width, 10'000), flags, cell.text).size();
    return text + QSize(2 * Margin, Margin);
}

void CellDelegate::paintContents(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex&) const
{
    paintText(painter, cell, cell.rect.adjusted(Margin, 0, -Margin, 0), cell.text, cell.displayAlignment);
}

int titleWidth(const QHeaderView& header, int column)
{
    const QString title = header.model() ? header.model()->headerData(column, Qt::Horizontal).toString() : QString();
    const int sign = header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header);
    return header.fontMetrics().horizontalAdvance(title) + sign + 3 * CellDelegate::Margin;
}

void alignHeader(QHeaderView& header)
{
    header.setStyleSheet(
        u"QHeaderView::section { padding: 4px %1px; border: 0; border-right: 1px solid palette(midlight);"
        " border-bottom: 1px solid palette(mid); background: palette(button); }"_s.arg(CellDelegate::Margin));
}

SignDelegate::SignDelegate(MeaningOf meaningOf, QObject* parent)
    : CellDelegate(parent)
    , m_meaningOf(std::move(meaningOf))
{
}

void SignDelegate::paintContents(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const
{
    const look::Meaning meaning = m_meaningOf(index);
    const int size = cell.fontMetrics.ascent();
    const QRect sign = QStyle::visualRect(
        cell.direction, cell.rect, QRect(cell.rect.left() + Margin, cell.rect.center().y() - size / 2, size, size));
    const bool selected = cell.state & QStyle::State_Selected;
    look::paintSign(*painter, sign, meaning, selected ? textColour(cell) : look::colour(meaning, cell.palette));
    paintText(painter, cell, cell.rect.adjusted(Margin + size + Margin, 0, -Margin, 0), cell.text, Qt::AlignLeft);
}

void ProgressDelegate::paintContents(
    QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const
{
    const auto progress = index.data(JobTableModel::ProgressRole).value<JobProgress>();
    const int textWidth = cell.fontMetrics.horizontalAdvance(u"100 %"_s);
    const QRect inner = cell.rect.adjusted(Margin, 0, -Margin, 0);
    const double height = std::max(6.0, cell.fontMetrics.height() * 0.45);
    const bool isMirrored = cell.direction == Qt::RightToLeft;
    const QRectF track(inner.left() + (isMirrored ? textWidth + Margin : 0), inner.center().y() - height / 2 + 0.5,
        inner.width() - textWidth - Margin, height);
    painter->setRenderHint(QPainter::Antialiasing, false);
    QColor ground = textColour(cell);
    ground.setAlphaF(0.14F);
    painter->fillRect(track, ground);
    QPalette palette = cell.palette;
    if (cell.state & QStyle::State_Selected)
        palette.setColor(QPalette::Base, palette.color(QPalette::Highlight)); // the bar stands on the selection
    if (progress.whole > 0)
        paintSegments(painter, track, progress, palette);

    // While a job still searches, nobody knows the whole. Rounded down: "100 %" must mean all of them.
    const auto status = index.data(JobTableModel::StatusRole).value<JobStatus>();
    const bool known = progress.whole > 0 && status != JobStatus::Pending && status != JobStatus::Discovering;
    const QString text = known ? tr("%1 %").arg(progress.percentHandled()) : u"–"_s;
    paintText(painter, cell, inner, text, Qt::AlignRight);
}

} // namespace bulkhead
