#pragma once

#include "ui/palette.h"

#include <QStyledItemDelegate>

#include <functional>

namespace bulkhead {

/// A cell with the picture of its meaning in front of the text.
class SignDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using MeaningOf = std::function<look::Meaning(const QModelIndex&)>;

    explicit SignDelegate(MeaningOf meaningOf, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    MeaningOf m_meaningOf;
};

/// How far a job is: a bar segmented by outcome (successful, failed, skipped, cancelled) and the share in percent. The
/// shares that failed or were cancelled are hatched, so that the bar reads without colour too.
class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace bulkhead
