#pragma once

#include "app/jobs/jobreviewmodel.h"

namespace bulkhead {

/// The review of a deletion in words: what the record tells that will not be told any more, and why a job is not one
/// that can be deleted.
class DeleteReviewModel : public JobReviewModel {
    Q_OBJECT
public:
    explicit DeleteReviewModel(const JobReview& review, QObject* parent = nullptr);

    /// "2 selected jobs can't be deleted and are left alone."; empty where there are none.
    QString leftAlone() const;

protected:
    QString consequence(const Job& job) const override;
    QString leftAloneReason(const Job& job, Timestamp now) const override;
};

} // namespace bulkhead
