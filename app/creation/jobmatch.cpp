#include "app/creation/jobmatch.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool sameSecond(Timestamp a, Timestamp b)
{
    constexpr qint64 Second = 1000;
    return a.isValid() == b.isValid() && (!a.isValid() || a.msecs() / Second == b.msecs() / Second);
}

bool sameDestination(const JobRequest& request, const Job& job)
{
    if (request.action != JobAction::Move)
        return true;
    if (request.destination != Destination::Unknown)
        return request.destination == job.destination;
    return job.oddities && job.oddities->destination == request.otherDestination;
}

bool sameSearch(const JobRequest& request, const QByteArray& json)
{
    const SearchParams& asked = request.search;
    const SearchParams made = decodeSearchParams(json);
    for (const auto& [name, field] : SearchTextFields) {
        if (asked.*field != made.*field)
            return false;
    }
    if (!sameSecond(asked.start, made.start) || !sameSecond(asked.end, made.end)
        || asked.detectionsOnly.value_or(true) != made.detectionsOnly.value_or(true)
        || asked.submissions.value_or(false) != made.submissions.value_or(false))
        return false;
    if (request.otherSearchFields.isEmpty())
        return true;
    const QJsonObject others = otherSearchFields(json);
    for (auto field = request.otherSearchFields.begin(); field != request.otherSearchFields.end(); ++field) {
        if (others.value(field.key()) != field.value())
            return false;
    }
    return true;
}

} // namespace

QStringList differences(const JobRequest& request, const Job& job)
{
    QStringList fields;
    if (request.action != job.action)
        fields.append(u"action"_s);
    else if (!sameDestination(request, job))
        fields.append(u"destination"_s);
    if (request.comment != job.comment.toString())
        fields.append(u"comment"_s);
    if (!sameSearch(request, job.search.toJson()))
        fields.append(u"search_params"_s);
    return fields;
}

} // namespace bulkhead
