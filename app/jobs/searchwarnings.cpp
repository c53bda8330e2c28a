#include "app/jobs/searchwarnings.h"

#include <QCoreApplication>

#include <algorithm>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

struct WarningWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Words)
};

bool isNarrowed(const SearchParams& params)
{
    const auto texts = {&params.subject, &params.exactSubject, &params.sender, &params.messageId, &params.alertId};
    return std::any_of(texts.begin(), texts.end(), [](const QString* text) { return !text->trimmed().isEmpty(); });
}

QString rangeWarning(const SearchParams& params)
{
    if (!params.start.isValid() && !params.end.isValid())
        return WarningWords::tr("No dates limit the search.");
    if (!params.start.isValid())
        return WarningWords::tr("The search has no beginning: it goes back as far as the service keeps messages.");
    if (!params.end.isValid())
        return {};
    constexpr qint64 Day = 24LL * 60 * 60 * 1000;
    const qint64 days = (params.end.msecs() - params.start.msecs()) / Day;
    return days > WideRangeDays ? WarningWords::tr("The search covers %Ln day(s).", nullptr, int(days)) : QString();
}

QString releaseWarning(const SearchParams& params)
{
    if (params.finalDisposition.startsWith("MALICIOUS"_L1, Qt::CaseInsensitive))
        return WarningWords::tr("Messages that were found malicious are released into mailboxes.");
    if (params.finalDisposition.isEmpty())
        return WarningWords::tr(
            "No verdict limits the search, so messages that were found malicious may be released into mailboxes.");
    return {};
}

} // namespace

QStringList searchWarnings(JobAction action, Destination destination, const SearchParams& params)
{
    QStringList warnings;
    if (!isNarrowed(params))
        warnings.append(WarningWords::tr("Neither a sender, a subject nor an ID narrows the search."));
    warnings.append(rangeWarning(params));
    if (!params.detectionsOnly.value_or(true))
        warnings.append(WarningWords::tr("Messages without a detection are included: ordinary mail."));
    if (action == JobAction::Move && destination == Destination::RecoverableItemsPurges)
        warnings.append(WarningWords::tr("Purged messages can't be brought back by the people they were sent to."));
    if (action == JobAction::Release)
        warnings.append(releaseWarning(params));
    warnings.removeAll(QString());
    return warnings;
}

QStringList searchWarnings(const Job& job)
{
    return searchWarnings(job.action, job.destination, decodeSearchParams(job.search.toJson()));
}

} // namespace bulkhead::words
