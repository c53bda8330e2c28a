#include "ui/questionbox.h"

#include "ui/palette.h"

#include <QPushButton>

namespace bulkhead {

QuestionBox::QuestionBox(const QString& objectName, const QString& title, QWidget* parent)
    : QMessageBox(parent)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Question);
    setWindowTitle(title);
    setTextFormat(Qt::PlainText);
}

void QuestionBox::addAnswer(const QString& text, Answer answer, std::function<void()> act)
{
    QPushButton* button = addButton(text,
        answer == Answer::Safe        ? QMessageBox::RejectRole
            : answer == Answer::Plain ? QMessageBox::AcceptRole
                                      : QMessageBox::DestructiveRole);
    if (answer == Answer::Safe) {
        setDefaultButton(button);
        setEscapeButton(button);
    } else {
        button->setAutoDefault(false);
    }
    if (answer == Answer::Destructive)
        look::makeDestructive(*button);
    if (act)
        connect(button, &QPushButton::clicked, parentWidget(), std::move(act), Qt::QueuedConnection);
}

} // namespace bulkhead
