#pragma once

#include "tests/simulatorfixture.h"
#include "ui/desk.h"

namespace bulkhead {

/// Where scenes play: the program's own window on the simulated account, which stands still, and what a scene needs
/// beside it.
class Stage {
public:
    /// `appearance` is that of the settings which the program starts with.
    explicit Stage(const Appearance& appearance);
    /// False where the account did not come up.
    bool isReady();

    MainWindow& window() { return m_desk->window(); }
    const Connection& connection() const { return m_simulator.connection(); }

    /// A second main window without an account, to be shown by whoever asked for it: for what the first does not show.
    MainWindow& otherWindow();
    /// The same on an account.
    MainWindow& otherWindow(const Connection& connection);
    /// The same on an account of its own, read to the end; nullptr where that did not come up.
    MainWindow* otherAccount(int jobs);
    /// From now on nothing answers there.
    void stopOtherAccount() { m_account->stop(); }
    /// Keeps what a scene made until clear(), longer than the second window.
    template <typename Kept>
    Kept& keep(std::unique_ptr<Kept> kept)
    {
        Kept& it = *kept;
        m_kept.push_back(std::move(kept));
        return it;
    }

    /// Closes what is open beside the main window, and takes back what was typed and selected.
    void clear();

private:
    QTemporaryDir m_folder;
    SimulatorFixture m_simulator;
    SessionStore m_keychain;
    std::unique_ptr<Desk> m_desk;
    std::vector<std::unique_ptr<QObject>> m_kept;
    std::unique_ptr<SimulatorFixture> m_account; ///< of the second window
    std::unique_ptr<MainWindow> m_other;
};

} // namespace bulkhead
