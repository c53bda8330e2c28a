#include "ui/progresschart.h"

#include "app/text/format.h"
#include "ui/palette.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bulkhead {

ProgressChart::ProgressChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Messages handled over time"));
}

void ProgressChart::setSamples(std::vector<JobHistory::Sample> samples)
{
    m_samples = std::move(samples);
    if (!m_samples.empty()) {
        setAccessibleDescription(tr("%1 at the beginning, %2 of %3 at the end, in %4")
                                     .arg(format::count(m_samples.front().handled),
                                         format::count(m_samples.back().handled), format::count(m_samples.back().whole),
                                         format::span(msecsBetween(m_samples.front().at, m_samples.back().at))));
    }
    update();
}

QSize ProgressChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 6};
}

QPolygonF ProgressChart::line(const QRectF& area) const
{
    const double span = std::max<double>(1, double(msecsBetween(m_samples.front().at, m_samples.back().at).count()));
    // From the least to the most that was handled: of a job of 40,000 messages, a minute would be a line on the ground.
    const auto [least, most] = std::minmax_element(
        m_samples.begin(), m_samples.end(), [](const auto& x, const auto& y) { return x.handled < y.handled; });
    const double range = std::max<double>(1, double(most->handled - least->handled));
    QPolygonF points;
    for (const JobHistory::Sample& sample : m_samples) {
        const double x = double(msecsBetween(m_samples.front().at, sample.at).count()) / span;
        points.append({area.left() + x * area.width(),
            area.bottom() - double(sample.handled - least->handled) / range * area.height()});
    }
    return points;
}

void ProgressChart::paintEvent(QPaintEvent*)
{
    if (m_samples.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double text = fontMetrics().height() + 2.0;
    const QRectF area = QRectF(rect()).adjusted(0.5, text, -0.5, -text);
    const QColor working = look::colour(look::Meaning::Working, palette());
    const QPolygonF points = line(area);
    QPainterPath ground(QPointF(area.left(), area.bottom()));
    for (const QPointF& point : points)
        ground.lineTo(point);
    ground.lineTo(area.right(), area.bottom());
    ground.closeSubpath();
    painter.fillPath(ground, look::background(look::Meaning::Working, palette()));
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(working, 2));
    painter.drawPolyline(points);

    painter.setPen(palette().color(QPalette::PlaceholderText));
    const JobHistory::Sample& last = m_samples.back();
    painter.drawText(QRectF(0, 0, width(), text), int(Qt::AlignLeft | Qt::AlignVCenter),
        tr("%1 of %2 handled").arg(format::count(last.handled), format::count(last.whole)));
    painter.drawText(QRectF(0, height() - text, width(), text), int(Qt::AlignLeft | Qt::AlignVCenter),
        tr("%1 ago: %2")
            .arg(format::span(msecsBetween(m_samples.front().at, last.at)), format::count(m_samples.front().handled)));
    painter.drawText(QRectF(0, height() - text, width(), text), int(Qt::AlignRight | Qt::AlignVCenter), tr("now"));
}

} // namespace bulkhead
