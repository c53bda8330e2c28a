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

/// What a dialog asks or offers, at its head.
inline QLabel* questionLabel(QWidget* parent)
{
    QLabel* label = plainLabel(parent, QStringLiteral("questionLabel"));
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    label->setFont(large);
    return label;
}

} // namespace bulkhead
