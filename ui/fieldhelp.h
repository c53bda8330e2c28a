#pragma once

#include <QWidget>

namespace bulkhead {

/// What a field of a form is for: in a line as its tool tip, and at length by Shift+F1 or the "?" of the title bar. A
/// screen reader finds both. Texts of the program only: Qt would render markup in the long one.
inline void explain(QWidget* field, const QString& shortly, const QString& atLength)
{
    field->setToolTip(shortly);
    field->setWhatsThis(atLength);
}

} // namespace bulkhead
