#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <array>
#include <chrono>

class QSystemTrayIcon;

namespace bulkhead {

class NotificationService;

/// Notifications on the desktop, outside of any window: through the desktop's notification service where there is one,
/// else through the system tray, else not at all. Nothing here waits for another program. Whether a person should be
/// told now at all (the window may be in front of them) is up to the caller.
class Notifier : public QObject {
    Q_OBJECT
public:
    enum class Kind { RunFinished, WatchedJobEnded, JobStuck };

    static constexpr std::chrono::milliseconds Together{2000};

    /// What comes within `together` of the first of its kind becomes one notification. A newer notification takes the
    /// place of the one before of its kind.
    explicit Notifier(QObject* parent = nullptr)
        : Notifier(Together, parent)
    {
    }
    explicit Notifier(std::chrono::milliseconds together, QObject* parent = nullptr);

    /// All are enabled at first. Disabling also drops what has not been shown yet.
    void setEnabled(Kind kind, bool enabled);
    bool isEnabled(Kind kind) const { return group(kind).enabled; }

    /// Plain texts, without markup; what was written by strangers has been through displayed(). Texts longer than 120
    /// (title) or 500 characters are cut.
    void tell(Kind kind, const QString& title, const QString& text);

Q_SIGNALS:
    /// A person clicked on one of our notifications.
    void activated();

private:
    static constexpr size_t KindCount = 3;

    /// What waits to be shown together. Only the first few texts are kept, however many come.
    struct Group {
        bool enabled = true;
        int count = 0;
        QString title;
        QStringList texts;
        QTimer timer;
    };

    Group& group(Kind kind) { return m_groups.at(size_t(kind)); }
    const Group& group(Kind kind) const { return m_groups.at(size_t(kind)); }
    void showGroup(Kind kind);
    void showInTray(const QString& title, const QString& text);

    std::array<Group, KindCount> m_groups;
    [[maybe_unused]] NotificationService* m_service = nullptr; ///< stays null where a desktop has no such thing
    QSystemTrayIcon* m_tray = nullptr; ///< made when first needed
};

} // namespace bulkhead
