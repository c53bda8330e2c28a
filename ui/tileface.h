#pragma once

#include <QSize>
#include <QString>

class QFontMetrics;
class QPainter;
class QRect;
class QRectF;
class QWidget;

namespace bulkhead {

/// The look of one tile of the overview: a small picture, a number and a word on one line. The picture is drawn, so it
/// is sharp at every scaling, and its shape tells what its colour tells.
class TileFace {
public:
    enum class Picture { Active, Pending, Failing, Stuck, Quota };
    enum class Level {
        Unknown, ///< nothing was read yet
        Quiet, ///< there is nothing to see
        Usual,
        Alarming
    };
    /// How the tile is at the moment, beside what it shows.
    struct State {
        bool isOn = false; ///< its filter is
        bool isHovered = false;
        bool hasFocus = false;
    };

    explicit TileFace(Picture picture)
        : m_picture(picture)
    {
    }

    /// False where that is what it shows already. `share` is what a picture with a bar or a ring fills, 0 to 1.
    bool set(const QString& number, const QString& word, Level level, double share = 0);

    /// Room for the whole, and for what it may be cut down to: the word gives way first.
    QSize size(const QWidget& tile) const;
    QSize smallestSize(const QWidget& tile) const;
    /// Over all of the tile, in its palette, font and direction of writing.
    void paint(QPainter& painter, const QWidget& tile, const State& state) const;

    friend bool operator==(const TileFace&, const TileFace&) = default;

private:
    struct Metrics;
    struct Colours;

    Metrics metrics(const QWidget& tile) const;
    Colours colours(const QWidget& tile, const State& state) const;
    void paintPicture(QPainter& painter, const QRectF& rect, const Colours& colours) const;

    Picture m_picture;
    Level m_level = Level::Quiet;
    double m_share = 0;
    QString m_number;
    QString m_word;
};

} // namespace bulkhead
