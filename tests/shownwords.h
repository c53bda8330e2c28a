#pragma once

#include "tests/hostiletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTabBar>
#include <QTextEdit>

namespace bulkhead {

/// Every text that a window shows, tells a screen reader or would show on a tool tip, and what is wrong with it.
class ShownWords {
public:
    explicit ShownWords(QWidget& root, const QList<QWidget*>& but = {})
    {
        addWidget(root);
        const auto widgets = root.findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (!but.contains(widget))
                addWidget(*widget);
        }
        const auto actions = root.findChildren<QAction*>();
        for (const QAction* action : actions) {
            add(QStringLiteral("text of action"), action->text(), Label);
            add(QStringLiteral("tool tip of action"), action->toolTip());
            add(QStringLiteral("status tip of action"), action->statusTip());
        }
    }

    /// How many of them hold a hostile text.
    int reached() const { return m_reached; }
    const QStringList& faults() const { return m_faults; }

private:
    enum Flag {
        Plain = 0,
        Rich = 1, ///< is rendered as HTML
        Label = 2, ///< an ampersand underlines
        Long = 4, ///< can be scrolled through; each line is short all the same
        Cell = 8,
    };

    void addWidget(QWidget& widget)
    {
        const QString name = QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName();
        add(QStringLiteral("title of ") + name, widget.windowTitle());
        add(QStringLiteral("tool tip of ") + name, widget.toolTip());
        add(QStringLiteral("status tip of ") + name, widget.statusTip());
        add(QStringLiteral("explanation of ") + name, widget.whatsThis());
        add(QStringLiteral("accessible name of ") + name, widget.accessibleName());
        add(QStringLiteral("accessible description of ") + name, widget.accessibleDescription());
        if (const auto* label = qobject_cast<QLabel*>(&widget))
            add(name, label->text(), (label->textFormat() == Qt::PlainText ? 0 : Rich) | (label->buddy() ? Label : 0));
        else if (const auto* button = qobject_cast<QAbstractButton*>(&widget))
            add(name, button->text(), Label);
        else if (const auto* edit = qobject_cast<QLineEdit*>(&widget))
            add(name, edit->text()), add(QStringLiteral("hint in ") + name, edit->placeholderText());
        else if (const auto* plain = qobject_cast<QPlainTextEdit*>(&widget))
            add(name, plain->toPlainText(), Long);
        else if (const auto* rich = qobject_cast<QTextEdit*>(&widget))
            add(name, rich->toPlainText(), Rich | Long);
        else if (const auto* group = qobject_cast<QGroupBox*>(&widget))
            add(name, group->title(), Label);
        else if (const auto* status = qobject_cast<QStatusBar*>(&widget))
            add(name, status->currentMessage());
        else if (const auto* box = qobject_cast<QComboBox*>(&widget))
            addChoices(name, *box);
        else if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
            addTabs(name, *tabs);
        else if (const auto* view = qobject_cast<QAbstractItemView*>(&widget))
            addCells(name, *view);
        addAccessible(name, widget);
    }

    void addChoices(const QString& name, const QComboBox& box)
    {
        for (int index = 0; index < box.count(); ++index) {
            add(QStringLiteral("choice of ") + name, box.itemText(index), Cell);
            add(QStringLiteral("tool tip of a choice of ") + name, box.itemData(index, Qt::ToolTipRole).toString());
        }
    }

    void addTabs(const QString& name, const QTabBar& tabs)
    {
        for (int index = 0; index < tabs.count(); ++index) {
            add(QStringLiteral("tab of ") + name, tabs.tabText(index), Label);
            add(QStringLiteral("tool tip of a tab of ") + name, tabs.tabToolTip(index));
        }
    }

