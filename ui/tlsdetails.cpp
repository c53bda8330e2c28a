#include "ui/tlsdetails.h"

#include "ui/fixedtextedit.h"
#include "ui/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

TlsDetails::TlsDetails(const TlsFailure& failure, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"tlsDetails"_s);
    setWindowTitle(tr("What is wrong with the certificate"));
    const QString sentence = tlsSentence(failure) + u'.';
    const QString chain = tlsChainText(failure);
    QLabel* what = plainLabel(this, u"tlsSentenceLabel"_s);
    what->setText(sentence);
    auto* text = new FixedTextEdit(this);
    text->setPlainText(chain);
    text->setObjectName(u"tlsChainTextEdit"_s);
    text->setAccessibleName(tr("The certificates that the server showed"));
    QLabel* advice = plainLabel(this, u"tlsAdviceLabel"_s);
    advice->setText(tlsAdvice(failure));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyCertificatesButton"_s);
    copy->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this,
        [sentence, chain] { QApplication::clipboard()->setText(sentence + u"\n\n"_s + chain); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addWidget(text, 1);
    layout->addWidget(advice);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    // Wide enough for a line with a fingerprint.
    const int line = text->fontMetrics().averageCharWidth() * 118;
    resize(std::max(line, minimumSizeHint().width()), fontMetrics().height() * 30);
}

} // namespace bulkhead
