#pragma once

#include "app/jobs/jobhistory.h"

#include <QWidget>

namespace bulkhead {

/// How many messages of a job were handled, over the time that this session has watched it.
class ProgressChart final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressChart(QWidget* parent = nullptr);

    /// Oldest first, as JobHistory keeps them. Fewer than two draw nothing.
    void setSamples(std::vector<JobHistory::Sample> samples);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPolygonF line(const QRectF& area) const;

    std::vector<JobHistory::Sample> m_samples;
};

} // namespace bulkhead
