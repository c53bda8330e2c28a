#include "app/jobs/jobfilter.h"

#include "app/jobs/jobwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::JobFilter)
};

template <typename Value>
bool lets(const QSet<Value>& chosen, Value value)
{
    return chosen.isEmpty() || chosen.contains(value);
}

/// In the order of the enumeration: a set has none, and chips must not change places.
template <typename Value>
QList<Value> sorted(const QSet<Value>& values)
{
    QList<Value> list = values.values();
    std::sort(list.begin(), list.end());
    return list;
}

// What the API has no word for.
constexpr auto UnknownName = "?"_L1;
constexpr auto NoDestinationName = "-"_L1;

QLatin1String nameOf(Destination destination)
{
    return destination == Destination::None ? NoDestinationName : destinationOnTheWire(destination);
}

Destination destinationFrom(QByteArrayView name)
{
    return name == QByteArrayView(NoDestinationName) ? Destination::None : destinationFromWire(name);
}

QLatin1String nameOf(JobConcern concern)
{
    switch (concern) {
    case JobConcern::Pending:
        return "messages-pending"_L1;
    case JobConcern::Failing:
        return "failing"_L1;
    case JobConcern::Stuck:
        break;
    }
    return "stuck"_L1;
}

/// Names that a later version wrote are left out.
QSet<JobConcern> concernsOf(const QJsonValue& names)
{
    QSet<JobConcern> concerns;
    const QJsonArray array = names.toArray();
    for (int concern = 0; concern < JobConcernCount; ++concern) {
        if (array.contains(QJsonValue(nameOf(JobConcern(concern)))))
            concerns.insert(JobConcern(concern));
    }
    return concerns;
}

QString wordsOf(JobConcern concern)
{
    switch (concern) {
    case JobConcern::Pending:
        //: Filter: active jobs that have messages to handle yet
        return FilterWords::tr("Messages pending");
    case JobConcern::Failing:
        //: Filter: active jobs of which some messages failed
        return FilterWords::tr("Failing jobs");
    case JobConcern::Stuck:
        break;
    }
    //: Filter: active jobs that make no progress
    return FilterWords::tr("Stuck jobs");
}

template <typename Value>
QJsonArray namesOf(const QSet<Value>& values, QLatin1String (*toName)(Value))
{
    QJsonArray names;
    for (const Value value : sorted(values)) {
        const QLatin1String name = toName(value);
        names.append(name.isEmpty() ? UnknownName : name);
    }
    return names;
}

template <typename Value>
QSet<Value> valuesOf(const QJsonValue& names, Value (*fromName)(QByteArrayView))
{
    QSet<Value> values;
    const QJsonArray array = names.toArray();
    for (const auto& entry : array) {
        const QString name = entry.toString();
        const Value value = fromName(name.toUtf8());
        if (value != Value::Unknown || name == UnknownName)
            values.insert(value);
    }
    return values;
}

} // namespace

Timestamp CreatedRange::earliest(Timestamp now) const
{
    if (last.count() <= 0)
        return from;
    return now.isValid() ? Timestamp(now.msecs() - std::chrono::milliseconds(last).count()) : Timestamp();
}

bool CreatedRange::holds(Timestamp created, Timestamp now) const
{
    if (isOpen())
        return true;
    if (!created.isValid())
        return false;
    const Timestamp first = earliest(now);
    if (first.isValid() && created < first)
        return false;
    return last.count() > 0 || !until.isValid() || created < until;
}

bool JobFilter::acceptsRecord(const Job& job, Timestamp now, bool isStuck) const
{
    const auto isOfJob = [&](JobConcern concern) { return hasConcern(job, concern, isStuck); };
    return lets(statuses, job.status) && lets(actions, job.action) && lets(destinations, job.destination)
        && (concerns.isEmpty() || std::any_of(concerns.begin(), concerns.end(), isOfJob))
        && created.holds(job.createdAt, now);
}

