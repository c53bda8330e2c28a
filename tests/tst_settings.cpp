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
    const Settings settings(path());
    QVERIFY(!settings.currentProfile());
    QVERIFY2(settings.problem().contains(u".damaged"_s), qPrintable(settings.problem()));
    QVERIFY(QFile::exists(path() + u".damaged"_s));
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
