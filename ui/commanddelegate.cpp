#include "ui/commanddelegate.h"

#include "ui/commandlistmodel.h"
#include "ui/palette.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Around the line and between its parts, in pixels.
constexpr int CommandGap = 10;
constexpr int CommandMargin = 5;
constexpr QChar OnSign = u'✓';

/// Paints a text with its found words in bold at the beginning of `room`, cut where it is longer; gives back the width
/// it took.
int paintMarked(QPainter& painter, const QRect& room, const QString& text, const QList<FoundWords::Span>& marked)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    for (const FoundWords::Span& span : marked)
        formats.append({int(span.start), int(span.length), bold});
    QTextOption option;
    option.setTextDirection(painter.layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(text, painter.font());
    layout.setTextOption(option);
    layout.setFormats(formats);
    const auto layOut = [&layout](int width) {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(width);
        layout.endLayout();
        return line;
    };
    QTextLine line = layOut(room.width());
    if (!line.isValid())
        return 0;
    if (line.naturalTextWidth() > room.width()) {
        painter.drawText(room, int(Qt::AlignLeading | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        return room.width();
    }
    const int width = int(std::ceil(line.naturalTextWidth()));
    const int x = painter.layoutDirection() == Qt::RightToLeft ? room.right() + 1 - width : room.left();
    line = layOut(width); // a line from right to left begins at the right end of its width
    layout.draw(&painter, QPointF(x, room.top() + (room.height() - line.height()) / 2));
    return width;
}

} // namespace

CommandDelegate::CommandDelegate(const CommandListModel& commands, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_commands(commands)
{
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString name = cell.text;
    cell.text.clear();
    cell.state &= ~QStyle::State_HasFocus;
    // The keyboard is in the line above, and the list shows what Enter would do.
    cell.state |= QStyle::State_Active;
    QStyle& style = cell.widget ? *cell.widget->style() : *QApplication::style();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const Command& command = m_commands.commandAt(index.row());
    const bool isSelected = cell.state & QStyle::State_Selected;
    const QColor loud = cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? loud : look::colour(look::Meaning::Neutral, cell.palette);
    const QColor text = command.isEnabled ? loud : quiet; // still to be read: it says that there is such a thing

    painter->save();
    painter->setFont(cell.font);
    painter->setLayoutDirection(cell.direction);
    const QFontMetrics metrics(cell.font);
    const auto seen = [&cell](const QRect& rect) { return QStyle::visualRect(cell.direction, cell.rect, rect); };
    QRect room = cell.rect.adjusted(CommandGap, 0, -CommandGap, 0);

    QRect sign = room;
    sign.setWidth(metrics.horizontalAdvance(OnSign));
    painter->setPen(text);
    if (command.isOn)
        painter->drawText(seen(sign), Qt::AlignCenter, QString(OnSign));
    room.setLeft(sign.right() + CommandGap / 2);

    QRect keys = room;
    keys.setLeft(room.right() + 1 - metrics.horizontalAdvance(command.keys));
    painter->setPen(quiet);
    painter->drawText(seen(keys), Qt::AlignCenter, command.keys);
    room.setRight(keys.left() - CommandGap);

    painter->setPen(text);
    room.setLeft(room.left() + paintMarked(*painter, seen(room), name, m_commands.inName(index.row())) + CommandGap);
    painter->setPen(quiet);
    if (room.width() > metrics.averageCharWidth() * 4)
        paintMarked(*painter, seen(room), command.place, m_commands.inPlace(index.row()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 2 * CommandMargin};
}

} // namespace bulkhead
