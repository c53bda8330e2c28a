#pragma once

#include <QString>

class QWidget;

namespace bulkhead {

/// Has a screen reader say `text`, once, without moving the keyboard: for what comes by itself and matters now. What
/// changes all the time (ages, counters, progress) is there to be read and is never announced. GUI thread.
///
/// `about` is where it comes from; its window has to be on the screen, else nothing is said.
void announce(QWidget& about, const QString& text);

/// Gets what is announced in place of the screen reader: for tests, because Qt tells its own update handler nothing
/// while there is no reader. nullptr takes it away.
using AnnouncementHandler = void (*)(const QString& text);
void installAnnouncementHandler(AnnouncementHandler handler);

} // namespace bulkhead
