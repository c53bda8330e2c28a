#include "ui/overviewtile.h"

#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace bulkhead {

OverviewTile::OverviewTile(TileFace::Picture picture, const QString& objectName, QWidget* parent)
    : QToolButton(parent)
    , m_face(picture)
{
    setObjectName(objectName);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void OverviewTile::show(const QString& number, const QString& word, TileFace::Level level, double share)
{
    const QSize before = sizeHint();
    if (!m_face.set(number, word, level, share))
        return;
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void OverviewTile::say(const QString& name)
{
    constexpr std::chrono::seconds NowAndThen{15};
    if (name == accessibleName())
        return;
    if (hasFocus() && m_sinceSaid.isValid() && !m_sinceSaid.hasExpired(std::chrono::milliseconds(NowAndThen).count()))
        return;
    setAccessibleName(name);
    m_sinceSaid.start();
}

void OverviewTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_face.paint(painter, *this, {isChecked() || isDown(), underMouse(), hasFocus()});
}

void OverviewTile::keyPressEvent(QKeyEvent* event)
{
    // Not on every desktop does a button take Enter, too.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QToolButton::keyPressEvent(event);
}

OverviewGauge::OverviewGauge(TileFace::Picture picture, const QString& objectName, QWidget* parent)
    : QLabel(parent)
    , m_face(picture)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
}

void OverviewGauge::show(const QString& number, const QString& word, TileFace::Level level, double share)
{
    const QSize before = sizeHint();
    if (!m_face.set(number, word, level, share))
        return;
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void OverviewGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_face.paint(painter, *this, {});
}

} // namespace bulkhead
