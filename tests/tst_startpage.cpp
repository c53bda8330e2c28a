#include "tests/buttons.h"
#include "ui/startpage.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The first thing people see: that it says exactly what token is needed, and that both ways on and the link work.
class TestStartPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhichPermissionAndNoOther();
    void bothWaysLeadOn();
    void theLinkOpensCloudflaresTokenPage();
    void withoutABrowserTheAddressIsSaid();
    void aReasonIsShownAsPlainText();
    void everythingFitsInASmallWindow();

public Q_SLOTS:
    void noteUrl(const QUrl& url) { m_opened.append(url); }

private:
    static QString said(const QWidget& page)
    {
        QStringList texts;
        const auto labels = page.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    }

    QList<QUrl> m_opened;
};

void TestStartPage::saysWhichPermissionAndNoOther()
{
    const StartPage page;
    const QString text = said(page);
    for (const QString& words :
        {u"Account · Cloud Email Security · Read to watch"_s, u"Account · Cloud Email Security · Write"_s,
            u"Nothing else is needed"_s, u"Under Account Resources include only the account in question"_s,
            u"kept in the system keychain"_s, u"https://dash.cloudflare.com/profile/api-tokens"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
    for (const QString& number : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        QVERIFY(page.findChild<QLabel*>(u"step%1Label"_s.arg(number)));
}

void TestStartPage::bothWaysLeadOn()
{
    StartPage page;
    QSignalSpy connects(&page, &StartPage::connectRequested);
    QSignalSpy demos(&page, &StartPage::demoRequested);
    page.findChild<QPushButton*>(u"connectAccountButton"_s)->click();
    QCOMPARE(connects.count(), 1);
    QCOMPARE(demos.count(), 0);
    page.findChild<QPushButton*>(u"exploreDemoButton"_s)->click();
    QCOMPARE(demos.count(), 1);
}

void TestStartPage::theLinkOpensCloudflaresTokenPage()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "noteUrl");
    StartPage page;
    page.findChild<QPushButton*>(u"openTokensPageButton"_s)->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened, QList<QUrl>({QUrl(u"https://dash.cloudflare.com/profile/api-tokens"_s)}));
}

void TestStartPage::withoutABrowserTheAddressIsSaid()
{
    StartPage page; // the offscreen platform opens nothing
    auto* hint = page.findChild<QLabel*>(u"browserHintLabel"_s);
    page.findChild<QPushButton*>(u"openTokensPageButton"_s)->click();
    QCOMPARE(hint->text(),
        u"No browser could be opened. Open this address in one: https://dash.cloudflare.com/profile/api-tokens"_s);
    QVERIFY(hint->textInteractionFlags() & Qt::TextSelectableByKeyboard);
}

void TestStartPage::aReasonIsShownAsPlainText()
{
    StartPage page;
    auto* reason = page.findChild<QLabel*>(u"startReasonLabel"_s);
    QVERIFY(reason->isHidden());
    page.setReason(u"<b>locked</b>"_s);
    QVERIFY(!reason->isHidden());
    QCOMPARE(reason->text(), u"<b>locked</b>"_s);
    QCOMPARE(reason->textFormat(), Qt::PlainText);
    page.setReason({});
    QVERIFY(reason->isHidden());
}

void TestStartPage::everythingFitsInASmallWindow()
{
    StartPage page;
    page.resize(800, 420);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto labels = page.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->isVisible())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
