#pragma once

#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace bulkhead {

/// A server that does what servers should not: it writes raw bytes, in pieces, and ends connections as a test wants. It
/// runs in a thread of its own and keeps a journal of every request that arrived; tests assert on the journal, not on
/// what the client believes.
///
///     FaultServer server;
///     server.answer = [](const FaultServer::Request&) { return Reply::closeAfterReading(); };
///     … drive the client against server.base() …
///     QCOMPARE(server.journal().size(), 1);
class FaultServer {
public:
    struct Request {
        int sequence = 0; ///< counted from 1, over all connections
        int connection = 0;
        QByteArray protocol; ///< agreed on with TLS ("h2"); empty where neither side named one
        QByteArray method;
        QByteArray path; ///< with the query
        QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
        QByteArray body;

        QByteArray header(const QByteArray& lowerCaseName) const;
    };

    /// What is done once a request was read.
    struct Reply {
        enum class End {
            KeepOpen, ///< HTTP keep-alive
            Close, ///< orderly; over TLS without close_notify
            Reset, ///< RST
            Vanish, ///< Close, and the listener too: whoever comes again is refused
        };
        struct Piece {
            QByteArray bytes;
            std::chrono::milliseconds before{0};
            /// Held back until the test opens this, where it is set; then `before` begins.
            std::shared_ptr<const std::atomic_bool> gate = nullptr;
        };

        QList<Piece> pieces;
        End end = End::KeepOpen;

        /// A whole answer with Content-Length; `headers` are further lines.
        static Reply json(const QByteArray& body, int status = 200, const QList<QByteArray>& headers = {});
        static Reply whole(
            const QByteArray& body, int status, const QByteArray& contentType, const QList<QByteArray>& headers = {});
        static Reply raw(const QByteArray& bytes, End end = End::Close);
        static Reply closeAfterReading() { return raw({}, End::Close); }
        static Reply resetAfterReading() { return raw({}, End::Reset); }
        static Reply vanishAfterReading() { return raw({}, End::Vanish); }
        static Reply silence() { return raw({}, End::KeepOpen); }
        /// A page for people where JSON was to come.
        static Reply html(int status);
        /// `body` in chunks of `size`; without the last, empty chunk where it is `cut`.
        static Reply chunked(const QByteArray& body, qsizetype size, bool cut = false);
        /// One byte of `bytes` at a time, as they come after `head`.
        static Reply drip(const QByteArray& head, const QByteArray& bytes, std::chrono::milliseconds pause);
    };

    /// Whoever sends it requests for hours does without the journal, which keeps every one of them.
    enum class Journal { Whole, None };

    /// Plain HTTP on loopback, or TLS with the certificate and key of `tls`.
    explicit FaultServer(const std::optional<QSslConfiguration>& tls = std::nullopt, Journal journal = Journal::Whole);
    ~FaultServer();

    /// Called in the server's thread, once for each request. Set it before the first request.
    std::function<Reply(const Request&)> answer;

    /// `http(s)://127.0.0.1:PORT/client/v4`
    QUrl base(const QString& host = QStringLiteral("127.0.0.1")) const;
    QList<Request> journal() const;
    int countOf(const QByteArray& method) const;
    /// Connections accepted, also those that brought no request.
    int connections() const;
    /// Those of them that are still open.
    int openConnections() const;

private:
    class Listener;
    class Conversation;

    void stopListening();
    void noteClosed();
    Reply replyTo(Request request);

    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
    bool m_isTls;
    bool m_keepsJournal;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<Request> m_journal;
    int m_connections = 0;
    int m_closedConnections = 0;
};

} // namespace bulkhead
