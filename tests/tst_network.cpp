#include "app/cloudflare/authorityfile.h"
#include "tests/testcertificates.h"
#include "tests/testproxies.h"
#include "tests/wire.h"

#include <QSemaphore>
#include <QThread>

using namespace bulkhead;
using namespace bulkhead::wire;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;
using Mode = ProxyChoice::Mode;
using Reason = ProxyFailure::Reason;

/// The way to the API through proxies, real ones where they tell something, and through one that intercepts.
///
/// No loopback address ever goes through a proxy; 0.0.0.0 is none to the client, and leads to this machine all the
/// same.
class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsThroughARealProxy_data();
    void leadsThroughARealProxy();
    void aWrongPasswordIsSaid_data();
    void aWrongPasswordIsSaid();
    void aRefusedPasswordIsNotSentAgain();
    void aProxyThatWantsAPasswordGetsNoOther_data();
    void aProxyThatWantsAPasswordGetsNoOther();
    void aProxyThatIsNotThereIsNamed_data();
    void aProxyThatIsNotThereIsNamed();
    void aProxyThatRefusesSeesNoSecret();
    void theProxyFindsTheHost();
    void whatBreaksInAProxysTunnelMayHaveArrived_data();
    void whatBreaksInAProxysTunnelMayHaveArrived();
    void anInterceptingProxyIsTrustedOnlyWithItsAuthority();
    void loopbackNeedsNoProxy_data();
    void loopbackNeedsNoProxy();
    void theSystemIsAskedInAWorkerAndOnlyNowAndThen();
    void aSystemThatDoesNotAnswerHoldsNothingUp();
    void theSystemsProxyIsUsed();
    void filesOfAuthorities_data();
    void filesOfAuthorities();

private:
    Connection through(const ProxyChoice& proxy, const QUrl& base) const;
    std::unique_ptr<Client> client(const ProxyChoice& proxy, const QUrl& base) const;

    TestCertificates m_certificates;
};

namespace {

const auto Elsewhere = u"https://elsewhere.example/client/v4"_s;

void eachMode()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("HTTP") << int(Mode::Http);
    QTest::newRow("SOCKS5") << int(Mode::Socks5);
}

QString said(const ApiError& error)
{
    return errorSentence(error) + u' ' + errorAdvice(error);
}

} // namespace

void TestNetwork::initTestCase()
{
    const QByteArray problem = m_certificates.make();
    QVERIFY2(problem.isEmpty(), problem.constData());
}

Connection TestNetwork::through(const ProxyChoice& proxy, const QUrl& base) const
{
    Connection connection = connectionTo(base);
    connection.network.proxy = proxy;
    connection.network.authorities = m_certificates.read(u"stranger.pem"_s);
    return connection;
}

std::unique_ptr<Client> TestNetwork::client(const ProxyChoice& proxy, const QUrl& base) const
{
    return std::make_unique<Client>(through(proxy, base), nullptr, once());
}

void TestNetwork::leadsThroughARealProxy_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("user");
    QTest::newRow("HTTP") << int(Mode::Http) << QString();
    QTest::newRow("HTTP with a password") << int(Mode::Http) << u"analyst"_s;
    QTest::newRow("SOCKS5") << int(Mode::Socks5) << QString();
    QTest::newRow("SOCKS5 with a password") << int(Mode::Socks5) << u"analyst"_s;
}

void TestNetwork::leadsThroughARealProxy()
{
    QFETCH(int, mode);
    QFETCH(QString, user);
    RealProxy proxy(Mode(mode), user, user.isEmpty() ? QString() : u"right"_s);
    QVERIFY(proxy.isUp());
    FaultServer api(m_certificates.server(u"anywhere"_s));
    api.answer = [](const FaultServer::Request&) { return theJob(); };
    const QUrl base = api.base(u"0.0.0.0"_s);
    const auto asking = client(proxy.choice(), base);
    for (int n = 0; n < 3; ++n) {
        const auto ended = watch(asking->cancelJob(TheJob));
        QVERIFY(ended->wait());
        QVERIFY2(ended->result->ok(), qPrintable(ended->result->ok() ? QString() : said(ended->error())));
    }
    QCOMPARE(api.countOf("POST"), 3);
    for (const FaultServer::Request& request : api.journal()) {
        QCOMPARE(request.header("authorization"), "Bearer " + Canary);
        QVERIFY2(request.header("proxy-authorization").isEmpty(), "the proxy's password went on to the API");
    }
    const QByteArray target = "0.0.0.0:" + QByteArray::number(base.port());
    QTRY_VERIFY2(proxy.log().contains(target), proxy.log().constData());
    QVERIFY(!proxy.log().contains("canary"));
    QVERIFY(!proxy.log().contains("POST"));
}

