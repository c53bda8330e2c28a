#include "ui/menuactions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace bulkhead {

namespace {

void addMenuActions(QList<MenuAction>& found, const QList<QAction*>& actions, const QStringList& menus)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow();
            addMenuActions(found, menu->actions(), menus + QStringList(withoutMnemonic(action->text())));
        } else {
            found.append({action, menus});
        }
    }
}

} // namespace

QList<MenuAction> menuActions(const QMenuBar& bar)
{
    QList<MenuAction> found;
    addMenuActions(found, bar.actions(), {});
    return found;
}

QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && at + 1 < text.size())
            ++at;
        plain += text.at(at);
    }
    return plain;
}

} // namespace bulkhead
