#pragma once

#include "app/accounts/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace bulkhead {

/// How often jobs are read, what that takes of Cloudflare's quota, and whether at all.
class WatchingPage : public QWidget {
    Q_OBJECT
public:
    explicit WatchingPage(Preferences& preferences, QWidget* parent = nullptr);

private:
    void showPace(std::chrono::seconds pace);

    QComboBox* m_pace;
    QLabel* m_cost;
    QCheckBox* m_paused;
};

} // namespace bulkhead