void TestNetwork::aWrongPasswordIsSaid_data()
{
    eachMode();
}

void TestNetwork::aWrongPasswordIsSaid()
{
    QFETCH(int, mode);
    RealProxy proxy(Mode(mode), u"analyst"_s, u"right"_s);
    QVERIFY(proxy.isUp());
    FaultServer api(m_certificates.server(u"anywhere"_s));
    ProxyChoice wrong = proxy.choice();
    wrong.password = u"wrong-secret"_s;
    const auto asking = client(wrong, api.base(u"0.0.0.0"_s));
    for (int n = 0; n < 2; ++n) {
        const auto ended = watch(asking->cancelJob(TheJob));
        QVERIFY(ended->wait());
        QVERIFY(!ended->result->ok());
        QCOMPARE(int(ended->error().kind), int(Kind::Proxy));
        QVERIFY(ended->error().certainlyWithoutEffect());
        const QString words = said(ended->error());
        QVERIFY2(words.contains(proxy.name()) && words.contains(u"password"_s), qPrintable(words));
        QVERIFY(!words.contains(u"wrong-secret"_s));
        // tinyproxy answers a wrong password with 401, which says nothing of the kind to Qt.
        const auto reason = Mode(mode) == Mode::Http ? Reason::Refused : Reason::RefusedPassword;
        QCOMPARE(int(ended->error().proxy.value().reason), int(reason));
    }
    QCOMPARE(api.connections(), 0);
}

void TestNetwork::aRefusedPasswordIsNotSentAgain()
{
    FaultServer proxy;
    proxy.answer = [](const FaultServer::Request&) {
        return Reply::whole("no", 407, "text/plain", {"Proxy-Authenticate: Basic realm=\"x\""});
    };
    const auto port = quint16(proxy.base().port());
    const auto asking = client({Mode::Http, u"127.0.0.1"_s, port, u"analyst"_s, u"wrong-secret"_s}, QUrl(Elsewhere));
    for (int n = 0; n < 3; ++n) {
        const auto ended = watch(n == 1 ? asking->getJob(TheJob, Urgency::Person) : asking->cancelJob(TheJob));
        QVERIFY(ended->wait());
        QCOMPARE(int(ended->error().kind), int(Kind::Proxy));
        QCOMPARE(int(ended->error().proxy.value().reason), int(Reason::RefusedPassword)); // also where it was left out
        QVERIFY2(said(ended->error()).contains(u"does not accept"_s), qPrintable(said(ended->error())));
    }
    const auto journal = proxy.journal();
    QVERIFY(journal.size() >= 3);
    const auto tries = std::count_if(journal.begin(), journal.end(),
        [](const auto& request) { return !request.header("proxy-authorization").isEmpty(); });
    QCOMPARE(tries, 1);
    for (const auto& request : journal) {
        QCOMPARE(request.method, "CONNECT"_ba);
        QVERIFY(request.header("authorization").isEmpty());
    }
}

void TestNetwork::aProxyThatWantsAPasswordGetsNoOther_data()
{
    eachMode();
}

void TestNetwork::aProxyThatWantsAPasswordGetsNoOther()
{
    QFETCH(int, mode);
    RealProxy proxy(Mode(mode), u"analyst"_s, u"right"_s);
    QVERIFY(proxy.isUp());
    FaultServer api(m_certificates.server(u"anywhere"_s));
    ProxyChoice without = proxy.choice();
    without.user.clear();
    without.password.clear();
    const auto asking = client(without, api.base(u"0.0.0.0"_s));
    const auto ended = watch(asking->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(!ended->result->ok());
    QCOMPARE(int(ended->error().kind), int(Kind::Proxy));
    QCOMPARE(int(ended->error().proxy.value().reason), int(Reason::WantsPassword));
    QVERIFY2(said(ended->error()).contains(proxy.name()), qPrintable(said(ended->error())));
    QCOMPARE(api.connections(), 0);
}

void TestNetwork::aProxyThatIsNotThereIsNamed_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("reason");
    for (const Mode mode : {Mode::Http, Mode::Socks5}) {
        const char* name = mode == Mode::Http ? "HTTP" : "SOCKS5";
        QTest::addRow("%s, refuses", name) << int(mode) << u"127.0.0.1"_s << int(Reason::Unreachable);
        QTest::addRow("%s, no such host", name) << int(mode) << u"proxy.invalid"_s << int(Reason::NotFound);
    }
}

