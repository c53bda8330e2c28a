#include "ui/jobcarddelegate.h"

#include "app/jobs/jobreviewmodel.h"
#include "ui/palette.h"

#include <QListView>
#include <QPainter>

namespace bulkhead {

namespace {

constexpr int Padding = 10;
constexpr int Gap = 3;
constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

struct JobCardDelegate::Layout {
    QRect sign;
    QRect title;
    QRect status;
    QRect consequence;
    QRect details;
    int height = 0;
};

JobCardDelegate::Layout JobCardDelegate::layoutOf(
    const QStyleOptionViewItem& option, const QModelIndex& index, int width) const
{
    const QFontMetrics titles(bold(option.font));
    const QFontMetrics& texts = option.fontMetrics;
    const int sign = titles.ascent();
    const int left = Padding + sign + Padding;
    const int textWidth = std::max(width - left - Padding, 80);
    const auto wrappedHeight = [&](JobReviewModel::Role role) {
        return texts.boundingRect(QRect(0, 0, textWidth, 10'000), Wrapped, index.data(role).toString()).height();
    };
    Layout layout;
    int y = Padding;
    layout.sign = QRect(Padding, y + (titles.height() - sign) / 2, sign, sign);
    const int statusWidth = texts.horizontalAdvance(index.data(JobReviewModel::StatusRole).toString());
    layout.title = QRect(left, y, textWidth - statusWidth - Padding, titles.height());
    layout.status = QRect(left + textWidth - statusWidth, y, statusWidth, titles.height());
    y += titles.height() + Gap;
    layout.consequence = QRect(left, y, textWidth, wrappedHeight(JobReviewModel::ConsequenceRole));
    y += layout.consequence.height() + Gap;
    layout.details = QRect(left, y, textWidth, wrappedHeight(JobReviewModel::DetailsRole));
    layout.height = y + layout.details.height() + Padding;
    return layout;
}

void JobCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Layout layout = layoutOf(option, index, option.rect.width());
    const bool applies = index.data(JobReviewModel::AppliesRole).toBool();
    const QColor text = option.palette.color(QPalette::Text);
    const QColor quiet = look::colour(look::Meaning::Neutral, option.palette);
    const auto meaning = look::meaningOf(index.data(JobReviewModel::JobStatusRole).value<JobStatus>());

    painter->save();
    painter->translate(option.rect.topLeft());
    painter->setPen(option.palette.color(QPalette::AlternateBase).darker(112));
    painter->drawLine(0, option.rect.height() - 1, option.rect.width(), option.rect.height() - 1);
    look::paintSign(*painter, layout.sign, meaning, applies ? look::colour(meaning, option.palette) : quiet);

    painter->setPen(applies ? text : quiet);
    const QFont titleFont = bold(option.font);
    painter->setFont(titleFont);
    painter->drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(titleFont).elidedText(
            index.data(JobReviewModel::TitleRole).toString(), Qt::ElideRight, layout.title.width()));
    painter->setFont(option.font);
    painter->drawText(layout.consequence, Wrapped, index.data(JobReviewModel::ConsequenceRole).toString());
    painter->setPen(quiet);
    painter->drawText(
        layout.status, Qt::AlignRight | Qt::AlignVCenter, index.data(JobReviewModel::StatusRole).toString());
    painter->drawText(layout.details, Wrapped, index.data(JobReviewModel::DetailsRole).toString());
    painter->restore();
}

QSize JobCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, layoutOf(option, index, width).height};
}

} // namespace bulkhead
