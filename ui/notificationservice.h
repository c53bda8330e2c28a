#pragma once

#include <QHash>
#include <QObject>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace bulkhead {

/// The desktop's notification service, org.freedesktop.Notifications on the session bus. Every call is
/// asynchronous.
class NotificationService : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Both texts are plain. Takes the place of what was last shown with this key, where that is still there.
    void show(int key, const QString& title, const QString& text);

Q_SIGNALS:
    /// A person clicked on a notification of ours.
    void activated();
    /// There is no bus, no such service on it, or it refused. A service that does not answer may have shown the text,
    /// so it is not among these.
    void unavailable(const QString& title, const QString& text);

private Q_SLOTS:
    // Reached from the bus, by name.
    void actionInvoked(uint id, const QString& action, const QDBusMessage& message);
    void notificationClosed(uint id, uint reason, const QDBusMessage& message);

private:
    struct Wanted {
        int key = 0;
        QString title;
        QString text;
    };
    void connected();
    void followOwner();
    void send(const Wanted& wanted);
    void answered(QDBusPendingCallWatcher& call, const Wanted& wanted);

    bool m_ready = false;
    QHash<int, Wanted> m_waiting; ///< for the bus: the newest of each key
    /// Who has the service's name now, by its unique name on the bus. The ids belong to this one alone. (The answer to
    /// a call does not tell from whom it is: Qt 6.8 keeps that to itself.)
    QString m_owner;
    QHash<int, uint> m_shown; ///< ids by key
};

} // namespace bulkhead
