#include "tests/wire.h"

#include <QFile>
#include <QNetworkProxy>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QVersionNumber>

using namespace bulkhead;
using namespace bulkhead::wire;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;

namespace {

/// The proxy of the whole program, while this lives.
class UseProxy {
public:
    explicit UseProxy(quint16 port)
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    }
    ~UseProxy() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    Q_DISABLE_COPY_MOVE(UseProxy)
};

/// A proxy that leads every CONNECT to one port of this machine.
class TunnelProxy {
public:
    explicit TunnelProxy(quint16 port)
    {
        m_listener.listen(QHostAddress::LocalHost);
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this, port] { open(port); });
        m_use.emplace(m_listener.serverPort());
    }
    const QByteArray& seen() const { return m_seen; }

private:
    void open(quint16 port)
    {
        QTcpSocket* near = m_listener.nextPendingConnection();
        auto* far = new QTcpSocket(near);
        far->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(near, &QIODevice::readyRead, near, [=, this] {
            if (far->state() == QAbstractSocket::ConnectedState) {
                far->write(near->readAll());
                return;
            }
            m_seen += near->readAll();
            if (m_seen.endsWith("\r\n\r\n"))
                far->connectToHost(QHostAddress::LocalHost, port);
        });
        QObject::connect(far, &QAbstractSocket::connected, near, [=] { near->write("HTTP/1.1 200 OK\r\n\r\n"); });
        QObject::connect(far, &QIODevice::readyRead, near, [=] { near->write(far->readAll()); });
        QObject::connect(far, &QAbstractSocket::disconnected, near, [=] { near->disconnectFromHost(); });
    }

    QTcpServer m_listener;
    std::optional<UseProxy> m_use;
    QByteArray m_seen;
};

} // namespace

/// The client over real TLS: certificates that must be refused, and the changes that Qt itself would send four times.
class TestWireTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodCertificateIsAccepted();
    void badCertificatesAreRefusedBeforeAnythingIsSent_data();
    void badCertificatesAreRefusedBeforeAnythingIsSent();
    void anUnknownAuthorityIsRefused();
    void plainHttpOnTheTlsPortIsNoAnswer();
    void aChangeLeavesExactlyOnce_data();
    void aChangeLeavesExactlyOnce();
    void ordinaryChangesOfQtLeaveMoreOftenThanOnce_data();
    void ordinaryChangesOfQtLeaveMoreOftenThanOnce();
    void aCutWithoutGoodByeIsNeverASuccess();
    void whatBreaksInAProxysTunnelMayHaveArrived();
    void aProxyThatRefusesSeesNoSecret();
    void redirectsDoNotLeaveTls();

private:
    QSslConfiguration server(const QString& name) const;
    std::unique_ptr<Client> client(const FaultServer& server) const;

    QTemporaryDir m_directory;
    QSslConfiguration m_trusting;
};

void TestWireTls::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "Qt has no TLS here");
    QProcess openssl;
    openssl.start(QStringLiteral(BULKHEAD_CERTIFICATES), {m_directory.path()});
    QVERIFY(openssl.waitForFinished(60'000));
    QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    const auto authorities = QSslCertificate::fromPath(m_directory.filePath(u"ca.pem"_s));
    QCOMPARE(authorities.size(), 1);
    m_trusting = QSslConfiguration::defaultConfiguration();
    m_trusting.setCaCertificates(authorities);
}

QSslConfiguration TestWireTls::server(const QString& name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile keyFile(m_directory.filePath(name + u".key"_s));
    [&] { QVERIFY(keyFile.open(QIODevice::ReadOnly)); }();
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate::fromPath(m_directory.filePath(name + u".pem"_s)).value(0));
    [&] { QVERIFY(!configuration.privateKey().isNull() && !configuration.localCertificate().isNull()); }();
    return configuration;
}

std::unique_ptr<Client> TestWireTls::client(const FaultServer& server) const
{
    return std::make_unique<Client>(connectionTo(server.base()), nullptr, once(), m_trusting);
}

