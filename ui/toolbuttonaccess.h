#pragma once

namespace bulkhead {

/// Has screen readers work tool buttons as people with a mouse do. By Qt's own means "toggle" flips the button without
/// clicking it, so that its action is not triggered, and the menu of a button that opens it at once can't be opened at
/// all. To be called once, before there are tool buttons.
void installToolButtonAccess();

} // namespace bulkhead
