#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace bulkhead {

/// What stands in the window while no account is connected: how to get a token, and the two ways on.
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
    QWidget* buildHead();
    QWidget* buildSteps();
    QWidget* buildWays();
    void openTokensPage();

    QLabel* m_reason = nullptr;
    QLabel* m_browserHint = nullptr;
};

} // namespace bulkhead
