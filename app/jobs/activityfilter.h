#pragma once

#include "app/jobs/activitymodel.h"

#include <QSortFilterProxyModel>

namespace bulkhead {

/// The entries that have a text anywhere: in their words, ids, codes or reason. Keeps the model's order.
class ActivityFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ActivityFilter(ActivityModel& model, QObject* parent = nullptr);

    void setText(const QString& text);
    const ActivityEntry& entryAt(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ActivityModel& m_model;
    QString m_text;
};

} // namespace bulkhead
