#include "tests/scriptedaccount.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace bulkhead {

using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;

namespace {

Reply success(const QJsonValue& result, const QJsonObject& info = {})
{
    QJsonObject envelope{
        {u"success"_s, true}, {u"errors"_s, QJsonArray()}, {u"messages"_s, QJsonArray()}, {u"result"_s, result}};
    if (!info.isEmpty())
        envelope.insert(u"result_info"_s, info);
    // More than any test needs in its hurry.
    return Reply::json(QJsonDocument(envelope).toJson(QJsonDocument::Compact), 200,
        {"Ratelimit: \"default\";r=9999999;t=300", "Ratelimit-Policy: \"default\";q=10000000;w=300"});
}

/// The page that the path's query asks for, of those records that have its status.
Reply pageOf(const QJsonArray& all, const QByteArray& path)
{
    const QUrlQuery query(QUrl::fromEncoded(path).query());
    const QString status = query.queryItemValue(u"status"_s);
    const int page = query.queryItemValue(u"page"_s).toInt();
    const int perPage = query.queryItemValue(u"per_page"_s).toInt();
    QJsonArray records;
    int place = 0;
    for (const QJsonValue& record : all) {
        if (!status.isEmpty() && record[u"status"_s].toString() != status)
            continue;
        if (place >= (page - 1) * perPage && place < page * perPage)
            records.append(record);
        ++place;
    }
    return success(records, {{u"count"_s, records.size()}, {u"per_page"_s, perPage}, {u"total_count"_s, 0}});
}

QJsonObject newRecord(const QString& id, const QString& status)
{
    return {{u"job_id"_s, id}, {u"action_type"_s, u"MOVE"_s},
        {u"action_params"_s, QJsonObject{{u"type"_s, u"MOVE"_s}, {u"destination"_s, u"DeletedItems"_s}}},
        {u"search_params"_s, QJsonObject{{u"subject"_s, u"invoice"_s}}}, {u"status"_s, status},
        {u"comment"_s, u"comment of "_s + id.right(4)}, {u"total_messages_discovered"_s, 1000},
        {u"messages_pending"_s, 600}, {u"messages_successful"_s, 400}, {u"messages_failed"_s, 0},
        {u"messages_skipped"_s, 0}, {u"messages_cancelled"_s, 0}, {u"created_at"_s, u"2026-11-23T10:00:00Z"_s},
        {u"started_at"_s, u"2026-11-23T10:00:05Z"_s}};
}

void becomeCancelled(QJsonObject& record)
{
    record.insert(u"status"_s, u"CANCELLED"_s);
    record.insert(u"messages_cancelled"_s, record.value(u"messages_pending"_s));
    record.insert(u"messages_pending"_s, 0);
    record.insert(u"completed_at"_s, u"2026-11-23T10:01:00Z"_s);
}

} // namespace

ScriptedAccount::ScriptedAccount()
{
    m_server.answer = [this](const FaultServer::Request& request) { return answer(request); };
}

QString ScriptedAccount::idOf(int number)
{
    return u"182bd5e5-6e1a-4fe4-a799-"_s + QString::number(number).rightJustified(12, u'0');
}

void ScriptedAccount::addJobs(int first, int last, const QByteArray& status)
{
    const std::scoped_lock lock(m_mutex);
    for (int number = first; number <= last; ++number) {
        const QString id = idOf(number);
        m_order.prepend(id); // the newest first
        m_jobs.insert(id, {newRecord(id, QString::fromLatin1(status))});
    }
}

void ScriptedAccount::setStatus(int number, const QByteArray& status)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs[idOf(number)].record.insert(u"status"_s, QString::fromLatin1(status));
}

void ScriptedAccount::removeJob(int number)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs.remove(idOf(number));
    m_order.removeOne(idOf(number));
}

void ScriptedAccount::change(int number, const QJsonObject& fields)
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject& record = m_jobs[idOf(number)].record;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        record.insert(field.key(), field.value());
}

void ScriptedAccount::setMessages(int number, const QJsonArray& records)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs[idOf(number)].messages = records;
}

void ScriptedAccount::setReadsUntilCancelled(int reads)
{
    const std::scoped_lock lock(m_mutex);
    m_readsUntilCancelled = reads;
}

