#pragma once

#include <QObject>

class QLineEdit;

namespace bulkhead {

/// Exports what is shown.
constexpr QKeyCombination ExportKey = Qt::CTRL | Qt::Key_E;

/// Lets a key of a menu through a line edit that has a meaning of its own for it: on X11 Ctrl+E goes to the end of the
/// line, and whoever has just typed a filter and wants to export what is left gets nothing.
class KeyPasses final : public QObject {
public:
    KeyPasses(QLineEdit& edit, QKeyCombination key);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QKeyCombination m_key;
};

} // namespace bulkhead
