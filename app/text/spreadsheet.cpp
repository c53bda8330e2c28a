#include "app/text/spreadsheet.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

bool beginsFormula(QChar c)
{
    return u"=+-@＝＋－＠"_s.contains(c);
}

QString pastedCell(QString text)
{
    for (const QChar breaking : {u'\t', u'\n', u'\r', u'\v', u'\f', u'\u0085', u'\u2028', u'\u2029'})
        text.replace(breaking, u' ');
    const QStringView begins = QStringView(text).trimmed();
    if (begins.startsWith(u'"'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return !begins.isEmpty() && beginsFormula(begins.front()) ? u'\'' + text : text;
}

} // namespace bulkhead
