#pragma once

#include "app/accounts/profile.h"

#include <QToolButton>

#include <optional>

namespace bulkhead {

/// Which account the window shows, in its colour, and the way to another one.
class AccountSwitcher : public QToolButton {
    Q_OBJECT
public:
    explicit AccountSwitcher(QWidget* parent = nullptr);

    /// What is shown now; nullopt for none. `id` is for the tool tip.
    void showAccount(const std::optional<AccountFace>& face, const QString& id = {});
    void setProfiles(const QList<Profile>& profiles, const std::optional<QUuid>& current);
    /// The ways to other accounts, as its menu offers them now; they live until the menu is filled again.
    QList<QAction*> accountActions();

Q_SIGNALS:
    void profileChosen(const QUuid& uuid);
    void settingsRequested();
    void demoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillMenu();

    std::optional<AccountFace> m_face;
    QList<Profile> m_profiles;
    std::optional<QUuid> m_current;
};

} // namespace bulkhead
