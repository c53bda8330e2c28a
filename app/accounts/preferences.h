#pragma once

#include "app/accounts/settings.h"

#include <QObject>

namespace bulkhead {

/// What people choose about the program itself. The window's menus and the pages of the settings dialog both set it
/// here and are both told from here, so that they cannot differ. What is set is written at once. One thread.
class Preferences : public QObject {
    Q_OBJECT
public:
    /// `settings` must outlive the preferences.
    explicit Preferences(Settings& settings, QObject* parent = nullptr);

    /// Those to choose from, ascending.
    static QList<std::chrono::seconds> paces();
    /// Between two refreshes while something is active and the window is seen.
    std::chrono::seconds refreshPace() const { return m_settings.refreshPace(); }
    void setRefreshPace(std::chrono::seconds pace);

    /// Nothing is read by itself. Until the program ends: a table that stands still must not surprise anybody tomorrow.
    bool isPaused() const { return m_isPaused; }
    void setPaused(bool paused);

    bool showsUtc() const { return m_settings.showsUtc(); }
    void setShowsUtc(bool utc);

    Appearance appearance() const { return m_settings.appearance(); }
    void setAppearance(const Appearance& appearance);

    /// Of one kind of notification (Notifier::Kind).
    bool isNotificationEnabled(int kind) const { return m_settings.isNotificationEnabled(kind); }
    void setNotificationEnabled(int kind, bool enabled);

    bool asksReasonInProduction() const { return m_settings.asksReasonInProduction(); }
    void setAsksReasonInProduction(bool asks);

    /// The size and the page that the settings dialog had last; invalid and empty at first.
    QSize settingsSize() const { return m_settings.settingsSize(); }
    QString settingsPage() const { return m_settings.settingsPage(); }
    void setSettingsDialog(QSize size, const QString& page);

Q_SIGNALS:
    void refreshPaceChanged(std::chrono::seconds pace);
    void pausedChanged(bool paused);
    void showsUtcChanged(bool utc);
    void appearanceChanged(const bulkhead::Appearance& appearance);
    void notificationEnabledChanged(int kind, bool enabled);
    void asksReasonInProductionChanged(bool asks);
    /// What was set holds until the program ends, but could not be written; in plain words.
    void saveFailed(const QString& problem);

private:
    void save();

    Settings& m_settings;
    bool m_isPaused = false;
};

} // namespace bulkhead
