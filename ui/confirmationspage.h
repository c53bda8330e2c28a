#pragma once

#include "app/accounts/preferences.h"

#include <QWidget>

namespace bulkhead {

/// What a confirmation asks for. Nothing here removes one.
class ConfirmationsPage : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmationsPage(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace bulkhead
