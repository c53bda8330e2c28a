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
constexpr auto ThemeKey = "appearance/theme";
constexpr auto RowsKey = "appearance/rows";
constexpr auto TextPercent = "appearance/text-percent";
constexpr auto LanguageKey = "appearance/language";
constexpr auto ReasonInProduction = "confirmations/reason-in-production";
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
constexpr auto SettingsSize = "settings-dialog/size-1";
constexpr auto SettingsPage = "settings-dialog/page";

struct Default {
    const char* key;
    int number;
};
constexpr std::array Notifications{
    "notifications/run-finished", "notifications/watched-job-ended", "notifications/job-stuck"};
constexpr std::array Defaults{Default{RefreshPace, 4}, Default{ShowsUtc, 0}, Default{ReasonInProduction, 0},
    Default{TextPercent, Appearance::SmallestText}, Default{Notifications[0], 1}, Default{Notifications[1], 1},
    Default{Notifications[2], 1}};

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

constexpr auto ProfilesGroup = "profiles"_L1;
constexpr auto AccountIdKey = "account-id"_L1;
constexpr auto GlobalKeyName = "global-key"_L1;

constexpr std::array ProxyModes{std::pair{ProxyChoice::Mode::System, "system"_L1},
    std::pair{ProxyChoice::Mode::None, "none"_L1}, std::pair{ProxyChoice::Mode::Http, "http"_L1},
    std::pair{ProxyChoice::Mode::Socks5, "socks5"_L1}};

constexpr std::array Themes{std::pair{Theme::System, "system"_L1}, std::pair{Theme::Light, "light"_L1},
    std::pair{Theme::Dark, "dark"_L1}, std::pair{Theme::HighContrast, "high-contrast"_L1}};
constexpr std::array Densities{
    std::pair{RowDensity::Comfortable, "comfortable"_L1}, std::pair{RowDensity::Compact, "compact"_L1}};

QString group(const QUuid& uuid)
{
    return ProfilesGroup + u'/' + uuid.toString(QUuid::WithoutBraces) + u'/';
}

constexpr std::array ColourNames{std::pair{AccountColour::Blue, "blue"_L1}, std::pair{AccountColour::Green, "green"_L1},
    std::pair{AccountColour::Orange, "orange"_L1}, std::pair{AccountColour::Purple, "purple"_L1},
    std::pair{AccountColour::Red, "red"_L1}, std::pair{AccountColour::Grey, "grey"_L1}};

/// Of an array of values and their names in the file, which has every value.
QString nameIn(const auto& names, auto value)
{
    return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == value; })->second;
}

/// The first one's where the name is none of these.
auto valueIn(const auto& names, const QString& name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.second == name; });
    return found == names.end() ? names.front().first : found->first;
}

/// Empty for one that the program does not speak.
QString knownLanguage(const QString& language)
{
    return Appearance::languages().contains(language) ? language : QString();
}

/// A name that nothing has: what was put aside earlier may be all that is left of somebody's accounts.
QString asideOf(const QString& path)
{
    const QString first = path + u".damaged"_s;
    QString aside = first;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = u"%1-%2"_s.arg(first).arg(number);
    return aside;
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
    const QString aside = asideOf(path);
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
    return m_file.value(QLatin1String(key));
}

int Settings::number(const char* key) const
{
    const QString stored = value(key).toString();
    if (stored == "true"_L1 || stored == "false"_L1)
        return stored == "true"_L1 ? 1 : 0;
    bool isNumber = false;
    const int number = stored.toInt(&isNumber);
    if (isNumber)
        return number;
    const auto found = std::find_if(
        Defaults.begin(), Defaults.end(), [key](const Default& entry) { return qstrcmp(entry.key, key) == 0; });
    return found == Defaults.end() ? 0 : found->number;
}

QList<Profile> Settings::profiles() const
{
    QList<Profile> profiles;
    const QStringList keys = m_file.allKeys();
    for (const QString& key : keys) {
        const QStringList parts = key.split(u'/');
        if (parts.size() != 3 || parts[0] != ProfilesGroup || parts[2] != AccountIdKey)
            continue;
        if (const auto profile = this->profile(QUuid::fromString(parts[1])))
            profiles.append(*profile);
    }
    std::sort(profiles.begin(), profiles.end(), [](const Profile& a, const Profile& b) {
        const int order = a.face.name.localeAwareCompare(b.face.name);
        return order != 0 ? order < 0 : a.uuid < b.uuid;
    });
    return profiles;
}

std::optional<Profile> Settings::profile(const QUuid& uuid) const
{
    const QString at = group(uuid);
    if (uuid.isNull() || !m_file.contains(at + AccountIdKey))
        return std::nullopt;
    Profile profile;
    profile.uuid = uuid;
    profile.face.name = m_file.value(at + u"name"_s).toString();
    profile.face.colour = valueIn(ColourNames, m_file.value(at + u"colour"_s).toString());
    profile.face.isProduction = m_file.value(at + u"production"_s).toBool();
    profile.face.isReadOnly = m_file.value(at + u"read-only"_s).toBool();
    profile.accountId = m_file.value(at + AccountIdKey).toString();
    profile.email = m_file.value(at + u"email"_s).toString();
    profile.kind = m_file.value(at + u"credential"_s).toString() == GlobalKeyName ? Credentials::Kind::GlobalKey
                                                                                  : Credentials::Kind::ApiToken;
    return profile;
}

