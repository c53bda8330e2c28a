#pragma once

#include "app/accounts/appearance.h"
#include "app/accounts/profile.h"
#include "app/cloudflare/proxychoice.h"

#include <QByteArray>
#include <QSettings>
#include <QSize>

#include <chrono>
#include <optional>

namespace bulkhead {

/// Everything that Bulkhead keeps in its settings file (an INI file, readable by its owner only). Never a secret. Keys
/// and defaults stand in one table in settings.cpp. A damaged file is put aside as `<file>.damaged` (`.damaged-2` and
/// so on: none takes another's place) and defaults are used. What a newer version added to the file stays in it.
class Settings {
public:
    explicit Settings(const QString& path);

    /// The file in the place that the platform has for it.
    static QString defaultPath();

    /// By name.
    QList<Profile> profiles() const;
    std::optional<Profile> profile(const QUuid& uuid) const;
    /// The one in use; the first one where the one that was chosen is gone.
    std::optional<Profile> currentProfile() const;
    void setCurrentProfile(const QUuid& uuid);
    /// Adds the profile, or takes the place of the one with its uuid.
    void setProfile(const Profile& profile);
    void removeProfile(const QUuid& uuid);

    /// Between two refreshes while something is active and the window is seen; 2 s at least.
    std::chrono::seconds refreshPace() const;
    void setRefreshPace(std::chrono::seconds pace);

    /// Of one kind of notification (Notifier::Kind, 0 to 2); all are on at first.
    bool isNotificationEnabled(int kind) const;
    void setNotificationEnabled(int kind, bool enabled);

    /// Whether times are shown in UTC rather than in the local zone.
    bool showsUtc() const;
    void setShowsUtc(bool utc);

    /// What a newer version wrote and this one does not know reads as the default.
    Appearance appearance() const;
    void setAppearance(const Appearance& appearance);
    /// The language alone, before anything else is there: the first text needs it. Changes nothing about the file.
    static QString languageIn(const QString& path);

    /// Whether a yes in an account that is marked as production needs a reason.
    bool asksReasonInProduction() const;
    void setAsksReasonInProduction(bool asks);

    /// The named views of the table, as SavedViews writes them.
    QByteArray savedViews() const;
    void setSavedViews(const QByteArray& views);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    QByteArray tableHeader() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state, const QByteArray& tableHeader);

    QSize settingsSize() const;
    /// The settings dialog's last page, by object name.
    QString settingsPage() const;
    void setSettingsDialog(QSize size, const QString& page);

    /// Without its password.
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice& proxy);
    /// The path of a file of authorities to trust beside the system's; empty for none.
    QString authorityFile() const;
    void setAuthorityFile(const QString& path);

    /// Writes what was changed. False where it could not be written; see problem().
    bool save();
    /// What is wrong with the file and what was done about it, in plain words; empty where nothing is.
    const QString& problem() const { return m_problem; }

private:
    QVariant value(const char* key) const;
    /// Yes and no count as 1 and 0. The default where nothing is stored, or nothing that is a number.
    int number(const char* key) const;

    QString m_problem;
    QSettings m_file;
};

} // namespace bulkhead
