#pragma once

#include "ui/taskbarentry.h"

#include <QObject>

namespace bulkhead {

/// What docks of GNOME (Ubuntu's, Dash to Dock), KDE's task bar and others take: the signal Update of
/// com.canonical.Unity.LauncherEntry on the session bus. Whether anybody listens is not known; nothing waits for it.
class LauncherEntry : public QObject, public TaskbarEntry {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const State& state) override;

private:
    enum class Bus { Unused, Asked, Ready };

    void send();

    Bus m_bus = Bus::Unused;
    State m_state;
};

} // namespace bulkhead
