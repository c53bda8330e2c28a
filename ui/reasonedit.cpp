#include "ui/reasonedit.h"

#include <QKeyEvent>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestReason = 500;

} // namespace

ReasonEdit::ReasonEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(u"reasonLineEdit"_s);
    setAccessibleName(tr("Reason"));
    setPlaceholderText(tr("Reason (optional, kept in the activity log on this computer)"));
    setMaxLength(LongestReason);
}

void ReasonEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace bulkhead
