#include "ui/wrappedtext.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace bulkhead {

QString wrapped(const QString& text, int mostCharactersALine)
{
    QString out;
    qsizetype lineStart = 0;
    qsizetype lastBreak = 0;
    const auto endLine = [&](qsizetype end) {
        out += QStringView(text).mid(lineStart, end - lineStart).trimmed();
        out += u'\n';
        lineStart = end;
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (auto at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary()) {
        if (at - lineStart > mostCharactersALine && lastBreak > lineStart)
            endLine(lastBreak);
        // A word that is longer than a line.
        while (at - lineStart > mostCharactersALine) {
            const qsizetype end = lineStart + mostCharactersALine;
            endLine(text[end].isLowSurrogate() ? end - 1 : end);
        }
        lastBreak = at;
    }
    out += QStringView(text).mid(lineStart).trimmed();
    return out;
}

QString breakable(const QString& text, qsizetype longestWord, int mostCharactersALine)
{
    const auto words = QStringView(text).split(u' ');
    const bool isBreakable =
        std::all_of(words.begin(), words.end(), [longestWord](QStringView word) { return word.size() <= longestWord; });
    return isBreakable ? text : wrapped(text, mostCharactersALine);
}

} // namespace bulkhead
