#include "ui/confirmbar.h"

#include "ui/palette.h"
#include "ui/reasonedit.h"
#include "ui/signedtext.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

ConfirmBar::ConfirmBar(ReasonRule rule, QWidget* parent)
    : QWidget(parent)
    , m_rule(rule)
    , m_note(new SignedText(look::Meaning::Caution, u"reasonRequiredLabel"_s, this))
    , m_reason(new ReasonEdit(rule, this))
{
    auto* buttons = new QDialogButtonBox(this);
    m_goAhead = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_goAhead->setAutoDefault(false);
    look::makeDestructive(*m_goAhead);
    m_keep = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_keep->setDefault(true);
    auto* why = new QVBoxLayout;
    why->setSpacing(4);
    why->addWidget(m_note);
    why->addWidget(m_reason);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(why);
    layout->addWidget(buttons);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmBar::updateAnswer);
    updateAnswer();
}

void ConfirmBar::setAsksReason(bool asks)
{
    m_asksReason = asks;
    m_reason->setVisible(asks);
    updateAnswer();
}

QString ConfirmBar::reason() const
{
    return m_reason->reason();
}

void ConfirmBar::setReady(bool ready)
{
    m_isReady = ready;
    updateAnswer();
}

void ConfirmBar::updateAnswer()
{
    const bool isMissing = m_asksReason && !m_reason->suffices();
    QString note;
    if (m_asksReason && m_rule == ReasonRule::Required)
        note = isMissing ? tr("This account is marked as production: a reason is required before you can go on.")
                         : tr("This account is marked as production: the required reason is given.");
    m_note->setMeaning(isMissing ? look::Meaning::Caution : look::Meaning::Good);
    m_note->setText(note);
    m_reason->setAccessibleDescription(note);
    m_goAhead->setAccessibleDescription(isMissing ? note : QString());
    m_goAhead->setEnabled(m_isReady && !isMissing);
}

} // namespace bulkhead
