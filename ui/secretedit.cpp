#include "ui/secretedit.h"

#include <QAction>
#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QIcon eye(const QColor& colour, bool open)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(4, 4);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(1.5, 4, 13, 11), 25 * 16, 130 * 16);
    painter.drawArc(QRectF(1.5, 1, 13, 11), -25 * 16, -130 * 16);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(6, 6, 4, 4));
    if (!open)
        painter.drawLine(QPointF(3, 13.5), QPointF(13, 2.5));
    return pixmap;
}

} // namespace

SecretEdit::SecretEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_reveal(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(4096);
    m_reveal->setObjectName(u"revealAction"_s);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &SecretEdit::setRevealed);
    setRevealed(false);
}

void SecretEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintEye();
}

void SecretEdit::paintEye()
{
    m_reveal->setIcon(eye(palette().color(QPalette::Text), m_reveal->isChecked()));
}

void SecretEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    paintEye();
    m_reveal->setText(revealed ? tr("Hide what is typed") : tr("Show what is typed"));
}

} // namespace bulkhead
