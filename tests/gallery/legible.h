#pragma once

#include <QStringList>

class QImage;
class QWidget;

namespace bulkhead {

/// Each text of a window that does not fit where it stands: cut off, wider than its field, or reaching beyond its
/// parent. What a table's cells hold may be cut (they have tool tips and can be made wider), its titles may not.
QStringList cutTexts(QWidget& window);

/// Each text of a window that stands out from its ground by less than 4.5:1, as WCAG counts, measured in a picture of
/// the window (one pixel a point). What is disabled is left out, as there.
QStringList faintTexts(QWidget& window, const QImage& picture);

/// Each text of a window that holds words outside the brackets of the pseudo translation (pseudo.py). Data is none of
/// it: what tables and text fields hold, ids, addresses, numbers, moments.
QStringList untranslatedTexts(QWidget& window);

} // namespace bulkhead
