#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDockWidget>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QWidget>

#include <algorithm>
#include <climits>

namespace bulkhead {

/// A window as a screen reader meets it, and as somebody does who only has the Tab key; what is wrong with it.
class AccessibleWindow {
public:
    explicit AccessibleWindow(QWidget& window)
        : m_window(window)
    {
    }

    /// How many objects take the keyboard or can be told to do something; few of them mean that the walk went wrong.
    int controls() const { return m_controls; }

    /// What is missing in the tree of accessible objects.
    QStringList faults()
    {
        m_faults.clear();
        m_seen.clear();
        m_controls = 0;
        walk(QAccessible::queryAccessibleInterface(&m_window));
        return m_faults;
    }

    /// Where Tab does not go through the window once and in reading order.
    QStringList tabFaults()
    {
        m_faults.clear();
        QList<QWidget*> stops = tabStops();
        if (stops.isEmpty())
            return {};
        stops.first()->setFocus(Qt::TabFocusReason);
        QWidget* const first = m_window.focusWidget();
        QList<QWidget*> order{first};
        for (qsizetype step = 0; step <= stops.size(); ++step) {
            tab();
            // Of a text, Tab goes through the links first.
            constexpr int MostLinks = 40;
            for (int link = 0; link < MostLinks && m_window.focusWidget() == order.last()
                 && qobject_cast<QTextBrowser*>(order.last());
                 ++link)
                tab();
            if (m_window.focusWidget() == order.last() && stops.size() > 1)
                fault(QStringLiteral("Tab stays in %1").arg(nameOf(*order.last())));
            if (m_window.focusWidget() == first || m_window.focusWidget() == order.last())
                break;
            order.append(m_window.focusWidget());
        }
        for (QWidget* stop : std::as_const(stops)) {
            if (const auto times = order.count(stop); times != 1)
                fault(QStringLiteral("Tab comes %1 times to %2").arg(times).arg(nameOf(*stop)));
        }
        // The round begins anywhere; it is read from its topmost place on.
        int highest = INT_MAX;
        for (const QWidget* stop : std::as_const(order))
            highest = std::min(highest, placeOf(*stop).top());
        const auto top = std::min_element(order.begin(), order.end(), [&](const QWidget* a, const QWidget* b) {
            const auto rank = [&](const QRect& place) {
                return std::pair(place.top() > highest + Tolerance, place.left());
            };
            return rank(placeOf(*a)) < rank(placeOf(*b));
        });
        std::rotate(order.begin(), top, order.end());
        for (qsizetype i = 1; i < order.size(); ++i) {
            if (paneOf(order[i - 1]) == paneOf(order[i]) && isBackwards(placeOf(*order[i - 1]), placeOf(*order[i])))
                fault(QStringLiteral("Tab goes back from %1 to %2").arg(nameOf(*order[i - 1]), nameOf(*order[i])));
        }
        return m_faults;
    }

private:
    /// On to another widget, through all the parts of a time.
    void tab()
    {
        QWidget* const from = m_window.focusWidget();
        const auto* time = qobject_cast<QDateTimeEdit*>(from);
        for (int part = time ? time->sectionCount() : 1; part > 0 && m_window.focusWidget() == from; --part)
            QTest::keyClick(from, Qt::Key_Tab);
    }

    static constexpr int Tolerance = 12; ///< pixels by which things of one row may differ

    void fault(const QString& what) { m_faults.append(what); }

    static QString nameOf(const QObject& object)
    {
        return QLatin1String(object.metaObject()->className()) + u' ' + object.objectName();
    }

    static QString nameOf(QAccessibleInterface& object)
    {
        return QStringLiteral("%1 “%2” (role %3)")
            .arg(object.object() ? nameOf(*object.object()) : QStringLiteral("part"), object.text(QAccessible::Name))
            .arg(int(object.role()), 0, 16);
    }

    void walk(QAccessibleInterface* object)
    {
        if (!object || !object->isValid() || object->state().invisible)
            return;
        check(*object);
        if (object->tableInterface() && object->role() != QAccessible::List) {
            checkTable(*object);
            return; // its cells are what its model says
        }
        for (int i = 0; i < object->childCount(); ++i)
            walk(object->child(i));
    }

    static bool isLabelled(const QAccessibleInterface& object)
    {
        return !object.relations(QAccessible::Label).isEmpty();
    }