void TestWireTls::aGoodCertificateIsAccepted()
{
    FaultServer good(server(u"good"_s));
    good.answer = [](const FaultServer::Request&) { return theJob(); };
    const auto asking = client(good);
    const auto ended = watch(asking->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY2(ended->result->ok(), "without this row, those below would prove nothing");
}

void TestWireTls::badCertificatesAreRefusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("certificate");
    for (const char* name : {"wronghost", "expired", "selfsigned", "unknownca"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWireTls::badCertificatesAreRefusedBeforeAnythingIsSent()
{
    QFETCH(QString, certificate);
    FaultServer bad(server(certificate));
    bad.answer = [](const FaultServer::Request&) { return theJob(); };
    const auto asking = client(bad);
    const auto ended = watch(asking->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(!ended->result->ok());
    QCOMPARE(int(ended->error().kind), int(Kind::Tls));
    QVERIFY(ended->error().certainlyWithoutEffect());
    QVERIFY2(bad.connections() > 0, "nobody knocked, so nothing was refused");
    QCOMPARE(bad.journal().size(), 0);
    QVERIFY(errorSentence(ended->error()).contains(u"nothing was sent"_s));
}

void TestWireTls::anUnknownAuthorityIsRefused()
{
    FaultServer good(server(u"good"_s));
    good.answer = [](const FaultServer::Request&) { return theJob(); };
    Client withoutTrust(connectionTo(good.base())); // the system's authorities only
    const auto ended = watch(withoutTrust.getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Kind::Tls));
    QCOMPARE(good.journal().size(), 0);
}

void TestWireTls::plainHttpOnTheTlsPortIsNoAnswer()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* socket = plain.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            socket->disconnectFromHost();
        });
    });
    const QUrl base(u"https://127.0.0.1:%1/client/v4"_s.arg(plain.serverPort()));
    Client asking(connectionTo(base), nullptr, once(), m_trusting);
    const auto ended = watch(asking.cancelJob(TheJob));
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Kind::Tls));
}

void TestWireTls::aChangeLeavesExactlyOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("keptAlive");
    const auto rows = [](const char* fault, const QByteArray& answer, Reply::End end) {
        for (const char* method : {"POST", "DELETE"}) {
            for (const bool keptAlive : {false, true}) {
                QTest::addRow("%s: %s on a %s connection", method, fault, keptAlive ? "kept-alive" : "fresh")
                    << QByteArray(method) << answer << int(end) << keptAlive;
            }
        }
    };
    rows("closed", {}, Reply::End::Close);
    rows("reset", {}, Reply::End::Reset);
    rows("closed with the listener", {}, Reply::End::Vanish);
    rows("garbage", "this is not HTTP\r\n\r\n", Reply::End::Close);
    rows("half a head", "HTTP/1.1 200 OK\r\nContent-Type: appl", Reply::End::Close);
}

void TestWireTls::aChangeLeavesExactlyOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, answer);
    QFETCH(int, end);
    QFETCH(bool, keptAlive);
    FaultServer faulty(server(u"good"_s));
    faulty.answer = [=](const FaultServer::Request& request) {
        return request.method == "GET" ? theJob() : Reply::raw(answer, Reply::End(end));
    };
    const auto asking = client(faulty);
    if (keptAlive) {
        const auto read = watch(asking->getJob(TheJob, Urgency::Person));
        QVERIFY(read->wait());
        QVERIFY(read->result->ok());
    }
    const auto error = errorOfChange(*asking, method);
    QVERIFY(error);
    QVERIFY(!error->certainlyWithoutEffect());
    const auto after = watch(asking->getJob(TheJob, Urgency::Person));
    QVERIFY(after->wait());
    QCOMPARE(faulty.countOf(method), 1);
}

void TestWireTls::ordinaryChangesOfQtLeaveMoreOftenThanOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST") << "POST"_ba;
    QTest::newRow("DELETE") << "DELETE"_ba;
}

