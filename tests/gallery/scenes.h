#pragma once

#include "tests/simulatorfixture.h"
#include "ui/desk.h"

#include <QTcpServer>

#include <map>

namespace bulkhead {

/// Every window of the program, in the states that people see, as the real one on the simulated account, which stands
/// still. A scene is opened from the state that clear() leaves.
class Scenes {
public:
    using Opening = QWidget* (Scenes::*)();

    /// `appearance` is that of the settings which the program starts with.
    explicit Scenes(const Appearance& appearance);
    /// False where the account did not come up.
    bool areReady();

    static const std::map<QString, Opening>& all();
    /// The window of a scene, shown and finished; nullptr where it did not come. The scenes own it.
    QWidget* open(const QString& name);
    /// Closes what is open beside the main window, and takes back what was typed and selected.
    void clear();

private:
    QWidget* jobs();
    QWidget* jobsWithDetails();
    QWidget* nothingMatches();
    QWidget* emptyAccount();
    QWidget* loading();
    QWidget* refused();
    QWidget* stale();
    QWidget* start();
    QWidget* startInTrouble();
    QWidget* cancel();
    QWidget* cancelled();
    QWidget* remove();
    QWidget* newJob();
    QWidget* newJobConfirmed();
    QWidget* exported();
    QWidget* report();
    QWidget* activity();
    QWidget* about();
    QWidget* commands();
    QWidget* guide();
    QWidget* keys();
    QWidget* range();
    QWidget* settings(const QString& page);
    QWidget* accountSettings() { return settings(QStringLiteral("accountsPage")); }
    QWidget* watchingSettings() { return settings(QStringLiteral("watchingPage")); }
    QWidget* appearanceSettings() { return settings(QStringLiteral("appearancePage")); }
    QWidget* networkSettings() { return settings(QStringLiteral("networkSettings")); }
    QWidget* notificationSettings() { return settings(QStringLiteral("notificationsPage")); }
    QWidget* confirmationSettings() { return settings(QStringLiteral("confirmationsPage")); }

    MainWindow& window() { return m_desk->window(); }
    /// A second main window, for what the account does not show.
    MainWindow& other();
    QWidget* showOther();
    JobWatcher& watchOther(const Connection& connection);
    /// The first so many rows whose job has that status, or not, are selected.
    bool select(int count, bool canBeCancelled);
    /// What an action of the main window opens.
    QWidget* openedBy(const QString& action);

    QTemporaryDir m_folder;
    SimulatorFixture m_simulator;
    SessionStore m_keychain;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SimulatorFixture> m_account; ///< of the second window
    QTcpServer m_silent; ///< takes connections and says nothing
    std::unique_ptr<MainWindow> m_other;
    std::unique_ptr<QWidget> m_loose;
};

} // namespace bulkhead
