#include "app/accounts/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Settings)
};

constexpr auto RefreshPace = "watching/pace-seconds";
constexpr auto ShowsUtc = "appearance/utc";
constexpr auto SavedViewsKey = "views/jobs-1";
constexpr auto ProxyMode = "network/proxy";
constexpr auto ProxyHost = "network/proxy-host";
constexpr auto ProxyPort = "network/proxy-port";
constexpr auto ProxyUser = "network/proxy-user";
constexpr auto AuthorityFileKey = "network/authority-file";
constexpr auto CurrentProfile = "profiles/current";
// Versioned: a state that an older table saved must not be laid over a newer one's columns.
constexpr auto WindowGeometry = "window/geometry-1";
constexpr auto WindowState = "window/state-1";
constexpr auto TableHeader = "window/table-header-1";

struct Default {
    const char* key;
    int number;
};
constexpr std::array Notifications{
    "notifications/run-finished", "notifications/watched-job-ended", "notifications/job-stuck"};
constexpr std::array Defaults{Default{RefreshPace, 4}, Default{ShowsUtc, 0}, Default{Notifications[0], 1},
    Default{Notifications[1], 1}, Default{Notifications[2], 1}};

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

constexpr std::array ProxyModes{std::pair{ProxyChoice::Mode::System, "system"_L1},
    std::pair{ProxyChoice::Mode::None, "none"_L1}, std::pair{ProxyChoice::Mode::Http, "http"_L1},
    std::pair{ProxyChoice::Mode::Socks5, "socks5"_L1}};

QString group(const QUuid& uuid)
{
    return u"profiles/"_s + uuid.toString(QUuid::WithoutBraces);
}

/// The file as QSettings reads it, after a damaged one was put aside. `problem` is told what happened.
QString usablePath(const QString& path, QString& problem)
{
    if (!QFileInfo::exists(path))
        return path;
    const QSettings probe(path, QSettings::IniFormat);
    probe.allKeys();
    if (probe.status() == QSettings::NoError)
        return path;
    const QString aside = path + u".damaged"_s;
    QFile::remove(aside);
    if (QFile::rename(path, aside)) {
        problem = SettingsWords::tr("The settings file could not be read. It was kept as %1, and Bulkhead starts with "
                                    "defaults: enter the account again.")
                      .arg(aside);
    } else {
        problem =
            SettingsWords::tr("The settings file %1 can't be read. Bulkhead uses defaults; check who owns the file.")
                .arg(path);
    }
    return path;
}

} // namespace

Settings::Settings(const QString& path)
    : m_file(usablePath(path, m_problem), QSettings::IniFormat)
{
    m_file.setAtomicSyncRequired(true);
}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

QVariant Settings::value(const char* key) const
{
    const auto found = std::find_if(
        Defaults.begin(), Defaults.end(), [key](const Default& entry) { return qstrcmp(entry.key, key) == 0; });
    const QVariant fallback = found == Defaults.end() ? QVariant() : QVariant(found->number);
    return m_file.value(QLatin1String(key), fallback);
}

std::optional<Profile> Settings::profile() const
{
    Profile profile;
    profile.uuid = QUuid::fromString(value(CurrentProfile).toString());
    const QString at = group(profile.uuid);
    if (profile.uuid.isNull() || !m_file.contains(at + u"/account-id"_s))
        return std::nullopt;
    profile.name = m_file.value(at + u"/name"_s).toString();
    profile.accountId = m_file.value(at + u"/account-id"_s).toString();
    profile.email = m_file.value(at + u"/email"_s).toString();
    profile.kind = m_file.value(at + u"/credential"_s).toString() == "global-key"_L1 ? Credentials::Kind::GlobalKey
                                                                                     : Credentials::Kind::ApiToken;
    return profile;
}

