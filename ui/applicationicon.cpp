#include "ui/applicationicon.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

namespace bulkhead {

namespace {

/// What is larger has four fifths of all pixels, and no window system asks for it.
constexpr int LargestOfWindows = 128;

class IconAfterFirstFrame : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Expose) {
            QCoreApplication::instance()->removeEventFilter(this);
            // The window is painted while it gets this event.
            QTimer::singleShot(0, this, [this] {
                QApplication::setWindowIcon(applicationIcon(LargestOfWindows));
                deleteLater();
            });
        }
        return false;
    }
};

} // namespace

QIcon applicationIcon(int largest)
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        if (size > largest)
            break;
        icon.addFile(QStringLiteral(":/icons/bulkhead-%1.png").arg(size), QSize(size, size));
    }
    return icon;
}

void setWindowIcon(QApplication& application)
{
    application.installEventFilter(new IconAfterFirstFrame(&application));
}

} // namespace bulkhead
