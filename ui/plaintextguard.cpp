#include "ui/plaintextguard.h"

#include <QEvent>
#include <QLabel>

namespace bulkhead {

bool PlainTextGuard::eventFilter(QObject* watched, QEvent* event)
{
    // Polish comes before a widget is first shown, so no frame with rendered text is ever painted.
    if (event->type() == QEvent::Polish) {
        if (auto* label = qobject_cast<QLabel*>(watched); label && label->textFormat() != Qt::PlainText)
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bulkhead
