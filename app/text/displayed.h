#pragma once

#include <QString>

namespace bulkhead {

/// Makes text from outside (comments, subjects, status messages, error messages) safe to show in one line of plain
/// text. An attacker may have written it. Control, bidirectional, invisible and unassigned format characters become
/// visible
/// (`‹U+202E›`, a line break ␤, a tab ␉), lone surrogates U+FFFD; long runs of combining marks and long texts, which
/// take seconds to lay out, are cut, and the cut is said. Idempotent. The widget must still be told that it is plain
/// text.
QString displayed(QStringView text, qsizetype mostCharacters = 512);

/// displayed() between FSI and PDI, for use inside a sentence of ours: right-to-left text cannot reorder our words.
QString displayedInSentence(QStringView text, qsizetype mostCharacters = 160);

} // namespace bulkhead
