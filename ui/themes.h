#pragma once

#include "app/accounts/appearance.h"

#include <QPalette>

namespace bulkhead::look {

/// The colours of a theme. Every text stands out from its ground by 4.5:1 at least, in high contrast by 7:1; disabled
/// ones by less. Of Theme::System there are none: its colours are the desktop's own.
QPalette paletteOf(Theme theme);

} // namespace bulkhead::look
