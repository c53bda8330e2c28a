#pragma once

#include "app/cloudflare/job.h"

#include <QAbstractTableModel>

namespace bulkhead {

/// What is being done with jobs, as a table: the job, where it stands, and what came of it in words. Base of the models
/// of the single runs.
class OutcomeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { JobColumn, OutcomeColumn, ResultColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; ///< the run's own state of the item

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// `resultTitle` stands above the last column.
    OutcomeModel(int rows, const QString& resultTitle, QObject* parent);

    void addRows(int first, int last);
    void tellChanged(int row);

    virtual const Job& jobAt(int row) const = 0;
    virtual QVariant stateAt(int row) const = 0;
    virtual QString outcomeAt(int row) const = 0;
    virtual QString resultAt(int row) const = 0;

private:
    int m_rows;
    QString m_resultTitle;
};

} // namespace bulkhead
