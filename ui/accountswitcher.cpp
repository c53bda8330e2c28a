#include "ui/accountswitcher.h"

#include "ui/accountbanner.h"

#include <QMenu>
#include <QPainter>

namespace bulkhead {

using namespace Qt::StringLiterals;

AccountSwitcher::AccountSwitcher(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(u"accountButton"_s);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    QFont strong = font();
    strong.setBold(true);
    setFont(strong);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, &AccountSwitcher::fillMenu);
    setMenu(menu);
    showAccount({});
}

void AccountSwitcher::showAccount(const std::optional<AccountFace>& face, const QString& id)
{
    m_face = face;
    setText(face ? tr("Account: %1").arg(accountWords(*face)).replace(u'&', u"&&"_s) : tr("No account"));
    setIcon(face ? accountIcon(face->colour) : QIcon());
    setToolTip(id);
    setAccessibleDescription(id);
}

void AccountSwitcher::setProfiles(const QList<Profile>& profiles, const std::optional<QUuid>& current)
{
    m_profiles = profiles;
    m_current = current;
}

void AccountSwitcher::fillMenu()
{
    menu()->clear();
    for (const Profile& profile : m_profiles) {
        QAction* action =
            menu()->addAction(accountIcon(profile.face.colour), accountWords(profile.face).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(profile.uuid == m_current);
        action->setToolTip(profile.accountId);
        connect(action, &QAction::triggered, this, [this, uuid = profile.uuid] { Q_EMIT profileChosen(uuid); });
    }
    if (!m_profiles.isEmpty())
        menu()->addSeparator();
    QAction* demo = menu()->addAction(tr("&Simulated Account"));
    demo->setObjectName(u"simulatedAccountAction"_s);
    connect(demo, &QAction::triggered, this, &AccountSwitcher::demoRequested);
    QAction* settings = menu()->addAction(tr("&Accounts…"));
    settings->setObjectName(u"accountsAction"_s);
    connect(settings, &QAction::triggered, this, &AccountSwitcher::settingsRequested);
}

QList<QAction*> AccountSwitcher::accountActions()
{
    fillMenu();
    QList<QAction*> found = menu()->actions();
    found.removeIf([](const QAction* action) { return action->isSeparator(); });
    return found;
}

void AccountSwitcher::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (!m_face)
        return;
    // A line in the account's colour, thick where real people's mail is at stake.
    const int thickness = m_face->isProduction ? 4 : 2;
    QPainter painter(this);
    painter.fillRect(0, height() - thickness, width(), thickness, accountColour(m_face->colour));
}

} // namespace bulkhead
