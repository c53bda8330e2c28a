#pragma once

#include <QObject>

class QGuiApplication;

namespace bulkhead {

/// Keeps hints and what is selected readable, whatever the platform's colours are. Qt 6.4's own reading of KDE's leaves
/// the colour for hints black, in dark themes too, and Fusion's own selection is too light for its white text. What can
/// be read stays as the platform chose it.
class ReadablePalette final : public QObject {
    Q_OBJECT
public:
    explicit ReadablePalette(QGuiApplication& application);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static void mend();
};

} // namespace bulkhead
