#pragma once

#include <QString>

namespace bulkhead {

/// Makes text from outside (comments, subjects, status messages, error messages) safe to show in one line of plain
/// text. An attacker may have written it. Control, bidirectional and invisible characters become visible (`‹U+202E›`, a
/// line break ␤, a tab ␉), lone surrogates U+FFFD; long runs of combining marks and long texts, which take seconds to
/// lay out, are cut, and each cut shows as "…". Idempotent, also where it cut: nothing is longer than `mostCharacters`
/// code points and one "…". The widget must still be told that it is plain text.
///
/// Joiners are shown everywhere: a family emoji falls apart into its members, because the same character between the
/// letters of an address tells two addresses apart that look alike. A variation selector stays behind a symbol, where
/// it only chooses the picture.
QString displayed(QStringView text, qsizetype mostCharacters = 512);

/// The code point at `at`, which moves behind it; a lone surrogate reads as U+FFFD.
char32_t nextCodePoint(QStringView text, qsizetype& at);
/// A character that can't be seen or that changes how its neighbours are shown: what displayed() makes visible.
bool isHidden(char32_t character);
/// More combining marks in a row exist in no language; 100,000 of them take seconds to lay out.
constexpr int MostCombiningMarks = 8;
bool isCombining(char32_t character);

/// displayed() between FSI and PDI, for use inside a sentence of ours: right-to-left text cannot reorder our words.
QString displayedInSentence(QStringView text, qsizetype mostCharacters = 160);

} // namespace bulkhead
