#pragma once

#include <QStyledItemDelegate>

namespace bulkhead {

/// One job of the confirmation as a card: what it does and where it stands, with the picture of its status as in the
/// table, the consequence of a yes, and below it in a quieter colour what tells it from others. A job that is left
/// alone is quiet as a whole. Reads the roles of JobReviewModel.
class JobCardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Layout;
    Layout layoutOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const;
};

} // namespace bulkhead
