#pragma once

#include "app/text/timestamp.h"

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace bulkhead {

/// The fields of `search_params`; the API's schema "SearchParams". Texts are from outside; absent ones are empty.
struct SearchParams {
    QString query;
    QString subject;
    QString exactSubject;
    QString sender;
    QString recipient;
    QString domain;
    QString messageId;
    QString alertId;
    QString metric;
    QString finalDisposition;
    QString deliveryStatus;
    QString messageAction;
    QString smtpHeloIp;
    Timestamp start;
    Timestamp end;
    std::optional<bool> detectionsOnly;
    std::optional<bool> submissions;
    QStringList otherFields; ///< names of fields that this version does not know, or whose value it can't read
};

/// The fields that hold a text, and how the API writes their names.
inline constexpr std::array<std::pair<QLatin1String, QString SearchParams::*>, 13> SearchTextFields{{
    {QLatin1String("query"), &SearchParams::query},
    {QLatin1String("subject"), &SearchParams::subject},
    {QLatin1String("exact_subject"), &SearchParams::exactSubject},
    {QLatin1String("sender"), &SearchParams::sender},
    {QLatin1String("recipient"), &SearchParams::recipient},
    {QLatin1String("domain"), &SearchParams::domain},
    {QLatin1String("message_id"), &SearchParams::messageId},
    {QLatin1String("alert_id"), &SearchParams::alertId},
    {QLatin1String("metric"), &SearchParams::metric},
    {QLatin1String("final_disposition"), &SearchParams::finalDisposition},
    {QLatin1String("delivery_status"), &SearchParams::deliveryStatus},
    {QLatin1String("message_action"), &SearchParams::messageAction},
    {QLatin1String("smtp_helo_ip"), &SearchParams::smtpHeloIp},
}};

/// Reads `search_params` as JSON. A field of another type than expected counts as one that this version does not know:
/// the search is narrower than the fields above tell.
SearchParams decodeSearchParams(const QByteArray& json);

/// The values, as they came, of those fields that decodeSearchParams() only names in SearchParams::otherFields. One
/// that this program can't carry over exactly is not among them: a number that would be rounded, or a text that would
/// be changed.
QJsonObject otherSearchFields(const QByteArray& json);

/// The same for a request: fields without a value are left out, and so are the deprecated ones. `others` are added as
/// they are, for what this version does not know (see SearchParams::otherFields).
QJsonObject encodeSearchParams(const SearchParams& params, const QJsonObject& others = {});

} // namespace bulkhead
