#include "tests/gallery/legible.h"

#include "ui/celldelegates.h"
#include "ui/menuactions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr double LeastContrast = 4.5;

QString nameOf(const QWidget& widget)
{
    const QString name = widget.objectName().isEmpty() ? u"(without a name)"_s : widget.objectName();
    return QLatin1String(widget.metaObject()->className()) + u' ' + name;
}

QString fault(const QWidget& widget, const QString& text, const QString& what)
{
    return u"%1: “%2” %3"_s.arg(nameOf(widget), text.left(60), what);
}

int widestWord(const QFontMetrics& metrics, const QString& text)
{
    int widest = 0;
    for (const QString& line : text.split(u'\n')) {
        for (const QString& word : line.split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return widest;
}

bool isInScrollArea(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(parent))
            return true;
    }
    return false;
}

bool showsIconOnly(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    return (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) || button.inherits("QDockWidgetTitleButton");
}

class Cuts {
public:
    explicit Cuts(QWidget& window) { look(window); }
    QStringList faults;

private:
    void look(QWidget& widget)
    {
        const auto children = widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        for (QWidget* child : children) {
            if (child->isWindow() || !child->isVisible())
                continue;
            if (qobject_cast<QDockWidget*>(child) && child->visibleRegion().isEmpty())
                continue; // behind another one
            judge(*child);
            look(*child);
        }
    }

    void say(const QWidget& widget, const QString& text, const QString& what) { faults += fault(widget, text, what); }

    void judge(QWidget& widget)
    {
        QString text;
        if (auto* label = qobject_cast<QLabel*>(&widget))
            text = judgeLabel(*label);
        else if (auto* button = qobject_cast<QAbstractButton*>(&widget))
            text = judgeButton(*button);
        else if (auto* box = qobject_cast<QComboBox*>(&widget))
            text = judgeBox(*box);
        else if (auto* edit = qobject_cast<QLineEdit*>(&widget))
            text = judgeEdit(*edit);
        else if (auto* header = qobject_cast<QHeaderView*>(&widget))
            judgeHeader(*header);
        else if (auto* group = qobject_cast<QGroupBox*>(&widget))
            text = judgeGroup(*group);
        else if (auto* bar = qobject_cast<QMenuBar*>(&widget))
            judgeMenus(*bar);
        else if (auto* tabs = qobject_cast<QTabBar*>(&widget))
            judgeTabs(*tabs);
        else if (auto* dock = qobject_cast<QDockWidget*>(&widget))
            judgeDock(*dock);
        if (!text.isEmpty() && !isInScrollArea(widget) && widget.visibleRegion().boundingRect() != widget.rect())
            say(widget, text, u"reaches beyond what holds it"_s);
    }

    QString judgeLabel(const QLabel& label)
    {
        const QString text = label.text();
        if (text.isEmpty())
            return {};
        const QRect inside = label.contentsRect().adjusted(label.indent() > 0 ? label.indent() : 0, 0, 0, 0);
        if (!label.wordWrap()) {
            if (label.sizeHint().width() > label.width() + 1)
                say(label, text,
                    u"is wider (%1) than its label (%2)"_s.arg(label.sizeHint().width()).arg(label.width()));
            return text;
        }
        if (label.heightForWidth(label.width()) > label.height() + 1)
            say(label, text, u"needs more lines than its label has"_s);
        if (widestWord(label.fontMetrics(), text) > inside.width() + 1)
            say(label, text, u"has a word wider than its label"_s);
        return text;
    }

    QString judgeButton(const QAbstractButton& button)
    {
        const QString text = button.text();
        if (text.isEmpty() || showsIconOnly(button))
            return {};
        const QSize wanted = button.sizeHint();
        // Tool bars, and rows of chips, shrink what they hold by a pixel or two of the margin.
        if (wanted.width() > button.width() + 2 || wanted.height() > button.height() + 2)
            say(button, text, u"is larger (%1) than its button (%2)"_s.arg(wanted.width()).arg(button.width()));
        return text;
    }

    QString judgeBox(const QComboBox& box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.subControls = QStyle::SC_ComboBoxEditField;
        const int room =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
        const QString text = box.currentText();
        if (box.fontMetrics().horizontalAdvance(text) > room + 2)
            say(box, text, u"is wider than its field"_s);
        return text;
    }

