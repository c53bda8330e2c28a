#include "app/simulator/jobrequest.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <span>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 2> Actions = {u"MOVE", u"RELEASE"};
constexpr std::array<QStringView, 5> Destinations = {
    u"Inbox", u"JunkEmail", u"DeletedItems", u"RecoverableItemsDeletions", u"RecoverableItemsPurges"};
constexpr std::array<QStringView, 10> Dispositions = {u"MALICIOUS", u"MALICIOUS-BEC", u"SUSPICIOUS", u"SPOOF", u"SPAM",
    u"BULK", u"ENCRYPTED", u"EXTERNAL", u"UNKNOWN", u"NONE"};
constexpr std::array<QStringView, 8> DeliveryStatuses = {
    u"delivered", u"moved", u"quarantined", u"rejected", u"deferred", u"bounced", u"queued", u"move_failed"};
constexpr std::array<QStringView, 3> MessageActions = {u"PREVIEW", u"QUARANTINE_RELEASED", u"MOVED"};
constexpr std::array<QLatin1StringView, 10> SearchTexts = {"alert_id"_L1, "domain"_L1, "exact_subject"_L1,
    "message_id"_L1, "metric"_L1, "query"_L1, "recipient"_L1, "sender"_L1, "smtp_helo_ip"_L1, "subject"_L1};
constexpr std::array<QLatin1StringView, 3> SearchFlags = {"action_log"_L1, "detections_only"_L1, "submissions"_L1};

/// Collects everything that is wrong with one object of the body.
class Checker {
public:
    Checker(const QJsonObject& object, const QString& place, QJsonArray& errors)
        : m_object(object)
        , m_place(place)
        , m_errors(errors)
    {
    }

    void refuse(QLatin1StringView field, const QString& why)
    {
        m_errors.append(apiMessage(1004, field + u' ' + why, m_place + u'/' + field));
    }

    /// Null where the field is absent, null or wrong.
    QString text(QLatin1StringView field)
    {
        const QJsonValue value = m_object[field];
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            refuse(field, u"must be a text or null"_s);
        return value.toString();
    }

    QString oneOf(QLatin1StringView field, std::span<const QStringView> words)
    {
        QString word = text(field);
        if (word.isNull() || std::find(words.begin(), words.end(), word) != words.end())
            return word;
        refuse(field, u"is not one of the known values"_s);
        return {};
    }

    void flag(QLatin1StringView field)
    {
        const QJsonValue value = m_object[field];
        if (!value.isUndefined() && !value.isBool())
            refuse(field, u"must be true or false"_s);
    }

    /// A date and time with its offset, as RFC 3339 has it.
    QDateTime time(QLatin1StringView field)
    {
        const QJsonValue value = m_object[field];
        if (value.isUndefined())
            return {};
        const QString written = value.toString();
        QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (!time.isValid() || written.size() < 20 || time.timeSpec() == Qt::LocalTime) {
            refuse(field, u"must be a date-time such as 2026-11-23T18:55:01Z"_s);
            return {};
        }
        return time;
    }

private:
    const QJsonObject& m_object;
    QString m_place;
    QJsonArray& m_errors;
};

void checkSearch(const QJsonObject& params, QJsonArray& errors)
{
    Checker check(params, u"/search_params"_s, errors);
    for (const QLatin1StringView field : SearchTexts)
        check.text(field);
    for (const QLatin1StringView field : SearchFlags)
        check.flag(field);
    check.oneOf("final_disposition"_L1, Dispositions);
    check.oneOf("delivery_status"_L1, DeliveryStatuses);
    check.oneOf("message_action"_L1, MessageActions);
    const QDateTime start = check.time("start"_L1);
    const QDateTime end = check.time("end"_L1);
    if (start.isValid() && end.isValid() && start >= end)
        check.refuse("start"_L1, u"must be before end"_s);
}

} // namespace

std::variant<JobContent, Fault> readJobRequest(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return Fault{400, {apiMessage(1004, u"The body must be a JSON object"_s)}};
    const QJsonObject request = document.object();
    QJsonArray errors;
    Checker check(request, {}, errors);

    JobContent content;
    const QString action = check.oneOf("action"_L1, Actions);
    if (action.isNull() && errors.isEmpty())
        check.refuse("action"_L1, u"is required"_s);
    content.isRelease = action == "RELEASE"_L1;
    const QString destination = check.oneOf("destination"_L1, Destinations);
    const QJsonValue wanted = request["destination"_L1];
    if (action == "MOVE"_L1 && (wanted.isUndefined() || wanted.isNull()))
        check.refuse("destination"_L1, u"is required when action is MOVE"_s);
    if (!content.isRelease)
        content.destination = destination;
    content.comment = check.text("comment"_L1);
    check.oneOf("expected_disposition"_L1, Dispositions);

    const QJsonValue search = request["search_params"_L1];
    if (search.isObject()) {
        content.searchParams = search.toObject();
        checkSearch(content.searchParams, errors);
    } else {
        check.refuse("search_params"_L1, u"is required and must be an object"_s);
    }
    if (!errors.isEmpty())
        return Fault{400, errors};
    return content;
}

} // namespace bulkhead::simulation
