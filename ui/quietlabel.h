#pragma once

#include "ui/plainlabel.h"

#include <QStyle>

namespace bulkhead {

/// A label for what explains a field or a choice: present, but not loud.
inline QLabel* quietLabel(QWidget* parent, const QString& objectName, const QString& text = {})
{
    QLabel* label = plainLabel(parent, objectName);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setText(text);
    return label;
}

/// The same for the hint below a check box or radio button: its text begins where the button's does, and it is what a
/// screen reader adds to the button's name.
inline QLabel* hintBelow(QWidget* button, const QString& objectName, const QString& text)
{
    QLabel* label = quietLabel(button->parentWidget(), objectName, text);
    button->setAccessibleDescription(text);
    const QStyle& style = *button->style();
    label->setIndent(style.pixelMetric(QStyle::PM_IndicatorWidth) + style.pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    return label;
}

} // namespace bulkhead
