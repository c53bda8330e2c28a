#include "ui/settingsdialog.h"

#include "ui/accountspage.h"
#include "ui/appearancepage.h"
#include "ui/confirmationspage.h"
#include "ui/networksettings.h"
#include "ui/notificationspage.h"
#include "ui/quietlabel.h"
#include "ui/watchingpage.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace bulkhead {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(AccountSession& session, Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_accounts(new AccountsPage(session, this))
    , m_network(new NetworkSettings(session.network(), this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setWindowFlag(Qt::WindowContextHelpButtonHint); // each field has something to say
    m_list->setObjectName(u"settingsPagesListWidget"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setSpacing(3);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addPage(m_accounts, tr("Accounts"));
    addPage(new WatchingPage(preferences, this), tr("Watching"));
    addPage(new AppearancePage(preferences, this), tr("Appearance"));
    addPage(m_network, tr("Network"));
    addPage(new NotificationsPage(preferences, this), tr("Notifications"));
    addPage(new ConfirmationsPage(preferences, this), tr("Confirmations"));
    m_list->setFixedWidth(
        m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + fontMetrics().averageCharWidth() * 6);

    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_list);
    top->addWidget(m_pages, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(quietLabel(this, u"settingsRuleLabel"_s,
                          tr("A page with a Save button keeps nothing before you press it. On the others, what you "
                             "choose takes effect "
                             "at once.")),
        1);
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addLayout(top, 1);
    layout->addLayout(bottom);

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(close, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_accounts, &AccountsPage::firstAccountSaved, this, &QDialog::accept);
    const QSize size = preferences.settingsSize();
    resize(size.isValid() ? size : QSize(fontMetrics().averageCharWidth() * 156, fontMetrics().height() * 42));
    showPage(preferences.settingsPage());
}

void SettingsDialog::addPage(QWidget* page, const QString& title)
{
    // Sentences wrap and findings come and go: a small screen scrolls to what does not fit.
    auto* area = new QScrollArea(m_pages);
    area->setFocusPolicy(Qt::NoFocus); // it follows the field that has the keyboard
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    page->setContentsMargins(0, 0, 10, 0);
    area->setWidget(page);
    m_pages->addWidget(area);
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(Qt::UserRole, page->objectName());
}

void SettingsDialog::showPage(const QString& objectName)
{
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == objectName)
            m_list->setCurrentRow(row);
    }
}

void SettingsDialog::showAccounts()
{
    showPage(m_accounts->objectName());
}

void SettingsDialog::reject()
{
    m_accounts->whenSettled([this] { m_network->whenSettled([this] { QDialog::reject(); }); });
}

void SettingsDialog::done(int result)
{
    m_preferences.setSettingsDialog(size(), m_list->currentItem()->data(Qt::UserRole).toString());
    QDialog::done(result);
}

} // namespace bulkhead
