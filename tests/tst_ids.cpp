#include "app/cloudflare/credentials.h"
#include "app/cloudflare/ids.h"

#include <QNetworkRequest>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What may stand in a path or a header at all.
class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ids();
    void aJobIdIsNothingButItsDigits();
    void apiBases_data();
    void apiBases();
    void credentialsThatCannotStandInAHeader_data();
    void credentialsThatCannotStandInAHeader();
};

void TestIds::ids()
{
    QCOMPARE(
        AccountId::fromString(u"023E105F4ECEF8AD9CA31A8372D0C353")->toString(), u"023e105f4ecef8ad9ca31a8372d0c353"_s);
    for (const QString& bad : {u""_s, u".."_s, u"023e105f4ecef8ad9ca31a8372d0c35"_s,
             u"023e105f4ecef8ad9ca31a8372d0c3533"_s, u"023e105f4ecef8ad9ca31a8372d0c35/"_s,
             u"023e105f4ecef8ad9ca31a8372d0c35%"_s, u"０23e105f4ecef8ad9ca31a8372d0c353"_s})
        QVERIFY2(!AccountId::fromString(bad), qPrintable(bad));
    QCOMPARE(JobId::fromString(u"182BD5E5-6E1A-4FE4-A799-AA6D9A6AB26E")->toString(),
        u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s);
    for (const QString& bad :
        {u""_s, u".."_s, u"182bd5e56e1a4fe4a799aa6d9a6ab26e"_s, u"{182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e}"_s,
            u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e/cancel"_s, u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab2?e"_s})
        QVERIFY2(!JobId::fromString(bad), qPrintable(bad));
}

void TestIds::aJobIdIsNothingButItsDigits()
{
    const QByteArray good = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e";
    QCOMPARE(JobId::fromUtf8(good)->uuid(), QUuid::fromString(good));
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray text = good;
            text[at] = char(byte);
            const bool isGood =
                good[at] == '-' ? byte == '-' : QByteArray("0123456789abcdefABCDEF").contains(char(byte));
            const auto id = JobId::fromUtf8(text);
            QVERIFY2(id.has_value() == isGood, text.toPercentEncoding().constData());
            if (id)
                QCOMPARE(id->toString().toLatin1(), text.toLower());
        }
        QVERIFY(!JobId::fromUtf8(good.left(at)));
        QVERIFY(!JobId::fromUtf8(good + good.left(at + 1)));
    }
    QVERIFY(!JobId::fromUtf8(QByteArray(36, '-')));
    QVERIFY(!JobId::fromUtf8(QByteArray(36, '0')));
}

void TestIds::apiBases_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("production") << u"https://api.cloudflare.com/client/v4"_s << true;
    QTest::newRow("slash at the end") << u"https://api.cloudflare.com/client/v4/"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/client/v4"_s << true;
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080/client/v4"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("steps up and doubled slashes") << u"https://example.com/..//a/../v4"_s << true;
    QTest::newRow("plain http elsewhere") << u"http://api.cloudflare.com/client/v4"_s << false;
    QTest::newRow("a name that begins like loopback") << u"http://127.0.0.1.example.com/"_s << false;
    QTest::newRow("user info") << u"https://api.cloudflare.com@evil.example/"_s << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("query") << u"https://api.cloudflare.com/client/v4?x=1"_s << false;
    QTest::newRow("fragment") << u"https://api.cloudflare.com/client/v4#x"_s << false;
    QTest::newRow("no host") << u"https:///client"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestIds::apiBases()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    const auto base = ApiBase::fromUrl(QUrl(url));
    QCOMPARE(base.has_value(), accepted);
    if (base) {
        QVERIFY(!base->url().path().endsWith(u'/'));
        // It is kept as a text, and what is read from that must be the same place.
        QVERIFY2(ApiBase::fromUrl(QUrl(base->url().toString())) == base, qPrintable(base->url().toString()));
    }
}

void TestIds::credentialsThatCannotStandInAHeader_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << u"a@example.com"_s << u"0123abc"_s << true;
    QTest::newRow("line break in the key") << u"a@example.com"_s << u"0123\r\nX-Evil: 1"_s << false;
    QTest::newRow("space in the key") << u"a@example.com"_s << u"01 23"_s << false;
    QTest::newRow("letter beyond ASCII") << u"a@example.com"_s << u"01ü3"_s << false;
    QTest::newRow("line break in the e-mail") << u"a@example.com\nX-Evil: 1"_s << u"0123"_s << false;
    QTest::newRow("two @") << u"a@b@example.com"_s << u"0123"_s << false;
    QTest::newRow("no e-mail") << QString() << u"0123"_s << false;
    QTest::newRow("no key") << u"a@example.com"_s << QString() << false;
}

void TestIds::credentialsThatCannotStandInAHeader()
{
    QFETCH(QString, email);
    QFETCH(QString, secret);
    QFETCH(bool, good);
    const Credentials credentials{Credentials::Kind::GlobalKey, email, secret};
    QCOMPARE(!faultOf(credentials).has_value(), good);
    if (!good)
        return;
    QNetworkRequest request;
    authorise(request, credentials);
    QCOMPARE(request.rawHeader("X-Auth-Email"), email.toLatin1());
    QCOMPARE(request.rawHeader("X-Auth-Key"), secret.toLatin1());
    QVERIFY(!request.hasRawHeader("Authorization"));
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
