#pragma once

#include <QString>

namespace bulkhead {

/// Breaks plain text into lines for a tool tip. Qt wraps tool tips only where they are rich text, which they never are
/// here. Words that are longer than a line are broken, too.
QString wrapped(const QString& text, int mostCharactersALine = 90);

} // namespace bulkhead
