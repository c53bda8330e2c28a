#pragma once

#include "ui/tileface.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QToolButton>

namespace bulkhead {

/// A tile that filters: a button that is down while its filter is on.
class OverviewTile : public QToolButton {
    Q_OBJECT
public:
    OverviewTile(TileFace::Picture picture, const QString& objectName, QWidget* parent);

    void show(const QString& number, const QString& word, TileFace::Level level, double share = 0);
    /// The accessible name. A screen reader reads a changed name aloud while the tile has the keyboard, so then it
    /// follows what goes on only now and then: to be called again even where nothing changed.
    void say(const QString& name);

    QSize sizeHint() const override { return m_face.size(*this); }
    QSize minimumSizeHint() const override { return m_face.smallestSize(*this); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    TileFace m_face;
    QElapsedTimer m_sinceSaid;
};

/// A tile that only tells.
class OverviewGauge : public QLabel {
    Q_OBJECT
public:
    OverviewGauge(TileFace::Picture picture, const QString& objectName, QWidget* parent);

    void show(const QString& number, const QString& word, TileFace::Level level, double share);

    QSize sizeHint() const override { return m_face.size(*this); }
    QSize minimumSizeHint() const override { return m_face.smallestSize(*this); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TileFace m_face;
};

} // namespace bulkhead
