#pragma once

#include <QList>
#include <QString>

namespace bulkhead {

/// A page of the settings dialog, for those who lead there.
struct SettingsPage {
    QString objectName;
    QString title;
};

/// In the dialog's order.
QList<SettingsPage> settingsPages();

} // namespace bulkhead
