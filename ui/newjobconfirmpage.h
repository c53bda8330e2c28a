#pragma once

#include "app/cloudflare/client.h"
#include "app/creation/jobdraft.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace bulkhead {

class ConfirmBar;
class JsonTextEdit;
class SignedText;
class SignedTexts;
enum class ReasonRule;

/// Asks before a job is started, in consequences: in which account, what will be done to which messages, what is
/// dangerous about it, and exactly what will be sent.
class NewJobConfirmPage final : public QWidget {
    Q_OBJECT
public:
    /// `connection` is of the account that the job is for.
    NewJobConfirmPage(const Connection& connection, ReasonRule rule, QWidget* parent);

    /// `caution` is about an earlier attempt; empty where there is nothing to say.
    void setDraft(const JobDraft& draft, const QString& caution);
    QString reason() const;
    /// What all of it needs at this width, what will be sent included where it is shown.
    int heightWanted(int width) const;
    /// The default, for Enter.
    QPushButton& backButton();

Q_SIGNALS:
    void startRequested();
    void backRequested();
    /// What will be sent was opened.
    void grown();

private:
    void buildBody(const Connection& connection);
    void buildBar(ReasonRule rule);

    QLabel* m_sentence = nullptr;
    QLabel* m_comment = nullptr;
    SignedText* m_caution = nullptr;
    SignedTexts* m_warnings = nullptr;
    QToolButton* m_showJson = nullptr;
    JsonTextEdit* m_json = nullptr;
    ConfirmBar* m_bar = nullptr;
};

} // namespace bulkhead
