#pragma once

#include "app/accounts/preferences.h"

#include <QWidget>

namespace bulkhead {

/// How things are shown.
class AppearancePage : public QWidget {
    Q_OBJECT
public:
    explicit AppearancePage(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace bulkhead
