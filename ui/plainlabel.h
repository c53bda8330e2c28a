#pragma once

#include <QLabel>

namespace bulkhead {

/// A label for sentences: plain text, wrapped, and selectable, because people paste errors into tickets.
inline QLabel* plainLabel(QWidget* parent, const QString& objectName)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace bulkhead
