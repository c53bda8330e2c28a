#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

#include <functional>

class QPainter;

namespace bulkhead::look {

/// Paints a picture into a square.
using PaintPicture = std::function<void(QPainter&, const QRectF&, const QColor&)>;

/// An icon that is painted anew for each size, so that it is sharp at every scaling; without a colour of its own in
/// that of buttons' texts, also after the theme has changed.
QIcon paintedIcon(PaintPicture paint, const QColor& colour = {});

/// What buttons do, as line drawings.
enum class Glyph { Reload, Back, Forward, Up, Down };
QIcon glyphIcon(Glyph glyph);

} // namespace bulkhead::look
