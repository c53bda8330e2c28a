#pragma once

#include <QApplication>
#include <QFont>
#include <QFontDatabase>

namespace bulkhead {

/// For JSON and certificates: characters of one width, as large as the program's other texts are, whatever size was
/// chosen for those.
inline QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const double size = QApplication::font().pointSizeF(); size > 0) // else it is in pixels
        font.setPointSizeF(size);
    return font;
}

} // namespace bulkhead
