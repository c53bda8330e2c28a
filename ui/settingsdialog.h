#pragma once

#include "app/accounts/accountsession.h"
#include "app/accounts/preferences.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace bulkhead {

class AccountsPage;
class NetworkSettings;

/// All settings, in pages that are chosen at the left. One rule, which it tells: a page with a Save button keeps
/// nothing before that is pressed; on the others, what is chosen takes effect at once. Remembers its size and the last
/// page.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog.
    SettingsDialog(AccountSession& session, Preferences& preferences, QWidget* parent = nullptr);

    void showAccounts();
    /// One of settingsPages(); another name shows the first page.
    void showPage(const QString& objectName);
    /// Asks first where something typed would be lost.
    void reject() override;
    void done(int result) override;

private:
    void addPage(QWidget* page, const QString& title);

    Preferences& m_preferences;
    QListWidget* m_list;
    QStackedWidget* m_pages;
    AccountsPage* m_accounts;
    NetworkSettings* m_network;
};

} // namespace bulkhead
