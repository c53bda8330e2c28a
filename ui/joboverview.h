#pragma once

#include "app/jobs/livejobs.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace bulkhead {

class ProgressChart;
class SignedTexts;
class SignLabel;

/// What one job is and does, in words: what stands out about it, how fast it goes, and every field of its record.
class JobOverview : public QScrollArea {
    Q_OBJECT
public:
    explicit JobOverview(QWidget* parent = nullptr);

    /// `gone` is said where the server does not have the job any more; what is shown is the last that was read then.
    void show(const Job& job, const LiveJobs& live, bool gone);

private:
    void buildFacts(QVBoxLayout& column);
    void showCautions(const Job& job, bool gone);

    QLabel* m_action;
    SignLabel* m_sign;
    QLabel* m_status;
    QLabel* m_search;
    SignedTexts* m_cautions;
    ProgressChart* m_chart;
    QLabel* m_pace;
    QHash<QString, QLabel*> m_values; ///< by JobFact::key
};

} // namespace bulkhead
