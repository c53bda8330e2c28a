#include "ui/wrappedtext.h"

#include <QTextBoundaryFinder>

namespace bulkhead {

QString wrapped(const QString& text, int mostCharactersALine)
{
    QString out;
    qsizetype lineStart = 0;
    qsizetype lastBreak = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (auto at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary()) {
        if (at - lineStart > mostCharactersALine && lastBreak > lineStart) {
            out += QStringView(text).mid(lineStart, lastBreak - lineStart).trimmed();
            out += u'\n';
            lineStart = lastBreak;
        }
        lastBreak = at;
    }
    out += QStringView(text).mid(lineStart).trimmed();
    return out;
}

} // namespace bulkhead
