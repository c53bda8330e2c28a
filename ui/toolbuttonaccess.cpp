#include "ui/toolbuttonaccess.h"

#include "ui/menuactions.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace bulkhead {

namespace {

struct ToolButtonWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::ToolButtonAccess)
};

class ToolButtonAccess final : public QAccessibleWidget {
public:
    explicit ToolButtonAccess(QToolButton& button)
        : QAccessibleWidget(&button)
        , m_button(button)
    {
    }

    QAccessible::Role role() const override
    {
        if (m_button.menu())
            return QAccessible::ButtonMenu;
        return m_button.isCheckable() ? QAccessible::CheckBox : QAccessible::Button;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button.isCheckable();
        state.checked = m_button.isChecked();
        state.pressed = m_button.isDown();
        state.hasPopup = m_button.menu() != nullptr;
        return state;
    }

    QString text(QAccessible::Text text) const override
    {
        if (text == QAccessible::Accelerator && m_button.defaultAction())
            return m_button.defaultAction()->shortcut().toString(QKeySequence::NativeText);
        if (QString own = QAccessibleWidget::text(text); text != QAccessible::Name || !own.isEmpty())
            return own;
        // Qt gives the cross that empties a line edit no words.
        if (auto* edit = qobject_cast<QLineEdit*>(m_button.parentWidget()); edit && m_button.text().isEmpty())
            return ToolButtonWords::tr("Clear “%1”").arg(QAccessible::queryAccessibleInterface(edit)->text(text));
        return withoutMnemonic(m_button.text());
    }

    QStringList actionNames() const override
    {
        if (!m_button.isEnabled())
            return {};
        QStringList names{m_button.menu() ? showMenuAction() : m_button.isCheckable() ? toggleAction() : pressAction()};
        return names + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& action) override
    {
        if (!m_button.isEnabled())
            return;
        // Not at once: a menu, or what a click opens, may keep the reader waiting for an answer.
        if (action == showMenuAction())
            QMetaObject::invokeMethod(&m_button, &QToolButton::showMenu, Qt::QueuedConnection);
        else if (action == pressAction() || action == toggleAction())
            QMetaObject::invokeMethod(&m_button, &QAbstractButton::click, Qt::QueuedConnection);
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QToolButton& m_button;
};

QAccessibleInterface* makeToolButtonAccess(const QString& className, QObject* object)
{
    auto* button = className == QLatin1String("QToolButton") ? qobject_cast<QToolButton*>(object) : nullptr;
    return button ? new ToolButtonAccess(*button) : nullptr;
}

} // namespace

void installToolButtonAccess()
{
    QAccessible::installFactory(makeToolButtonAccess);
}

} // namespace bulkhead
