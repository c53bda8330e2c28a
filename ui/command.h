#pragma once

#include <QString>

#include <functional>

class QAction;

namespace bulkhead {

/// Something that can be found by its name and done. All texts are safe to show.
struct Command {
    QString name; ///< "Cancel Jobs…"
    QString place; ///< where it stands: "Jobs › Copy"
    QString keys; ///< "F8", as this desktop writes it; may be empty
    QString hint; ///< a sentence; may be empty
    bool isEnabled = true;
    bool isOn = false; ///< of what can be switched
    std::function<void()> run;
};

/// What an action does, as long as it lives. One that is not enabled when it is to run does nothing.
Command commandOf(QAction& action, const QString& place);

} // namespace bulkhead
