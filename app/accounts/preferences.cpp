#include "app/accounts/preferences.h"

namespace bulkhead {

using namespace std::chrono_literals;

Preferences::Preferences(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QList<std::chrono::seconds> Preferences::paces()
{
    return {2s, 4s, 5s, 10s, 30s, 60s};
}

void Preferences::setRefreshPace(std::chrono::seconds pace)
{
    if (pace == refreshPace())
        return;
    m_settings.setRefreshPace(pace);
    save();
    Q_EMIT refreshPaceChanged(refreshPace());
}

void Preferences::setPaused(bool paused)
{
    if (std::exchange(m_isPaused, paused) != paused)
        Q_EMIT pausedChanged(paused);
}

void Preferences::setShowsUtc(bool utc)
{
    if (utc == showsUtc())
        return;
    m_settings.setShowsUtc(utc);
    save();
    Q_EMIT showsUtcChanged(utc);
}

void Preferences::setAppearance(const Appearance& appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings.setAppearance(appearance);
    save();
    Q_EMIT appearanceChanged(this->appearance());
}

void Preferences::setNotificationEnabled(int kind, bool enabled)
{
    if (enabled == isNotificationEnabled(kind))
        return;
    m_settings.setNotificationEnabled(kind, enabled);
    save();
    Q_EMIT notificationEnabledChanged(kind, enabled);
}

void Preferences::setAsksReasonInProduction(bool asks)
{
    if (asks == asksReasonInProduction())
        return;
    m_settings.setAsksReasonInProduction(asks);
    save();
    Q_EMIT asksReasonInProductionChanged(asks);
}

void Preferences::setSettingsDialog(QSize size, const QString& page)
{
    m_settings.setSettingsDialog(size, page);
    save();
}

void Preferences::save()
{
    if (!m_settings.save())
        Q_EMIT saveFailed(m_settings.problem());
}

} // namespace bulkhead
