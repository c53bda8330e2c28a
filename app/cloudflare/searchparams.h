#pragma once

#include "app/text/timestamp.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

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

/// Reads Job::searchJson. A field of another type than expected counts as one that this version does not know: the
/// search is narrower than the fields above tell.
SearchParams decodeSearchParams(const QByteArray& json);

/// The same for a request: fields without a value are left out, and so are the deprecated ones. `others` are added as
/// they are, for what this version does not know (see SearchParams::otherFields).
QJsonObject encodeSearchParams(const SearchParams& params, const QJsonObject& others = {});

} // namespace bulkhead
