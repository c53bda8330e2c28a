#pragma once

#include "app/accounts/preferences.h"

#include <QWidget>

namespace bulkhead {

/// Which news are told on the desktop while nobody looks.
class NotificationsPage : public QWidget {
    Q_OBJECT
public:
    explicit NotificationsPage(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace bulkhead