void ScriptedAccount::failNext(const QByteArray& method, int number, const Fault& fault)
{
    const std::scoped_lock lock(m_mutex);
    m_faults[{method, idOf(number)}].append(fault);
}

void ScriptedAccount::failAll(const std::optional<Reply>& reply)
{
    const std::scoped_lock lock(m_mutex);
    m_everything = reply;
}

Reply ScriptedAccount::refusal(int status, int code, const QList<QByteArray>& headers)
{
    return Reply::json(R"({"success":false,"errors":[{"code":)" + QByteArray::number(code)
            + R"(,"message":"refused by the test"}],"messages":[],"result":null})",
        status, headers);
}

QStringList ScriptedAccount::lists() const
{
    QStringList paths;
    const auto journal = m_server.journal();
    for (const auto& request : journal) {
        if (request.method == "GET" && request.path.contains("/bulk?"))
            paths.append(QString::fromLatin1(request.path));
    }
    return paths;
}

int ScriptedAccount::count(const QByteArray& method, int number) const
{
    const auto journal = m_server.journal();
    return int(std::count_if(journal.begin(), journal.end(), [&](const FaultServer::Request& request) {
        return request.method == method && request.path.contains(idOf(number).toLatin1());
    }));
}

Reply ScriptedAccount::answer(const FaultServer::Request& request)
{
    const std::scoped_lock lock(m_mutex);
    if (m_everything)
        return *m_everything;
    if (request.path.contains("/bulk?"))
        return listPage(request.path);
    if (request.path.contains("/messages?"))
        return messagePage(request.path);
    if (request.method == "POST" && request.path.endsWith("/bulk"))
        return create(request.body);
    const auto parts = request.path.split('/');
    const QByteArray last = request.method == "POST" ? parts.value(parts.size() - 2) : parts.constLast();
    return oneJob(request.method, QString::fromLatin1(last));
}

Reply ScriptedAccount::listPage(const QByteArray& path) const
{
    QJsonArray records;
    for (const QString& id : m_order)
        records.append(m_jobs[id].record);
    return pageOf(records, path);
}

Reply ScriptedAccount::messagePage(const QByteArray& path) const
{
    const auto job = m_jobs.constFind(QString::fromLatin1(path.split('?')[0].split('/').value(8)));
    return job == m_jobs.constEnd() ? refusal(404, 7003) : pageOf(job->messages, path);
}

Reply ScriptedAccount::create(const QByteArray& body)
{
    const QJsonObject asked = QJsonDocument::fromJson(body).object();
    const QString id = idOf(999'999 - int(m_order.size()));
    QJsonObject record = newRecord(id, u"PENDING"_s);
    record.insert(u"action_type"_s, asked[u"action"_s]);
    record.insert(u"comment"_s, asked[u"comment"_s]);
    record.insert(u"search_params"_s, asked[u"search_params"_s]);
    record.insert(
        u"action_params"_s, QJsonObject{{u"type"_s, asked[u"action"_s]}, {u"destination"_s, asked[u"destination"_s]}});
    m_order.prepend(id);
    m_jobs.insert(id, {record});
    return success(record);
}

Reply ScriptedAccount::oneJob(const QByteArray& method, const QString& id)
{
    std::optional<Fault> fault;
    if (auto& faults = m_faults[{method, id}]; !faults.isEmpty())
        fault = faults.takeFirst();
    if (fault && fault->kind == Fault::Kind::Answer)
        return fault->reply;
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return refusal(404, 7003);
    const bool active = found->record.value(u"status"_s).toString() == u"PROCESSING"_s;
    if (method == "DELETE") {
        if (active)
            return refusal(409, 1409);
        m_order.removeOne(id);
        m_jobs.erase(found);
        return fault ? fault->reply : success(QJsonObject{{u"id"_s, id}});
    }
    if (method == "POST") {
        if (!active)
            return refusal(409, 1409);
        found->readsUntilCancelled = m_readsUntilCancelled;
    } else if (active && found->readsUntilCancelled > 0 && --found->readsUntilCancelled == 0) {
        becomeCancelled(found->record);
    }
    return fault ? fault->reply : success(found->record);
}

} // namespace bulkhead
