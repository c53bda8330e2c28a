#pragma once

#include <QObject>

namespace bulkhead {

/// What the desktop says about colours: the freedesktop portal's settings, org.freedesktop.appearance, which Qt 6.4
/// does not read by itself. Elsewhere, and where there is no portal, it never says anything.
class DesktopColours final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks, and is told of changes from now on. Never waits.
    void follow();

    bool wantsDark() const { return m_wantsDark; }
    bool wantsHighContrast() const { return m_wantsHighContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space); ///< reached from the bus, by name

private:
    void ask();

    bool m_isFollowing = false;
    bool m_wantsDark = false;
    bool m_wantsHighContrast = false;
};

} // namespace bulkhead
