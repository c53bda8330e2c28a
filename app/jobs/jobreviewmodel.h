#pragma once

#include "app/jobs/jobreview.h"

#include <QAbstractListModel>

namespace bulkhead {

/// The items of a review as a list: first the jobs that a yes acts on, in the order of the selection, each with its
/// consequence in words; then the ones that are left alone, with the reason. What acting means is the subclass's to
/// say.
class JobReviewModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole, ///< "Move to Deleted Items"
        StatusRole, ///< "Processing", or "Reading again…"
        ConsequenceRole,
        DetailsRole, ///< comment, what it searches for, age, job id; one entry a line
        AppliesRole, ///< bool: a yes acts on it
        JobStatusRole, ///< JobStatus, as last read
    };

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    JobReviewModel(const JobReview& review, QObject* parent);

    const JobReview& review() const { return m_review; }
    /// What a yes means for a job that it acts on, as it stands.
    virtual QString consequence(const Job& job) const = 0;
    /// Why a job is left alone.
    virtual QString leftAloneReason(const Job& job, Timestamp now) const = 0;
    int leftAloneCount() const;

private:
    void reorder();
    const JobReview::Item& itemAt(int row) const;
    QString sentence(const JobReview::Item& item) const;

    const JobReview& m_review;
    std::vector<size_t> m_order; ///< row -> item of the review
};

} // namespace bulkhead
