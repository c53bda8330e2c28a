#include "ui/announcer.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace bulkhead {

namespace {

AnnouncementHandler announcementHandler = nullptr;

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void sayAloud(QWidget& window, const QString& text)
{
    QAccessibleAnnouncementEvent event(&window, text);
    QAccessible::updateAccessibility(&event);
}

#else

/// Until a screen reader that lags has come to read it.
constexpr auto LifeOfAnAnnouncement = std::chrono::minutes(1);

/// Something that was said. A new one for each, because readers keep names that they know.
class Announcement final : public QObject {
public:
    using QObject::QObject;
};

/// Orca reads out a notification when it comes to show, wherever the keyboard is; an alert it reads in GTK only. It is
/// no child of its window, so nobody who looks around meets it.
class AnnouncementInterface final : public QAccessibleObject {
public:
    AnnouncementInterface(Announcement& announcement, QWidget& window, const QString& text)
        : QAccessibleObject(&announcement)
        , m_window(window)
        , m_text(text)
    {
    }

    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_window); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text text) const override { return text == QAccessible::Name ? m_text : QString(); }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }

private:
    QWidget& m_window; ///< owns the announcement
    QString m_text;
};

void sayAloud(QWidget& window, const QString& text)
{
    auto* announcement = new Announcement(&window);
    QTimer::singleShot(LifeOfAnAnnouncement, announcement, &QObject::deleteLater);
    QAccessible::registerAccessibleInterface(new AnnouncementInterface(*announcement, window, text));
    for (const auto kind :
        {QAccessible::ObjectShow, QAccessible::Alert}) { // the one for AT-SPI, the other for the rest
        QAccessibleEvent event(announcement, kind);
        QAccessible::updateAccessibility(&event);
    }
}

#endif

} // namespace

void announce(QWidget& about, const QString& text)
{
    QWidget& window = *about.window();
    if (text.isEmpty() || !window.isVisible())
        return;
    if (announcementHandler)
        announcementHandler(text);
    else if (QAccessible::isActive()) // else nobody would take what was said away again for a minute
        sayAloud(window, text);
}

void installAnnouncementHandler(AnnouncementHandler handler)
{
    announcementHandler = handler;
}

} // namespace bulkhead