QJsonObject JobFilter::toJson() const
{
    QJsonObject json;
    if (!text.isEmpty())
        json[u"text"_s] = text;
    if (!concerns.isEmpty())
        json[u"concern"_s] = namesOf<JobConcern>(concerns, nameOf);
    if (!statuses.isEmpty())
        json[u"status"_s] = namesOf<JobStatus>(statuses, statusOnTheWire);
    if (!actions.isEmpty())
        json[u"action"_s] = namesOf<JobAction>(actions, actionOnTheWire);
    if (!destinations.isEmpty())
        json[u"destination"_s] = namesOf<Destination>(destinations, nameOf);
    if (created.last.count() > 0)
        json[u"created-last-hours"_s] = qint64(created.last.count());
    if (created.from.isValid())
        json[u"created-from"_s] = format::isoTime(created.from);
    if (created.until.isValid())
        json[u"created-until"_s] = format::isoTime(created.until);
    return json;
}

JobFilter JobFilter::fromJson(const QJsonObject& json)
{
    constexpr qint64 MostHours = 24LL * 366 * 100;
    JobFilter filter;
    filter.text = json[u"text"_s].toString();
    filter.concerns = concernsOf(json[u"concern"_s]);
    filter.statuses = valuesOf(json[u"status"_s], statusFromWire);
    filter.actions = valuesOf(json[u"action"_s], actionFromWire);
    filter.destinations = valuesOf(json[u"destination"_s], destinationFrom);
    filter.created.last =
        std::chrono::hours(std::clamp<qint64>(json[u"created-last-hours"_s].toInteger(), 0, MostHours));
    filter.created.from = Timestamp::fromIso(json[u"created-from"_s].toString());
    filter.created.until = Timestamp::fromIso(json[u"created-until"_s].toString());
    return filter;
}

std::vector<FilterTerm> termsOf(const JobFilter& filter)
{
    using Kind = FilterTerm::Kind;
    std::vector<FilterTerm> terms;
    if (!filter.text.trimmed().isEmpty())
        terms.push_back(
            {Kind::Text, 0, FilterWords::tr("Text: %1").arg(displayedInSentence(filter.text.trimmed(), 40))});
    for (const JobConcern concern : sorted(filter.concerns))
        terms.push_back({Kind::Concern, int(concern), wordsOf(concern)});
    for (const JobStatus status : sorted(filter.statuses))
        terms.push_back({Kind::Status, int(status), FilterWords::tr("Status: %1").arg(words::status(status))});
    for (const JobAction action : sorted(filter.actions))
        terms.push_back({Kind::Action, int(action), FilterWords::tr("Action: %1").arg(words::action(action))});
    for (const Destination destination : sorted(filter.destinations)) {
        terms.push_back({Kind::Destination, int(destination),
            FilterWords::tr("Destination: %1").arg(words::destination(destination))});
    }
    if (!filter.created.isOpen())
        terms.push_back({Kind::Created, 0, FilterWords::tr("Created: %1").arg(words::createdRange(filter.created))});
    return terms;
}

JobFilter without(JobFilter filter, const FilterTerm& term)
{
    switch (term.kind) {
    case FilterTerm::Kind::Text:
        filter.text.clear();
        break;
    case FilterTerm::Kind::Concern:
        filter.concerns.remove(JobConcern(term.value));
        break;
    case FilterTerm::Kind::Status:
        filter.statuses.remove(JobStatus(term.value));
        break;
    case FilterTerm::Kind::Action:
        filter.actions.remove(JobAction(term.value));
        break;
    case FilterTerm::Kind::Destination:
        filter.destinations.remove(Destination(term.value));
        break;
    case FilterTerm::Kind::Created:
        filter.created = {};
        break;
    }
    return filter;
}

QString words::createdRange(const CreatedRange& range)
{
    if (const auto hours = range.last.count(); hours > 0) {
        constexpr int Day = 24;
        return hours % Day == 0 && hours > Day ? FilterWords::tr("last %Ln day(s)", nullptr, int(hours / Day))
                                               : FilterWords::tr("last %Ln hour(s)", nullptr, int(hours));
    }
    if (range.from.isValid() && range.until.isValid())
        return FilterWords::tr("%1 to %2").arg(format::moment(range.from), format::moment(range.until));
    if (range.from.isValid())
        return FilterWords::tr("from %1").arg(format::moment(range.from));
    return range.until.isValid() ? FilterWords::tr("before %1").arg(format::moment(range.until)) : QString();
}

} // namespace bulkhead
