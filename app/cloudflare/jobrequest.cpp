#include "app/cloudflare/jobrequest.h"

#include <QJsonDocument>

namespace bulkhead {

using namespace Qt::StringLiterals;

QByteArray encodeJobRequest(const JobRequest& request)
{
    QJsonObject body{{u"action"_s, actionOnTheWire(request.action)},
        {u"search_params"_s, encodeSearchParams(request.search, request.otherSearchFields)}};
    if (request.action == JobAction::Move)
        body[u"destination"_s] = request.destination == Destination::Unknown
            ? request.otherDestination
            : QString(destinationOnTheWire(request.destination));
    if (!request.comment.isEmpty())
        body[u"comment"_s] = request.comment;
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace bulkhead
