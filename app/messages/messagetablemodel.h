#pragma once

#include "app/messages/loadedmessages.h"
#include "app/messages/messagecells.h"

#include <QAbstractTableModel>

#include <vector>

namespace bulkhead {

/// LoadedMessages as a table: one row each, in the server's order or sorted, all of them or those that a text and a
/// failure's reason leave. A permutation of its own rather than QSortFilterProxyModel, which takes seconds for the
/// first key of a filter over 100,000 rows.
///
/// Rows are read on demand while they stand unfiltered in the server's order; sorted or filtered, what is loaded is all
/// there is to look at, or else every filter that finds little would fetch everything.
class MessageTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { StatusRole = Qt::UserRole }; ///< bulkhead::MessageStatus; the same in every column

    explicit MessageTableModel(LoadedMessages& messages, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// A column of -1 is the server's order. Many rows are sorted in a worker thread and change their places later;
    /// rows that are loaded afterwards stand at the end until they are sorted in.
    void sort(int column, Qt::SortOrder order) override;

    /// Rows that hold every word of the text in any cell or id; letters' case does not matter. Empty shows all.
    void setTextFilter(const QString& text);
    /// Rows that failed with this status message, which may be empty; nullopt shows all.
    void setReasonFilter(const std::optional<QString>& statusMessage);
    const std::optional<QString>& reasonFilter() const { return m_reason; }
    bool isFiltering() const { return !m_words.isEmpty() || m_reason; }
    bool isSorted() const { return m_sortColumn >= 0; }
    /// Rows are not where they belong yet.
    bool isSorting() const { return m_isSorting; }

    const JobMessage& messageAt(int row) const { return m_messages.at(m_shown[size_t(row)]).message; }

Q_SIGNALS:
    /// Other rows than before are shown, or in another order.
    void shownChanged();

private:
    bool accepts(int index) const;
    std::vector<int> accepted() const;
    void append(int first);
    void update(const std::vector<int>& indices);
    void filter();
    void startSorting();
    void sorted(std::vector<int> order);
    template <typename Change>
    void rearrange(Change change);

    LoadedMessages& m_messages;
    std::vector<int> m_order; ///< every loaded message's index, in the order of the table
    std::vector<int> m_shown; ///< those of them that the filter leaves: one for each row
    QList<QByteArray> m_words;
    std::optional<QString> m_reason;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isSorting = false;
    bool m_sortsAgain = false; ///< something changed while a worker sorted
};

} // namespace bulkhead
