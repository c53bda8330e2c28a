#pragma once

#include "app/exports/incidentreport.h"
#include "tests/samplejobs.h"

namespace bulkhead::samples {

inline JobMessage message(int n, MessageStatus status = MessageStatus::Completed, const QString& reason = {})
{
    JobMessage message;
    message.id = QStringLiteral("message-%1").arg(n);
    message.status = status;
    message.recipient = QStringLiteral("mailbox%1@example.com").arg(n);
    message.statusMessage = reason;
    message.processedAt = Timestamp(1'700'000'100'000 + n * 1000LL);
    message.emailMessageId = QStringLiteral("<id-%1@example.net>").arg(n);
    message.subject = QStringLiteral("subject %1").arg(n);
    message.from = QStringLiteral("sender%1@example.net").arg(n);
    return message;
}

/// One cancelled job with everything that a report can tell.
inline IncidentReport report()
{
    ReportedJob reported(job(1, JobStatus::Cancelled));
    reported.job.messages = {1000, 0, 402, 3, 0, 595};
    reported.record = R"({"job_id":"182bd5e5-6e1a-4fe4-a799-000000000001","comment":"comment 1"})";
    reported.readAt = Timestamp(1'700'000'200'000);
    ActivityEntry asked;
    asked.at = Timestamp(1'700'000'080'000);
    asked.operation = QUuid::createUuid();
    asked.job = reported.job.id;
    asked.before = ActivityJob{QStringLiteral("PROCESSING"), {1000, 600, 390, 10, 0, 0}};
    asked.reason = QStringLiteral("wrong search");
    ActivityEntry answered = asked;
    answered.at = Timestamp(1'700'000'081'000);
    answered.event = ActivityEntry::Event::Answered;
    answered.httpStatus = 200;
    answered.cfRay = QStringLiteral("8f0c1d2e3f4a5b6c-VIE");
    ActivityEntry settled = asked;
    settled.at = Timestamp(1'700'000'082'000);
    settled.event = ActivityEntry::Event::Settled;
    settled.outcome = QStringLiteral("cancelled");
    settled.after = ActivityJob{QStringLiteral("CANCELLED"), reported.job.messages};
    reported.activity = {asked, answered, settled};
    reported.cancel = lastCancelOf(reported.activity);
    reported.progress = {{Timestamp(1'700'000'079'000), 400, 1000}};
    for (int n = 1; n <= 402; ++n)
        reported.completed.messages.push_back(message(n));
    reported.failed.messages = {message(501, MessageStatus::Failed, QStringLiteral("Mailbox not found")),
        message(502, MessageStatus::Failed, QStringLiteral("Throttled")),
        message(503, MessageStatus::Failed, QStringLiteral("Mailbox not found"))};
    reported.rays = {{Timestamp(1'700'000'201'000), QStringLiteral("The record"), QStringLiteral("ray-of-the-record")}};

    IncidentReport report;
    report.title = QStringLiteral("INC-2031");
    report.account = QStringLiteral("023e105f4ecef8ad9ca31a8372d0c353");
    report.accountName = QStringLiteral("Example Mail");
    report.base = QStringLiteral("https://api.cloudflare.com/client/v4");
    report.madeAt = Timestamp(1'700'000'202'000);
    report.jobs = {reported};
    return report;
}

} // namespace bulkhead::samples
