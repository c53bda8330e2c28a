#pragma once

#include "app/jobs/cancelreview.h"

#include <QAbstractListModel>

namespace bulkhead {

/// The items of a review as a list: first the jobs that a yes cancels, in the order of the selection, each with its
/// consequence in words; then the ones that are left alone, with the reason.
class CancelReviewModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole, ///< "Move to Deleted Items"
        StatusRole, ///< "Processing", or "Reading again…"
        ConsequenceRole,
        DetailsRole, ///< comment, what it searches for, age, job id; one entry a line
        CancelledRole, ///< bool: a yes cancels it
    };

    CancelReviewModel(const CancelReview& review, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// "28,886 messages will not be processed. 12,400 were already moved and stay moved."
    QString totals() const;
    /// "2 jobs have finished and are left alone."; empty where there are none.
    QString leftAlone() const;

private:
    void reorder();
    const CancelReview::Item& itemAt(int row) const;
    QString consequence(const CancelReview::Item& item) const;

    const CancelReview& m_review;
    std::vector<size_t> m_order; ///< row -> item of the review
};

} // namespace bulkhead
