#pragma once

#include <QObject>

class QGuiApplication;

namespace bulkhead {

/// Keeps hints, the names of fields and the like readable in every theme: Qt 6.4's own reading of KDE's colours leaves
/// the colour for them black, in dark themes too. Where the platform chose a colour that can be read, it stays.
class HintColour final : public QObject {
    Q_OBJECT
public:
    explicit HintColour(QGuiApplication& application);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static void mend();
};

} // namespace bulkhead
