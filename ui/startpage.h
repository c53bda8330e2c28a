#pragma once

#include "ui/palette.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace bulkhead {

class NoticeBar;

/// What stands in the window while no account is connected: how to get a token, and the two ways on; or, where an
/// account was entered before, what keeps it from being shown and what to do about that.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    /// For the first run. `why` is there no account, where that needs saying (a malformed variable); else empty.
    void showFirstSteps(const QString& why);
    /// This account is about to be shown; `onWhat` is waited for.
    void showWaiting(const QString& account, const QString& onWhat);
    /// The keychain did not give this account's credential.
    void showKeychainTrouble(const QString& account, const QString& why);

Q_SIGNALS:
    void connectRequested();
    void demoRequested();
    void tryAgainRequested();

private:
    void fitWidth(QWidget& box);
    QWidget* buildHead();
    QWidget* buildSteps();
    QWidget* buildWays();
    QWidget* buildStored();
    void showStored(const QString& title, look::Meaning meaning, const QString& words);
    void openTokensPage();

    QWidget* m_head = nullptr;
    NoticeBar* m_reason = nullptr;
    QLabel* m_browserHint = nullptr;
    QWidget* m_steps = nullptr;
    QWidget* m_ways = nullptr;
    QList<QLabel*> m_wide; ///< sentences as wide as the page
    QList<QLabel*> m_besideNumbers; ///< the texts of the steps
    QWidget* m_number = nullptr; ///< of a step
    QLayout* m_buttons = nullptr; ///< the ways on
    QWidget* m_stored = nullptr; ///< in place of both, for an account that was entered before
    QLabel* m_storedTitle = nullptr;
    QPushButton* m_tryAgain = nullptr;
    NoticeBar* m_storedState = nullptr;
};

} // namespace bulkhead
