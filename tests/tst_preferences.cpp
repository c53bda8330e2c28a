#include "app/accounts/preferences.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is set is told once, written at once, and there again at the next start.
class TestPreferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachChangeIsToldOnceAndWritten();
    void aPauseEndsWithTheProgram();
    void theSettingsDialogIsRemembered();
    void whatCantBeWrittenIsToldAndHolds();

private:
    QString path() const { return m_directory->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestPreferences::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestPreferences::eachChangeIsToldOnceAndWritten()
{
    Settings settings(path());
    Preferences preferences(settings);
    QSignalSpy paces(&preferences, &Preferences::refreshPaceChanged);
    QSignalSpy zones(&preferences, &Preferences::showsUtcChanged);
    QSignalSpy notifications(&preferences, &Preferences::notificationEnabledChanged);
    QSignalSpy appearances(&preferences, &Preferences::appearanceChanged);
    const Appearance german{Theme::HighContrast, RowDensity::Compact, 150, u"de"_s};
    QSignalSpy reasons(&preferences, &Preferences::asksReasonInProductionChanged);
    for (int i = 0; i < 2; ++i) { // the second time nothing changes
        preferences.setRefreshPace(10s);
        preferences.setShowsUtc(true);
        preferences.setNotificationEnabled(1, false);
        preferences.setAsksReasonInProduction(true);
        preferences.setAppearance(german);
    }
    QCOMPARE(paces.count(), 1);
    QCOMPARE(zones.count(), 1);
    QCOMPARE(notifications.count(), 1);
    QCOMPARE(notifications.first(), QVariantList({1, false}));
    QCOMPARE(reasons.count(), 1);
    QCOMPARE(appearances.count(), 1);
    QCOMPARE(appearances.first().first().value<Appearance>(), german);

    Settings stored(path());
    const Preferences again(stored);
    QCOMPARE(again.refreshPace(), 10s);
    QVERIFY(again.showsUtc());
    QVERIFY(again.isNotificationEnabled(0));
    QVERIFY(!again.isNotificationEnabled(1));
    QVERIFY(again.asksReasonInProduction());
    QCOMPARE(again.appearance(), german);
    QCOMPARE(Settings::languageIn(path()), u"de"_s);
}

void TestPreferences::aPauseEndsWithTheProgram()
{
    Settings settings(path());
    Preferences preferences(settings);
    QSignalSpy pauses(&preferences, &Preferences::pausedChanged);
    preferences.setPaused(true);
    preferences.setPaused(true);
    QVERIFY(preferences.isPaused());
    QCOMPARE(pauses.count(), 1);
    Settings stored(path());
    QVERIFY(!Preferences(stored).isPaused());
}

void TestPreferences::theSettingsDialogIsRemembered()
{
    Settings settings(path());
    Preferences preferences(settings);
    QVERIFY(!preferences.settingsSize().isValid());
    preferences.setSettingsDialog({900, 500}, u"watchingPage"_s);
    Settings stored(path());
    const Preferences again(stored);
    QCOMPARE(again.settingsSize(), QSize(900, 500));
    QCOMPARE(again.settingsPage(), u"watchingPage"_s);
}

void TestPreferences::whatCantBeWrittenIsToldAndHolds()
{
    Settings settings(path());
    Preferences preferences(settings);
    // A folder where the file should be: also root, which this test may run as, cannot write it.
    QVERIFY(QDir(m_directory->path()).mkpath(u"settings.ini/in-the-way"_s));
    QSignalSpy failures(&preferences, &Preferences::saveFailed);
    preferences.setShowsUtc(true);
    QCOMPARE(failures.count(), 1);
    QVERIFY(failures.first().first().toString().contains(u"could not be written"_s));
    QVERIFY(preferences.showsUtc());
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
