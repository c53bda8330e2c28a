#include "tests/faultserver.h"

#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

namespace bulkhead {

using namespace Qt::StringLiterals;

QByteArray FaultServer::Request::header(const QByteArray& lowerCaseName) const
{
    for (const auto& [name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

FaultServer::Reply FaultServer::Reply::json(const QByteArray& body, int status, const QList<QByteArray>& headers)
{
    return whole(body, status, "application/json", headers);
}

FaultServer::Reply FaultServer::Reply::whole(
    const QByteArray& body, int status, const QByteArray& contentType, const QList<QByteArray>& headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\ncf-ray: 8f0c1d2e3f4a5b6c-VIE\r\n";
    for (const QByteArray& header : headers)
        head += header + "\r\n";
    Reply reply;
    reply.pieces.append({head + "\r\n" + body});
    return reply;
}

FaultServer::Reply FaultServer::Reply::raw(const QByteArray& bytes, End end)
{
    Reply reply;
    if (!bytes.isEmpty())
        reply.pieces.append({bytes});
    reply.end = end;
    return reply;
}

FaultServer::Reply FaultServer::Reply::html(int status)
{
    return whole("<!DOCTYPE html><html><head><title>error</title></head></html>", status, "text/html; charset=UTF-8");
}

FaultServer::Reply FaultServer::Reply::chunked(const QByteArray& body, qsizetype size, bool cut)
{
    QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return cut ? raw(bytes) : raw(bytes + "0\r\n\r\n", End::KeepOpen);
}

FaultServer::Reply FaultServer::Reply::drip(
    const QByteArray& head, const QByteArray& bytes, std::chrono::milliseconds pause)
{
    Reply reply = raw(head, End::KeepOpen);
    for (const char byte : bytes)
        reply.pieces.append({QByteArray(1, byte), pause});
    return reply;
}

/// One connection, in the server's thread.
class FaultServer::Conversation : public QObject {
public:
    Conversation(FaultServer& server, QSslSocket* socket, int number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        connect(socket, &QIODevice::readyRead, this, [this] { read(); });
        connect(socket, &QAbstractSocket::disconnected, this, [this] {
            m_server.noteClosed();
            m_socket->deleteLater();
        });
    }

private:
    void read()
    {
        m_input += m_socket->readAll();
        while (!m_answering) {
            const auto headEnd = m_input.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return;
            Request request = parse(m_input.left(headEnd));
            const auto length = request.header("content-length").toLongLong();
            if (m_input.size() < headEnd + 4 + length)
                return;
            request.body = m_input.mid(headEnd + 4, length);
            m_input.remove(0, headEnd + 4 + length);
            m_answering = true;
            m_reply = m_server.replyTo(std::move(request));
            writeNext(0);
        }
    }

    Request parse(const QByteArray& head) const
    {
        Request request;
        request.connection = m_number;
        request.protocol = m_socket->sslConfiguration().nextNegotiatedProtocol();
        const auto lines = head.split('\n');
        const auto start = lines[0].trimmed().split(' ');
        request.method = start.value(0);
        request.path = start.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].indexOf(':');
            request.headers.append({lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed()});
        }
        return request;
    }

    void writeNext(qsizetype piece)
    {
        if (piece == m_reply.pieces.size()) {
            finish();
            return;
        }
        const auto& gate = m_reply.pieces[piece].gate;
        if (gate && !*gate) {
            QTimer::singleShot(std::chrono::milliseconds(2), this, [this, piece] { writeNext(piece); });
            return;
        }
        const auto write = [this, piece] {
            m_socket->write(m_reply.pieces[piece].bytes);
            m_socket->flush();
            writeNext(piece + 1);
        };
        if (m_reply.pieces[piece].before.count() == 0)
            write();
        else
            QTimer::singleShot(m_reply.pieces[piece].before, this, write);
    }

    void finish()
    {
        if (m_reply.end == Reply::End::KeepOpen) {
            m_answering = m_reply.pieces.isEmpty(); // silence: this request is never answered, nor one behind it
            if (!m_answering)
                QMetaObject::invokeMethod(
                    this, [this] { read(); }, Qt::QueuedConnection);
            return;
        }
        if (m_reply.end == Reply::End::Vanish)
            m_server.stopListening();
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(1000)) { }
        const auto descriptor = int(m_socket->socketDescriptor());
        if (m_reply.end == Reply::End::Reset) {
            const linger hard{1, 0};
            ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            m_socket->abort();
        } else {
            // Not QSslSocket's own good-bye: a peer that just goes away sends no close_notify. Only our direction, so
            // that the connection counts as closed when the client has noticed and not before.
            ::shutdown(descriptor, SHUT_WR);
        }
    }

    FaultServer& m_server;
    QSslSocket* m_socket;
    int m_number;
    QByteArray m_input;
    Reply m_reply;
    bool m_answering = false;
};

class FaultServer::Listener : public QTcpServer {
public:
    Listener(FaultServer& server, std::optional<QSslConfiguration> tls)
        : m_server(server)
        , m_tls(std::move(tls))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        int number = 0;
        {
            const std::scoped_lock lock(m_server.m_mutex);
            number = ++m_server.m_connections;
        }
        if (m_tls) {
            socket->setSslConfiguration(*m_tls);
            socket->startServerEncryption();
        }
        new Conversation(m_server, socket, number);
    }

private:
    FaultServer& m_server;
    std::optional<QSslConfiguration> m_tls;
};

FaultServer::FaultServer(const std::optional<QSslConfiguration>& tls, Journal journal)
    : m_listener(std::make_unique<Listener>(*this, tls))
    , m_isTls(tls.has_value())
    , m_keepsJournal(journal == Journal::Whole)
{
    m_listener->listen(QHostAddress::LocalHost);
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

FaultServer::~FaultServer()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FaultServer::stopListening()
{
    m_listener->close();
}

QUrl FaultServer::base(const QString& host) const
{
    const std::scoped_lock lock(m_mutex); // whoever asks for the address has set answer() for the other thread
    return QUrl(u"%1://%2:%3/client/v4"_s.arg(m_isTls ? u"https"_s : u"http"_s, host, QString::number(m_port)));
}

QList<FaultServer::Request> FaultServer::journal() const
{
    const std::scoped_lock lock(m_mutex);
    return m_journal;
}

int FaultServer::countOf(const QByteArray& method) const
{
    const auto all = journal();
    return int(std::count_if(all.begin(), all.end(), [&](const Request& r) { return r.method == method; }));
}

int FaultServer::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

int FaultServer::openConnections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections - m_closedConnections;
}

void FaultServer::noteClosed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_closedConnections;
}

FaultServer::Reply FaultServer::replyTo(Request request)
{
    if (m_keepsJournal) {
        const std::scoped_lock lock(m_mutex);
        request.sequence = int(m_journal.size()) + 1;
        m_journal.append(request);
    }
    return answer ? answer(request) : Reply::silence();
}

} // namespace bulkhead
