#pragma once

#include "app/jobs/jobfilter.h"

#include <QWidget>

namespace bulkhead {

/// The parts of a filter as chips, each with its way out; hidden while nothing is filtered.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    /// Tab comes to the chips from `before`, which is in the same window.
    void show(const JobFilter& filter, QWidget& before);

Q_SIGNALS:
    void filterChanged(const bulkhead::JobFilter& filter);
};

/// The look of a small round button.
QString chipStyle();

} // namespace bulkhead
