#include "ui/launcherentry.h"

#include "ui/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

std::unique_ptr<TaskbarEntry> TaskbarEntry::of(QWidget&)
{
    return std::make_unique<LauncherEntry>();
}

void LauncherEntry::show(const State& state)
{
    m_state = state;
    if (m_bus == Bus::Ready)
        send();
    if (m_bus != Bus::Unused || !state.isShown)
        return;
    m_bus = Bus::Asked;
    whenSessionBusAnswers(*this, [this] {
        m_bus = Bus::Ready;
        send();
    });
}

void LauncherEntry::send()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString desktopFile = QGuiApplication::desktopFileName();
    if (!bus.isConnected() || desktopFile.isEmpty())
        return;
    auto update = QDBusMessage::createSignal(
        u"/com/canonical/unity/launcherentry/1"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update.setArguments({u"application://%1.desktop"_s.arg(desktopFile),
        QVariantMap{{u"progress"_s, m_state.share}, {u"progress-visible"_s, m_state.isShown},
            {u"urgent"_s, m_state.isUrgent}}});
    bus.send(update);
}

} // namespace bulkhead
