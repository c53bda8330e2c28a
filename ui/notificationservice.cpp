#include "ui/notificationservice.h"

#include "ui/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;

} // namespace

void NotificationService::show(int key, const QString& title, const QString& text)
{
    const Wanted wanted{key, title, text};
    if (m_ready) {
        send(wanted);
        return;
    }
    const bool isFirst = m_waiting.isEmpty();
    m_waiting.insert(key, wanted);
    if (isFirst)
        whenSessionBusAnswers(*this, [this] { connected(); });
}

void NotificationService::connected()
{
    m_ready = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        // Without the service's name: with it, Qt would ask the bus who has the name, and wait for the answer.
        bus.connect(
            QString(), Path, Service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString, QDBusMessage)));
        bus.connect(QString(), Path, Service, u"NotificationClosed"_s, this,
            SLOT(notificationClosed(uint, uint, QDBusMessage)));
        followOwner();
    }
    const auto waiting = std::exchange(m_waiting, {});
    for (const Wanted& wanted : waiting)
        send(wanted);
}

void NotificationService::followOwner()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto* watcher = new QDBusServiceWatcher(Service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString& /*service*/, const QString& /*before*/, const QString& owner) {
            m_owner = owner;
            // A service that was started anew counts from 1, and would replace what another program shows.
            m_shown.clear();
        });
    const QString theBus = u"org.freedesktop.DBus"_s;
    auto question = QDBusMessage::createMethodCall(theBus, u"/org/freedesktop/DBus"_s, theBus, u"GetNameOwner"_s);
    question.setArguments({Service});
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QString> owner = *call;
        if (!owner.isError()) // else nobody has the name yet; the first notification may start the service
            m_owner = owner.value();
    });
}

void NotificationService::send(const Wanted& wanted)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // a call would never be answered, not even with an error
        Q_EMIT unavailable(wanted.title, wanted.text);
        return;
    }
    auto message = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    // The specification allows markup in the body, and only there.
    message.setArguments({u"Bulkhead"_s, m_shown.value(wanted.key), QString(), wanted.title,
        wanted.text.toHtmlEscaped(), QStringList{u"default"_s, tr("Show Bulkhead")}, QVariantMap(), -1});
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, wanted] {
        call->deleteLater();
        answered(*call, wanted);
    });
}

void NotificationService::answered(QDBusPendingCallWatcher& call, const Wanted& wanted)
{
    const QDBusPendingReply<uint> reply = call;
    if (!reply.isError()) {
        m_shown.insert(wanted.key, reply.value());
        return;
    }
    const auto error = reply.error().type();
    if (error != QDBusError::NoReply && error != QDBusError::Timeout && error != QDBusError::TimedOut)
        Q_EMIT unavailable(wanted.title, wanted.text);
}

void NotificationService::actionInvoked(uint id, const QString& action, const QDBusMessage& message)
{
    if (action == u"default"_s && message.service() == m_owner && !m_shown.keys(id).isEmpty())
        Q_EMIT activated();
}

void NotificationService::notificationClosed(uint id, uint /*reason*/, const QDBusMessage& message)
{
    if (message.service() == m_owner)
        m_shown.removeIf([id](const auto& entry) { return entry.value() == id; });
}

} // namespace bulkhead