    void check(QAccessibleInterface& object)
    {
        const QAccessible::Role role = object.role();
        // What one can select and copy takes the keyboard by a click, but is no control.
        if (role == QAccessible::StaticText || role == QAccessible::ScrollBar || role == QAccessible::Window)
            return;
        const bool isItem = role == QAccessible::ListItem || role == QAccessible::MenuItem
            || role == QAccessible::PageTab || role == QAccessible::Separator;
        QAccessibleActionInterface* actions = object.actionInterface();
        const bool acts = actions
            && (actions->actionNames().contains(QAccessibleActionInterface::pressAction())
                || actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        if ((!object.state().focusable && !acts) || passesFocusOn(object))
            return;
        ++m_controls;
        checkName(object);
        if (role == QAccessible::NoRole
            || (role == QAccessible::Client && !qobject_cast<QScrollArea*>(object.object())))
            fault(QStringLiteral("no role: ") + nameOf(object));
        if (qobject_cast<QAbstractButton*>(object.object()) && !object.state().disabled && !acts
            && !(actions && actions->actionNames().contains(QAccessibleActionInterface::showMenuAction())))
            fault(QStringLiteral("a button that can't be pressed: ") + nameOf(object));
        if (isItem)
            return; // rows may well say the same
        const QString said =
            QStringLiteral("%1 “%2” “%3” %4")
                .arg(int(role))
                .arg(object.text(QAccessible::Name), object.text(QAccessible::Description), labelsOf(object));
        if (m_seen.contains(said) && !isPartOfOther(object))
            fault(QStringLiteral("said twice: ") + nameOf(object));
        m_seen.insert(said);
    }

    static QString labelsOf(const QAccessibleInterface& object)
    {
        QStringList labels;
        const auto related = object.relations(QAccessible::Label);
        for (const auto& relation : related)
            labels.append(relation.first->text(QAccessible::Name));
        return labels.join(u' ');
    }

    /// Arrows of scroll bars and the like, which Qt makes.
    static bool isPartOfOther(const QAccessibleInterface& object)
    {
        return object.object() && object.object()->objectName().startsWith(QLatin1String("qt_"));
    }

    /// As pages with tabs do, whose tabs are what takes the keyboard.
    static bool passesFocusOn(const QAccessibleInterface& object)
    {
        const auto* widget = qobject_cast<QWidget*>(object.object());
        return widget && widget->focusProxy();
    }

    void checkName(QAccessibleInterface& object)
    {
        const QString name = object.text(QAccessible::Name);
        if (name.contains(u'&'))
            fault(QStringLiteral("a stroke sign in the name: ") + nameOf(object));
        if (const auto* edit = qobject_cast<QLineEdit*>(object.object())) {
            // Qt would give the example in it for a name.
            if (edit->accessibleName().isEmpty() && !isLabelled(object) && !isInside<QAbstractSpinBox>(*edit))
                fault(QStringLiteral("a field without a name or a label: ") + nameOf(object));
        } else if (qobject_cast<QComboBox*>(object.object())) {
            // Over AT-SPI its name is what is chosen in it.
            if (!isLabelled(object) && object.text(QAccessible::Description).isEmpty())
                fault(QStringLiteral("a combo box that does not tell what is chosen: ") + nameOf(object));
        } else if (const auto* tabs = qobject_cast<QTabBar*>(object.object()); tabs && tabs->count() == 0) {
            // Qt keeps one for docks that share a place, and calls it what its current tab says.
        } else if (name.trimmed().isEmpty() && !isLabelled(object)) {
            fault(QStringLiteral("no name: ") + nameOf(object));
        }
    }

    template <typename Outer>
    static bool isInside(const QWidget& widget)
    {
        return qobject_cast<const Outer*>(widget.parentWidget());
    }

    void checkTable(QAccessibleInterface& object)
    {
        QAccessibleTableInterface& table = *object.tableInterface();
        if (object.role() != QAccessible::Table && object.role() != QAccessible::Tree)
            fault(QStringLiteral("no table: ") + nameOf(object));
        const auto* view = qobject_cast<QAbstractItemView*>(object.object());
        for (int column = 0; column < table.columnCount(); ++column) {
            if (table.columnDescription(column).isEmpty())
                fault(QStringLiteral("no header above column %1 of %2").arg(column).arg(nameOf(object)));
        }
        if (!view || table.rowCount() == 0)
            return;
        QAccessibleInterface* cell = table.cellAt(0, 0);
        const auto headers = cell->tableCellInterface()->columnHeaderCells();
        if (headers.isEmpty() || headers.first()->role() != QAccessible::ColumnHeader
            || headers.first()->text(QAccessible::Name) != table.columnDescription(0))
            fault(QStringLiteral("a cell without its header: ") + nameOf(object));
        for (QAccessibleInterface* header : headers) // Qt makes new ones for each question, and keeps none
            QAccessible::deleteAccessibleInterface(QAccessible::registerAccessibleInterface(header));
        if (cell->text(QAccessible::Name).isEmpty())
            fault(QStringLiteral("the first cell says nothing: ") + nameOf(object));
    }

    QList<QWidget*> tabStops() const
    {
        QList<QWidget*> stops;
        const auto widgets = m_window.findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool takes = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
            if (!takes || !widget->isEnabled() || !widget->isVisibleTo(&m_window) || widget->window() != &m_window)
                continue;
            // Of buttons that exclude each other Tab goes to the one that is chosen; the arrow keys go on from there.
            const auto* choice = qobject_cast<QRadioButton*>(widget);
            if (choice && !choice->isChecked())
                continue;
            stops.append(widget);
        }
        return stops;
    }

    QRect placeOf(const QWidget& widget) const { return {widget.mapTo(&m_window, QPoint()), widget.size()}; }

    /// The dock in which it is; nullptr for the middle of the window.
    static const QDockWidget* paneOf(const QWidget* widget)
    {
        while (widget && !qobject_cast<const QDockWidget*>(widget))
            widget = widget->parentWidget();
        return qobject_cast<const QDockWidget*>(widget);
    }

    /// Above what was before, and not in a column of its own to the right of it; or in the same row, to its left.
    static bool isBackwards(const QRect& before, const QRect& now)
    {
        if (now.bottom() <= before.top() + Tolerance)
            return now.left() <= before.right();
        const int common = std::min(before.bottom(), now.bottom()) - std::max(before.top(), now.top());
        return common > std::min(before.height(), now.height()) / 2 && now.right() <= before.left() + Tolerance;
    }

    QWidget& m_window;
    QStringList m_faults;
    QSet<QString> m_seen;
    int m_controls = 0;
};

} // namespace bulkhead