    QString judgeEdit(const QLineEdit& edit)
    {
        const QString text = edit.placeholderText();
        if (!edit.text().isEmpty() || text.isEmpty() || edit.parentWidget()->inherits("QComboBox"))
            return {};
        if (edit.fontMetrics().horizontalAdvance(text) > edit.contentsRect().width() - 8)
            say(edit, text, u"is wider than its field"_s);
        return text;
    }

    void judgeHeader(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            if (header.isSectionHidden(section) || text.isEmpty())
                continue;
            const int wanted = header.fontMetrics().horizontalAdvance(text) + 2 * CellDelegate::Margin;
            if (wanted > header.sectionSize(section))
                say(header, text, u"is wider (%1) than its column (%2)"_s.arg(wanted).arg(header.sectionSize(section)));
        }
    }

    QString judgeGroup(const QGroupBox& group)
    {
        const QString text = withoutMnemonic(group.title());
        if (group.fontMetrics().horizontalAdvance(text) > group.width() - 16)
            say(group, text, u"is wider than its group"_s);
        return text;
    }

    void judgeMenus(const QMenuBar& bar)
    {
        const auto actions = bar.actions();
        for (const QAction* action : actions) {
            if (action->isVisible() && !bar.rect().contains(bar.actionGeometry(const_cast<QAction*>(action))))
                say(bar, action->text(), u"has no room in the menu bar"_s);
        }
    }

    void judgeTabs(const QTabBar& tabs)
    {
        for (int tab = 0; tabs.count() > 1 && tab < tabs.count(); ++tab) { // a dock alone has no tab that is seen
            const int wanted = tabs.fontMetrics().horizontalAdvance(withoutMnemonic(tabs.tabText(tab)));
            if (wanted > tabs.tabRect(tab).width() || tabs.tabRect(tab).right() > tabs.width())
                say(tabs, tabs.tabText(tab), u"is wider than its tab"_s);
        }
    }

    void judgeDock(const QDockWidget& dock)
    {
        const int room = dock.width() - 3 * dock.style()->pixelMetric(QStyle::PM_SmallIconSize);
        if (!dock.titleBarWidget() && dock.fontMetrics().horizontalAdvance(dock.windowTitle()) > room)
            say(dock, dock.windowTitle(), u"is wider than its dock"_s);
    }
};

double luminanceOf(QRgb pixel)
{
    // The contrast of a colour with black says how light it is; look::contrast() is the one place that knows how.
    return look::contrast(QColor(pixel), Qt::black);
}

/// The contrast between what most of the area is and what stands out from it most. Nothing where it has one colour.
double contrastIn(const QImage& picture, const QRect& area)
{
    QHash<QRgb, int> counts;
    const QRect inside = area.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    if (counts.size() < 2)
        return 0;
    const QRgb ground = std::max_element(counts.cbegin(), counts.cend()).key();
    const double base = luminanceOf(ground);
    double best = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const double other = luminanceOf(it.key());
        best = std::max(best, std::max(base, other) / std::min(base, other));
    }
    return best;
}

class Faints {
public:
    Faints(QWidget& window, const QImage& picture)
        : m_window(window)
        , m_picture(picture)
    {
        const auto widgets = window.findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (widget->isVisible() && widget->window() == &window && widget->isEnabled())
                judge(*widget);
        }
    }
    QStringList faults;

