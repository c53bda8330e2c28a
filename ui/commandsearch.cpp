#include "ui/commandsearch.h"

#include "ui/commanddelegate.h"
#include "ui/commandlistmodel.h"
#include "ui/namedlineedit.h"
#include "ui/quietlabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

CommandSearch::CommandSearch(const QList<Command>& commands, QWidget* parent)
    : QDialog(parent)
    , m_commands(new CommandListModel(this))
    , m_typed(namedLineEdit(this, u"commandLineEdit"_s))
    , m_list(new QListView(this))
    , m_found(new QStackedLayout)
    , m_nothing(quietLabel(this, u"noCommandLabel"_s, tr("Nothing here has all of these words.")))
    , m_hint(quietLabel(this, u"commandHintLabel"_s))
{
    setObjectName(u"commandSearchDialog"_s);
    setWindowTitle(tr("Find command"));
    m_commands->setCommands(commands);
    m_typed->setAccessibleName(tr("Command"));
    m_typed->setPlaceholderText(tr("A command, an account, a view or a page of the settings"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setMaxLength(200);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"commandsListView"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_commands);
    m_list->setItemDelegate(new CommandDelegate(*m_commands, this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_hint->setMinimumHeight(fontMetrics().lineSpacing() * 2); // nothing jumps when a longer one is shown
    m_hint->setAlignment(Qt::AlignLeading | Qt::AlignTop);

    m_found->addWidget(m_list);
    m_found->addWidget(m_nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_typed);
    layout->addLayout(m_found, 1);
    layout->addWidget(m_hint);

    connect(m_typed, &QLineEdit::textChanged, this, &CommandSearch::find);
    connect(m_typed, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 26);
    if (parent) {
        const QRect window = parent->window()->geometry();
        move(window.center().x() - width() / 2, window.top() + window.height() / 8);
    }
    find();
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        go(row - 1);
        return true;
    case Qt::Key_Down:
        go(row + 1);
        return true;
    case Qt::Key_PageUp:
        go(row - page);
        return true;
    case Qt::Key_PageDown:
        go(row + page);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandSearch::find()
{
    m_commands->find(m_typed->text());
    const int count = m_commands->rowCount();
    m_found->setCurrentIndex(count > 0 ? 0 : 1);
    m_list->setCurrentIndex(m_commands->index(0));
    m_list->scrollToTop();
    showCurrent();
    // Of a list's new current item Qt tells screen readers by itself; of how many there are, nobody.
    const QString first = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    m_typed->setAccessibleDescription(
        count > 0 ? tr("%Ln found; the first: %1", nullptr, count).arg(first) : m_nothing->text());
}

void CommandSearch::go(int row)
{
    if (m_commands->rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_commands->rowCount() - 1);
    m_list->setCurrentIndex(m_commands->index(row));
    showCurrent();
}

void CommandSearch::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    QString hint;
    if (current.isValid()) {
        const Command& command = m_commands->commandAt(current.row());
        hint = command.isEnabled ? command.hint : tr("Not available now. %1").arg(command.hint).trimmed();
    }
    m_hint->setText(hint);
}

void CommandSearch::run(int row)
{
    if (row < 0 || !m_commands->commandAt(row).isEnabled)
        return;
    // Not before this dialog has gone: it would be the parent of what the command opens, or cover it.
    QMetaObject::invokeMethod(parent(), m_commands->commandAt(row).run, Qt::QueuedConnection);
    accept();
}

} // namespace bulkhead
