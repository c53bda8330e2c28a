#include "ui/numberlabel.h"

#include "app/text/format.h"
#include "ui/palette.h"

#include <QPainter>

namespace bulkhead {

NumberLabel::NumberLabel(int number, QWidget* parent)
    : QWidget(parent)
    , m_text(format::count(number))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Step %1").arg(m_text));
}

QSize NumberLabel::sizeHint() const
{
    const int side = fontMetrics().height() * 3 / 2;
    return {side, side};
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::background(look::Meaning::Working, palette()));
    painter.drawEllipse(rect());
    painter.setPen(look::colour(look::Meaning::Working, palette()));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace bulkhead
