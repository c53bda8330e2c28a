#include "app/jobs/searchwords.h"

#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

struct SearchWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Words)
};

QString range(const SearchParams& params)
{
    if (params.start.isValid() && params.end.isValid())
        return SearchWords::tr("%1 to %2 UTC").arg(momentOfSearch(params.start), momentOfSearch(params.end));
    if (params.start.isValid())
        return SearchWords::tr("since %1 UTC").arg(momentOfSearch(params.start));
    if (params.end.isValid())
        return SearchWords::tr("until %1 UTC").arg(momentOfSearch(params.end));
    return {};
}

/// The search is narrower than the known fields tell, so these must be said, if only by name.
QString unknownLimits(const QStringList& fields)
{
    constexpr int MostNamed = 3;
    QStringList named;
    for (const QString& field : fields.first(std::min(int(fields.size()), MostNamed)))
        named.append(displayedInSentence(field));
    const QString names = named.join(SearchWords::tr(", "));
    if (fields.size() > MostNamed)
        // Both at once: a name may hold "%L2" itself.
        return SearchWords::tr("limits that this version does not know: %1 and %L2 more")
            .arg(names, QLocale().toString(fields.size() - MostNamed));
    return SearchWords::tr("limit(s) that this version does not know: %1", nullptr, int(fields.size())).arg(names);
}

} // namespace

QString momentOfSearch(Timestamp moment)
{
    // A search's range is a range of moments: the day alone would be ambiguous without its zone.
    const QString shown = format::momentInUtc(moment);
    return showsSeconds(moment) ? shown : shown.chopped(3);
}

bool showsSeconds(Timestamp moment)
{
    constexpr qint64 Minute = 60'000;
    return moment.msecs() % Minute != 0;
}

QString search(const SearchParams& params)
{
    QStringList parts;
    const auto add = [&parts](const QString& pattern, const QString& value) {
        if (!value.isEmpty())
            parts.append(pattern.arg(displayedInSentence(value)));
    };
    add(SearchWords::tr("from %1"), params.sender);
    add(SearchWords::tr("to %1"), params.recipient);
    add(SearchWords::tr("of the domain %1"), params.domain);
    add(SearchWords::tr("with “%1” in the subject"), params.subject);
    add(SearchWords::tr("with exactly the subject “%1”"), params.exactSubject);
    add(SearchWords::tr("matching “%1”"), params.query);
    add(SearchWords::tr("with the message ID %1"), params.messageId);
    add(SearchWords::tr("with the alert ID %1"), params.alertId);
    // What follows the first comma stands apart: it does not read on from the word before it.
    const QString described = parts.join(u' ');
    parts.clear();
    add(SearchWords::tr("verdict %1"), params.finalDisposition);
    add(SearchWords::tr("delivery %1"), params.deliveryStatus);
    add(SearchWords::tr("action taken %1"), params.messageAction);
    add(SearchWords::tr("HELO from %1"), params.smtpHeloIp);
    add(SearchWords::tr("metric %1"), params.metric);
    if (!params.otherFields.isEmpty())
        parts.append(unknownLimits(params.otherFields));
    const bool isNarrowed = !described.isEmpty() || !parts.isEmpty();
    parts.prepend(!isNarrowed     ? SearchWords::tr("any message")
            : described.isEmpty() ? SearchWords::tr("messages")
                                  : SearchWords::tr("messages %1").arg(described));
    if (params.submissions.value_or(false))
        parts.append(SearchWords::tr("submissions only"));
    parts.append(params.detectionsOnly.value_or(true) ? SearchWords::tr("detections only")
                                                      : SearchWords::tr("also without a detection"));
    if (const QString dates = range(params); !dates.isEmpty())
        parts.append(dates);
    return parts.join(SearchWords::tr(", "));
}

} // namespace bulkhead::words
