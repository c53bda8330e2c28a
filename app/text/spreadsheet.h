#pragma once

#include <QString>

namespace bulkhead {

/// What a spreadsheet begins a formula with. The wide ones count as well where it runs in Japanese.
bool beginsFormula(QChar c);

/// A text as one cell of tab-separated lines, which people paste into a spreadsheet: no cell can become two, one that
/// begins with a quotation mark is quoted, because else it would swallow what follows, and an apostrophe stands before
/// what would be calculated, also behind spaces.
QString pastedCell(QString text);

} // namespace bulkhead