void TestWireTls::ordinaryChangesOfQtLeaveMoreOftenThanOnce()
{
    QFETCH(QByteArray, method);
    FaultServer faulty(server(u"good"_s));
    faulty.answer = [](const FaultServer::Request&) { return Reply::closeAfterReading(); };
    QNetworkAccessManager network;
    QNetworkRequest request(faulty.base());
    request.setSslConfiguration(m_trusting);
    const std::unique_ptr<QNetworkReply> reply(ordinaryChange(network, request, method));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(10'000));
    if (QVersionNumber::fromString(QLatin1String(qVersion())) < QVersionNumber(6, 9))
        QVERIFY2(faulty.countOf(method) > 1, "this Qt repeats no request: the test above proves less than it says");
    else
        QVERIFY(faulty.countOf(method) >= 1);
}

void TestWireTls::aCutWithoutGoodByeIsNeverASuccess()
{
    FaultServer faulty(server(u"good"_s));
    const QByteArray body = envelope(JobRecord);
    faulty.answer = [=](const FaultServer::Request& request) {
        return Reply::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
            + body.left((request.sequence * 37) % body.size()));
    };
    const auto asking = client(faulty);
    for (int n = 0; n < 12; ++n) {
        const auto ended = watch(asking->cancelJob(TheJob));
        QVERIFY(ended->wait());
        QVERIFY(!ended->result->ok());
        QVERIFY(!ended->error().certainlyWithoutEffect());
    }
    QCOMPARE(faulty.countOf("POST"), 12);
}

void TestWireTls::whatBreaksInAProxysTunnelMayHaveArrived()
{
    // The certificate of another host, which only the proxy can find.
    FaultServer elsewhere(server(u"wronghost"_s));
    elsewhere.answer = [](const FaultServer::Request&) { return Reply::closeAfterReading(); };
    const TunnelProxy proxy(quint16(elsewhere.base().port()));
    Client asking(connectionTo(QUrl(u"https://elsewhere.example/client/v4"_s)), nullptr, once(), m_trusting);
    const auto cancelled = watch(asking.cancelJob(TheJob));
    QVERIFY(cancelled->wait());
    QCOMPARE(elsewhere.countOf("POST"), 1);
    QCOMPARE(int(cancelled->error().kind), int(Kind::Interrupted));
    QVERIFY(!cancelled->error().certainlyWithoutEffect());
    QVERIFY(proxy.seen().startsWith("CONNECT elsewhere.example:443 "));
    QVERIFY2(!proxy.seen().toLower().contains("authorization"), proxy.seen().constData());
    QVERIFY(!proxy.seen().contains("canary"));
}

void TestWireTls::aProxyThatRefusesSeesNoSecret()
{
    for (const int status : {403, 407, 502, 503}) {
        FaultServer proxy;
        proxy.answer = [=](const FaultServer::Request&) {
            return Reply::whole("no", status, "text/plain", {"Proxy-Authenticate: Basic realm=\"x\""});
        };
        const UseProxy use(quint16(proxy.base().port()));
        Client asking(connectionTo(QUrl(u"https://elsewhere.example/client/v4"_s)), nullptr, once(), m_trusting);
        const auto cancelled = watch(asking.cancelJob(TheJob));
        QVERIFY(cancelled->wait());
        QCOMPARE(int(cancelled->error().kind), int(status == 503 ? Kind::Unreachable : Kind::Proxy));
        QVERIFY(cancelled->error().certainlyWithoutEffect());
        const auto journal = proxy.journal();
        QVERIFY(!journal.isEmpty());
        for (const auto& request : journal) {
            QCOMPARE(request.method, "CONNECT"_ba);
            QVERIFY(request.header("authorization").isEmpty());
            QVERIFY(request.header("proxy-authorization").isEmpty());
        }
    }
}

void TestWireTls::redirectsDoNotLeaveTls()
{
    FaultServer plain;
    FaultServer other(server(u"good"_s));
    FaultServer redirecting(server(u"good"_s));
    const QList<QByteArray> targets{plain.base().toEncoded(), other.base().toEncoded()};
    redirecting.answer = [=](const FaultServer::Request& request) {
        return Reply::json("{}", 307, {"Location: " + targets[request.sequence % 2]});
    };
    const auto asking = client(redirecting);
    for (int n = 0; n < 4; ++n) {
        const auto ended = watch(n < 2 ? asking->cancelJob(TheJob) : asking->getJob(TheJob, Urgency::Person));
        QVERIFY(ended->wait());
        QCOMPARE(int(ended->error().kind), int(Kind::NotFromCloudflare));
    }
    QCOMPARE(plain.connections() + other.connections(), 0);
    QCOMPARE(redirecting.journal().size(), 4);
}

QTEST_GUILESS_MAIN(TestWireTls)
#include "tst_wiretls.moc"
