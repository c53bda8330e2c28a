#include "app/accounts/keychainwords.h"

#include <QSet>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Kind = StoreOutcome::Kind;

/// Every state of the keychain has its own sentence, what it means for the credential, and a way on.
class TestKeychainWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasASentenceAndAWayOn_data();
    void everyStateHasASentenceAndAWayOn();
    void noTwoStatesReadAlike();
    void whatTheKeychainSaysIsShownAsText();
};

void TestKeychainWords::everyStateHasASentenceAndAWayOn_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("wayToRead");
    QTest::addColumn<QString>("wayToStore");
    QTest::newRow("entry gone, or another keychain")
        << int(Kind::NoEntry) << u"was removed there, or it was stored in another keychain"_s
        << u"Enter the credential again in Settings"_s << u"start a keychain"_s;
    QTest::newRow("locked, question closed") << int(Kind::Locked) << u"stayed locked"_s
                                             << u"Try again and give it its password"_s << u"unlock the keychain"_s;
    QTest::newRow("no keyring") << int(Kind::NoKeyring) << u"has no keyring yet"_s
                                << u"Enter the credential in Settings"_s << u"give the new keyring a password"_s;
    QTest::newRow("denied") << int(Kind::Denied) << u"refused"_s << u"Allow Bulkhead to read it"_s
                            << u"allow Bulkhead to use the keychain"_s;
    QTest::newRow("no answer") << int(Kind::NoAnswer) << u"did not answer in time"_s << u"Answer it and try again"_s
                               << u"answer the keychain"_s;
    QTest::newRow("absent") << int(Kind::Absent) << u"no system keychain"_s << u"Start a keychain and try again"_s
                            << u"start a keychain"_s;
    QTest::newRow("failed") << int(Kind::Unavailable) << u"can't be used"_s << u"kept for this session only"_s
                            << u"enter the credential again"_s;
}

void TestKeychainWords::everyStateHasASentenceAndAWayOn()
{
    QFETCH(int, kind);
    QFETCH(QString, happened);
    QFETCH(QString, wayToRead);
    QFETCH(QString, wayToStore);
    const StoreOutcome outcome{Kind(kind), {}, {}};
    const QString noSecret = keychainwords::whyNoSecret(outcome);
    QVERIFY2(noSecret.contains(happened) && noSecret.contains(wayToRead), qPrintable(noSecret));
    QVERIFY2(noSecret.contains(u"Settings"_s), qPrintable(noSecret));
    QVERIFY2(noSecret.contains(u"ry again"_s), qPrintable(noSecret)); // the start page has a button for it

    const QString notStored = keychainwords::whyNotStored(outcome);
    QVERIFY2(notStored.contains(happened) && notStored.contains(wayToStore), qPrintable(notStored));
    // After no answer it may have been stored nevertheless; then "only" would not be true.
    const bool isSure = outcome.kind != Kind::NoAnswer;
    QCOMPARE(notStored.contains(u"kept for this session only and must be entered again"_s), isSure);
    QCOMPARE(notStored.contains(u"kept for this session; whether it will be there"_s), !isSure);

    const QString notRemoved = keychainwords::whyNotRemoved(outcome);
    const bool isThere = outcome.kind == Kind::Locked || outcome.kind == Kind::Denied;
    QVERIFY2(notRemoved.contains(happened) && notRemoved.contains(u"revoke the token"_s), qPrintable(notRemoved));
    QCOMPARE(notRemoved.contains(u"is still in the keychain"_s), isThere);
    QCOMPARE(notRemoved.contains(u"may still be in the keychain"_s), !isThere);
}

void TestKeychainWords::noTwoStatesReadAlike()
{
    QSet<QString> sentences;
    for (const Kind kind :
        {Kind::NoEntry, Kind::Locked, Kind::NoKeyring, Kind::Denied, Kind::NoAnswer, Kind::Absent, Kind::Unavailable})
        sentences += {keychainwords::whyNoSecret({kind, {}, {}}), keychainwords::whyNotStored({kind, {}, {}}),
            keychainwords::whyNotRemoved({kind, {}, {}})};
    QCOMPARE(sentences.size(), 21);
}

void TestKeychainWords::whatTheKeychainSaysIsShownAsText()
{
    const StoreOutcome outcome{Kind::Unavailable, u"secret"_s, u"<b>no</b>\n\u202E"_s + QString(1'000'000, u'x')};
    for (const QString& text : {keychainwords::whyNoSecret(outcome), keychainwords::whyNotStored(outcome),
             keychainwords::whyNotRemoved(outcome)}) {
        QVERIFY2(text.contains(u"can't be used: "_s), qPrintable(text));
        QVERIFY(text.contains(u"<b>no</b>"_s)); // labels are plain
        QVERIFY(text.contains(u"‹U+202E›"_s));
        QVERIFY(!text.contains(u'\n') && !text.contains(u'\u202E'));
        QVERIFY(text.size() < 1000);
    }
    QVERIFY(!keychainwords::whyNoSecret({Kind::Locked, u"cfut_canary"_s, {}}).contains(u"canary"_s));
}

QTEST_GUILESS_MAIN(TestKeychainWords)
#include "tst_keychainwords.moc"