private:
    void measure(const QWidget& widget, const QString& text, const QRect& area)
    {
        const QRect seen = area.intersected(widget.visibleRegion().boundingRect());
        if (text.trimmed().isEmpty() || seen.height() < area.height() / 2 || seen.width() < 8)
            return;
        const double found = contrastIn(m_picture, seen.translated(widget.mapTo(&m_window, QPoint())));
        if (found < LeastContrast)
            faults += fault(widget, text, u"has a contrast of %1"_s.arg(found, 0, 'f', 2));
    }

    void judge(QWidget& widget)
    {
        if (const auto* label = qobject_cast<QLabel*>(&widget))
            measure(widget, label->text(), widget.rect());
        else if (const auto* button = qobject_cast<QAbstractButton*>(&widget); button && !showsIconOnly(*button))
            measure(widget, button->text(), widget.rect().adjusted(3, 3, -3, -3)); // without the edge
        else if (const auto* box = qobject_cast<QComboBox*>(&widget))
            measure(widget, box->currentText(), widget.rect().adjusted(3, 3, -box->height(), -3));
        else if (const auto* edit = qobject_cast<QLineEdit*>(&widget))
            measure(widget, edit->text() + edit->placeholderText(), widget.rect().adjusted(3, 3, -3, -3));
        else if (auto* view = qobject_cast<QAbstractItemView*>(&widget))
            judgeCells(*view);
    }

    void judgeCells(QAbstractItemView& view)
    {
        if (qobject_cast<QHeaderView*>(&view) || !view.model())
            return;
        constexpr int MostRows = 30;
        const QModelIndex root = view.rootIndex();
        for (int row = 0; row < std::min(view.model()->rowCount(root), MostRows); ++row) {
            for (int column = 0; column < view.model()->columnCount(root); ++column) {
                const QModelIndex index = view.model()->index(row, column, root);
                const QRect area = view.visualRect(index);
                // Of a cell that is partly out of sight the text may be out of sight, too.
                if (view.viewport()->rect().contains(area) && index.flags() & Qt::ItemIsEnabled)
                    measure(*view.viewport(), index.data().toString(), area);
            }
        }
    }

    QWidget& m_window;
    const QImage& m_picture;
};

/// What is left of a text without translations and data, where that holds a word.
QString foreignIn(QString text)
{
    static const QRegularExpression brackets(u"⟦[^⟦⟧]*⟧"_s);
    static const QRegularExpression data(
        u"https?://\\S+|\\S+@\\S+|[0-9a-fA-F-]{32,36}|\\bBulkhead\\b|\\b(Qt|JSON|CSV|HTML|PDF|UTC|HTTP|SOCKS5?|English|Deutsch)\\b"_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    static const QRegularExpression outside(u"\u2068[^\u2068\u2069]*\u2069"_s); // see displayedInSentence()
    text.remove(outside);
    while (text.contains(brackets))
        text.remove(brackets);
    return text.remove(data).contains(word) ? text.trimmed() : QString();
}

class Foreign {
public:
    explicit Foreign(QWidget& window)
    {
        add(window, window.windowTitle());
        const auto widgets = window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (widget->isVisible() && widget->window() == &window)
                judge(*widget);
        }
        const auto actions = window.findChildren<QAction*>();
        for (const QAction* action : actions) {
            // Qt's own actions have no name of ours.
            if (!action->objectName().isEmpty() && action->objectName().endsWith(u"Action"_s))
                add(window, action->text());
        }
    }
    QStringList faults;

private:
    void add(const QWidget& widget, const QString& text)
    {
        if (const QString foreign = foreignIn(text); !foreign.isEmpty())
            faults += fault(widget, foreign, u"was not translated"_s);
    }

    /// Labels that show what the account or the machine says.
    static bool isOfData(const QString& name)
    {
        return name.endsWith(u"ValueLabel"_s) || name == u"versionsLabel"_s || name == u"messagesHeadingLabel"_s
            || name == u"detailsSearchLabel"_s;
    }

    void judge(const QWidget& widget)
    {
        add(widget, widget.toolTip());
        add(widget, widget.whatsThis());
        add(widget, widget.accessibleName());
        add(widget, widget.accessibleDescription());
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            if (!isOfData(widget.objectName()))
                add(widget, label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            add(widget, button->text());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
            add(widget, edit->placeholderText());
        else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(widget, box->itemText(i));
        } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
            for (int section = 0; header->model() && section < header->count(); ++section)
                add(widget, header->model()->headerData(section, header->orientation()).toString());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(widget, tabs->tabText(tab));
        }
    }
};

} // namespace

QStringList untranslatedTexts(QWidget& window)
{
    return Foreign(window).faults;
}

QStringList cutTexts(QWidget& window)
{
    return Cuts(window).faults;
}

QStringList faintTexts(QWidget& window, const QImage& picture)
{
    return Faints(window, picture).faults;
}

} // namespace bulkhead