void TestNetwork::aProxyThatIsNotThereIsNamed()
{
    QFETCH(int, mode);
    QFETCH(QString, host);
    QFETCH(int, reason);
    const auto asking = client({Mode(mode), host, 1, {}, {}}, QUrl(Elsewhere)); // nobody listens on port 1
    const auto ended = watch(asking->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Reason(reason) == Reason::NotFound ? Kind::Unreachable : Kind::Proxy));
    QVERIFY(ended->error().certainlyWithoutEffect());
    QCOMPARE(int(ended->error().proxy.value().reason), reason);
    QVERIFY2(said(ended->error()).contains(host + u":1"_s), qPrintable(said(ended->error())));
}

void TestNetwork::aProxyThatRefusesSeesNoSecret()
{
    for (const int status : {403, 407, 502, 503}) {
        FaultServer proxy;
        proxy.answer = [=](const FaultServer::Request&) {
            return Reply::whole("no", status, "text/plain", {"Proxy-Authenticate: Basic realm=\"x\""});
        };
        const auto port = quint16(proxy.base().port());
        const auto asking = client({Mode::Http, u"127.0.0.1"_s, port, {}, {}}, QUrl(Elsewhere));
        const auto cancelled = watch(asking->cancelJob(TheJob));
        QVERIFY(cancelled->wait());
        QCOMPARE(int(cancelled->error().kind), int(status == 503 ? Kind::Unreachable : Kind::Proxy));
        QVERIFY(cancelled->error().certainlyWithoutEffect());
        QVERIFY2(said(cancelled->error()).contains(u"127.0.0.1:%1"_s.arg(port)), qPrintable(said(cancelled->error())));
        const auto journal = proxy.journal();
        QVERIFY(!journal.isEmpty());
        for (const auto& request : journal) {
            QCOMPARE(request.method, "CONNECT"_ba);
            QVERIFY(request.header("authorization").isEmpty());
            QVERIFY(request.header("proxy-authorization").isEmpty());
        }
    }
}

void TestNetwork::theProxyFindsTheHost()
{
    // The name exists nowhere: only the proxy can know where it leads.
    FaultServer elsewhere(m_certificates.server(u"anywhere"_s));
    elsewhere.answer = [](const FaultServer::Request&) { return theJob(); };
    const TunnelProxy proxy(quint16(elsewhere.base().port()));
    const auto asking = client(proxy.choice(), QUrl(Elsewhere));
    const auto ended = watch(asking->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QCOMPARE(elsewhere.countOf("POST"), 1);
    QVERIFY(proxy.seen().startsWith("CONNECT elsewhere.example:443 "));
    QVERIFY2(!proxy.seen().toLower().contains("authorization"), proxy.seen().constData());
    QVERIFY(!proxy.seen().contains("canary"));
}

void TestNetwork::whatBreaksInAProxysTunnelMayHaveArrived_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("end");
    for (const Mode mode : {Mode::Http, Mode::Socks5}) {
        const char* name = mode == Mode::Http ? "HTTP" : "SOCKS5";
        QTest::addRow("%s, closed", name) << int(mode) << int(Reply::End::Close);
        QTest::addRow("%s, reset", name) << int(mode) << int(Reply::End::Reset);
        QTest::addRow("%s, closed with the listener", name) << int(mode) << int(Reply::End::Vanish);
    }
}

