#pragma once

#include "ui/palette.h"
#include "ui/plainlabel.h"

namespace bulkhead {

/// A label for what explains a field or a choice: present, but not loud.
inline QLabel* quietLabel(QWidget* parent, const QString& objectName, const QString& text = {})
{
    QLabel* label = plainLabel(parent, objectName);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, look::colour(look::Meaning::Neutral, quiet));
    label->setPalette(quiet);
    label->setText(text);
    return label;
}

} // namespace bulkhead
