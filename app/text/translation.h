#pragma once

class QCoreApplication;

namespace bulkhead {

/// Installs the translation for the user's language. English has one too: it holds the plural forms ("1 job", "3
/// jobs"), which Qt takes from translations only. To be called once, in the main thread, before the first text is made.
void installTranslation(QCoreApplication& application);

} // namespace bulkhead
