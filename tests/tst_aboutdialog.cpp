#include "ui/aboutdialog.h"
#include "version.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSslSocket>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Which version this is, and where a newer one is found, without a word to anybody before it is asked for.
class TestAboutDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QDesktopServices::setUrlHandler(u"https"_s, this, "noteUrl"); }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"https"_s);
        m_opened.clear();
    }
    void tellsTheVersionAndCopiesWhatReportsNeed();
    void theHomepageIsOpenedWhenAskedForAndNotBefore();
    void withoutAHomepageNothingIsOffered_data();
    void withoutAHomepageNothingIsOffered();
    void aHomepageIsShownAsPlainText();

public Q_SLOTS:
    void noteUrl(const QUrl& url) { m_opened.append(url); }

private:
    static QString text(const AboutDialog& dialog, const QString& name)
    {
        const auto* label = dialog.findChild<QLabel*>(name);
        return label && label->isVisible() ? label->text() : QString();
    }

    QList<QUrl> m_opened;
};

void TestAboutDialog::tellsTheVersionAndCopiesWhatReportsNeed()
{
    AboutDialog dialog(nullptr);
    dialog.show();
    QCOMPARE(text(dialog, u"questionLabel"_s), u"Bulkhead "_s + QLatin1String(BULKHEAD_VERSION));
    QGuiApplication::clipboard()->clear();
    dialog.findChild<QPushButton*>(u"copyVersionsButton"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, text(dialog, u"questionLabel"_s) + u'\n' + text(dialog, u"versionsLabel"_s));
    for (const QString& part : {QLatin1String(BULKHEAD_VERSION) + u'\n', u"Qt "_s + QLatin1String(qVersion()),
             QSslSocket::sslLibraryVersionString(), QSysInfo::prettyProductName()})
        QVERIFY2(!part.isEmpty() && copied.contains(part), qPrintable(part));
}

void TestAboutDialog::theHomepageIsOpenedWhenAskedForAndNotBefore()
{
    const QUrl homepage(u"https://bulkhead.example/"_s);
    AboutDialog dialog(nullptr, homepage);
    dialog.show();
    QVERIFY(text(dialog, u"updatesLabel"_s).contains(u"https://bulkhead.example/"));
    QVERIFY(text(dialog, u"updatesLabel"_s).contains(u"never looks for them by itself"));
    QTest::keyClick(&dialog, Qt::Key_Return); // Close is the default
    QVERIFY(!dialog.isVisible());
    QCOMPARE(m_opened, QList<QUrl>());
    dialog.show();
    dialog.findChild<QPushButton*>(u"homepageButton"_s)->click();
    QCOMPARE(m_opened, QList<QUrl>{homepage});
}

void TestAboutDialog::withoutAHomepageNothingIsOffered_data()
{
    QTest::addColumn<QUrl>("homepage");
    QTest::newRow("none") << QUrl();
    QTest::newRow("a file") << QUrl(u"file:///tmp/page.html"_s);
    QTest::newRow("a program") << QUrl(u"x-program:start"_s);
}

void TestAboutDialog::withoutAHomepageNothingIsOffered()
{
    QFETCH(QUrl, homepage);
    AboutDialog dialog(nullptr, homepage);
    dialog.show();
    QVERIFY(!dialog.findChild<QPushButton*>(u"homepageButton"_s));
    QCOMPARE(text(dialog, u"updatesLabel"_s),
        u"A newer version is found where this one came from. Bulkhead never looks for one by itself."_s);
}

void TestAboutDialog::aHomepageIsShownAsPlainText()
{
    AboutDialog dialog(nullptr, QUrl(u"https://bulkhead.example/<b>x</b>"_s));
    dialog.show();
    const auto labels = dialog.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->pixmap().isNull(), qPrintable(label->objectName()));
}

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
