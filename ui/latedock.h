#pragma once

#include <QDockWidget>

namespace bulkhead {

/// A dock that is empty until it is shown for the first time: most windows are opened without it, and nobody waits for
/// what is in it. A subclass is told everything from the beginning, keeps it, and shows it once it has been built.
class LateDock : public QDockWidget {
    Q_OBJECT
public:
    using QDockWidget::QDockWidget;

    void setVisible(bool visible) override;

protected:
    bool isBuilt() const { return m_isBuilt; }
    /// Makes what is in the dock, of everything that was told before. Called once, before it is visible.
    virtual void build() = 0;

private:
    bool m_isBuilt = false;
};

} // namespace bulkhead
