#pragma once

#include <QString>

namespace bulkhead {

/// Breaks plain text into lines for a tool tip. Qt wraps tool tips only where they are rich text, which they never are
/// here. Words that are longer than a line are broken, too.
QString wrapped(const QString& text, int mostCharactersALine = 90);

/// For labels, which break lines between words only, and who writes a comment can do without spaces: the text as it is,
/// or wrapped() where a word is longer than `longestWord`.
QString breakable(const QString& text, qsizetype longestWord = 80, int mostCharactersALine = 72);

} // namespace bulkhead
