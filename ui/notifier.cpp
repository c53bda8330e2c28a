#include "ui/notifier.h"

#ifdef QT_DBUS_LIB
#include "ui/notificationservice.h"
#endif

#include <QApplication>
#include <QSystemTrayIcon>

namespace bulkhead {

namespace {

constexpr qsizetype LongestTitle = 120;
constexpr qsizetype LongestText = 500;
constexpr qsizetype LongestLine = 100; ///< of several: all lines together stay below LongestText
constexpr int MostLines = 4;

QString cut(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype length = longest - 1;
    if (text.at(length - 1).isHighSurrogate())
        --length;
    return text.left(length) + u'…';
}

QString line(QString text)
{
    return cut(text.replace(u'\n', u' '), LongestLine);
}

QString countingTitle(Notifier::Kind kind, int count)
{
    switch (kind) {
    case Notifier::Kind::RunFinished:
        return Notifier::tr("%Ln cancel run(s) finished", nullptr, count);
    case Notifier::Kind::WatchedJobEnded:
        return Notifier::tr("%Ln watched job(s) ended", nullptr, count);
    case Notifier::Kind::JobStuck:
        return Notifier::tr("%Ln job(s) without progress", nullptr, count);
    }
    return {};
}

} // namespace

Notifier::Notifier(std::chrono::milliseconds together, QObject* parent)
    : QObject(parent)
{
    for (const Kind kind : {Kind::RunFinished, Kind::WatchedJobEnded, Kind::JobStuck}) {
        QTimer& timer = group(kind).timer;
        timer.setSingleShot(true);
        timer.setInterval(together);
        connect(&timer, &QTimer::timeout, this, [this, kind] { showGroup(kind); });
    }
#ifdef QT_DBUS_LIB
    m_service = new NotificationService(this);
    connect(m_service, &NotificationService::activated, this, &Notifier::activated);
    connect(m_service, &NotificationService::unavailable, this, &Notifier::showInTray);
#endif
}

void Notifier::setEnabled(Kind kind, bool enabled)
{
    Group& its = group(kind);
    its.enabled = enabled;
    if (enabled)
        return;
    its.timer.stop();
    its.count = 0;
    its.texts.clear();
}

void Notifier::tell(Kind kind, const QString& title, const QString& text)
{
    Group& its = group(kind);
    if (!its.enabled)
        return;
    if (++its.count == 1) {
        its.title = title;
        its.timer.start();
    }
    if (its.texts.size() < MostLines)
        its.texts.append(text);
}

void Notifier::showGroup(Kind kind)
{
    Group& its = group(kind);
    const int count = std::exchange(its.count, 0);
    const QStringList texts = std::exchange(its.texts, {});
    QString title = its.title;
    QString text = texts.constFirst();
    if (count > 1) {
        QStringList lines;
        for (const QString& each : texts)
            lines.append(line(each));
        if (count > texts.size())
            lines.append(tr("and %Ln more", nullptr, count - int(texts.size())));
        title = countingTitle(kind, count);
        text = lines.join(u'\n');
    }
    title = cut(title, LongestTitle);
    text = cut(text, LongestText);
#ifdef QT_DBUS_LIB
    m_service->show(int(kind), title, text);
#else
    showInTray(title, text);
#endif
}

void Notifier::showInTray(const QString& title, const QString& text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::activated);
        m_tray->show(); // messages come from a visible icon only
    }
    m_tray->showMessage(title, text, m_tray->icon());
}

} // namespace bulkhead
