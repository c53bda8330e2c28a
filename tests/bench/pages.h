#pragma once

#include "app/cloudflare/job.h"
#include "app/simulator/envelope.h"
#include "tests/simulatedjobs.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <vector>

namespace bulkhead::bench {

// Answers as long as real ones, and what a reader of them must come to.

constexpr int PerPage = 1000;

/// A job's record with each field of a search that the API documents, so that it has the length of a real one; the
/// simulated account's searches are shorter.
inline QJsonObject recordOf(const simulation::JobSnapshot& job)
{
    using namespace Qt::StringLiterals;
    QJsonObject record = simulation::jobRecord(job);
    QJsonObject search = record[u"search_params"_s].toObject();
    const QString id = record[u"job_id"_s].toString();
    const auto fill = [&search](const QString& name, const QJsonValue& value) {
        if (!search.contains(name))
            search[name] = value;
    };
    for (const QString& name : {u"subject"_s, u"exact_subject"_s, u"query"_s})
        fill(name, u"Invoice overdue, act now "_s + id.left(8));
    fill(u"sender"_s, u"billing@"_s + id.left(4) + u".example.com"_s);
    fill(u"recipient"_s, u"finance@example.com"_s);
    fill(u"domain"_s, u"example.com"_s);
    fill(u"message_id"_s, u'<' + id + u"@mail.example.com>"_s);
    fill(u"metric"_s, u"links"_s);
    fill(u"final_disposition"_s, u"MALICIOUS"_s);
    fill(u"delivery_status"_s, u"delivered"_s);
    fill(u"message_action"_s, u"PREVIEW"_s);
    fill(u"start"_s, u"2026-10-01T00:00:00Z"_s);
    fill(u"end"_s, u"2026-10-31T00:00:00Z"_s);
    for (const QString& name : {u"detections_only"_s, u"submissions"_s, u"action_log"_s})
        fill(name, true);
    record[u"search_params"_s] = search;
    return record;
}

inline std::vector<QJsonObject> recordsOf(int jobs)
{
    auto account = simulation::account(jobs);
    std::vector<QJsonObject> records;
    for (const auto& job : account.list({}, 0, jobs, simulation::Start))
        records.push_back(recordOf(job));
    return records;
}

/// The answer of a list call. As Cloudflare's, it never tells the total, nor the page.
inline QByteArray pageBody(const QJsonArray& records)
{
    using namespace Qt::StringLiterals;
    return simulation::successBody(records, {},
        QJsonObject{{u"count"_s, records.size()}, {u"per_page"_s, PerPage}, {u"total_count"_s, 0}, {u"page"_s, 0},
            {u"next"_s, QJsonValue()}, {u"previous"_s, QJsonValue()}});
}

/// The answers of a list call that reads all of these.
inline std::vector<QByteArray> pagesOf(const std::vector<QJsonObject>& records)
{
    std::vector<QByteArray> pages;
    for (size_t first = 0; first < records.size(); first += PerPage) {
        QJsonArray page;
        for (size_t i = first; i < std::min(first + PerPage, records.size()); ++i)
            page.append(records[i]);
        pages.push_back(pageBody(page));
    }
    return pages;
}

/// What two readers of the same bytes must agree in.
struct Sums {
    qint64 jobs = 0;
    qint64 discovered = 0;
    qint64 created = 0; ///< milliseconds
    qint64 comments = 0; ///< characters
    friend bool operator==(const Sums&, const Sums&) = default;
};

inline Sums sumsOf(const auto& jobs)
{
    Sums sums;
    for (const Job& job : jobs) {
        ++sums.jobs;
        sums.discovered += std::max<qint64>(job.messages.discovered, 0);
        sums.created += job.createdAt.msecs();
        sums.comments += job.comment.toString().size();
    }
    return sums;
}

/// By Qt's parsers of JSON and dates, which are not the program's.
inline Sums sumsByQt(const std::vector<QByteArray>& pages)
{
    using namespace Qt::StringLiterals;
    Sums sums;
    for (const QByteArray& page : pages) {
        const QJsonArray records = QJsonDocument::fromJson(page)[u"result"_s].toArray();
        for (const auto& record : records) {
            ++sums.jobs;
            sums.discovered += record[u"total_messages_discovered"_s].toInteger();
            sums.created +=
                QDateTime::fromString(record[u"created_at"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
            sums.comments += record[u"comment"_s].toString().size();
        }
    }
    return sums;
}

} // namespace bulkhead::bench
