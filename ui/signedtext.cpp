#include "ui/signedtext.h"

#include "ui/plainlabel.h"
#include "ui/signlabel.h"
#include "ui/wrappedtext.h"

#include <QHBoxLayout>

namespace bulkhead {

SignedText::SignedText(look::Meaning meaning, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_sign(new SignLabel(meaning, this))
    , m_text(plainLabel(this, objectName))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text->setMinimumWidth(1); // what it stands in decides how wide it is, not its longest word
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void SignedText::setMeaning(look::Meaning meaning)
{
    m_sign->setMeaning(meaning);
}

void SignedText::setText(const QString& text)
{
    m_text->setText(breakable(text));
    setVisible(!text.isEmpty());
}

} // namespace bulkhead
