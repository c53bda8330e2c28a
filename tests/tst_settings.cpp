#include "app/accounts/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void startsWithDefaults();
    void keepsAProfile_data();
    void keepsAProfile();
    void removingAProfileLeavesNothingOfIt();
    void severalProfilesByName();
    void theFileIsForItsOwnerOnly();
    void aDamagedFileIsPutAsideAndSaid();
    void anEarlierDamagedFileIsKept();
    void whatANewerVersionAddedStays();
    void aValueThatIsNoneReadsAsTheDefault();
    void anUnwritablePlaceIsSaidAndNothingIsLost();
    void aPaceOutsideItsBoundsIsBrought();
    void notificationsAreOnUntilSwitchedOff();

private:
    QString path() const { return m_directory->filePath(u"settings.ini"_s); }
    QByteArray fileContents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSettings::startsWithDefaults()
{
    const Settings settings(path());
    QVERIFY(!settings.currentProfile());
    QCOMPARE(settings.refreshPace(), std::chrono::seconds(4));
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.problem().isEmpty());
}

void TestSettings::keepsAProfile_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("token") << int(Credentials::Kind::ApiToken) << u"Example Mail, production"_s;
    QTest::newRow("global key, odd name") << int(Credentials::Kind::GlobalKey) << u"=ümläut; [x] \"q\" % @Variant(\n"_s;
}

void TestSettings::keepsAProfile()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    Profile profile;
    profile.face.name = name;
    profile.accountId = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
    profile.kind = Credentials::Kind(kind);
    profile.face.colour = AccountColour::Purple;
    profile.face.isProduction = true;
    profile.face.isReadOnly = true;
    profile.email = u"analyst@example.com"_s;
    {
        Settings settings(path());
        settings.setProfile(profile);
        settings.setWindow("geometry", "state", QByteArray("\0\xff header", 9));
        QVERIFY(settings.save());
    }
    const Settings again(path());
    QVERIFY(again.currentProfile());
    QCOMPARE(*again.currentProfile(), profile);
    QCOMPARE(again.tableHeader(), QByteArray("\0\xff header", 9));
}

void TestSettings::removingAProfileLeavesNothingOfIt()
{
    Settings settings(path());
    Profile profile;
    profile.accountId = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
    settings.setProfile(profile);
    QVERIFY(settings.save());
    settings.removeProfile(profile.uuid);
    QVERIFY(settings.save());
    QVERIFY(!settings.currentProfile());
    QVERIFY2(!fileContents().contains("023e105f"), fileContents().constData());
}

void TestSettings::severalProfilesByName()
{
    QList<Profile> profiles(3);
    const QStringList names{u"b staging"_s, u"A production"_s, u"c customer"_s};
    Settings settings(path());
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        profiles[i].face.name = names[i];
        profiles[i].accountId = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
        settings.setProfile(profiles[i]);
    }
    QVERIFY(settings.save());
    const Settings again(path());
    QCOMPARE(again.profiles(), QList<Profile>({profiles[1], profiles[0], profiles[2]}));
    QCOMPARE(*again.currentProfile(), profiles[1]); // none was chosen
    settings.setCurrentProfile(profiles[2].uuid);
    QCOMPARE(*settings.currentProfile(), profiles[2]);
    settings.removeProfile(profiles[2].uuid);
    QCOMPARE(*settings.currentProfile(), profiles[1]);
    QVERIFY(!settings.profile(profiles[2].uuid));
}

void TestSettings::theFileIsForItsOwnerOnly()
{
    Settings settings(path());
    settings.setRefreshPace(std::chrono::seconds(7));
    QVERIFY(settings.save());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestSettings::aDamagedFileIsPutAsideAndSaid()
{
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[profiles\nno equals sign here\n\x00\xff\xfe garbage");
    }
    Settings settings(path());
    QVERIFY(!settings.currentProfile());
    QCOMPARE(settings.problem(),
        u"The settings file could not be read. It was kept as %1.damaged, and Bulkhead starts with defaults: enter the "
        "account again."_s.arg(path()));
    settings.setRefreshPace(std::chrono::seconds(7));
    QVERIFY(settings.save());
    QFile damaged(path() + u".damaged"_s);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QVERIFY(damaged.readAll().startsWith("[profiles\nno equals sign here\n")); // beside the new one
    const Settings again(path());
    QVERIFY(again.problem().isEmpty());
    QCOMPARE(again.refreshPace(), std::chrono::seconds(7));
}

void TestSettings::anEarlierDamagedFileIsKept()
{
    const auto damage = [this](const QByteArray& contents) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("[profiles\nno equals sign here\n" + contents);
        file.close();
        const Settings settings(path());
        QVERIFY2(settings.problem().contains(u".damaged"_s), qPrintable(settings.problem()));
    };
    for (const QByteArray contents : {"first", "second", "third"})
        damage(contents);
    const QStringList names{u".damaged"_s, u".damaged-2"_s, u".damaged-3"_s};
    const QList<QByteArray> contents{"first", "second", "third"};
    for (qsizetype i = 0; i < names.size(); ++i) {
        QFile file(path() + names[i]);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY(file.readAll().endsWith(contents[i]));
    }
}

