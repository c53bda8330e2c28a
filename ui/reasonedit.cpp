#include "ui/reasonedit.h"

#include "app/text/displayed.h"

#include <QKeyEvent>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestReason = 500;

} // namespace

ReasonEdit::ReasonEdit(ReasonRule rule, QWidget* parent)
    : QLineEdit(parent)
    , m_rule(rule)
{
    setObjectName(u"reasonLineEdit"_s);
    setAccessibleName(tr("Reason"));
    setPlaceholderText(rule == ReasonRule::Required
            ? tr("Reason (required, kept in the activity log on this computer)")
            : tr("Reason (optional, kept in the activity log on this computer)"));
    setMaxLength(LongestReason);
}

bool ReasonEdit::suffices() const
{
    if (m_rule == ReasonRule::Optional)
        return true;
    const QString given = text();
    for (qsizetype at = 0; at < given.size();) {
        const char32_t character = nextCodePoint(given, at);
        if (!QChar::isSpace(character) && !bulkhead::isHidden(character))
            return true;
    }
    return false;
}

void ReasonEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace bulkhead
