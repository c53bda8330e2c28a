#include "ui/keypasses.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace bulkhead {

KeyPasses::KeyPasses(QLineEdit& edit, QKeyCombination key)
    : QObject(&edit)
    , m_key(key)
{
    edit.installEventFilter(this);
}

bool KeyPasses::eventFilter(QObject* watched, QEvent* event)
{
    // Who accepts this event keeps the key from the menu.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->keyCombination() == m_key) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bulkhead
