#include "ui/filterchips.h"

#include "ui/flowlayout.h"
#include "ui/palette.h"

#include <QToolButton>

namespace bulkhead {

using namespace Qt::StringLiterals;

FilterChips::FilterChips(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"filterChips"_s);
    setLayout(new FlowLayout(this));
    setVisible(false);
}

void FilterChips::show(const JobFilter& filter, QWidget& before)
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was clicked
        item->widget()->hide();
        delete item;
    }
    const auto terms = termsOf(filter);
    const QIcon cross = look::icon(look::Meaning::Bad);
    QWidget* last = &before;
    const auto add = [this, &last](const QString& text, const QIcon& icon, const QString& name, const JobFilter& then) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(u"filterChip"_s);
        chip->setText(QString(text).replace(u'&', u"&&"_s));
        chip->setIcon(icon);
        chip->setIconSize(QSize(1, 1) * (fontMetrics().ascent() - 1));
        chip->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setStyleSheet(chipStyle());
        chip->setAccessibleName(name);
        chip->setToolTip(name);
        connect(chip, &QToolButton::clicked, this, [this, then] { Q_EMIT filterChanged(then); });
        layout()->addWidget(chip);
        chip->show();
        setTabOrder(last, chip); // else it would be behind everything in the window
        last = chip;
    };
    for (const FilterTerm& term : terms)
        add(term.words, cross, tr("Remove the filter “%1”").arg(term.words), without(filter, term));
    if (terms.size() > 1)
        add(tr("Clear All"), {}, tr("Remove all filters"), JobFilter());
    setVisible(!terms.empty());
    updateGeometry();
}

QString chipStyle()
{
    return uR"(
QToolButton { border: 1px solid palette(mid); border-radius: 11px; padding: 3px 10px; }
QToolButton:hover { border-color: palette(text); }
QToolButton:focus { border: 2px solid palette(highlight); padding: 2px 9px; }
QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
)"_s;
}

} // namespace bulkhead
