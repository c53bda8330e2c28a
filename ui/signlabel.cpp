#include "ui/signlabel.h"

#include <QPainter>

namespace bulkhead {

SignLabel::SignLabel(look::Meaning meaning, QWidget* parent)
    : QWidget(parent)
    , m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SignLabel::setMeaning(look::Meaning meaning)
{
    m_meaning = meaning;
    update();
}

QSize SignLabel::sizeHint() const
{
    return {fontMetrics().height(), fontMetrics().height()};
}

void SignLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::paintSign(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_meaning, look::colour(m_meaning, palette()));
}

} // namespace bulkhead
