#include "ui/jsontextedit.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

JsonTextEdit::JsonTextEdit(QWidget* parent)
    : FixedTextEdit(parent)
{
}

void JsonTextEdit::setJson(const QByteArray& json)
{
    constexpr qsizetype LongestLine = 2000; // one of a megabyte takes seconds to lay out
    QStringList lines = QString::fromUtf8(json).split(u'\n');
    for (QString& line : lines) {
        if (line.size() > LongestLine)
            line = line.first(LongestLine) + u'…';
    }
    setPlainText(lines.join(u'\n'));
}

} // namespace bulkhead
