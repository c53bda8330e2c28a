#include "app/cloudflare/job.h"

#include "app/cloudflare/wirenames.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array StatusNames{
    std::pair{JobStatus::Pending, "PENDING"_L1},
    std::pair{JobStatus::Discovering, "DISCOVERING"_L1},
    std::pair{JobStatus::Processing, "PROCESSING"_L1},
    std::pair{JobStatus::Completed, "COMPLETED"_L1},
    std::pair{JobStatus::Failed, "FAILED"_L1},
    std::pair{JobStatus::Cancelled, "CANCELLED"_L1},
    std::pair{JobStatus::Skipped, "SKIPPED"_L1},
};

constexpr std::array ActionNames{
    std::pair{JobAction::Move, "MOVE"_L1},
    std::pair{JobAction::Release, "RELEASE"_L1},
};

constexpr std::array DestinationNames{
    std::pair{Destination::Inbox, "Inbox"_L1},
    std::pair{Destination::JunkEmail, "JunkEmail"_L1},
    std::pair{Destination::DeletedItems, "DeletedItems"_L1},
    std::pair{Destination::RecoverableItemsDeletions, "RecoverableItemsDeletions"_L1},
    std::pair{Destination::RecoverableItemsPurges, "RecoverableItemsPurges"_L1},
};

constexpr std::array DispositionNames{
    std::pair{ExpectedDisposition::Malicious, "MALICIOUS"_L1},
    std::pair{ExpectedDisposition::MaliciousBec, "MALICIOUS-BEC"_L1},
    std::pair{ExpectedDisposition::Suspicious, "SUSPICIOUS"_L1},
    std::pair{ExpectedDisposition::Spoof, "SPOOF"_L1},
    std::pair{ExpectedDisposition::Spam, "SPAM"_L1},
    std::pair{ExpectedDisposition::Bulk, "BULK"_L1},
    std::pair{ExpectedDisposition::Encrypted, "ENCRYPTED"_L1},
    std::pair{ExpectedDisposition::External, "EXTERNAL"_L1},
    std::pair{ExpectedDisposition::UnknownVerdict, "UNKNOWN"_L1},
    std::pair{ExpectedDisposition::NoVerdict, "NONE"_L1},
};

bool sameOddities(const Job& a, const Job& b)
{
    if (a.oddities == b.oddities)
        return true;
    return a.oddities && b.oddities && *a.oddities == *b.oddities;
}

} // namespace

bool Job::sameState(const Job& other) const
{
    return id == other.id && status == other.status && action == other.action && destination == other.destination
        && messages == other.messages && createdAt == other.createdAt && startedAt == other.startedAt
        && completedAt == other.completedAt && comment == other.comment && statusMessage == other.statusMessage
        && expectedDisposition == other.expectedDisposition && search == other.search && sameOddities(*this, other);
}

QLatin1String statusOnTheWire(JobStatus status)
{
    return nameOf(StatusNames, status);
}

QLatin1String actionOnTheWire(JobAction action)
{
    return nameOf(ActionNames, action);
}

QLatin1String destinationOnTheWire(Destination destination)
{
    return nameOf(DestinationNames, destination);
}

QLatin1String expectedDispositionOnTheWire(ExpectedDisposition disposition)
{
    return nameOf(DispositionNames, disposition);
}

QString statusOnTheWire(const Job& job)
{
    if (job.status == JobStatus::Unknown)
        return job.oddities ? job.oddities->status : QString();
    return statusOnTheWire(job.status);
}

QString expectedDispositionOnTheWire(const Job& job)
{
    if (job.expectedDisposition == ExpectedDisposition::Unknown)
        return job.oddities ? job.oddities->expectedDisposition : QString();
    return expectedDispositionOnTheWire(job.expectedDisposition);
}

JobStatus statusFromWire(QByteArrayView text)
{
    return valueOf(StatusNames, text);
}

JobAction actionFromWire(QByteArrayView text)
{
    return valueOf(ActionNames, text);
}

Destination destinationFromWire(QByteArrayView text)
{
    return valueOf(DestinationNames, text);
}

ExpectedDisposition expectedDispositionFromWire(QByteArrayView text)
{
    return valueOf(DispositionNames, text);
}

} // namespace bulkhead
