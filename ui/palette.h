#pragma once

#include "app/cloudflare/job.h"
#include "app/cloudflare/message.h"
#include "app/deletion/jobdeletion.h"
#include "app/jobs/cancelrun.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

class QIcon;
class QPainter;
class QWidget;

/// Colours and small pictures with a meaning. Chosen from Okabe and Ito's set for colour-blind eyes, a lighter and a
/// darker variant of each for dark and light themes; every picture has a shape of its own, so colour is never the only
/// sign.
namespace bulkhead::look {

enum class Meaning { Neutral, Working, Good, Bad, Stopped, Caution };

bool isDark(const QPalette& palette);
/// How well a text, which may be translucent, stands out from an opaque ground: 1 (not at all) to 21, as WCAG counts.
double contrast(const QColor& text, const QColor& ground);
/// For text and pictures on the palette's base colour (contrast at least 4.5:1).
QColor colour(Meaning meaning, const QPalette& palette);
/// For notices: a tint of the meaning's colour that window text stays readable on.
QColor background(Meaning meaning, const QPalette& palette);

Meaning meaningOf(JobStatus status);
Meaning meaningOf(MessageStatus status);
Meaning meaningOf(CancelState state);
Meaning meaningOf(DeletionState state);

/// Paints the picture of a meaning: ring (neutral), half-filled (working), check (good), cross (bad), square (stopped),
/// triangle (caution).
void paintSign(QPainter& painter, const QRectF& rect, Meaning meaning, const QColor& colour);

/// The picture of a meaning as an icon, sharp at every scaling.
QIcon icon(Meaning meaning, const QColor& colour);

/// The picture of a meaning as an icon in the colour that buttons' texts have, also after the theme has changed.
QIcon icon(Meaning meaning);

/// The colour of a meaning for a widget's text, also after the theme has changed.
void setTextMeaning(QWidget& widget, Meaning meaning);
/// The same for a widget's ground: background().
void setGroundMeaning(QWidget& widget, Meaning meaning);

/// Gives a button the look of one that stops other people's work.
void makeDestructive(QWidget& button);

} // namespace bulkhead::look
