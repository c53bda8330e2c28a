#pragma once

#include "app/messages/loadedmessages.h"

#include <QAbstractTableModel>

#include <vector>

namespace bulkhead {

/// The failed ones of LoadedMessages by their status message: how many each, the most frequent first. It counts what is
/// loaded, so it is about all failures only where all are loaded.
class FailureGroupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CountColumn, ReasonColumn, ColumnCount };
    /// Where every failure has a wording of its own, the list would be as long as the table.
    static constexpr int MostGroups = 500;

    explicit FailureGroupModel(LoadedMessages& messages, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int failures() const { return m_failures; }
    int groups() const { return int(m_counts.size()); } ///< more than there are rows, perhaps
    /// The status message itself, as it came.
    const QString& reasonAt(int row) const { return m_groups[size_t(row)].reason; }
    int rowOf(const QString& reason) const; ///< -1 where it has none

private:
    struct Group {
        QString reason;
        int count = 0;
    };

    void count(int first);
    void recount();
    void arrange();

    LoadedMessages& m_messages;
    QHash<QString, int> m_counts;
    int m_failures = 0;
    std::vector<Group> m_groups;
};

} // namespace bulkhead
