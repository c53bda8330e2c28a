#pragma once

#include "app/creation/jobcreation.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bulkhead {

class SignLabel;

/// What comes of an attempt to start a job: while it is under way, and in the end.
class NewJobOutcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit NewJobOutcomePage(QWidget* parent = nullptr);

    /// Not owned. It is shown until another one comes.
    void setCreation(JobCreation& creation);
    /// The job can't be shown in the table, because of the filter.
    void tellHidden();
    QPushButton& closeButton() { return *m_close; }

Q_SIGNALS:
    void showJobRequested(bulkhead::JobId job);
    void backRequested();
    void closeRequested();

private:
    void buildButtons();
    void update();
    void copyIds();

    QPointer<JobCreation> m_creation;
    SignLabel* m_sign;
    QLabel* m_headline;
    QLabel* m_what;
    QLabel* m_advice;
    QLabel* m_ids;
    QPushButton* m_show = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace bulkhead
