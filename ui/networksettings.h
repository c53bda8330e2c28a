#pragma once

#include "app/accounts/networksource.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace bulkhead {

class NetworkPage;
class NoticeBar;

/// NetworkPage as a page of the settings: with its Save button, and what came of saving.
class NetworkSettings : public QWidget {
    Q_OBJECT
public:
    /// The source must outlive the page.
    explicit NetworkSettings(NetworkSource& source, QWidget* parent = nullptr);

    /// Calls `then` at once, or when the analyst has said what is to become of what was entered and not saved.
    void whenSettled(const std::function<void()>& then);

private:
    void save(const std::function<void()>& then);

    NetworkPage* m_page;
    NoticeBar* m_notices;
    QPushButton* m_save;
};

} // namespace bulkhead
