#pragma once

#include "app/accounts/networksource.h"
#include "ui/palette.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace bulkhead {

class SecretEdit;

/// The page of the settings about the way to Cloudflare: which proxy, and which authorities beside the system's. The
/// dialog around it asks for the first fault, then has it saved; what is saved takes effect at once.
class NetworkPage : public QWidget {
    Q_OBJECT
public:
    /// The source must outlive the page.
    explicit NetworkPage(NetworkSource& source, QWidget* parent = nullptr);

    /// Shows what is stored, never the password.
    void load();
    /// Something else than what is stored was entered.
    bool isChanged() const;
    /// Names and focuses the first faulty field; empty where all is well.
    QString firstFault();
    void save(QObject* context, NetworkSource::ReceiveSaved receive);

Q_SIGNALS:
    /// It takes more or less room than before.
    void heightChanged();

private:
    void buildProxy();
    void buildAuthorities();
    void explainFields();
    QLabel* addRow(const QString& text, QWidget* field, QLabel* hint = nullptr, QWidget* beside = nullptr);
    void updateMode();
    void updatePassword();
    void setHint(QLabel* label, const QString& text, look::Meaning meaning = look::Meaning::Neutral);
    void chooseFile();
    void readFile();
    void showFile();
    static QString contentsOf(const AuthorityFile& file);
    QString faultOfProxy();
    QString faultOfFile();
    QString fail(QWidget* field, const QString& sentence);
    ProxyChoice enteredProxy() const;
    QString enteredFile() const;

    NetworkSource& m_source;
    QGridLayout* m_grid; ///< not a QFormLayout, which gives a hint that was hidden no height when it is shown
    QList<QWidget*> m_manualOnly; ///< shown for a proxy that is entered here
    QComboBox* m_mode = nullptr;
    QLabel* m_modeHint = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_user = nullptr;
    SecretEdit* m_password = nullptr;
    QLabel* m_passwordHint = nullptr;
    QLineEdit* m_file = nullptr;
    QLabel* m_fileHint = nullptr;
    QTimer m_typing; ///< until somebody who types a path pauses
    std::optional<AuthorityFile> m_read; ///< what is in the file that is entered; nothing while it is being read
};

} // namespace bulkhead
