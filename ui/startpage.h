#pragma once

#include <QWidget>

class QLabel;

namespace bulkhead {

/// What stands in the window while no account is connected: what to do first.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Why there is no account, where that needs saying (a locked keychain, a malformed variable); empty otherwise.
    void setReason(const QString& text);

Q_SIGNALS:
    void connectRequested();
    void demoRequested();

private:
    QLabel* m_reason;
};

} // namespace bulkhead
