#pragma once

#include "app/accounts/profile.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bulkhead {

class SecretEdit;

/// The fields of one account. Takes what people paste, says what is still missing as one types, and never shows a
/// stored secret. It stores nothing.
class AccountForm : public QWidget {
    Q_OBJECT
public:
    explicit AccountForm(QWidget* parent = nullptr);

    /// Shows a stored account, or an empty form for a new one; what was typed before is gone.
    void setProfile(const std::optional<Profile>& stored);
    bool isStored() const { return m_isStored; }
    /// Something was typed or chosen since.
    bool isEdited() const;

    Profile entered() const;
    /// The credential as typed; its secret is empty where the stored one is to be kept.
    Credentials credentials() const;
    /// An empty secret stands for the stored one.
    bool keepsStoredSecret() const;

    /// Names and focuses the first faulty field; empty where all is well.
    QString firstFault();
    /// The same for what a credential needs, whatever the account.
    QString firstCredentialFault();

    /// Fills in an account that was found; a name that was typed stays.
    void takeAccount(const AccountId& id, const QString& name);

Q_SIGNALS:
    void edited();
    /// The analyst wants to choose from the accounts that the credential sees.
    void findRequested();

private:
    QLabel* addRow(const QString& text, QWidget* field, QWidget* beside = nullptr);
    void addBelow(QWidget* widget);
    void buildIdentity();
    void buildCredential();
    void buildMarks();
    void explainFields();
    void updateKind();
    void updateAccountHint();
    void secretEdited(const QString& text);
    bool hasStoredSecretOfThisKind() const;

    Profile m_base; ///< as stored, or empty
    Profile m_unedited; ///< what the fields make of it
    bool m_isStored = false;
    QGridLayout* m_rows = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_colour = nullptr;
    QLineEdit* m_accountId = nullptr;
    QPushButton* m_find = nullptr;
    QLabel* m_accountHint = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_emailLabel = nullptr;
    QLineEdit* m_email = nullptr;
    QLabel* m_secretLabel = nullptr;
    SecretEdit* m_secret = nullptr;
    QLabel* m_secretHint = nullptr;
    QCheckBox* m_isProduction = nullptr;
    QCheckBox* m_isReadOnly = nullptr;
};

} // namespace bulkhead