void Settings::setProfile(const Profile& profile)
{
    const QString at = group(profile.uuid);
    m_file.setValue(QLatin1String(CurrentProfile), profile.uuid.toString(QUuid::WithoutBraces));
    m_file.setValue(at + u"/name"_s, profile.name);
    m_file.setValue(at + u"/account-id"_s, profile.accountId);
    m_file.setValue(at + u"/email"_s, profile.email);
    m_file.setValue(
        at + u"/credential"_s, profile.kind == Credentials::Kind::GlobalKey ? u"global-key"_s : u"api-token"_s);
}

void Settings::removeProfile()
{
    if (const auto known = profile())
        m_file.remove(group(known->uuid));
    m_file.remove(QLatin1String(CurrentProfile));
}

std::chrono::seconds Settings::refreshPace() const
{
    return std::chrono::seconds(std::clamp(value(RefreshPace).toInt(), 2, 3600));
}

void Settings::setRefreshPace(std::chrono::seconds pace)
{
    m_file.setValue(QLatin1String(RefreshPace), int(pace.count()));
}

bool Settings::isNotificationEnabled(int kind) const
{
    return value(Notifications.at(size_t(kind))).toBool();
}

void Settings::setNotificationEnabled(int kind, bool enabled)
{
    m_file.setValue(QLatin1String(Notifications.at(size_t(kind))), enabled);
}

bool Settings::showsUtc() const
{
    return value(ShowsUtc).toBool();
}

void Settings::setShowsUtc(bool utc)
{
    m_file.setValue(QLatin1String(ShowsUtc), int(utc));
}

QByteArray Settings::savedViews() const
{
    return value(SavedViewsKey).toByteArray();
}

void Settings::setSavedViews(const QByteArray& views)
{
    m_file.setValue(QLatin1String(SavedViewsKey), views);
}

QByteArray Settings::windowGeometry() const
{
    return value(WindowGeometry).toByteArray();
}

QByteArray Settings::windowState() const
{
    return value(WindowState).toByteArray();
}

QByteArray Settings::tableHeader() const
{
    return value(TableHeader).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state, const QByteArray& tableHeader)
{
    m_file.setValue(QLatin1String(WindowGeometry), geometry);
    m_file.setValue(QLatin1String(WindowState), state);
    m_file.setValue(QLatin1String(TableHeader), tableHeader);
}

ProxyChoice Settings::proxy() const
{
    ProxyChoice proxy;
    const QString mode = value(ProxyMode).toString();
    const auto known =
        std::find_if(ProxyModes.begin(), ProxyModes.end(), [&](const auto& entry) { return entry.second == mode; });
    if (known != ProxyModes.end())
        proxy.mode = known->first;
    if (!proxy.isManual())
        return proxy;
    proxy.host = value(ProxyHost).toString();
    proxy.port = quint16(std::clamp(value(ProxyPort).toInt(), 0, 65535));
    proxy.user = value(ProxyUser).toString();
    return proxy;
}

void Settings::setProxy(const ProxyChoice& proxy)
{
    const auto known = std::find_if(
        ProxyModes.begin(), ProxyModes.end(), [&](const auto& entry) { return entry.first == proxy.mode; });
    m_file.setValue(QLatin1String(ProxyMode), QString(known->second));
    m_file.setValue(QLatin1String(ProxyHost), proxy.host);
    m_file.setValue(QLatin1String(ProxyPort), proxy.port);
    m_file.setValue(QLatin1String(ProxyUser), proxy.user);
}

QString Settings::authorityFile() const
{
    return value(AuthorityFileKey).toString();
}

void Settings::setAuthorityFile(const QString& path)
{
    m_file.setValue(QLatin1String(AuthorityFileKey), path);
}

bool Settings::save()
{
    m_file.sync();
    if (m_file.status() != QSettings::NoError) {
        m_problem =
            SettingsWords::tr("The settings could not be written to %1. Check that the folder can be written and the "
                              "disk is not full; what was there before is unchanged.")
                .arg(m_file.fileName());
        return false;
    }
    // Not secret, but account ids and addresses are nobody else's business. QSettings makes files that all can read.
    QFile::setPermissions(m_file.fileName(), OwnerOnly);
    return true;
}

} // namespace bulkhead
