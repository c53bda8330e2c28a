#include "tests/random/witness.h"

#include <QJsonDocument>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;

namespace {

QByteArray inOneLine(const Reply& reply)
{
    QByteArray bytes;
    for (const Reply::Piece& piece : reply.pieces)
        bytes += piece.bytes;
    return bytes.left(1000).replace("\r\n", " | ");
}

} // namespace

Witness::Witness(quint32 seed, int faultiness, const QUrl& trap)
    : m_seed(seed)
    , m_faultiness(faultiness)
    , m_spoiler(trap)
{
    m_right = m_account.server().answer;
    m_account.server().answer = [this](const FaultServer::Request& request) { return answer(request); };
}

Witness::AboutOneJob Witness::about(int job) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_seen.find(job);
    if (found == m_seen.end())
        return {};
    return found->second;
}

std::map<QByteArray, int> Witness::faults() const
{
    const std::scoped_lock lock(m_mutex);
    return m_faults;
}

QByteArrayList Witness::transcript() const
{
    const std::scoped_lock lock(m_mutex);
    return m_transcript;
}

int Witness::countOf(bool Spoiler::Kind::*mark) const
{
    const std::scoped_lock lock(m_mutex);
    int count = 0;
    for (const Spoiler::Kind& kind : m_spoiler.kinds()) {
        if (const auto met = m_faults.find(kind.name); kind.*mark && met != m_faults.end())
            count += met->second;
    }
    return count;
}

int Witness::refusedWith429() const
{
    return countOf(&Spoiler::Kind::isRefusedWith429);
}

bool Witness::isConfusing() const
{
    return countOf(&Spoiler::Kind::confusesAnswers) > 0;
}

int Witness::jobOf(const QByteArray& path)
{
    const auto parts = path.split('/');
    for (const QByteArray& part : parts) {
        if (part.startsWith("182bd5e5-"))
            return part.right(12).toInt();
    }
    return 0;
}

/// The statuses that a right answer brings, of one job or of a list of them.
void Witness::noteTold(const Reply& right)
{
    const QJsonValue result = QJsonDocument::fromJson(Spoiler::bodyOf(right))[u"result"_s];
    const auto note = [this](const QJsonValue& record) {
        Seen& seen = m_seen[jobOf(record[u"job_id"_s].toString().toLatin1())];
        seen.told.insert(record[u"status"_s].toString().toLatin1());
        seen.hasReadSincePost = true;
    };
    if (result.isArray()) {
        const QJsonArray records = result.toArray();
        for (const QJsonValue& record : records)
            note(record);
    } else if (result.isObject()) {
        note(result);
    }
}

Reply Witness::answer(const FaultServer::Request& request)
{
    const std::scoped_lock lock(m_mutex);
    const int job = jobOf(request.path);
    // Of its own for each call, so that a seed does the same whatever order the calls of several jobs come in.
    const std::array<quint32, 4> seeds{
        m_seed, quint32(job), quint32(request.method == "POST"), quint32(m_callsTo[request.method + request.path]++)};
    QRandomGenerator random(seeds.data(), qsizetype(seeds.size()));

    const Spoiler::Kind* fault = nullptr;
    if (int(random.bounded(1000)) < m_faultiness)
        fault = &m_spoiler.kinds()[random.bounded(quint32(m_spoiler.kinds().size()))];
    // A fault of its own: the server acts, and what it says is another matter.
    const bool acts = !fault || fault->mayArrive || random.bounded(2) == 0;
    Reply right = acts ? m_right(request)
                       : Reply::json(R"({"success":true,"errors":[],"messages":[],"result":{)"
                                     R"("status":"PROCESSING","job_id":")"
                           + ScriptedAccount::idOf(job).toLatin1() + R"("}})");
    Seen& seen = m_seen[job];
    if (request.method == "POST") {
        seen.isAskedBlindly = seen.isAskedBlindly || !seen.hasReadSincePost;
        seen.hasReadSincePost = false;
        ++seen.posts;
        seen.refusedWith429 += fault && fault->isRefusedWith429;
    } else if (!fault || fault->mayArrive) {
        noteTold(right);
    }
    const Reply reply = fault ? fault->make(right, random) : right;
    m_transcript.append("connection " + QByteArray::number(request.connection) + ": " + request.method + " job "
        + QByteArray::number(job) + ' ' + (acts ? "" : "(does nothing) ") + (fault ? fault->name : "right") + ": "
        + inOneLine(reply));
    if (fault)
        ++m_faults[fault->name];
    return reply;
}

} // namespace bulkhead
