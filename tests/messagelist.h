#pragma once

#include "tests/wire.h"

#include <QUrlQuery>

/// The messages of a job behind a FaultServer, as JSON written by hand: n messages in order, answered in pages.
namespace bulkhead::messagelist {

inline QString idOf(int number)
{
    return QStringLiteral("7c1f0a00-0000-4000-8000-") + QString::number(number).rightJustified(12, u'0');
}

/// Message number n. Of ten, two have failed, one is skipped, one pending; the others are done.
inline QByteArray statusOf(int number)
{
    switch (number % 10) {
    case 1:
    case 4:
        return "FAILED";
    case 7:
        return "SKIPPED";
    case 9:
        return "PENDING";
    default:
        return "COMPLETED";
    }
}

inline QByteArray reasonOf(int number)
{
    return number % 10 == 1 ? "Mailbox not found" : number % 20 == 4 ? "Too many requests" : "";
}

/// `overrides` are fields of its own: `"status":"FAILED"`.
inline QByteArray record(int number, const QByteArray& overrides = {})
{
    const QByteArray n = QByteArray::number(number);
    const QList<std::pair<QByteArray, QByteArray>> fields{
        {"message_id", '"' + idOf(number).toLatin1() + '"'},
        {"postfix_id", "\"4Njp" + n + '"'},
        {"action_type", "\"MOVE\""},
        {"action_params",
            R"({"type":"MOVE","destination":"DeletedItems","client_recipient":"person)" + n + R"(@example.com"})"},
        {"status", '"' + statusOf(number) + '"'},
        {"status_message", reasonOf(number).isEmpty() ? QByteArray("null") : '"' + reasonOf(number) + '"'},
        {"retry_count", QByteArray::number(number % 3)},
        {"retry_after", "null"},
        {"created_at", "\"2026-11-23T10:00:00Z\""},
        {"processed_at", "\"2026-11-23T10:01:00Z\""},
        {"email_message_id", "\"<" + n + "@mail.example>\""},
        {"message",
            R"({"subject":"Invoice )" + n + R"(","from":"billing@example.net","from_name":"Billing",)"
                + R"("to":["person)" + n + R"(@example.com"],"final_disposition":"MALICIOUS"})"},
    };
    QByteArrayList parts;
    for (const auto& [name, value] : fields) {
        if (!overrides.contains('"' + name + "\":"))
            parts.append('"' + name + "\":" + value);
    }
    if (!overrides.isEmpty())
        parts.append(overrides);
    return '{' + parts.join(',') + '}';
}

inline QByteArray page(const QByteArrayList& records, int perPage)
{
    return R"({"success":true,"errors":[],"messages":[],"result_info":{"count":)" + QByteArray::number(records.size())
        + R"(,"per_page":)" + QByteArray::number(perPage) + R"(,"total_count":0},"result":[)" + records.join(',')
        + "]}";
}

/// What a call asked for.
struct Asked {
    explicit Asked(const FaultServer::Request& request)
    {
        const QUrl url = QUrl::fromEncoded(request.path);
        const QUrlQuery query(url.query());
        job = url.path().section(u'/', -2, -2);
        page = query.queryItemValue(QStringLiteral("page")).toInt();
        perPage = query.queryItemValue(QStringLiteral("per_page")).toInt();
        status = query.queryItemValue(QStringLiteral("status")).toLatin1();
    }

    QString job;
    int page = 0;
    int perPage = 0;
    QByteArray status;
};

/// Answers as the API does for a list of messages `first`…`last`, in pages of at most `mostPerPage`.
inline FaultServer::Reply answer(const Asked& asked, int first, int last, int mostPerPage = 1000)
{
    const int perPage = std::min(asked.perPage, mostPerPage);
    QByteArrayList records;
    int place = 0;
    for (int number = first; number <= last; ++number) {
        if (!asked.status.isEmpty() && statusOf(number) != asked.status)
            continue;
        if (place >= (asked.page - 1) * perPage && place < asked.page * perPage)
            records.append(record(number));
        ++place;
    }
    return FaultServer::Reply::json(page(records, perPage), 200,
        {"Ratelimit: \"default\";r=9999999;t=300", "Ratelimit-Policy: \"default\";q=10000000;w=300"});
}

/// "1/200" for every page that was asked for, "FAILED 1/200" with a status.
inline QStringList journal(const FaultServer& server)
{
    QStringList lines;
    const auto requests = server.journal();
    for (const FaultServer::Request& request : requests) {
        const Asked asked(request);
        const QString status = asked.status.isEmpty() ? QString() : QString::fromLatin1(asked.status) + u' ';
        lines.append(status + QStringLiteral("%1/%2").arg(asked.page).arg(asked.perPage));
    }
    return lines;
}

} // namespace bulkhead::messagelist
