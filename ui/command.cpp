#include "ui/command.h"

#include "ui/menuactions.h"

#include <QAction>

namespace bulkhead {

using namespace Qt::StringLiterals;

Command commandOf(QAction& action, const QString& place)
{
    Command command;
    command.name = withoutMnemonic(action.text());
    command.place = place;
    command.keys = action.shortcut().toString(QKeySequence::NativeText);
    // Qt's own is the name once more, with or without its dots.
    QString title = command.name;
    title.remove(u'…').remove(u"..."_s);
    const QString toolTip = action.toolTip();
    if (toolTip != title && toolTip != command.name)
        command.hint = toolTip;
    command.isEnabled = action.isEnabled();
    command.isOn = action.isCheckable() && action.isChecked();
    command.run = [action = QPointer(&action)] {
        if (action)
            action->trigger();
    };
    return command;
}

} // namespace bulkhead
