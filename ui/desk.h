#pragma once

#include "app/accounts/accountsession.h"
#include "app/accounts/preferences.h"
#include "app/demo/simulatorprocess.h"

#include "ui/mainwindow.h"
#include "ui/themeswitcher.h"

#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace bulkhead {

class SettingsDialog;

/// The long-lived objects and who tells whom: which account the window shows, the session's or the simulated one, and
/// when it may change. An account with open cancels is left only when its analyst says so, or when every outcome is
/// known; the one asked for last waits until then.
class Desk {
public:
    /// `keychain` must outlive the desk.
    Desk(const QString& settingsPath, const RecordFolders& records, CredentialStore& keychain, Environment environment);
    /// Keeps the window's geometry and columns.
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Shows the window with the session's account.
    void open();
    /// Shows the window with the simulated account.
    void openDemo(const QStringList& simulatorArguments);

    MainWindow& window() { return m_window; }
    AccountSession& session() { return m_session; }

private:
    void restoreSettings();
    void keepInStep();
    void tellProfiles();
    void showWindow();
    void change(const QString& announced, std::function<void()> change);
    void makeChange();
    void show(const Connection& connection, const RecordFolders& records);
    void showNone(const QString& why);
    void showKeychainTrouble(const QString& why);
    void tellWaiting(const QString& onWhat);
    void stopWaiting();
    QString nameOfCurrent() const;
    void leave(const QString& why, const std::function<void()>& next);
    void tellEnvironment();
    void tellNetwork();
    SettingsDialog& openSettings();

    Settings m_settings;
    Preferences m_preferences;
    ThemeSwitcher m_themes;
    RecordFolders m_records;
    AccountSession m_session;
    SimulatorProcess m_simulator;
    std::function<void()> m_change; ///< waits for an answer, or until no cancel is open any more
    QString m_announced; ///< what it will show
    bool m_isAsking = false;
    QTemporaryDir m_simulatedRecords;
    QTimer m_patience; ///< until it is told, beside an account that is shown, that the next one is waited for
    MainWindow m_window;
};

} // namespace bulkhead
