#include "ui/settingspages.h"

#include "ui/settingsdialog.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

QList<SettingsPage> settingsPages()
{
    return {
        {u"accountsPage"_s, SettingsDialog::tr("Accounts")},
        {u"watchingPage"_s, SettingsDialog::tr("Watching")},
        {u"appearancePage"_s, SettingsDialog::tr("Appearance")},
        {u"networkSettings"_s, SettingsDialog::tr("Network")},
        {u"notificationsPage"_s, SettingsDialog::tr("Notifications")},
        {u"confirmationsPage"_s, SettingsDialog::tr("Confirmations")},
    };
}

} // namespace bulkhead
