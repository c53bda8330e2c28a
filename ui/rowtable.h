#pragma once

#include <QTableView>

namespace bulkhead {

/// A table of records, as every one of this program looks and behaves: whole rows are selected, nothing is edited,
/// every row is one line high, and a cell's tool tip is plain text.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

protected:
    bool viewportEvent(QEvent* event) override;
    /// A column as wide as this text and the margins of a cell.
    void fitColumn(int column, const QString& sample);
};

} // namespace bulkhead
