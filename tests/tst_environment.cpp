#include "app/accounts/environment.h"

#include <QProcess>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesTheFaultyVariableButNotItsValue_data();
    void namesTheFaultyVariableButNotItsValue();
    void takingThemHidesThemFromChildren();
};

namespace {

const auto AccountText = u"023e105f4ecef8ad9ca31a8372d0c353"_s;

QProcessEnvironment variables(const QStringList& pairs)
{
    QProcessEnvironment environment;
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        environment.insert(pairs[i], pairs[i + 1]);
    return environment;
}

} // namespace

void TestEnvironment::reads_data()
{
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("used");
    const QString token = u"CLOUDFLARE_API_TOKEN"_s;
    const QString key = u"CLOUDFLARE_API_KEY"_s;
    const QString email = u"CLOUDFLARE_EMAIL"_s;
    QTest::newRow("nothing") << QStringList() << QString() << QString() << QString();
    QTest::newRow("token") << QStringList{token, u" cfut_abc\n"_s} << u"cfut_abc"_s << QString() << token;
    QTest::newRow("key and e-mail") << QStringList{key, u"k3y"_s, email, u"a@example.com"_s} << u"k3y"_s
                                    << u"a@example.com"_s << u"CLOUDFLARE_EMAIL, CLOUDFLARE_API_KEY"_s;
    QTest::newRow("token goes before key")
        << QStringList{token, u"t0ken"_s, key, u"k3y"_s, email, u"a@example.com"_s} << u"t0ken"_s << QString() << token;
}

void TestEnvironment::reads()
{
    QFETCH(QStringList, pairs);
    QFETCH(QString, secret);
    QFETCH(QString, email);
    QFETCH(QString, used);
    const Environment environment = Environment::read(variables(pairs));
    QCOMPARE(environment.credentials.has_value(), !secret.isEmpty());
    if (environment.credentials) {
        QCOMPARE(environment.credentials->secret, secret);
        QCOMPARE(environment.credentials->email, email);
    }
    QCOMPARE(environment.used.join(u", "_s), used);
    QVERIFY(environment.problems.isEmpty());
    for (const QString& name : environment.used)
        QVERIFY2(environment.describe().contains(name), qPrintable(environment.describe()));
    QVERIFY(secret.isEmpty() || !environment.describe().contains(secret));
}

void TestEnvironment::namesTheFaultyVariableButNotItsValue_data()
{
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QString>("name");
    QTest::newRow("line break in the token")
        << QStringList{u"CLOUDFLARE_API_TOKEN"_s, u"canary\tcan ary"_s} << u"CLOUDFLARE_API_TOKEN"_s;
    QTest::newRow("key without e-mail") << QStringList{u"CLOUDFLARE_API_KEY"_s, u"canary"_s} << u"CLOUDFLARE_API_KEY"_s;
    QTest::newRow("e-mail without key") << QStringList{u"CLOUDFLARE_EMAIL"_s, u"canary@example.com"_s}
                                        << u"CLOUDFLARE_EMAIL"_s;
    QTest::newRow("e-mail that is none") << QStringList{u"CLOUDFLARE_EMAIL"_s, u"canary"_s, u"CLOUDFLARE_API_KEY"_s,
        u"canary"_s} << u"CLOUDFLARE_EMAIL"_s;
    QTest::newRow("short account id") << QStringList{u"CLOUDFLARE_ACCOUNT_ID"_s, u"canary"_s}
                                      << u"CLOUDFLARE_ACCOUNT_ID"_s;
    QTest::newRow("account id with a way out")
        << QStringList{u"CLOUDFLARE_ACCOUNT_ID"_s, u"../../canary"_s} << u"CLOUDFLARE_ACCOUNT_ID"_s;
    for (const char* url : {"http://canary.example.com/v4", "ftp://canary", "https://canary@example.com", "canary"})
        QTest::newRow(url) << QStringList{u"CLOUDFLARE_BASE_URL"_s, QString::fromLatin1(url)}
                           << u"CLOUDFLARE_BASE_URL"_s;
}

void TestEnvironment::namesTheFaultyVariableButNotItsValue()
{
    QFETCH(QStringList, pairs);
    QFETCH(QString, name);
    const Environment environment = Environment::read(variables(pairs));
    QVERIFY(!environment.credentials);
    QVERIFY(!environment.account);
    QVERIFY(!environment.base);
    QCOMPARE(environment.problems.size(), 1);
    QVERIFY2(environment.problems[0].contains(name), qPrintable(environment.problems[0]));
    QVERIFY2(!environment.problems[0].contains(u"canary"_s), qPrintable(environment.problems[0]));
}

void TestEnvironment::takingThemHidesThemFromChildren()
{
    qputenv("CLOUDFLARE_API_TOKEN", "cfut_canary");
    qputenv("CLOUDFLARE_ACCOUNT_ID", AccountText.toLatin1());
    qputenv("CLOUDFLARE_BASE_URL", "http://127.0.0.1:8080/client/v4/");
    const Environment environment = Environment::take();
    QVERIFY(environment.credentials && environment.account && environment.base);
    QCOMPARE(environment.base->url(), QUrl(u"http://127.0.0.1:8080/client/v4"_s));
    QProcess child;
    child.start(u"env"_s, QStringList());
    QVERIFY(child.waitForFinished());
    const QByteArray inherited = child.readAllStandardOutput();
    QVERIFY(inherited.contains("PATH="));
    QVERIFY(!inherited.contains("cfut_canary")); // not "canary": a folder may be called so
    QVERIFY(!inherited.contains("CLOUDFLARE_"));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
