#pragma once

#include "ui/palette.h"

#include <QStyledItemDelegate>

#include <functional>

class QHeaderView;

namespace bulkhead {

/// A cell with room beside its text, so that a number and the next column's words do not run together.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Left and right of the text, in pixels; headers use it too.
    static constexpr int Margin = 6;

protected:
    /// Paints the inside of the cell on its finished background.
    virtual void paintContents(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const;
};

/// How wide a column must be for its title and the sign that tells how it is sorted.
int titleWidth(const QHeaderView& header, int column);

/// Gives a table's header the margins of CellDelegate, so that titles stand above their texts.
void alignHeader(QHeaderView& header);

/// A cell with the picture of its meaning in front of the text.
class SignDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using MeaningOf = std::function<look::Meaning(const QModelIndex&)>;

    explicit SignDelegate(MeaningOf meaningOf, QObject* parent = nullptr);

protected:
    void paintContents(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const override;

private:
    MeaningOf m_meaningOf;
};

/// How far a job is: a bar segmented by outcome (successful, skipped, failed, cancelled) and the share that was handled
/// in percent. Only what was successful is solid, the rest has a pattern each, so that the bar reads without colour
/// too.
class ProgressDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContents(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const override;
};

} // namespace bulkhead
