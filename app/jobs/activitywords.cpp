#include "app/jobs/activitywords.h"

#include "app/jobs/jobwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

#include <array>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

struct ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Activity)
};

struct NamedCounter {
    const char* name;
    qint64 JobCounters::*counter;
};
constexpr std::array Counters{
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "discovered"), &JobCounters::discovered},
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "pending"), &JobCounters::pending},
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "successful"), &JobCounters::successful},
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "failed"), &JobCounters::failed},
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "skipped"), &JobCounters::skipped},
    NamedCounter{QT_TRANSLATE_NOOP("bulkhead::Activity", "cancelled"), &JobCounters::cancelled}};

/// A body is shown to be recognised; the file has it whole.
constexpr qsizetype LongestRequest = 4000;

QString statusWords(const ActivityJob& job)
{
    const JobStatus status = statusFromWire(job.status.toUtf8());
    return status == JobStatus::Unknown ? displayed(job.status, 40) : words::status(status);
}

QString counterWords(const JobCounters& counters)
{
    QStringList parts;
    for (const auto& [name, counter] : Counters) {
        if (counters.*counter >= 0)
            parts.append(u"%1 %2"_s.arg(ActivityWords::tr(name), format::count(counters.*counter)));
    }
    return parts.join(u", "_s);
}

QString changeWords(const JobCounters& before, const JobCounters& after)
{
    QStringList parts;
    for (const auto& [name, counter] : Counters) {
        if (before.*counter != after.*counter)
            parts.append(u"%1 %2 → %3"_s.arg(
                ActivityWords::tr(name), format::count(before.*counter), format::count(after.*counter)));
    }
    return parts.isEmpty() ? ActivityWords::tr("no counter changed") : parts.join(u", "_s);
}

QString joined(const QString& status, const QString& counters)
{
    return status.isEmpty() || counters.isEmpty() ? status + counters : u"%1 · %2"_s.arg(status, counters);
}

QString wholeWords(const ActivityJob& job)
{
    return joined(statusWords(job), counterWords(job.messages));
}

QString answerWords(const ActivityEntry& entry)
{
    if (entry.problem.isEmpty())
        return ActivityWords::tr("Accepted by Cloudflare");
    return entry.httpStatus == 0 ? ActivityWords::tr("No answer") : ActivityWords::tr("Answered with an error");
}

/// The words that the log has for how something ended.
struct NamedOutcome {
    QLatin1StringView word;
    const char* name;
};
constexpr std::array Outcomes{NamedOutcome{"cancelled"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Cancelled")},
    NamedOutcome{"finished first"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Finished first")},
    NamedOutcome{"failed"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Failed")},
    NamedOutcome{"unconfirmed"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Not confirmed")},
    NamedOutcome{"called off"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Called off")},
    NamedOutcome{"created"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Created")},
    NamedOutcome{"deleted"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Deleted")},
    NamedOutcome{"unknown"_L1, QT_TRANSLATE_NOOP("bulkhead::Activity", "Unknown")}};

QString outcomeWords(const QString& outcome)
{
    for (const auto& [word, name] : Outcomes) {
        if (outcome == word)
            return ActivityWords::tr(name);
    }
    return outcome.isEmpty() ? ActivityWords::tr("Ended") : displayed(outcome, 40);
}

} // namespace

QString activityCall(ActivityEntry::Call call)
{
    switch (call) {
    case ActivityEntry::Call::Cancel:
        return ActivityWords::tr("Cancel");
    case ActivityEntry::Call::Create:
        return ActivityWords::tr("Create");
    case ActivityEntry::Call::Delete:
        return ActivityWords::tr("Delete");
    }
    Q_UNREACHABLE();
    return {};
}

QString activityEvent(const ActivityEntry& entry)
{
    switch (entry.event) {
    case ActivityEntry::Event::Confirmed:
        return ActivityWords::tr("Confirmed");
    case ActivityEntry::Event::Asked:
        return ActivityWords::tr("About to be sent");
    case ActivityEntry::Event::Answered:
        return answerWords(entry);
    case ActivityEntry::Event::Settled:
        return outcomeWords(entry.outcome);
    }
    Q_UNREACHABLE();
    return {};
}

QString activityJobs(const ActivityEntry& entry)
{
    if (!entry.before || !entry.after)
        return entry.before ? wholeWords(*entry.before) : entry.after ? wholeWords(*entry.after) : QString();
    const QString before = statusWords(*entry.before);
    const QString after = statusWords(*entry.after);
    return joined(before == after ? after : u"%1 → %2"_s.arg(before, after),
        changeWords(entry.before->messages, entry.after->messages));
}

QString activityCodes(const ActivityEntry& entry)
{
    QStringList codes;
    for (const qint64 code : entry.errorCodes)
        codes.append(QString::number(code)); // a name, not an amount
    return codes.join(u", "_s);
}

QString activityDetail(const ActivityEntry& entry)
{
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines.append(u"%1: %2"_s.arg(name, value));
    };
    if (entry.at.isValid())
        add(ActivityWords::tr("Time"), u"%1 (%2)"_s.arg(format::moment(entry.at), format::isoTime(entry.at)));
    add(ActivityWords::tr("Call"), activityCall(entry.call));
    add(ActivityWords::tr("What happened"), activityEvent(entry));
    add(ActivityWords::tr("Problem"), displayed(entry.problem));
    add(ActivityWords::tr("Job"), entry.job ? entry.job->toString() : QString());
    add(ActivityWords::tr("Before"), entry.before ? wholeWords(*entry.before) : QString());
    add(ActivityWords::tr("After"), entry.after ? wholeWords(*entry.after) : QString());
    add(ActivityWords::tr("Reason"), displayed(entry.reason));
    add(ActivityWords::tr("HTTP status"), entry.httpStatus == 0 ? QString() : QString::number(entry.httpStatus));
    add(ActivityWords::tr("Error codes"), activityCodes(entry));
    add(ActivityWords::tr("cf-ray"), displayed(entry.cfRay, 80));
    add(ActivityWords::tr("Profile"), displayed(entry.profile, 80));
    add(ActivityWords::tr("Account"), displayed(entry.account, 80));
    add(ActivityWords::tr("API address"), displayed(entry.base, 200));
    add(ActivityWords::tr("Operation"),
        entry.operation.isNull() ? QString() : entry.operation.toString(QUuid::WithoutBraces));
    add(ActivityWords::tr("Request"), displayed(QString::fromUtf8(entry.request), LongestRequest));
    return lines.join(u'\n');
}

QString activityFault(const ActivityLog::Fault& fault)
{
    QStringList parts;
    if (!fault.problem.isEmpty())
        parts.append(displayed(fault.problem));
    if (fault.damaged > 0)
        parts.append(ActivityWords::tr("%Ln damaged line(s) can't be read and are left out.", nullptr, fault.damaged));
    if (fault.isCutOff)
        parts.append(ActivityWords::tr("The last line has no end, as after a crash or a power cut, and is left out; a "
                                       "later entry is not affected."));
    if (fault.newer > 0)
        parts.append(
            ActivityWords::tr("%Ln line(s) of a kind that this version does not know, most likely from a newer "
                              "Bulkhead, are left out; that one shows them.",
                nullptr, fault.newer));
    return u"%1: %2"_s.arg(displayed(fault.path), parts.join(u' '));
}

} // namespace bulkhead::words
