#pragma once

#include <QMessageBox>

#include <functional>

namespace bulkhead {

/// A question that is asked without waiting for the answer: each answer brings what it does. Plain text. The safe
/// answer is the default and what Escape gives; add one. Deletes itself.
class QuestionBox : public QMessageBox {
    Q_OBJECT
public:
    enum class Answer { Safe, Plain, Destructive };

    QuestionBox(const QString& objectName, const QString& title, QWidget* parent);

    /// `act` is called after the box has closed, and not where its parent is gone by then; it may be empty.
    void addAnswer(const QString& text, Answer answer, std::function<void()> act);
};

} // namespace bulkhead
