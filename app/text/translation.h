#pragma once

class QCoreApplication;
class QString;

namespace bulkhead {

/// Installs the translation for a language ("de"); for an empty one, that of the user's desktop. Numbers, moments and
/// the direction of reading follow a language that was chosen, and where the desktop speaks it in some country, that
/// country. Qt's own texts, which stand on standard buttons and in file dialogs, come from Qt's translations where
/// those are installed. English has a translation too: it holds the plural forms ("1 job", "3 jobs"), which Qt takes
/// from translations only. To be called in the main thread before the first text is made.
void installTranslation(QCoreApplication& application, const QString& language);
void installTranslation(QCoreApplication& application);

} // namespace bulkhead
