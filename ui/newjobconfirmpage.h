#pragma once

#include "app/creation/jobdraft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace bulkhead {

class JsonTextEdit;
class SignedText;

/// Asks before a job is started, in consequences: in which account, what will be done to which messages, what is
/// dangerous about it, and exactly what will be sent.
class NewJobConfirmPage final : public QWidget {
    Q_OBJECT
public:
    /// `account`: its name and id, safe to show.
    explicit NewJobConfirmPage(const QString& account, QWidget* parent = nullptr);

    /// `caution` is about an earlier attempt; empty where there is nothing to say.
    void setDraft(const JobDraft& draft, const QString& caution);
    QString reason() const;
    /// The default, for Enter.
    QPushButton& backButton() { return *m_back; }

Q_SIGNALS:
    void startRequested();
    void backRequested();

private:
    void buildBody(const QString& account);
    void buildButtons();

    QLabel* m_sentence = nullptr;
    QLabel* m_comment = nullptr;
    SignedText* m_caution = nullptr;
    SignedText* m_warnings = nullptr;
    QToolButton* m_showJson = nullptr;
    JsonTextEdit* m_json = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_back = nullptr;
};

} // namespace bulkhead
