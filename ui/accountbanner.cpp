#include "ui/accountbanner.h"

#include "app/text/displayed.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QStyle>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarWidth = 8;

} // namespace

AccountBanner::AccountBanner(const Connection& connection, QWidget* parent)
    : QWidget(parent)
    , m_colour(connection.face.colour)
{
    setObjectName(u"accountBanner"_s);
    QLabel* words = plainLabel(this, u"accountLabel"_s);
    words->setText(tr("Account: %1 (%2)").arg(accountWords(connection.face), connection.account.toString()));
    QFont strong = words->font();
    strong.setBold(connection.face.isProduction);
    words->setFont(strong);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(BarWidth + 8, 6, 8, 6);
    layout->addWidget(words);
}

void AccountBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour = accountColour(m_colour);
    QColor tint = colour;
    tint.setAlphaF(0.12F);
    painter.fillRect(rect(), tint);
    const QRect bar(0, 0, BarWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), colour);
}

QString accountWords(const AccountFace& face)
{
    QStringList words{displayed(face.name, 80)};
    if (face.isProduction)
        words.append(AccountBanner::tr("production"));
    if (face.isReadOnly)
        words.append(AccountBanner::tr("read-only"));
    return words.join(AccountBanner::tr(", "));
}

QColor accountColour(AccountColour colour)
{
    // Okabe and Ito's, which colour-blind eyes tell apart.
    switch (colour) {
    case AccountColour::Blue:
        return {0, 114, 178};
    case AccountColour::Green:
        return {0, 158, 115};
    case AccountColour::Orange:
        return {230, 159, 0};
    case AccountColour::Purple:
        return {204, 121, 167};
    case AccountColour::Red:
        return {213, 94, 0};
    case AccountColour::Grey:
        return {128, 128, 128};
    }
    Q_UNREACHABLE();
    return {};
}

QIcon accountIcon(AccountColour colour)
{
    constexpr int Size = 64;
    QPixmap pixmap(Size, Size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accountColour(colour));
    painter.drawRoundedRect(QRectF(6, 6, Size - 12, Size - 12), 12, 12);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // Qt's own one is tinted until nobody knows the colour
    return icon;
}

QString colourName(AccountColour colour)
{
    switch (colour) {
    case AccountColour::Blue:
        return AccountBanner::tr("Blue");
    case AccountColour::Green:
        return AccountBanner::tr("Green");
    case AccountColour::Orange:
        return AccountBanner::tr("Orange");
    case AccountColour::Purple:
        return AccountBanner::tr("Purple");
    case AccountColour::Red:
        return AccountBanner::tr("Vermilion");
    case AccountColour::Grey:
        return AccountBanner::tr("Grey");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace bulkhead
