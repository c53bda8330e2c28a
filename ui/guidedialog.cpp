#include "ui/guidedialog.h"

#include "ui/guidebrowser.h"
#include "ui/namedlineedit.h"
#include "ui/paintedicon.h"
#include "ui/palette.h"
#include "ui/quietlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// A button for an action of the dialog, whose key works wherever the keyboard is.
QAction* addGuideButton(QDialog& dialog, QHBoxLayout& row, const QString& objectName, const QString& text,
    look::Glyph glyph, const QKeySequence& key)
{
    auto* action = new QAction(look::glyphIcon(glyph), text, &dialog);
    action->setObjectName(objectName + u"Action"_s);
    action->setShortcut(key);
    action->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    dialog.addAction(action);
    auto* button = new QToolButton(&dialog);
    button->setObjectName(objectName + u"Button"_s);
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    row.addWidget(button);
    return action;
}

} // namespace

GuideDialog::GuideDialog(QWidget* parent)
    : QDialog(parent)
    , m_contents(new QListWidget(this))
    , m_guide(new GuideBrowser(this))
{
    setObjectName(u"guideDialog"_s);
    setWindowTitle(tr("User guide"));
    auto* parts = new QSplitter(this);
    parts->addWidget(m_contents);
    parts->addWidget(m_guide);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    buildContents();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(buildHead());
    layout->addWidget(parts, 1);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 46);
    parts->setSizes({m_contents->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 4, width()});
    m_guide->setFocus();
}

QWidget* GuideDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    QAction* back = addGuideButton(*this, *row, u"guideBack"_s, tr("Back"), look::Glyph::Back, QKeySequence::Back);
    QAction* forward =
        addGuideButton(*this, *row, u"guideForward"_s, tr("Forward"), look::Glyph::Forward, QKeySequence::Forward);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(back, &QAction::triggered, m_guide, &QTextBrowser::backward);
    connect(forward, &QAction::triggered, m_guide, &QTextBrowser::forward);
    connect(m_guide, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_guide, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    row->addStretch(1);

    m_found = quietLabel(head, u"guideFoundLabel"_s);
    m_found->setWordWrap(false);
    row->addWidget(m_found);
    m_search = namedLineEdit(head, u"guideSearchLineEdit"_s);
    m_search->setAccessibleName(tr("Find in the guide"));
    m_search->setPlaceholderText(tr("Find in the guide"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    row->addWidget(m_search);
    QAction* previous = addGuideButton(
        *this, *row, u"guidePrevious"_s, tr("Previous match"), look::Glyph::Up, QKeySequence::FindPrevious);
    QAction* next =
        addGuideButton(*this, *row, u"guideNext"_s, tr("Next match"), look::Glyph::Down, QKeySequence::FindNext);
    connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::markFound);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(Direction::Forward); });
    connect(previous, &QAction::triggered, this, [this] { search(Direction::Backward); });
    connect(next, &QAction::triggered, this, [this] { search(Direction::Forward); });

    auto* find = new QAction(this);
    find->setObjectName(u"guideFindAction"_s);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction(find);
    return head;
}

void GuideDialog::buildContents()
{
    m_contents->setObjectName(u"guideContentsListWidget"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setSpacing(2);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const GuideBrowser::Heading& heading : m_guide->headings())
        m_contents->addItem(QString(qsizetype(4) * std::max(0, heading.level - 2), u' ') + heading.title);
    m_contents->setCurrentRow(0);
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_guide->goTo(m_guide->headings().at(row));
    });
    connect(m_contents, &QListWidget::itemActivated, m_guide, [this] { m_guide->setFocus(); });
    connect(m_guide->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuideDialog::showPlace);
}

void GuideDialog::showPlace()
{
    // Who scrolls sees in which part of the guide they are; that is no wish to go to its beginning.
    const QSignalBlocker quiet(m_contents);
    m_contents->setCurrentRow(std::max(0, m_guide->headingInView()));
}

void GuideDialog::markFound()
{
    const QString text = m_search->text();
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat marked;
    marked.setBackground(look::background(look::Meaning::Caution, palette()));
    marked.setFontUnderline(true);
    QTextCursor found(m_guide->document());
    while (!text.isEmpty() && !(found = m_guide->document()->find(text, found)).isNull())
        marks.append({found, marked});
    m_guide->setExtraSelections(marks);
    m_found->setText(text.isEmpty() ? QString()
            : marks.isEmpty()       ? tr("Not found")
                                    : tr("%Ln match(es)", nullptr, int(marks.size())));
    m_search->setAccessibleDescription(m_found->text());
    if (marks.isEmpty())
        return;
    // From where one reads, and not from the match before: more letters narrow down, they do not go on.
    QTextCursor from = m_guide->textCursor();
    from.setPosition(from.selectionStart());
    m_guide->setTextCursor(from);
    search(Direction::Forward);
}

void GuideDialog::search(Direction direction)
{
    const QString text = m_search->text();
    if (text.isEmpty())
        return;
    const auto how = direction == Direction::Backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_guide->find(text, how))
        return;
    // Around the end.
    const QTextCursor before = m_guide->textCursor();
    m_guide->moveCursor(direction == Direction::Backward ? QTextCursor::End : QTextCursor::Start);
    if (!m_guide->find(text, how))
        m_guide->setTextCursor(before);
}

} // namespace bulkhead
