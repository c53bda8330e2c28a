#include "ui/desktopcolours.h"

#include "ui/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

// The freedesktop portal's side of DesktopColours; see its documentation of org.freedesktop.portal.Settings.

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const QString Portal = u"org.freedesktop.portal.Desktop"_s;
const QString PortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString PortalSettings = u"org.freedesktop.portal.Settings"_s;
const QString AppearanceSpace = u"org.freedesktop.appearance"_s;
const QString ColourScheme = u"color-scheme"_s;
const QString Contrast = u"contrast"_s;

/// `Read` wraps the value in a second variant.
uint valueOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

void DesktopColours::follow()
{
    if (std::exchange(m_isFollowing, true))
        return;
    whenSessionBusAnswers(*this, [this] {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        // Without the portal's name: with it, Qt would wait for the bus to say who has it. Whoever sends it, it only
        // makes us ask the portal again.
        bus.connect({}, PortalPath, PortalSettings, u"SettingChanged"_s, this, SLOT(settingChanged(QString)));
        ask();
    });
}

void DesktopColours::settingChanged(const QString& space)
{
    if (space == AppearanceSpace)
        ask();
}

void DesktopColours::ask()
{
    for (const QString& key : {ColourScheme, Contrast}) {
        auto question = QDBusMessage::createMethodCall(Portal, PortalPath, PortalSettings, u"Read"_s);
        question.setArguments({AppearanceSpace, key});
        auto* call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
        connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, key] {
            call->deleteLater();
            const QDBusPendingReply<QDBusVariant> answer = *call;
            // A desktop that does not know the setting says so by an error.
            const uint value = answer.isError() ? 0 : valueOf(QVariant::fromValue(answer.value()));
            bool& wanted = key == ColourScheme ? m_wantsDark : m_wantsHighContrast;
            if (std::exchange(wanted, value == 1) != wanted)
                Q_EMIT changed();
        });
    }
}

} // namespace bulkhead
