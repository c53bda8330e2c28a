#pragma once

#include <QLineEdit>

namespace bulkhead {

/// A line edit that tests and style sheets find by its name.
inline QLineEdit* namedLineEdit(QWidget* parent, const QString& objectName)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    return edit;
}

} // namespace bulkhead
