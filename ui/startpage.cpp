#include "ui/startpage.h"

#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_reason(plainLabel(this, u"startReasonLabel"_s))
{
    QLabel* title = plainLabel(this, u"startTitleLabel"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
    title->setText(tr("Stop the wrong bulk job in time"));
    QLabel* words = plainLabel(this, u"startWordsLabel"_s);
    words->setText(
        tr("Bulkhead shows every bulk action job of a Cloudflare Email Security account and cancels the ones you "
           "choose. It needs the account's id and an API token with the permission Cloud Email Security Write "
           "(Read is enough for watching). The token is kept in the system keychain."));

    auto* connectButton = new QPushButton(tr("Connect an Account…"), this);
    connectButton->setObjectName(u"connectAccountButton"_s);
    connectButton->setDefault(true);
    auto* demoButton = new QPushButton(tr("Explore the Simulated Account"), this);
    demoButton->setObjectName(u"exploreDemoButton"_s);
    demoButton->setToolTip(tr("A whole account on this computer: try everything, nothing leaves the machine"));
    for (QPushButton* button : {connectButton, demoButton})
        button->setMinimumHeight(fontMetrics().height() * 2);

    auto* column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(m_reason);
    column->addSpacing(6);
    column->addWidget(connectButton);
    column->addWidget(demoButton);
    auto* box = new QWidget(this);
    box->setLayout(column);
    box->setFixedWidth(fontMetrics().averageCharWidth() * 76);
    auto* layout = new QVBoxLayout(this);
    // Not aligned in the layout: an aligned widget gets its size hint, which knows nothing of wrapped lines.
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(box);
    middle->addStretch();
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
    setReason({});

    connect(connectButton, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(demoButton, &QPushButton::clicked, this, &StartPage::demoRequested);
}

void StartPage::setReason(const QString& text)
{
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
}

} // namespace bulkhead
