#include "app/accounts/accountsearch.h"
#include "tests/wire.h"

#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;

/// Which accounts are found, and the sentence where none is.
class TestAccountSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndAsksOnce();
    void fiftyMayNotBeAll();
    void whyThereIsNone_data();
    void whyThereIsNone();
    void theEndOfTheSearchEndsTheCall();

private:
    static void ask(FaultServer& server, AccountSearch& search);
    static Connection connection(const FaultServer& server)
    {
        Connection connection = wire::connectionTo(server.base());
        connection.account = AccountSearch::anyAccount();
        return connection;
    }
};

namespace {

const QByteArray First = "023e105f4ecef8ad9ca31a8372d0c353";
const QByteArray Second = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

QByteArray account(const QByteArray& id, const QByteArray& name)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"("})";
}

} // namespace

void TestAccountSearch::ask(FaultServer& server, AccountSearch& search)
{
    QSignalSpy finished(&search, &AccountSearch::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QCOMPARE(server.journal().size(), 1);
    QCOMPARE(server.journal().first().path, "/client/v4/accounts?per_page=50");
}

void TestAccountSearch::findsByNameAndAsksOnce()
{
    FaultServer server;
    server.answer = [](const FaultServer::Request&) {
        return Reply::json(wire::envelope(
            '[' + account(First, "b") + ',' + account(Second, "a") + ',' + account("../../zones", "a way out") + ']'));
    };
    AccountSearch search(connection(server));
    ask(server, search);
    QCOMPARE(search.accounts().size(), 2);
    QCOMPARE(search.accounts()[0].name, u"a"_s);
    QCOMPARE(search.accounts()[0].id.toString(), QString::fromLatin1(Second));
    QCOMPARE(search.accounts()[1].id.toString(), QString::fromLatin1(First));
    QVERIFY(!search.isFirstPageOnly());
    QVERIFY(search.problem().isEmpty());
}

void TestAccountSearch::fiftyMayNotBeAll()
{
    FaultServer server;
    server.answer = [](const FaultServer::Request&) {
        QByteArrayList accounts;
        for (int i = 0; i < Client::MostAccounts; ++i)
            accounts.append(account(QByteArray::number(i).rightJustified(32, '0'), "x"));
        return Reply::json(wire::envelope('[' + accounts.join(',') + ']'));
    };
    AccountSearch search(connection(server));
    ask(server, search);
    QCOMPARE(search.accounts().size(), Client::MostAccounts);
    QVERIFY(search.isFirstPageOnly());
}

void TestAccountSearch::whyThereIsNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("advice");
    const auto refused = [](const QByteArray& errors) { return wire::envelope("null", "false", errors); };
    QTest::newRow("account-owned token")
        << 400
        << refused(R"([{"code":1001,"message":"List accounts endpoint does not support account owned tokens."}])")
        << u"This token belongs to an account, and such a token can't list accounts: Cloudflare refused the request "
           "(1001: \u2068List accounts endpoint does not support account owned tokens.\u2069, HTTP status 400, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s
        << u"Enter the id of the account that it was made in: it stands on that account's overview in Cloudflare's "
           "dashboard. Nothing is wrong with the token."_s;
    QTest::newRow("none") << 200 << wire::envelope("[]")
                          << u"Cloudflare accepts this credential, but lists no account for it."_s
                          << u"Some tokens may use an account without seeing it. Enter the account id by hand: it "
                             "stands on the account's overview in Cloudflare's dashboard."_s;
    QTest::newRow("wrong token")
        << 403 << refused(R"([{"code":10000,"message":"Authentication error"}])")
        << u"This credential may not list accounts: Cloudflare refused: the credential is wrong, or it lacks the "
           "permission for this account (10000: \u2068Authentication error\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s
        << u"Check that it was copied whole and is of the chosen kind. If it is, enter the account id by hand: it "
           "stands on the account's overview in Cloudflare's dashboard."_s;
    QTest::newRow("no list") << 200 << wire::envelope("{}") << u"Cloudflare's answer can't be understood"_s
                             << u"Test again. If it lasts, see www.cloudflarestatus.com and give the cf-ray to "
                                "Cloudflare's support."_s;
}

void TestAccountSearch::whyThereIsNone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(QString, problem);
    QFETCH(QString, advice);
    FaultServer server;
    server.answer = [&](const FaultServer::Request&) { return Reply::json(answer, status); };
    AccountSearch search(connection(server));
    ask(server, search);
    QVERIFY(search.accounts().isEmpty());
    QVERIFY2(search.problem().startsWith(problem), qPrintable(search.problem()));
    QCOMPARE(search.advice(), advice);
}

void TestAccountSearch::theEndOfTheSearchEndsTheCall()
{
    FaultServer server;
    server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    auto search = std::make_unique<AccountSearch>(connection(server));
    QSignalSpy finished(search.get(), &AccountSearch::finished);
    QTRY_COMPARE(server.journal().size(), 1);
    search.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(TestAccountSearch)
#include "tst_accountsearch.moc"
