#include "app/messages/failuregroupmodel.h"

#include "app/messages/messagewords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>

namespace bulkhead {

FailureGroupModel::FailureGroupModel(LoadedMessages& messages, QObject* parent)
    : QAbstractTableModel(parent)
    , m_messages(messages)
{
    connect(&messages, &LoadedMessages::cleared, this, &FailureGroupModel::recount);
    connect(&messages, &LoadedMessages::updated, this, &FailureGroupModel::recount);
    connect(&messages, &LoadedMessages::appended, this, [this](int first) {
        count(first);
        arrange();
    });
    recount();
}

int FailureGroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int FailureGroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FailureGroupModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Group& group = m_groups[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == CountColumn ? format::count(group.count) : words::failureReason(group.reason);
    case Qt::ToolTipRole:
        return group.reason.isEmpty() ? words::failureReason({}) : displayed(group.reason, 2000);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant FailureGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == CountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == CountColumn ? tr("Failed", "messages") : tr("Reason");
}

int FailureGroupModel::rowOf(const QString& reason) const
{
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& group) { return group.reason == reason; });
    return found == m_groups.end() ? -1 : int(found - m_groups.begin());
}

void FailureGroupModel::recount()
{
    m_counts.clear();
    m_failures = 0;
    count(0);
    arrange();
}

void FailureGroupModel::count(int first)
{
    for (int i = first; i < m_messages.size(); ++i) {
        const JobMessage& message = m_messages.at(i).message;
        if (message.status != MessageStatus::Failed)
            continue;
        ++m_counts[message.statusMessage];
        ++m_failures;
    }
}

void FailureGroupModel::arrange()
{
    std::vector<Group> groups;
    groups.reserve(size_t(m_counts.size()));
    for (const auto [reason, count] : m_counts.asKeyValueRange())
        groups.push_back({reason, count});
    const auto end = groups.begin() + std::min<std::ptrdiff_t>(MostGroups, std::ptrdiff_t(groups.size()));
    std::partial_sort(groups.begin(), end, groups.end(),
        [](const Group& a, const Group& b) { return a.count != b.count ? a.count > b.count : a.reason < b.reason; });
    groups.erase(end, groups.end());
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

} // namespace bulkhead
