#include "ui/messagefailures.h"

#include "app/text/format.h"
#include "ui/plainlabel.h"
#include "ui/rowtable.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// A list of which one row at most is chosen, and a click on that one takes it back.
class ChoiceTable final : public RowTable {
public:
    using RowTable::RowTable;

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        const QModelIndex index = indexAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index.isValid() && selectionModel()->isSelected(index))
            clearSelection();
        else
            RowTable::mousePressEvent(event);
    }
};

} // namespace

MessageFailures::MessageFailures(const LoadedMessages& messages, FailureGroupModel& groups, QWidget* parent)
    : QWidget(parent)
    , m_messages(messages)
    , m_groups(groups)
    , m_note(plainLabel(this, u"failuresNoteLabel"_s))
    , m_list(new ChoiceTable(this))
    , m_allReasons(new QPushButton(tr("All Reasons"), this))
    , m_loadFailed(new QPushButton(tr("Load All Failed"), this))
{
    m_list->setObjectName(u"failureTableView"_s);
    m_list->setAccessibleName(tr("Failures by reason"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setModel(&groups);
    // A reason is read to its end: what tells two of them apart is often its last word.
    m_list->setWordWrap(true);
    m_list->verticalHeader()->setMinimumSectionSize(m_list->verticalHeader()->defaultSectionSize());
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(FailureGroupModel::CountColumn, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing()); // so that the dock keeps its height
    m_allReasons->setObjectName(u"allReasonsButton"_s);
    m_allReasons->setEnabled(false);
    m_allReasons->setToolTip(tr("Take back the choice of a reason"));
    m_loadFailed->setObjectName(u"loadFailedButton"_s);
    m_loadFailed->setToolTip(tr("Read every failed message of the job, 1,000 with each call"));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_allReasons);
    buttons->addWidget(m_loadFailed);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessageFailures::readSelection);
    connect(&groups, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(&groups, &QAbstractItemModel::modelReset, this, &MessageFailures::restoreSelection);
    connect(m_allReasons, &QPushButton::clicked, this, &MessageFailures::clearChoice);
    connect(m_loadFailed, &QPushButton::clicked, this, &MessageFailures::allFailedRequested);
    update();
}

void MessageFailures::setCounted(qint64 failed)
{
    if (failed == m_counted)
        return;
    m_counted = failed;
    update();
}

bool MessageFailures::isWhole() const
{
    return m_messages.state() == LoadedMessages::State::Complete
        && m_messages.status().value_or(MessageStatus::Failed) == MessageStatus::Failed;
}

QString MessageFailures::note() const
{
    if (!m_messages.job())
        return tr("Why messages failed");
    const int failures = m_groups.failures();
    QStringList sentences;
    if (m_messages.status().value_or(MessageStatus::Failed) != MessageStatus::Failed)
        sentences.append(tr("Failed messages are not among those that are shown."));
    else if (isWhole() && failures == 0)
        sentences.append(tr("No message has failed."));
    else if (isWhole() && failures == 1)
        sentences.append(tr("The only failed message, and its reason."));
    else if (isWhole())
        sentences.append(tr("All %Ln failed message(s), by reason.", nullptr, failures));
    else
        sentences.append(tr("%1 failed among %Ln message(s) loaded so far.", nullptr, m_messages.size())
                             .arg(format::count(failures)));
    if (!isWhole() && m_counted != NotReported)
        sentences.append(tr("The job counts %1.").arg(format::count(m_counted)));
    if (m_groups.groups() > m_groups.rowCount())
        sentences.append(tr("The %1 most frequent of %2 reasons are listed.")
                             .arg(format::count(m_groups.rowCount()), format::count(m_groups.groups())));
    return sentences.join(u' ');
}

void MessageFailures::update()
{
    m_note->setText(note());
    m_loadFailed->setEnabled(m_messages.job() && !isWhole());
    m_allReasons->setEnabled(m_reason.has_value());
}

void MessageFailures::choose(const std::optional<QString>& reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    restoreSelection();
    update();
    Q_EMIT reasonChosen(m_reason);
}

void MessageFailures::readSelection()
{
    if (m_restoring)
        return;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    choose(rows.isEmpty() ? std::nullopt : std::optional(m_groups.reasonAt(rows.constFirst().row())));
}

void MessageFailures::restoreSelection()
{
    m_restoring = true;
    const int row = m_reason ? m_groups.rowOf(*m_reason) : -1;
    if (row < 0)
        m_list->clearSelection();
    else
        m_list->selectRow(row);
    m_restoring = false;
}

} // namespace bulkhead
