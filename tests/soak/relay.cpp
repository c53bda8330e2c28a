#include "tests/faultserver.h"

#include <QCoreApplication>
#include <QMap>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

// The fault layer of the soak: a program between Bulkhead and the simulator, so that its own sockets and memory are not
// counted as Bulkhead's.   soak_relay PORT-OF-THE-SIMULATOR SEED
// It prints `listening on URL`, reads the words `storm`, `calm` and `told` from its standard input, and answers each
// with one line of what it has done so far: `requests=12 reset=1 …`. In a storm about one request in eight goes wrong.
// It ends with its standard input.

using namespace bulkhead;

namespace {

using Reply = FaultServer::Reply;

constexpr int OneIn = 8;

class Relay {
public:
    Relay(quint16 port, quint32 seed)
        : m_port(port)
        , m_random(seed)
        , m_calm(std::make_shared<std::atomic_bool>(true))
    {
        m_server.answer = [this](const FaultServer::Request& request) { return answer(request); };
    }

    QUrl base() const { return m_server.base(); }

    /// What was left unanswered is cut with the calm, so that nobody waits for it.
    void storm(bool storm) { *m_calm = !storm; }

    std::string told() const
    {
        const std::scoped_lock lock(m_mutex);
        std::string line = "requests=" + std::to_string(m_requests);
        for (auto kind = m_faults.cbegin(); kind != m_faults.cend(); ++kind)
            line += ' ' + kind.key() + '=' + std::to_string(kind.value());
        return line;
    }

private:
    Reply answer(const FaultServer::Request& request)
    {
        const bool isFaulty = !*m_calm && m_random.bounded(OneIn) == 0;
        {
            const std::scoped_lock lock(m_mutex);
            ++m_requests;
        }
        if (!isFaulty)
            return Reply::raw(forwarded(request), Reply::End::KeepOpen);
        switch (m_random.bounded(16)) {
        case 0:
            return noted("closed", Reply::closeAfterReading());
        case 1:
            return noted("reset", Reply::resetAfterReading());
        case 2:
            forwarded(request);
            return noted("answer lost", Reply::closeAfterReading());
        case 3: {
            const QByteArray whole = forwarded(request);
            return noted("answer cut", Reply::raw(whole.left(m_random.bounded(int(whole.size())))));
        }
        case 4:
            return noted("500", failure(500, {}));
        case 5:
            return noted("503", failure(503, {"Retry-After: 1"}));
        case 6:
            return noted("429", failure(429, {"Retry-After: 1"}));
        case 7:
            return noted("403", failure(403, {}));
        case 8:
            return noted("502 for people", Reply::html(502));
        case 9:
            return noted("portal", Reply::html(200));
        case 10:
            return noted("garbage", Reply::raw(garbage()));
        case 11:
            return noted("garbage in JSON", Reply::json(R"({"success": true, "result": )" + garbage().toHex() + '}'));
        case 12:
            return noted("no success", failure(200, {}));
        case 13:
            return noted("empty", Reply::json({}));
        case 14:
            return noted("slow", slow(forwarded(request)));
        default:
            return noted("silence", silence());
        }
    }

    Reply noted(const char* kind, Reply reply)
    {
        std::string name = kind;
        std::replace(name.begin(), name.end(), ' ', '-');
        const std::scoped_lock lock(m_mutex);
        ++m_faults[name];
        return reply;
    }

    static Reply failure(int status, const QList<QByteArray>& headers)
    {
        return Reply::json(
            R"({"success":false,"errors":[{"code":10000,"message":"a fault"}],"messages":[],"result":null})", status,
            headers);
    }

    QByteArray garbage()
    {
        QByteArray bytes(m_random.bounded(1, 4000), '\0');
        std::generate(bytes.begin(), bytes.end(), [this] { return char(m_random.bounded(256)); });
        return bytes;
    }

    Reply silence() const
    {
        Reply reply;
        reply.pieces.append({{}, std::chrono::milliseconds(0), m_calm});
        reply.end = Reply::End::Close;
        return reply;
    }

    static Reply slow(const QByteArray& whole)
    {
        constexpr qsizetype Pieces = 20;
        Reply reply;
        const qsizetype size = whole.size() / Pieces + 1;
        for (qsizetype at = 0; at < whole.size(); at += size)
            reply.pieces.append({whole.mid(at, size), std::chrono::milliseconds(20)});
        return reply;
    }

    /// The simulator's own answer, asked for in the server's thread: it comes in a few milliseconds.
    QByteArray forwarded(const FaultServer::Request& request)
    {
        QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\n";
        for (const auto& [name, value] : request.headers) {
            if (name != "accept-encoding" && name != "connection")
                bytes += name + ": " + value + "\r\n";
        }
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        socket.write(bytes + "Connection: close\r\n\r\n" + request.body);
        QByteArray answer;
        while (socket.waitForReadyRead(20'000))
            answer += socket.readAll();
        answer += socket.readAll();
        return answer.replace("Connection: close\r\n", "");
    }

    quint16 m_port;
    QRandomGenerator m_random;
    std::shared_ptr<std::atomic_bool> m_calm;
    mutable std::mutex m_mutex; ///< guards the next two
    qint64 m_requests = 0;
    QMap<std::string, qint64> m_faults;
    FaultServer m_server{std::nullopt, FaultServer::Journal::None}; ///< last: its thread ends before the rest goes
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: soak_relay PORT-OF-THE-SIMULATOR SEED\n", stderr);
        return 2;
    }
    Relay relay(quint16(arguments[1].toUInt()), arguments[2].toUInt());
    std::cout << "listening on " << relay.base().toString().toStdString() << std::endl;
    for (std::string word; std::getline(std::cin, word);) {
        if (word != "told")
            relay.storm(word == "storm");
        std::cout << relay.told() << std::endl;
    }
    // As it stands: connections are open, and OpenSSL, which a QSslSocket may have loaded, frees nothing of a thread
    // that ends after it.
    std::_Exit(EXIT_SUCCESS);
}
