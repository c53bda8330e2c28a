#include "ui/signedtexts.h"

#include "ui/signedtext.h"

#include <QVBoxLayout>

namespace bulkhead {

SignedTexts::SignedTexts(look::Meaning meaning, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_meaning(meaning)
    , m_objectName(objectName)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    hide();
}

void SignedTexts::setTexts(const QStringList& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    qDeleteAll(findChildren<SignedText*>(Qt::FindDirectChildrenOnly));
    for (const QString& text : texts) {
        auto* row = new SignedText(m_meaning, m_objectName, this);
        layout()->addWidget(row);
        row->setText(text);
    }
    setVisible(!texts.isEmpty());
}

} // namespace bulkhead
