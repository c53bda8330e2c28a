#pragma once

#include "app/accounts/accountsearch.h"

#include <QDialog>

class QListWidget;

namespace bulkhead {

/// The accounts that a credential sees, to choose one from. Their names are what Cloudflare's users wrote.
class FoundAccountsDialog : public QDialog {
    Q_OBJECT
public:
    FoundAccountsDialog(const QList<AccountSearch::Found>& accounts, bool mayBeMore, QWidget* parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const bulkhead::AccountSearch::Found& account);

private:
    QList<AccountSearch::Found> m_accounts;
    QListWidget* m_list;
};

} // namespace bulkhead
