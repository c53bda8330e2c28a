#include "tests/buttons.h"
#include "ui/noticebar.h"
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
    void aKeychainThatIsWaitedForIsSaidInPlaceOfTheFirstSteps();
    void keychainTroubleLeadsOnTwoWays();
    void everythingFitsInASmallWindow_data();
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

    template <typename Widget>
    static Widget* shown(const QWidget& page, const QString& name)
    {
        auto* widget = page.findChild<Widget*>(name);
        return widget && widget->isVisible() ? widget : nullptr;
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
    auto* bar = page.findChild<NoticeBar*>(u"startReasonBar"_s);
    QVERIFY(bar->isHidden());
    page.showFirstSteps(u"<b>locked</b>"_s);
    QVERIFY(!bar->isHidden());
    const auto* reason = bar->findChild<QLabel*>(u"startReasonNoticeLabel"_s);
    QCOMPARE(reason->text(), u"<b>locked</b>"_s);
    QCOMPARE(reason->textFormat(), Qt::PlainText);
    page.showFirstSteps({});
    QVERIFY(bar->isHidden());
}

void TestStartPage::aKeychainThatIsWaitedForIsSaidInPlaceOfTheFirstSteps()
{
    StartPage page;
    page.showWaiting(u"Example <b>Mail</b>"_s, u"Waiting for the keychain…"_s);
    page.show();
    QCOMPARE(shown<QLabel>(page, u"storedTitleLabel"_s)->text(), u"Connecting to \u2068Example <b>Mail</b>\u2069"_s);
    QCOMPARE(shown<QLabel>(page, u"storedNoticeLabel"_s)->text(), u"Waiting for the keychain…"_s);
    for (const QString& name : {u"stepsTitleLabel"_s, u"connectAccountButton"_s, u"openTokensPageButton"_s})
        QVERIFY2(!shown<QWidget>(page, name), qPrintable(name));
    page.showFirstSteps({});
    QVERIFY(shown<QPushButton>(page, u"connectAccountButton"_s));
    QVERIFY(!shown<QLabel>(page, u"storedNoticeLabel"_s));
}

void TestStartPage::keychainTroubleLeadsOnTwoWays()
{
    StartPage page;
    page.showKeychainTrouble(u"Example Mail"_s, u"The system keychain is locked."_s);
    page.show();
    QCOMPARE(shown<QLabel>(page, u"storedTitleLabel"_s)->text(), u"\u2068Example Mail\u2069 can't be shown yet"_s);
    QCOMPARE(shown<QLabel>(page, u"storedNoticeLabel"_s)->text(), u"The system keychain is locked."_s);
    QSignalSpy tries(&page, &StartPage::tryAgainRequested);
    QSignalSpy settings(&page, &StartPage::connectRequested);
    QVERIFY(shown<QPushButton>(page, u"tryAgainButton"_s)->isDefault());
    shown<QPushButton>(page, u"tryAgainButton"_s)->click();
    QCOMPARE(tries.count(), 1);
    shown<QPushButton>(page, u"storedSettingsButton"_s)->click();
    QCOMPARE(settings.count(), 1);
    QCOMPARE(tries.count(), 1);
}

void TestStartPage::everythingFitsInASmallWindow_data()
{
    QTest::addColumn<bool>("isFirstRun");
    QTest::newRow("first steps, with a reason") << true;
    QTest::newRow("keychain trouble") << false;
}

void TestStartPage::everythingFitsInASmallWindow()
{
    QFETCH(bool, isFirstRun);
    StartPage page;
    const QString words = u"A sentence that does not end soon. "_s.repeated(20);
    if (isFirstRun)
        page.showFirstSteps(words);
    else
        page.showKeychainTrouble(u"Example Mail"_s.repeated(10), words);
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
