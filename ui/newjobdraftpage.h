#pragma once

#include "app/creation/jobdraft.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bulkhead {

class NewJobForm;
class SignedTexts;

/// The form, and under it what the job would do as the form stands, in a sentence with its dangers.
class NewJobDraftPage final : public QWidget {
    Q_OBJECT
public:
    explicit NewJobDraftPage(const JobDraft& draft, QWidget* parent = nullptr);

    JobDraft draft() const;
    /// Says what is wrong and puts the keyboard on the first faulty field.
    void showProblems(const QList<DraftProblem>& problems);
    void focusFirstField();
    /// The button that Enter presses: it only goes on to the confirmation.
    QPushButton& continueButton() { return *m_continue; }

Q_SIGNALS:
    /// The draft has no fault that could be found here.
    void continued();
    void closeRequested();

private:
    void buildButtons();
    void update();
    void goOn();

    NewJobForm* m_form;
    QLabel* m_sentence;
    SignedTexts* m_warnings;
    SignedTexts* m_problems;
    QPushButton* m_continue = nullptr;
};

} // namespace bulkhead