    void addCells(const QString& name, const QAbstractItemView& view)
    {
        const QAbstractItemModel* model = view.model();
        if (!model || qobject_cast<const QHeaderView*>(&view))
            return;
        for (int column = 0; column < model->columnCount(); ++column) {
            add(QStringLiteral("header of ") + name, model->headerData(column, Qt::Horizontal).toString(), Cell);
            add(QStringLiteral("tool tip of a header of ") + name,
                model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        }
        for (int row = 0; row < model->rowCount(); ++row)
            addRow(name, *model, row);
    }

    /// Also the roles of a model of our own: their texts are what a delegate paints. In Qt's models they are data.
    void addRow(const QString& name, const QAbstractItemModel& model, int row)
    {
        const bool isOurs = QLatin1String(model.metaObject()->className()).startsWith(QLatin1String("bulkhead::"));
        QList<int> roles{
            Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
        for (int role = Qt::UserRole; isOurs && role < Qt::UserRole + 12; ++role)
            roles.append(role);
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : std::as_const(roles)) {
                const QVariant data = model.index(row, column).data(role);
                if (data.typeId() == QMetaType::QString)
                    add(QStringLiteral("%1, column %2, role %3").arg(name).arg(column).arg(role), data.toString(),
                        role == Qt::DisplayRole ? Cell : Plain);
            }
        }
    }

    void addAccessible(const QString& name, QWidget& widget)
    {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
        if (!accessible || !accessible->isValid())
            return;
        add(QStringLiteral("what a screen reader calls ") + name, accessible->text(QAccessible::Name), Long);
        add(QStringLiteral("what a screen reader says of ") + name, accessible->text(QAccessible::Description), Long);
        add(QStringLiteral("what a screen reader reads in ") + name, accessible->text(QAccessible::Value), Long);
    }

    void add(const QString& where, const QString& text, int flags = Plain)
    {
        if (text.isEmpty())
            return;
        const bool isHostile = QString(text).remove(u'\n').contains(HostileMark);
        m_reached += isHostile ? 1 : 0;
        const QString fault = faultOf(text, flags, isHostile);
        if (!fault.isEmpty())
            m_faults.append(QStringLiteral("%1: %2: %3").arg(where, fault, text.left(300)));
    }

    static QString faultOf(const QString& text, int flags, bool isHostile)
    {
        if (isHostile && (flags & Rich))
            return QStringLiteral("is rendered as HTML");
        if (text.contains(u"kelp\nnext line") || text.contains(u"kelp\rnext line"))
            return QStringLiteral("breaks the line where somebody else wants");
        if ((flags & Label) && text.contains(u"&mnemonic") && !text.contains(u"&&mnemonic"))
            return QStringLiteral("underlines a letter");
        if (!(flags & Label) && text.contains(u"&&mnemonic"))
            return QStringLiteral("doubles an ampersand");
        if (text.contains(u"kelp %1") && !text.contains(u"kelp %1 %2 %n %L1 %% %s")
            && !text.contains(QStringLiteral("kelp %1 %2 %n %L1 %% %s").left(text.size() - text.indexOf(u"kelp %1"))))
            return QStringLiteral("fills in a place");
        if (const QString fault = faultyCharacter(text); !fault.isEmpty())
            return fault;
        constexpr qsizetype LongestCell = 1100; // an address and a name; the lines of a card are a text
        constexpr qsizetype LongestText = 4200; // a sentence about thirteen fields, or a whole status message
        if ((flags & Cell) && !text.contains(u'\n') && text.size() > LongestCell)
            return QStringLiteral("%1 characters in a cell").arg(text.size());
        if (!(flags & Long) && text.size() - text.count(u'\n') > LongestText)
            return QStringLiteral("%1 characters").arg(text.size());
        const auto lines = QStringView(text).split(u'\n');
        for (const QStringView line : lines) {
            if (line.size() > LongestText)
                return QStringLiteral("%1 characters in a line").arg(line.size());
        }
        return {};
    }

    /// Our own sentences break lines, and put what others wrote between an isolate and its end; nothing else may.
    static QString faultyCharacter(const QString& text)
    {
        int depth = 0;
        int marks = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            char32_t c = text[at].unicode();
            if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
                c = QChar::surrogateToUcs4(text[at], text[at + 1]), ++at;
            depth += c == 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
            marks = QChar::category(c) == QChar::Mark_NonSpacing ? marks + 1 : 0;
            if (c == 0x2068 || c == 0x2069) {
                if (depth < 0)
                    return QStringLiteral("ends an isolate that it did not begin");
            } else if (c != u'\n' && mustNotBeShown(c)) {
                return QStringLiteral("U+%1 as itself").arg(uint(c), 4, 16, QChar(u'0'));
            }
            if (marks > 8)
                return QStringLiteral("a tower of combining marks");
        }
        return depth == 0 ? QString() : QStringLiteral("begins an isolate without an end");
    }

    QStringList m_faults;
    int m_reached = 0;
};

} // namespace bulkhead
