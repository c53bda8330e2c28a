#include "ui/foundaccountsdialog.h"

#include "app/text/displayed.h"
#include "app/text/format.h"
#include "ui/quietlabel.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

FoundAccountsDialog::FoundAccountsDialog(const QList<AccountSearch::Found>& accounts, bool mayBeMore, QWidget* parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_list(new QListWidget(this))
{
    setObjectName(u"foundAccountsDialog"_s);
    setWindowTitle(tr("Accounts of This Credential"));
    m_list->setObjectName(u"foundAccountsListWidget"_s);
    m_list->setAccessibleName(tr("Accounts that the credential sees"));
    m_list->setSpacing(3);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const AccountSearch::Found& account : accounts)
        m_list->addItem(
            tr("%1\n%2", "name and id of an account").arg(displayed(account.name, 80), account.id.toString()));
    m_list->setCurrentRow(0);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* use = buttons->addButton(tr("&Use This Account"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"useAccountButton"_s);
    use->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(quietLabel(this, u"foundAccountsHintLabel"_s,
        mayBeMore ? tr("Cloudflare listed the first %1; there may be more. If yours is missing, enter its id by hand.")
                        .arg(format::count(accounts.size()))
                  : tr("The credential sees these accounts. That says nothing about its permissions there.")));
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);

    connect(buttons, &QDialogButtonBox::accepted, this, &FoundAccountsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &FoundAccountsDialog::accept);
}

void FoundAccountsDialog::accept()
{
    const int row = m_list->currentRow();
    if (row < 0 || result() == Accepted)
        return;
    QDialog::accept();
    Q_EMIT chosen(m_accounts.at(row));
}

} // namespace bulkhead
