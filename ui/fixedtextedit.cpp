#include "ui/fixedtextedit.h"

#include <QApplication>
#include <QFontDatabase>

namespace bulkhead {

FixedTextEdit::FixedTextEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const double size = QApplication::font().pointSizeF(); size > 0) // else it is in pixels
        font.setPointSizeF(size);
    setFont(font);
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
}

} // namespace bulkhead