void TestSettings::whatANewerVersionAddedStays()
{
    const QUuid uuid = QUuid::createUuid();
    {
        QSettings newer(path(), QSettings::IniFormat);
        const QString group = u"profiles/"_s + uuid.toString(QUuid::WithoutBraces);
        newer.setValue(group + u"/account-id"_s, u"023e105f4ecef8ad9ca31a8372d0c353"_s);
        newer.setValue(group + u"/name"_s, u"Example Mail"_s);
        newer.setValue(group + u"/colour"_s, u"ultraviolet"_s);
        newer.setValue(group + u"/oncall"_s, u"rota-7"_s);
        newer.setValue(u"telepathy/enabled"_s, true);
    }
    {
        Settings settings(path());
        QVERIFY(settings.problem().isEmpty());
        auto profile = settings.profile(uuid);
        QVERIFY(profile);
        QCOMPARE(profile->face.name, u"Example Mail"_s);
        QCOMPARE(profile->face.colour, AccountColour::Blue);
        profile->face.name = u"Renamed"_s;
        settings.setProfile(*profile);
        QVERIFY(settings.save());
    }
    QVERIFY2(fileContents().contains("oncall=rota-7"), fileContents().constData());
    QVERIFY2(fileContents().contains("[telepathy]"), fileContents().constData());
    QVERIFY2(fileContents().contains("name=Renamed"), fileContents().constData());
}

void TestSettings::aValueThatIsNoneReadsAsTheDefault()
{
    {
        QSettings file(path(), QSettings::IniFormat);
        file.setValue(u"watching/pace-seconds"_s, u"soon"_s);
        file.setValue(u"notifications/run-finished"_s, u"perhaps"_s);
        file.setValue(u"notifications/job-stuck"_s, false);
        file.setValue(u"appearance/utc"_s, QString());
        file.setValue(u"appearance/theme"_s, u"sepia"_s); // of a later version
        file.setValue(u"appearance/rows"_s, 7);
        file.setValue(u"appearance/text-percent"_s, 5000);
        file.setValue(u"appearance/language"_s, u"../../etc/passwd"_s);
        file.setValue(u"settings-dialog/size-1"_s, u"large"_s);
    }
    const Settings settings(path());
    QCOMPARE(settings.refreshPace(), std::chrono::seconds(4));
    QVERIFY(settings.isNotificationEnabled(0));
    QVERIFY(!settings.isNotificationEnabled(2));
    QVERIFY(!settings.showsUtc());
    QCOMPARE(settings.appearance(), (Appearance{Theme::System, RowDensity::Comfortable, 200, {}}));
    QCOMPARE(Settings::languageIn(path()), QString());
    QVERIFY(!settings.settingsSize().isValid());
}

void TestSettings::anUnwritablePlaceIsSaidAndNothingIsLost()
{
    // A folder where the file should be: also root, which this test may run as, cannot write it.
    Settings settings(path());
    QVERIFY(QDir(m_directory->path()).mkpath(u"settings.ini/in-the-way"_s));
    settings.setRefreshPace(std::chrono::seconds(9));
    QVERIFY(!settings.save());
    QVERIFY2(settings.problem().contains(u"could not be written"_s), qPrintable(settings.problem()));
    QCOMPARE(settings.refreshPace(), std::chrono::seconds(9));
}

void TestSettings::aPaceOutsideItsBoundsIsBrought()
{
    Settings settings(path());
    settings.setRefreshPace(std::chrono::seconds(0));
    QCOMPARE(settings.refreshPace(), std::chrono::seconds(2));
}

void TestSettings::notificationsAreOnUntilSwitchedOff()
{
    {
        Settings settings(path());
        for (int kind = 0; kind < 3; ++kind)
            QVERIFY(settings.isNotificationEnabled(kind));
        settings.setNotificationEnabled(1, false);
        QVERIFY(settings.save());
    }
    const Settings again(path());
    QVERIFY(again.isNotificationEnabled(0) && again.isNotificationEnabled(2));
    QVERIFY(!again.isNotificationEnabled(1));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