std::optional<Profile> Settings::currentProfile() const
{
    if (auto current = profile(QUuid::fromString(value(CurrentProfile).toString())))
        return current;
    const QList<Profile> all = profiles();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

void Settings::setCurrentProfile(const QUuid& uuid)
{
    m_file.setValue(QLatin1String(CurrentProfile), uuid.toString(QUuid::WithoutBraces));
}

void Settings::setProfile(const Profile& profile)
{
    const QString at = group(profile.uuid);
    m_file.setValue(at + u"name"_s, profile.face.name);
    m_file.setValue(at + u"colour"_s, nameIn(ColourNames, profile.face.colour));
    m_file.setValue(at + u"production"_s, profile.face.isProduction);
    m_file.setValue(at + u"read-only"_s, profile.face.isReadOnly);
    m_file.setValue(at + AccountIdKey, profile.accountId);
    m_file.setValue(at + u"email"_s, profile.email);
    m_file.setValue(
        at + u"credential"_s, profile.kind == Credentials::Kind::GlobalKey ? QString(GlobalKeyName) : u"api-token"_s);
}

void Settings::removeProfile(const QUuid& uuid)
{
    m_file.remove(ProfilesGroup + u'/' + uuid.toString(QUuid::WithoutBraces));
    if (value(CurrentProfile).toString() == uuid.toString(QUuid::WithoutBraces))
        m_file.remove(QLatin1String(CurrentProfile));
}

std::chrono::seconds Settings::refreshPace() const
{
    return std::chrono::seconds(std::clamp(number(RefreshPace), 2, 3600));
}

void Settings::setRefreshPace(std::chrono::seconds pace)
{
    m_file.setValue(QLatin1String(RefreshPace), int(pace.count()));
}

bool Settings::isNotificationEnabled(int kind) const
{
    return number(Notifications.at(size_t(kind))) != 0;
}

void Settings::setNotificationEnabled(int kind, bool enabled)
{
    m_file.setValue(QLatin1String(Notifications.at(size_t(kind))), enabled);
}

bool Settings::showsUtc() const
{
    return number(ShowsUtc) != 0;
}

void Settings::setShowsUtc(bool utc)
{
    m_file.setValue(QLatin1String(ShowsUtc), int(utc));
}

Appearance Settings::appearance() const
{
    Appearance appearance;
    appearance.theme = valueIn(Themes, value(ThemeKey).toString());
    appearance.rows = valueIn(Densities, value(RowsKey).toString());
    appearance.textPercent = std::clamp(number(TextPercent), Appearance::SmallestText, Appearance::LargestText);
    appearance.language = knownLanguage(value(LanguageKey).toString());
    return appearance;
}

void Settings::setAppearance(const Appearance& appearance)
{
    m_file.setValue(QLatin1String(ThemeKey), nameIn(Themes, appearance.theme));
    m_file.setValue(QLatin1String(RowsKey), nameIn(Densities, appearance.rows));
    m_file.setValue(QLatin1String(TextPercent), appearance.textPercent);
    m_file.setValue(QLatin1String(LanguageKey), appearance.language);
}

QString Settings::languageIn(const QString& path)
{
    // QSettings would make the folder of a file that is not there.
    return QFileInfo::exists(path)
        ? knownLanguage(QSettings(path, QSettings::IniFormat).value(QLatin1String(LanguageKey)).toString())
        : QString();
}

bool Settings::asksReasonInProduction() const
{
    return number(ReasonInProduction) != 0;
}

void Settings::setAsksReasonInProduction(bool asks)
{
    m_file.setValue(QLatin1String(ReasonInProduction), int(asks));
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

QSize Settings::settingsSize() const
{
    return value(SettingsSize).toSize();
}

QString Settings::settingsPage() const
{
    return value(SettingsPage).toString();
}

void Settings::setSettingsDialog(QSize size, const QString& page)
{
    m_file.setValue(QLatin1String(SettingsSize), size);
    m_file.setValue(QLatin1String(SettingsPage), page);
}

ProxyChoice Settings::proxy() const
{
    ProxyChoice proxy;
    proxy.mode = valueIn(ProxyModes, value(ProxyMode).toString());
    if (!proxy.isManual())
        return proxy;
    proxy.host = value(ProxyHost).toString();
    proxy.port = quint16(std::clamp(value(ProxyPort).toInt(), 0, 65535));
    proxy.user = value(ProxyUser).toString();
    return proxy;
}

void Settings::setProxy(const ProxyChoice& proxy)
{
    m_file.setValue(QLatin1String(ProxyMode), nameIn(ProxyModes, proxy.mode));
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
