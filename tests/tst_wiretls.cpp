#include "tests/calls.h"
#include "tests/faultserver.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QVersionNumber>

using namespace bulkhead;
using namespace bulkhead::calls;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;

/// The client over real TLS: certificates that must be refused, and the POST that Qt itself would send four times.
class TestWireTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodCertificateIsAccepted();
    void badCertificatesAreRefusedBeforeAnythingIsSent_data();
    void badCertificatesAreRefusedBeforeAnythingIsSent();
    void anUnknownAuthorityIsRefused();
    void plainHttpOnTheTlsPortIsNoAnswer();
    void aPostLeavesExactlyOnce_data();
    void aPostLeavesExactlyOnce();
    void anOrdinaryPostOfQtLeavesMoreOftenThanOnce();
    void aCutWithoutGoodByeIsNeverASuccess();

private:
    QSslConfiguration server(const QString& name) const;
    std::unique_ptr<Client> client(const FaultServer& server) const;

    QTemporaryDir m_directory;
    QSslConfiguration m_trusting;
    const JobId m_job = *JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");
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
    const Connection connection{*ApiBase::fromUrl(server.base()),
        *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s),
        {Credentials::Kind::ApiToken, {}, u"cfut_canary-of-the-tls-tests"_s}};
    return std::make_unique<Client>(connection, nullptr, WireLimits(), m_trusting);
}

void TestWireTls::aGoodCertificateIsAccepted()
{
    FaultServer good(server(u"good"_s));
    good.answer = [](const FaultServer::Request&) { return Reply::json(envelope(JobRecord)); };
    const auto asking = client(good);
    const auto ended = watch(this, asking->cancelJob(m_job));
    QTRY_COMPARE(ended->times, 1);
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
    bad.answer = [](const FaultServer::Request&) { return Reply::json(envelope(JobRecord)); };
    const auto asking = client(bad);
    const auto ended = watch(this, asking->cancelJob(m_job));
    QTRY_COMPARE(ended->times, 1);
    QVERIFY(!ended->result->ok());
    QCOMPARE(int(ended->result->error().kind), int(Kind::Tls));
    QVERIFY(ended->result->error().certainlyWithoutEffect());
    QVERIFY2(bad.connections() > 0, "nobody knocked, so nothing was refused");
    QCOMPARE(bad.journal().size(), 0);
    QVERIFY(errorSentence(ended->result->error()).contains(u"nothing was sent"_s));
}

void TestWireTls::anUnknownAuthorityIsRefused()
{
    FaultServer good(server(u"good"_s));
    good.answer = [](const FaultServer::Request&) { return Reply::json(envelope(JobRecord)); };
    Connection connection = client(good)->connection();
    const Client withoutTrust(connection); // the system's authorities only
    const auto ended = watch(this, const_cast<Client&>(withoutTrust).getJob(m_job, Urgency::Person));
    QTRY_COMPARE(ended->times, 1);
    QCOMPARE(int(ended->result->error().kind), int(Kind::Tls));
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
    const Connection connection{*ApiBase::fromUrl(QUrl(u"https://127.0.0.1:%1/client/v4"_s.arg(plain.serverPort()))),
        *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s), {Credentials::Kind::ApiToken, {}, u"cfut_x"_s}};
    Client asking(connection, nullptr, WireLimits(), m_trusting);
    const auto ended = watch(this, asking.cancelJob(m_job));
    QTRY_COMPARE(ended->times, 1);
    QCOMPARE(int(ended->result->error().kind), int(Kind::Tls));
}

void TestWireTls::aPostLeavesExactlyOnce_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("keptAlive");
    const QList<std::pair<int, const char*>> faults{{0, "closed"}, {1, "reset"}, {2, "garbage"}};
    for (const auto& [fault, name] : faults) {
        for (const bool keptAlive : {false, true})
            QTest::addRow("%s on a %s connection", name, keptAlive ? "kept-alive" : "fresh") << fault << keptAlive;
    }
}

void TestWireTls::aPostLeavesExactlyOnce()
{
    QFETCH(int, fault);
    QFETCH(bool, keptAlive);
    FaultServer faulty(server(u"good"_s));
    faulty.answer = [fault](const FaultServer::Request& request) {
        if (request.method == "GET")
            return Reply::json(envelope(JobRecord));
        return fault == 0 ? Reply::closeAfterReading()
            : fault == 1  ? Reply::resetAfterReading()
                          : Reply::raw("this is not HTTP\r\n\r\n");
    };
    const auto asking = client(faulty);
    if (keptAlive) {
        const auto read = watch(this, asking->getJob(m_job, Urgency::Person));
        QTRY_COMPARE(read->times, 1);
        QVERIFY(read->result->ok());
    }
    const auto cancelled = watch(this, asking->cancelJob(m_job));
    QTRY_COMPARE(cancelled->times, 1);
    QVERIFY(!cancelled->result->ok());
    QVERIFY(!cancelled->result->error().certainlyWithoutEffect());
    const auto after = watch(this, asking->getJob(m_job, Urgency::Person));
    QTRY_COMPARE(after->times, 1);
    QCOMPARE(faulty.countOf("POST"), 1);
}

void TestWireTls::anOrdinaryPostOfQtLeavesMoreOftenThanOnce()
{
    FaultServer faulty(server(u"good"_s));
    faulty.answer = [](const FaultServer::Request&) { return Reply::closeAfterReading(); };
    QNetworkAccessManager network;
    QNetworkRequest request(faulty.base());
    request.setSslConfiguration(m_trusting);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray("{}")));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(10'000));
    if (QVersionNumber::fromString(QLatin1String(qVersion())) < QVersionNumber(6, 9))
        QVERIFY2(faulty.countOf("POST") > 1, "this Qt repeats no POST: the test above proves less than it says");
    else
        QVERIFY(faulty.countOf("POST") >= 1);
}

void TestWireTls::aCutWithoutGoodByeIsNeverASuccess()
{
    FaultServer faulty(server(u"good"_s));
    const QByteArray body = envelope(JobRecord);
    faulty.answer = [&](const FaultServer::Request& request) {
        return Reply::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
            + body.left((request.sequence * 37) % body.size()));
    };
    const auto asking = client(faulty);
    for (int n = 0; n < 12; ++n) {
        const auto ended = watch(this, asking->cancelJob(m_job));
        QTRY_COMPARE(ended->times, 1);
        QVERIFY(!ended->result->ok());
        QVERIFY(!ended->result->error().certainlyWithoutEffect());
    }
    QCOMPARE(faulty.countOf("POST"), 12);
}

QTEST_GUILESS_MAIN(TestWireTls)
#include "tst_wiretls.moc"
