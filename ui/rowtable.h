#pragma once

#include "app/accounts/appearance.h"

#include <QTableView>

namespace bulkhead {

/// A table of records, as every one of this program looks and behaves: whole rows are selected, nothing is edited,
/// every row is one line high, and a cell's tool tip is plain text.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

    /// How high the rows of every such table are, at once and from now on. One choice for the whole program, of the
    /// main thread.
    static void setDensity(RowDensity density);

    void setModel(QAbstractItemModel* model) override;

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// A column as wide as its title, the widest of these texts, and the margins of a cell.
    void fitColumn(int column, const QStringList& samples);

private:
    void fitRows();
    void takeRowCount(int before, int now);

    QMetaObject::Connection m_insertions;
    int m_newRow = -1; ///< the first of those that are being inserted
};

} // namespace bulkhead
