#include "tests/random/spoiler.h"

#include <QRegularExpression>

namespace bulkhead {

using Reply = FaultServer::Reply;

namespace {

using namespace std::chrono_literals;

const QByteArray HeadEnd = "\r\n\r\n";

QByteArray bytesOf(const Reply& right)
{
    return right.pieces.constFirst().bytes;
}

QByteArray headOf(const Reply& right)
{
    const QByteArray bytes = bytesOf(right);
    return bytes.left(bytes.indexOf(HeadEnd) + HeadEnd.size());
}

/// The same answer, but as if all had gone well: an enemy says CANCELLED wherever it costs nothing.
QByteArray claimed(const Reply& right)
{
    static const QRegularExpression status(QStringLiteral("\"status\":\"[A-Z]+\""));
    return QString::fromUtf8(Spoiler::bodyOf(right))
        .replace(status, QStringLiteral("\"status\":\"CANCELLED\""))
        .toUtf8();
}

template <typename T>
T oneOf(const std::vector<T>& all, QRandomGenerator& random)
{
    return all[random.bounded(quint32(all.size()))];
}

Reply cut(const Reply& right, QRandomGenerator& random)
{
    const QByteArray bytes = bytesOf(right);
    return Reply::raw(bytes.left(qsizetype(random.bounded(quint32(bytes.size())))),
        random.bounded(2) ? Reply::End::Close : Reply::End::Reset);
}

Reply withStatus(const Reply& right, QRandomGenerator& random)
{
    return Reply::json(claimed(right), oneOf<int>({103, 202, 204, 205, 206, 226, 304, 404, 500, 503}, random));
}

Reply refused(QRandomGenerator& random)
{
    const int status = oneOf<int>({400, 404, 405, 408, 409, 410, 422, 425, 500, 502, 503, 504}, random);
    return Reply::json(
        R"({"success":false,"errors":[{"code":1000,"message":"refused"}],"messages":[],"result":null})", status);
}

Reply credentialRefused(QRandomGenerator& random)
{
    const QList<QByteArray> challenge = oneOf<QList<QByteArray>>(
        {{}, {"WWW-Authenticate: Basic realm=\"x\""}, {"WWW-Authenticate: NTLM"}, {"WWW-Authenticate: Negotiate"},
            {"WWW-Authenticate: Digest realm=\"x\", nonce=\"1\", qop=\"auth\""}},
        random);
    return Reply::json(
        R"({"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null})",
        random.bounded(2) ? 401 : 403, challenge);
}

Reply tooMany(QRandomGenerator& random)
{
    const QByteArray wait = oneOf<QByteArray>(
        {"", "Retry-After: 0", "Retry-After: 1", "Retry-After: 60", "Retry-After: -5", "Retry-After: 1000000000000",
            "Retry-After: soon", "Retry-After: Wed, 25 Nov 2020 10:00:00 GMT"},
        random);
    return Reply::json(
        R"({"success":false,"errors":[{"code":10013,"message":"More than 1200 requests"}],"messages":[],"result":null})",
        429, wait.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{wait});
}

Reply wrongContent(const Reply& right, QRandomGenerator& random)
{
    QByteArray body = claimed(right);
    switch (random.bounded(7)) {
    case 0:
        return Reply::json(body.replace("\"success\":true", "\"success\":false"));
    case 1:
        return Reply::json(body.replace("\"success\":true", "\"success\":\"true\""));
    case 2:
        return Reply::json(R"({"success":true,"errors":[],"messages":[]})");
    case 3:
        return Reply::json(R"({"success":true,"errors":[],"messages":[],"result":[]})");
    case 4: // another job
        return Reply::json(body.replace("182bd5e5-", "00000000-"));
    case 5:
        return Reply::json(body.replace("\"CANCELLED\"", "{\"CANCELLED\":1}"));
    default:
        return Reply::json({});
    }
}

/// A status that nobody has heard of. It is true all the same: the job has not ended in any known way.
Reply unknownStatus(const Reply& right)
{
    return Reply::json(claimed(right).replace("\"CANCELLED\"", "\"HALTED_BY_OPERATOR\""));
}

