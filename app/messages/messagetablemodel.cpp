#include "app/messages/messagetablemodel.h"

#include "app/messages/messageordering.h"
#include "app/text/spoken.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string_view>

namespace bulkhead {

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

MessageTableModel::MessageTableModel(LoadedMessages& messages, QObject* parent)
    : QAbstractTableModel(parent)
    , m_messages(messages)
{
    connect(&messages, &LoadedMessages::aboutToClear, this, [this] {
        beginResetModel();
        m_order.clear();
        m_shown.clear();
    });
    connect(&messages, &LoadedMessages::cleared, this, [this] {
        m_sortsAgain = m_isSorting; // what a worker sorts now is gone
        endResetModel();
        Q_EMIT shownChanged();
    });
    connect(&messages, &LoadedMessages::appended, this, &MessageTableModel::append);
    connect(&messages, &LoadedMessages::updated, this, &MessageTableModel::update);
    if (messages.size() > 0)
        append(0);
}

int MessageTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int MessageTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : MessageColumnCount;
}

QVariant MessageTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobMessage& message = messageAt(index.row());
    const auto column = MessageColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return messagecells::text(message, column);
    case Qt::AccessibleTextRole:
        return spoken(messagecells::text(message, column));
    case Qt::ToolTipRole:
        return messagecells::toolTip(message, column);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case StatusRole:
        return QVariant::fromValue(message.status);
    default:
        return {};
    }
}

QVariant MessageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= MessageColumnCount)
        return {};
    const auto column = MessageColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return messagecells::title(column);
    case Qt::ToolTipRole:
        return tr("Sorts what is loaded; a third click brings back Cloudflare's order");
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (messagecells::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool MessageTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !isFiltering() && !isSorted() && m_messages.canLoadMore();
}

void MessageTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_messages.loadMore();
}

void MessageTableModel::setTextFilter(const QString& text)
{
    const QList<QByteArray> words = messagecells::searchWords(text);
    if (words == m_words)
        return;
    m_words = words;
    filter();
}

void MessageTableModel::setReasonFilter(const std::optional<QString>& statusMessage)
{
    if (statusMessage == m_reason)
        return;
    m_reason = statusMessage;
    filter();
}

bool MessageTableModel::accepts(int index) const
{
    const LoadedMessage& loaded = m_messages.at(index);
    if (m_reason && (loaded.message.status != MessageStatus::Failed || loaded.message.statusMessage != *m_reason))
        return false;
    const std::string_view text = view(loaded.searchText);
    return std::all_of(m_words.begin(), m_words.end(),
        [&](const QByteArray& word) { return text.find(view(word)) != std::string_view::npos; });
}

std::vector<int> MessageTableModel::accepted() const
{
    std::vector<int> shown;
    shown.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(shown), [this](int i) { return accepts(i); });
    return shown;
}

void MessageTableModel::append(int first)
{
    std::vector<int> added(size_t(m_messages.size() - first));
    std::iota(added.begin(), added.end(), first);
    m_order.insert(m_order.end(), added.begin(), added.end());
    std::erase_if(added, [this](int index) { return !accepts(index); });
    if (!added.empty()) {
        const auto row = int(m_shown.size());
        beginInsertRows({}, row, row + int(added.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
    }
    if (isSorted())
        startSorting();
    Q_EMIT shownChanged();
}

void MessageTableModel::update(const std::vector<int>& indices)
{
    if (isFiltering() && accepted() != m_shown)
        filter();
    std::vector<bool> isChanged(size_t(m_messages.size()));
    for (const int index : indices)
        isChanged[size_t(index)] = true;
    for (int row = 0; row < rowCount(); ++row) {
        if (isChanged[size_t(m_shown[size_t(row)])])
            Q_EMIT dataChanged(index(row, 0), index(row, MessageColumnCount - 1));
    }
    if (isSorted())
        startSorting();
}

void MessageTableModel::filter()
{
    beginResetModel();
    m_shown = accepted();
    endResetModel();
    Q_EMIT shownChanged();
}

void MessageTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= MessageColumnCount || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (isSorted()) {
        startSorting();
        return;
    }
    rearrange([this] { std::sort(m_order.begin(), m_order.end()); });
}

void MessageTableModel::startSorting()
{
    m_sortsAgain = m_isSorting;
    if (m_isSorting)
        return;
    m_isSorting = true;
    std::vector<MessageSortKey> keys;
    keys.reserve(size_t(m_messages.size()));
    for (int i = 0; i < m_messages.size(); ++i)
        keys.push_back(sortKeyOf(m_messages.at(i).message, MessageColumn(m_sortColumn)));
    QThreadPool::globalInstance()->start(
        [keys = std::move(keys), order = m_sortOrder, guard = QPointer(this)]() mutable {
            auto indices = std::make_shared<std::vector<int>>(ordered(std::move(keys), order));
            QMetaObject::invokeMethod(qApp, [guard, indices] {
                if (guard)
                    guard->sorted(std::move(*indices));
            });
        });
}

void MessageTableModel::sorted(std::vector<int> order)
{
    m_isSorting = false;
    if (!isSorted())
        return;
    if (m_sortsAgain) {
        startSorting();
        return;
    }
    rearrange([&] { m_order = std::move(order); });
}

template <typename Change>
void MessageTableModel::rearrange(Change change)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<int> indices;
    indices.reserve(size_t(from.size()));
    for (const QModelIndex& index : from)
        indices.push_back(m_shown[size_t(index.row())]);

    change();
    m_shown = accepted();

    if (!from.isEmpty()) {
        std::vector<int> rows(size_t(m_messages.size()), -1);
        for (size_t row = 0; row < m_shown.size(); ++row)
            rows[size_t(m_shown[row])] = int(row);
        QModelIndexList to;
        to.reserve(from.size());
        for (qsizetype i = 0; i < from.size(); ++i)
            to.append(index(rows[size_t(indices[size_t(i)])], from[i].column()));
        changePersistentIndexList(from, to);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT shownChanged();
}

} // namespace bulkhead
