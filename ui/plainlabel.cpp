#include "ui/plainlabel.h"

#include <utility>

namespace bulkhead {

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

int PlainLabel::heightForWidth(int offered) const
{
    const int width = hasFixedWidth() ? minimumWidth() : offered;
    constexpr qsizetype MostKept = 32; // a window that is dragged larger has every width once
    Shape shape{text(), font(), indent(), logicalDpiY(), contentsMargins()};
    if (!(shape == m_shape) || m_heights.size() >= MostKept) {
        m_shape = std::move(shape);
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

QSize PlainLabel::minimumSizeHint() const
{
    return hasFixedWidth() ? QSize(minimumWidth(), heightForWidth(minimumWidth())) : QLabel::minimumSizeHint();
}

QSize PlainLabel::sizeHint() const
{
    return hasFixedWidth() ? minimumSizeHint() : QLabel::sizeHint();
}

QLabel* plainLabel(QWidget* parent, const QString& objectName)
{
    auto* label = new PlainLabel(parent);
    label->setObjectName(objectName);
    return label;
}

QLabel* staticLabel(QWidget* parent, const QString& objectName, const QString& text)
{
    QLabel* label = plainLabel(parent, objectName);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setText(text);
    return label;
}

QLabel* questionLabel(QWidget* parent)
{
    QLabel* label = plainLabel(parent, QStringLiteral("questionLabel"));
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    label->setFont(large);
    return label;
}

} // namespace bulkhead
