#include "app/accounts/pasted.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestPasted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secrets_data();
    void secrets();
    void halfASurrogatePairKeepsNoQuotes();
    void accountIds_data();
    void accountIds();
    void kinds();
};

void TestPasted::secrets_data()
{
    QTest::addColumn<QString>("pasted");
    const QString token = u"cfut_Abc-123_xyz"_s;
    QTest::newRow("as it is") << token;
    QTest::newRow("white space and line end") << u"  "_s + token + u"\r\n"_s;
    QTest::newRow("quotes") << u"\""_s + token + u"\""_s;
    QTest::newRow("typographic quotes") << u"“"_s + token + u"”"_s;
    QTest::newRow("Bearer") << u"Bearer "_s + token;
    QTest::newRow("quoted Bearer") << u"'bearer  "_s + token + u"'"_s;
    QTest::newRow("Bearer, then quotes") << u"Bearer \""_s + token + u"\""_s;
    QTest::newRow("Bearer twice") << u"Bearer Bearer "_s + token;
    QTest::newRow("header with typographic quotes") << u"Authorization: Bearer “"_s + token + u"”"_s;
    QTest::newRow("header") << u"Authorization: Bearer "_s + token;
    QTest::newRow("curl") << u"curl -s https://api.cloudflare.com/client/v4/user -H \"Authorization: Bearer "_s + token
            + u"\" -H 'Accept: application/json'"_s;
    QTest::newRow("curl with a key") << u"curl -H 'X-Auth-Email: a@example.com' -H 'X-Auth-Key: "_s + token + u"'"_s;
    QTest::newRow("invisible characters")
        << u"\u200b"_s + token.left(5) + u"\ufeff\u2060"_s + token.mid(5) + u"\u202c"_s;
    QTest::newRow("broken over two lines") << token.left(8) + u"\n"_s + token.mid(8);
}

/// No token has one, but what is told of it is about the token, not about its quotes.
void TestPasted::halfASurrogatePairKeepsNoQuotes()
{
    QCOMPARE(cleanedSecret(u"\"ab"_s + QChar(0xd83d) + u'"'), u"ab\uFFFD"_s);
}

void TestPasted::secrets()
{
    QFETCH(QString, pasted);
    QCOMPARE(cleanedSecret(pasted), u"cfut_Abc-123_xyz"_s);
    QCOMPARE(cleanedSecret(cleanedSecret(pasted)), u"cfut_Abc-123_xyz"_s);
}

void TestPasted::accountIds_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("id");
    const QString id = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
    QTest::newRow("as it is") << id << id;
    QTest::newRow("upper case and spaces") << u" "_s + id.toUpper() + u" \n"_s << id;
    QTest::newRow("dashboard") << u"https://dash.cloudflare.com/"_s + id + u"/email-security"_s << id;
    QTest::newRow("incomplete stays as it is") << u" 023e105f "_s << u"023e105f"_s;
    QTest::newRow("33 digits are no id") << id + u"0"_s << id + u"0"_s;
}

void TestPasted::accountIds()
{
    QFETCH(QString, pasted);
    QFETCH(QString, id);
    QCOMPARE(cleanedAccountId(pasted), id);
}

void TestPasted::kinds()
{
    QCOMPARE(kindByPrefix(u"cfut_x"_s), Credentials::Kind::ApiToken);
    QCOMPARE(kindByPrefix(u"cfat_x"_s), Credentials::Kind::ApiToken);
    QCOMPARE(kindByPrefix(u"cfk_x"_s), Credentials::Kind::GlobalKey);
    QVERIFY(!kindByPrefix(u"an-older-one-has-no-prefix"_s));
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