void TestNetwork::whatBreaksInAProxysTunnelMayHaveArrived()
{
    QFETCH(int, mode);
    QFETCH(int, end);
    RealProxy proxy{Mode(mode)};
    QVERIFY(proxy.isUp());
    FaultServer api(m_certificates.server(u"anywhere"_s));
    api.answer = [=](const FaultServer::Request&) { return Reply::raw({}, Reply::End(end)); };
    const auto asking = client(proxy.choice(), api.base(u"0.0.0.0"_s));
    const auto cancelled = watch(asking->cancelJob(TheJob));
    QVERIFY(cancelled->wait());
    QCOMPARE(api.countOf("POST"), 1);
    QCOMPARE(int(cancelled->error().kind), int(Kind::Interrupted));
    QVERIFY(!cancelled->error().certainlyWithoutEffect());
}

void TestNetwork::anInterceptingProxyIsTrustedOnlyWithItsAuthority()
{
    FaultServer intercepting(m_certificates.server(u"anywhere"_s));
    intercepting.answer = [](const FaultServer::Request&) { return theJob(); };
    const TunnelProxy proxy(quint16(intercepting.base().port()));
    Connection connection = through(proxy.choice(), QUrl(Elsewhere));
    connection.network.authorities.clear();
    Client without(connection, nullptr, once());
    const auto refused = watch(without.cancelJob(TheJob));
    QVERIFY(refused->wait());
    QCOMPARE(int(refused->error().kind), int(Kind::Tls));
    const QString words = said(refused->error());
    QVERIFY2(words.contains(u"elsewhere.example"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Bulkhead test authority stranger"_s), qPrintable(words));
    QVERIFY2(words.contains(u"under Network in Settings"_s), qPrintable(words));
    QCOMPARE(intercepting.journal().size(), 0);

    const auto file = readAuthorityFile(m_certificates.path(u"stranger.pem"_s));
    connection.network.authorities = withSystemAuthorities(file.authorities);
    Client with(connection, nullptr, once());
    const auto accepted = watch(with.cancelJob(TheJob));
    QVERIFY(accepted->wait());
    QVERIFY(accepted->result->ok());
    QCOMPARE(intercepting.countOf("POST"), 1);
}

void TestNetwork::loopbackNeedsNoProxy_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("host");
    for (const Mode mode : {Mode::Http, Mode::Socks5, Mode::System}) {
        for (const char* host : {"127.0.0.1", "localhost"})
            QTest::addRow("%s, %d", host, int(mode)) << int(mode) << QString::fromLatin1(host);
    }
}

void TestNetwork::loopbackNeedsNoProxy()
{
    QFETCH(int, mode);
    QFETCH(QString, host);
    FaultServer proxy;
    FaultServer simulated;
    simulated.answer = [](const FaultServer::Request&) { return theJob(); };
    const auto port = quint16(proxy.base().port());
    Connection connection = through({Mode(mode), u"127.0.0.1"_s, port, {}, {}}, simulated.base(host));
    const auto lookup = [=](const QNetworkProxyQuery&) {
        return QList{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port)};
    };
    connection.network.systemProxy = std::make_shared<SystemProxy>(simulated.base(host), lookup);
    Client asking(connection, nullptr, once());
    const auto ended = watch(asking.getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QCOMPARE(proxy.connections(), 0);
}

void TestNetwork::theSystemIsAskedInAWorkerAndOnlyNowAndThen()
{
    std::atomic_int asked = 0;
    std::atomic_bool inThisThread = false;
    QUrl askedFor;
    const auto lookup = [&, here = QThread::currentThread()](const QNetworkProxyQuery& query) {
        inThisThread = QThread::currentThread() == here;
        askedFor = query.url();
        ++asked;
        return QList{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 1)};
    };
    const auto system = std::make_shared<SystemProxy>(QUrl(Elsewhere), lookup, std::chrono::hours(1));
    bool found = false;
    system->lookUp(this, [&] { found = true; });
    QTRY_VERIFY(found);
    QVERIFY(!inThisThread);
    QCOMPARE(askedFor, QUrl(Elsewhere));
    for (int n = 0; n < 100; ++n)
        QCOMPARE(system->known().value(0).port(), quint16(1));
    QCOMPARE(asked, 1);

    const auto changing = std::make_shared<SystemProxy>(QUrl(Elsewhere), lookup, std::chrono::milliseconds(0));
    QTRY_VERIFY((changing->known(), asked >= 4)); // each time anew, for the next time
    QThreadPool::globalInstance()->waitForDone();
}

