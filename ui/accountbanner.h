#pragma once

#include "app/cloudflare/accountface.h"
#include "app/cloudflare/ids.h"

#include <QWidget>

class QIcon;
class QLabel;

namespace bulkhead {

/// Whose mail this is about, at the head of every window that asks for a yes: a bar in the account's colour, its name,
/// "production" and "read-only" in words, and its id.
class AccountBanner : public QWidget {
    Q_OBJECT
public:
    AccountBanner(const AccountFace& face, const AccountId& account, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    AccountColour m_colour;
};

/// "Example Mail", "Example Mail, production, read-only": safe to show.
QString accountWords(const AccountFace& face);
/// A filled square in the account's colour, for menus and lists.
QIcon accountIcon(AccountColour colour);
/// "Blue"
QString colourName(AccountColour colour);
QColor accountColour(AccountColour colour);

} // namespace bulkhead
