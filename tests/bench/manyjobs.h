#pragma once

#include "app/cloudflare/job.h"

#include <vector>

namespace bulkhead::bench {

/// Well mixed, and the same for the same number everywhere.
inline quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9;
    number = (number ^ number >> 27) * 0x94d049bb133111eb;
    return number ^ number >> 31;
}

/// Job number n of an account of any size, n = 0 the newest, as a list call gives them. A thousand take less than 2 ms,
/// so that a page can be made right before it is used.
inline Job numberedJob(int n)
{
    constexpr qint64 Newest = 1'793'000'000'000; // October 2026
    constexpr qint64 Apart = 40'000;
    constexpr int Running = 30;
    static const std::array<QString, 9> matters{QStringLiteral("Invoice overdue, act now"),
        QStringLiteral("payroll update"), QStringLiteral("credential phishing"), QStringLiteral("QR code campaign"),
        QStringLiteral("shared document lure"), QStringLiteral("vendor fraud"), QStringLiteral("fax notification"),
        QStringLiteral("mailbox quota"), QStringLiteral("gift cards")};
    const quint64 chance = mixed(quint64(n));
    const auto oneOf = [chance](int shift, quint64 count) { return (chance >> shift) % count; };

    Job job(*JobId::fromString(QUuid(uint(chance), ushort(chance >> 32), ushort(0x4000 | (chance >> 48 & 0xfff)),
        uchar(0x80 | (n & 0x3f)), uchar(n >> 6), uchar(n >> 14), uchar(n >> 22), uchar(chance >> 8),
        uchar(chance >> 16), uchar(chance >> 24), uchar(chance >> 40))
                                   .toString(QUuid::WithoutBraces)));
    constexpr std::array ends{JobStatus::Completed, JobStatus::Completed, JobStatus::Completed, JobStatus::Completed,
        JobStatus::Failed, JobStatus::Cancelled, JobStatus::Skipped};
    job.status = n < Running ? ActiveStatuses[size_t(n) % 3] : ends[oneOf(0, ends.size())];
    job.action = oneOf(5, 4) == 0 ? JobAction::Release : JobAction::Move;
    job.destination = job.action == JobAction::Release ? Destination::None : Destination(oneOf(9, 5));
    JobCounters& messages = job.messages;
    messages.discovered = qint64(oneOf(12, 40'000));
    messages.failed = messages.discovered / 50;
    messages.skipped = messages.discovered / 90;
    messages.cancelled = job.status == JobStatus::Cancelled ? messages.discovered / 3 : 0;
    messages.pending = isFinished(job.status) ? 0 : messages.discovered / 2;
    messages.successful =
        messages.discovered - messages.failed - messages.skipped - messages.cancelled - messages.pending;
    job.createdAt = Timestamp(Newest - n * Apart - qint64(oneOf(20, 30'000)));
    if (job.status != JobStatus::Pending)
        job.startedAt = Timestamp(job.createdAt.msecs() + qint64(oneOf(30, 20'000)));
    if (isFinished(job.status))
        job.completedAt = Timestamp(job.startedAt.msecs() + qint64(oneOf(7, 3'600'000)));
    const QString& matter = matters[oneOf(40, matters.size())];
    if (oneOf(44, 9) != 0)
        job.comment =
            QStringLiteral("SOC-") + QString::number(10'000 + oneOf(3, 90'000)) + QStringLiteral(" ") + matter;
    job.search = R"({"subject":")" + matter.toLatin1() + R"(","sender":"billing@)"
        + QByteArray::number(oneOf(16, 5000), 16)
        + R"(.example.com","start":"2026-10-01T00:00:00Z","end":"2026-10-31T00:00:00Z"})";
    return job;
}

inline std::vector<Job> numberedJobs(int first, int last)
{
    std::vector<Job> jobs;
    jobs.reserve(size_t(std::max(0, last - first)));
    for (int n = first; n < last; ++n)
        jobs.push_back(numberedJob(n));
    return jobs;
}

} // namespace bulkhead::bench
