#pragma once

#include "app/accounts/accountsearch.h"
#include "app/accounts/accountsession.h"
#include "app/accounts/connectioncheck.h"
#include "ui/palette.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace bulkhead {

class AccountForm;
class NoticeBar;

/// The accounts and their credentials: a list, and the form of the one that is chosen there. An account is tested on
/// request, and saved as a whole or not at all. What was typed is never thrown away without asking.
class AccountsPage : public QWidget {
    Q_OBJECT
public:
    explicit AccountsPage(AccountSession& session, QWidget* parent = nullptr);

    /// Does it once nothing typed here would be lost by it: now, or when the analyst has said what to do with it; never
    /// where the answer is to go on editing.
    void whenSettled(std::function<void()> then);

Q_SIGNALS:
    /// There was no account before, and it was saved as wished: nothing is left to do here.
    void firstAccountSaved();

private:
    QWidget* buildList();
    QWidget* buildDetails();
    void fillList();
    void addItem(const QString& text, const QIcon& icon, const QUuid& uuid);
    QString describe(const Profile& profile) const;
    void goToCurrent();
    void showChosen(const QUuid& uuid);
    void addAccount();
    void updateButtons();

    void askAboutEdits(const std::function<void()>& then);
    void askToRemove();
    void removeAccount(const QUuid& uuid);
    void save(std::function<void()> then);
    void saved(const AccountSession::Saved& outcome, bool isFirst, const std::function<void()>& then);

    /// Hands on what was entered, with the stored secret where that is to be kept. Not where it can't be read, and not
    /// where another account is shown by then.
    void withCredentials(std::function<void(const Credentials&)> use);
    void testConnection();
    void showFindings();
    void showCertificate();
    void findAccounts();
    void showFound();
    bool refuseFault(const QString& fault);
    void say(const QString& key, look::Meaning meaning, const QString& text);
    void dropTests();

    AccountSession& m_session;
    std::optional<TlsFailure> m_failure; ///< of the last test
    std::unique_ptr<ConnectionCheck> m_check;
    std::unique_ptr<AccountSearch> m_search;
    QUuid m_shown; ///< the account in the form; null for what the environment brings
    int m_question = 0; ///< what an earlier test was waiting for counts no more
    bool m_isSaving = false;
    std::function<void()> m_afterSaving;
    QListWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    AccountForm* m_form = nullptr;
    QLabel* m_environment = nullptr;
    NoticeBar* m_notices = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace bulkhead