void TestNetwork::aSystemThatDoesNotAnswerHoldsNothingUp()
{
    QSemaphore answers;
    const auto lookup = [&](const QNetworkProxyQuery&) {
        answers.acquire();
        return QList{QNetworkProxy(QNetworkProxy::DefaultProxy)};
    };
    const auto system = std::make_shared<SystemProxy>(QUrl(Elsewhere), lookup);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(system->known().value(0).type(), QNetworkProxy::NoProxy);
    QVERIFY(timer.elapsed() < 1000);
    bool found = false;
    auto context = std::make_unique<QObject>();
    system->lookUp(context.get(), [&] { found = true; });
    context.reset();
    answers.release(2);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY2(!found, "its context is gone");
    // Qt would take its own default for a question to the system, in this thread.
    QCOMPARE(system->known().value(0).type(), QNetworkProxy::NoProxy);
}

void TestNetwork::theSystemsProxyIsUsed()
{
    FaultServer elsewhere(m_certificates.server(u"anywhere"_s));
    elsewhere.answer = [](const FaultServer::Request&) { return theJob(); };
    const TunnelProxy proxy(quint16(elsewhere.base().port()));
    const ProxyChoice tunnel = proxy.choice();
    Connection connection = through({}, QUrl(Elsewhere));
    QCOMPARE(int(connection.network.proxy.mode), int(Mode::System));
    const auto lookup = [=](const QNetworkProxyQuery&) {
        return QList{QNetworkProxy(QNetworkProxy::HttpProxy, tunnel.host, tunnel.port)};
    };
    connection.network.systemProxy = std::make_shared<SystemProxy>(QUrl(Elsewhere), lookup);
    bool found = false;
    connection.network.systemProxy->lookUp(this, [&] { found = true; });
    QTRY_VERIFY(found);
    Client asking(connection, nullptr, once());
    const auto ended = watch(asking.cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QVERIFY(proxy.seen().startsWith("CONNECT elsewhere.example:443 "));
}

void TestNetwork::filesOfAuthorities_data()
{
    QTest::addColumn<QStringList>("files"); // one behind the other
    QTest::addColumn<int>("authorities");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("PEM") << QStringList{u"ca.pem"_s} << 1 << QString() << 0;
    QTest::newRow("DER") << QStringList{u"ca.der"_s} << 1 << QString() << 0;
    QTest::newRow("two") << QStringList{u"ca.pem"_s, u"stranger.pem"_s} << 2 << QString() << 0;
    QTest::newRow("no authority") << QStringList{u"good.pem"_s} << 0 << u"not that of an authority"_s << 0;
    QTest::newRow("ended") << QStringList{u"expiredca.pem"_s} << 0 << u"expired at 2020-01-01"_s << 0;
    QTest::newRow("one of three") << QStringList{u"good.pem"_s, u"ca.pem"_s, u"expiredca.pem"_s} << 1 << QString() << 2;
    QTest::newRow("a key") << QStringList{u"ca.key"_s} << 0 << u"no certificate in"_s << 0;
    QTest::newRow("nothing") << QStringList{} << 0 << u"no certificate in"_s << 0;
    QTest::newRow("gone") << QStringList{u"gone.pem"_s} << 0 << u"does not exist"_s << 0;
    QTest::newRow("a folder") << QStringList{u"."_s} << 0 << u"is not a file"_s << 0;
}

void TestNetwork::filesOfAuthorities()
{
    QFETCH(QStringList, files);
    QFETCH(int, authorities);
    QFETCH(QString, problem);
    QFETCH(int, leftOut);
    QString path = m_certificates.path(files.value(0));
    if (files.size() != 1) {
        path = m_certificates.path(u"together.pem"_s);
        QFile together(path);
        QVERIFY(together.open(QIODevice::WriteOnly));
        for (const QString& name : files) {
            QFile one(m_certificates.path(name));
            QVERIFY(one.open(QIODevice::ReadOnly));
            together.write(one.readAll());
        }
    }
    const AuthorityFile read = readAuthorityFile(path);
    QCOMPARE(read.authorities.size(), authorities);
    QCOMPARE(read.described.size(), authorities);
    QVERIFY2(problem.isEmpty() ? read.problem.isEmpty() : read.problem.contains(problem), qPrintable(read.problem));
    QVERIFY2(read.leftOut.size() == leftOut, qPrintable(read.leftOut.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
