#include "app/text/format.h"
#include "app/text/translation.h"
#include "ui/celldelegates.h"
#include "ui/fusionstyle.h"
#include "ui/highcontraststyle.h"
#include "ui/palette.h"
#include "ui/rowtable.h"
#include "ui/themes.h"
#include "ui/themeswitcher.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QHeaderView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The desktop's side: the portal's settings, on the bus that this test is started with.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QMap<QString, uint> values; ///< of org.freedesktop.appearance
    int reads = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& space, const QString& key)
    {
        ++reads;
        // As the real one does: the value in a variant in a variant.
        return QDBusVariant(QVariant::fromValue(
            QDBusVariant(space == u"org.freedesktop.appearance"_s ? values.value(key) : QVariant(u"?"_s))));
    }

Q_SIGNALS:
    void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

/// What is chosen on the page Appearance holds for the whole program, and goes again.
class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aThemeHoldsAtOnceAndGoesAgain();
    void systemFollowsTheDesktop();
    void aChosenThemeDoesNotFollowTheDesktop();
    void textIsAsLargeAsAsked();
    void arrowsOfBarsAreSeenInEveryTheme_data();
    void arrowsOfBarsAreSeenInEveryTheme();
    void rowsAreAsHighAsAsked();
    void theLanguageIsThatOfTextsNumbersAndButtons();

private:
    static QColor ground() { return QApplication::palette().color(QPalette::Base); }
    static QColor groundOf(Theme theme) { return look::paletteOf(theme).color(QPalette::Base); }
    void desktopSays(const QString& key, uint value);

    const QPalette m_palette = QApplication::palette();
    const QString m_style = QApplication::style()->name();
    const QFont m_font = QApplication::font();
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    FakePortal m_portal;
};

void TestAppearance::initTestCase()
{
    QVERIFY(m_bus.isConnected());
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestAppearance::cleanup()
{
    m_portal.values.clear();
    QApplication::setStyle(m_style);
    QApplication::setPalette(QPalette());
    QApplication::setFont(m_font);
    RowTable::setDensity(RowDensity::Comfortable);
}

void TestAppearance::desktopSays(const QString& key, uint value)
{
    m_portal.values.insert(key, value);
    Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, key, QDBusVariant(value));
}

void TestAppearance::aThemeHoldsAtOnceAndGoesAgain()
{
    ThemeSwitcher themes(Appearance{.theme = Theme::Dark});
    QCOMPARE(ground(), groundOf(Theme::Dark));
    themes.use(Theme::HighContrast);
    QCOMPARE(ground(), groundOf(Theme::HighContrast));
    themes.use(Theme::Light);
    QCOMPARE(ground(), groundOf(Theme::Light));
    themes.use(Theme::System);
    QCOMPARE(ground(), m_palette.color(QPalette::Base));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), m_palette.color(QPalette::Highlight));
    const auto* style = qobject_cast<FusionStyle*>(QApplication::style());
    QVERIFY(style && !qobject_cast<const HighContrastStyle*>(style));
    QCOMPARE(style->baseStyle()->name(), m_style);
}

void TestAppearance::systemFollowsTheDesktop()
{
    m_portal.values = {{u"color-scheme"_s, 1}};
    const ThemeSwitcher themes{Appearance()};
    QTRY_COMPARE(ground(), groundOf(Theme::Dark));
    desktopSays(u"contrast"_s, 1);
    QTRY_COMPARE(ground(), groundOf(Theme::HighContrast));
    desktopSays(u"contrast"_s, 0);
    QTRY_COMPARE(ground(), groundOf(Theme::Dark));
    desktopSays(u"color-scheme"_s, 2);
    QTRY_COMPARE(ground(), m_palette.color(QPalette::Base));
}

void TestAppearance::aChosenThemeDoesNotFollowTheDesktop()
{
    ThemeSwitcher themes{Appearance()};
    themes.use(Theme::Light);
    const int reads = m_portal.reads;
    desktopSays(u"color-scheme"_s, 1);
    QTRY_VERIFY(m_portal.reads >= reads + 2); // it was told
    QCOMPARE(ground(), groundOf(Theme::Light));
    themes.use(Theme::System);
    QTRY_COMPARE(ground(), groundOf(Theme::Dark)); // and knows it
}

void TestAppearance::textIsAsLargeAsAsked()
{
    Appearance large;
    large.textPercent = 150;
    const ThemeSwitcher themes(large);
    QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF() * 1.5);
}

void TestAppearance::arrowsOfBarsAreSeenInEveryTheme_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("system") << Theme::System;
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void TestAppearance::arrowsOfBarsAreSeenInEveryTheme()
{
    QFETCH(const Theme, theme);
    const ThemeSwitcher themes(Appearance{.theme = theme});
    QMenuBar bar;
    for (const QString& title : {u"File"_s, u"Jobs"_s, u"View"_s, u"Help"_s})
        bar.addMenu(title);
    bar.resize(90, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto* extension = bar.findChild<QToolButton*>(u"qt_menubar_ext_button"_s);
    QVERIFY(extension && extension->isVisible());
    const QPalette& palette = extension->palette();
    const QImage picture = bar.grab(extension->geometry()).toImage();
    int drawn = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            drawn += look::contrast(picture.pixelColor(x, y), palette.color(QPalette::Window)) > 3;
    QVERIFY2(drawn > 10, qPrintable(QString::number(drawn)));
    QVERIFY2(drawn < picture.width() * picture.height() / 2, qPrintable(QString::number(drawn)));
}

void TestAppearance::rowsAreAsHighAsAsked()
{
    RowTable table;
    const int comfortable = table.verticalHeader()->defaultSectionSize();
    RowTable::setDensity(RowDensity::Compact);
    const int compact = table.verticalHeader()->defaultSectionSize();
    QVERIFY2(compact * 5 <= comfortable * 4, qPrintable(u"%1 and %2"_s.arg(compact).arg(comfortable)));
    QVERIFY(compact >= table.fontMetrics().height());
    const RowTable made;
    QCOMPARE(made.verticalHeader()->defaultSectionSize(), compact);
    RowTable::setDensity(RowDensity::Comfortable);
    QCOMPARE(made.verticalHeader()->defaultSectionSize(), comfortable);
}

void TestAppearance::theLanguageIsThatOfTextsNumbersAndButtons()
{
    QCOMPARE(QCoreApplication::translate("bulkhead::MainWindow", "&Quit"), u"&Quit"_s);
    installTranslation(*qApp, u"de"_s);
    QCOMPARE(QCoreApplication::translate("bulkhead::MainWindow", "&Quit"), u"&Beenden"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Close"), u"Schließen"_s);
    QCOMPARE(format::count(12400), u"12.400"_s);
    QCOMPARE(format::span(std::chrono::minutes(125)), u"2 h 5 min"_s);
    const auto translators = qApp->findChildren<QTranslator*>();
    for (QTranslator* translator : translators)
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(QLocale::c());
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