Reply wrongLength(const Reply& right, QRandomGenerator& random)
{
    const QByteArray body = claimed(right);
    const auto length = [](qsizetype bytes) { return "Content-Length: " + QByteArray::number(bytes) + "\r\n"; };
    const QByteArray start = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    switch (random.bounded(4)) {
    case 0: // more is announced than comes
        return Reply::raw(start + length(body.size() + 100) + "\r\n" + body);
    case 1:
        return Reply::raw(start + length(body.size() / 2) + "\r\n" + body);
    case 2:
        return Reply::raw(start + length(body.size() / 2) + length(body.size() / 3) + "\r\n" + body);
    default:
        return Reply::chunked(body.chopped(1), 50, true);
    }
}

/// More header lines than some versions of Qt take; they then never finish.
Reply manyHeaders(const Reply& right)
{
    QByteArray head = headOf(right).chopped(2);
    for (int line = 0; line < 101; ++line)
        head += "X-Line-" + QByteArray::number(line) + ": x\r\n";
    return Reply::raw(head + "\r\n" + Spoiler::bodyOf(right));
}

Reply later(const Reply& right, std::chrono::milliseconds pause)
{
    Reply reply = right;
    reply.pieces.first().before = pause;
    return reply;
}

/// The right answer, with a further line in its head.
Reply withHeader(const Reply& right, const QByteArray& line)
{
    Reply reply = right;
    QByteArray head = headOf(right);
    head.insert(head.size() - 2, line + "\r\n");
    reply.pieces.first().bytes = head + Spoiler::bodyOf(right);
    return reply;
}

Reply trailing(const Reply& right)
{
    Reply reply = right;
    reply.pieces.append({"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"});
    return reply;
}

Reply page(QRandomGenerator& random)
{
    return Reply::html(oneOf<int>({200, 403, 502, 504, 520, 521, 522, 523, 524, 525, 526, 530}, random));
}

Reply redirect(const QByteArray& trap, QRandomGenerator& random)
{
    return Reply::whole({}, oneOf<int>({301, 302, 303, 307, 308}, random), "text/html", {"Location: " + trap});
}

} // namespace

QByteArray Spoiler::bodyOf(const Reply& right)
{
    const QByteArray bytes = bytesOf(right);
    return bytes.mid(bytes.indexOf(HeadEnd) + HeadEnd.size());
}

Spoiler::Spoiler(const QUrl& trap)
{
    using Random = QRandomGenerator;
    const auto kind = [this](const char* name, auto make) {
        m_kinds.push_back({.name = name, .make = make});
        return std::prev(m_kinds.end());
    };
    kind("closed", [](const Reply&, Random&) { return Reply::closeAfterReading(); });
    kind("reset", [](const Reply&, Random&) { return Reply::resetAfterReading(); });
    kind("silent", [](const Reply&, Random&) { return Reply::silence(); });
    kind("garbage", [](const Reply&, Random&) { return Reply::raw("\x16\x03\x01 garbage\r\n\r\n"); });
    kind("cut", cut);
    kind("another status", withStatus);
    kind("refused", [](const Reply&, Random& random) { return refused(random); });
    kind("credential refused", [](const Reply&, Random& random) { return credentialRefused(random); });
    kind("wrong content", wrongContent);
    kind("wrong length", wrongLength);
    kind("a web page", [](const Reply&, Random& random) { return page(random); });
    kind("redirected", [where = trap.toEncoded()](const Reply&, Random& random) { return redirect(where, random); });
    kind("too many requests", [](const Reply&, Random& random) { return tooMany(random); })->isRefusedWith429 = true;

    const auto arriving = [&kind](const char* name, auto make) {
        const auto made = kind(name, make);
        made->mayArrive = true;
        return made;
    };
    arriving("dripping",
        [](const Reply& right, Random&) { return Reply::drip(headOf(right), Spoiler::bodyOf(right), 2ms); });
    arriving("late", [](const Reply& right, Random& random) {
        return later(right, std::chrono::milliseconds(random.bounded(300)));
    });
    arriving("unknown status", [](const Reply& right, Random&) { return unknownStatus(right); });
    arriving("many headers", [](const Reply& right, Random&) { return manyHeaders(right); });
    arriving("with a cookie",
        [](const Reply& right, Random&) { return withHeader(right, "Set-Cookie: session=tasty; Path=/"); });
    arriving("with a second answer", [](const Reply& right, Random&) { return trailing(right); })->confusesAnswers =
        true;
}

} // namespace bulkhead
