#pragma once

#include "app/accounts/accountsession.h"
#include "app/accounts/connectioncheck.h"

#include "ui/palette.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bulkhead {

class NoticeBar;
class SecretEdit;

/// The account and its credential. Loads what is stored (never the secret), tests it on request, checks it and names
/// the faulty field, then saves through AccountSession.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(AccountSession& session, QWidget* parent = nullptr);

    void accept() override;

private:
    void buildForm();
    void buildButtons();
    void load();
    void updateKind();
    void updateAccountHint();
    void secretEdited(const QString& text);
    bool canKeepStoredSecret() const;

    Profile enteredProfile() const;
    /// Names and focuses the first faulty field; empty where all is well.
    QString firstFault();
    void testConnection();
    void runCheck(const Credentials& credentials);
    void showFindings();
    void showCertificate();
    void saved(const AccountSession::Saved& outcome);
    void say(const QString& key, look::Meaning meaning, const QString& text);
    void fitHeight();
    void setBusy(bool busy);

    AccountSession& m_session;
    std::optional<Profile> m_stored;
    std::unique_ptr<ConnectionCheck> m_check;
    std::optional<TlsFailure> m_failure; ///< of the last test
    NoticeBar* m_notices = nullptr;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_accountId = nullptr;
    QLabel* m_accountHint = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_email = nullptr;
    SecretEdit* m_secret = nullptr;
    QLabel* m_secretHint = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace bulkhead
