#pragma once

#include "app/jobs/jobreviewmodel.h"

namespace bulkhead {

/// The review of a cancel in words: what has been done and stays done, what will not be done any more.
class CancelReviewModel : public JobReviewModel {
    Q_OBJECT
public:
    explicit CancelReviewModel(const JobReview& review, QObject* parent = nullptr);

    /// "28,886 messages will not be processed. 12,400 were already moved and stay moved."
    QString totals() const;
    /// "2 jobs have finished and are left alone."; empty where there are none.
    QString leftAlone() const;

protected:
    QString consequence(const Job& job) const override;
    QString leftAloneReason(const Job& job, Timestamp now) const override;
};

} // namespace bulkhead
