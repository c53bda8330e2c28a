#include "ui/latedock.h"

namespace bulkhead {

void LateDock::setVisible(bool visible)
{
    // Before it is visible, not when: the window divides its room by what the contents ask for.
    if (visible && !m_isBuilt) {
        m_isBuilt = true;
        build();
    }
    QDockWidget::setVisible(visible);
}

} // namespace bulkhead
