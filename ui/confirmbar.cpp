#include "ui/confirmbar.h"

#include "ui/palette.h"
#include "ui/reasonedit.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

ConfirmBar::ConfirmBar(QWidget* parent)
    : QWidget(parent)
    , m_reason(new ReasonEdit(this))
{
    auto* buttons = new QDialogButtonBox(this);
    m_goAhead = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_goAhead->setAutoDefault(false);
    look::makeDestructive(*m_goAhead);
    m_keep = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_keep->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
}

void ConfirmBar::setAsksReason(bool asks)
{
    m_reason->setVisible(asks);
}

QString ConfirmBar::reason() const
{
    return m_reason->reason();
}

void ConfirmBar::setReady(bool ready)
{
    m_goAhead->setEnabled(ready);
}

} // namespace bulkhead
