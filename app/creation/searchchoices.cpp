#include "app/creation/searchchoices.h"

#include "app/jobs/jobwords.h"

#include <QCoreApplication>

namespace bulkhead::choices {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Choices)
};

} // namespace

QList<Choice> destinations()
{
    QList<Choice> all;
    for (const Destination destination : {Destination::Inbox, Destination::JunkEmail, Destination::DeletedItems,
             Destination::RecoverableItemsDeletions, Destination::RecoverableItemsPurges})
        all.append({destinationOnTheWire(destination), words::destination(destination)});
    return all;
}

QList<Choice> dispositions()
{
    return {
        {u"MALICIOUS"_s, Words::tr("Malicious")},
        {u"MALICIOUS-BEC"_s, Words::tr("Malicious, business e-mail compromise")},
        {u"SUSPICIOUS"_s, Words::tr("Suspicious")},
        {u"SPOOF"_s, Words::tr("Spoof")},
        {u"SPAM"_s, Words::tr("Spam")},
        {u"BULK"_s, Words::tr("Bulk mail")},
        {u"ENCRYPTED"_s, Words::tr("Encrypted")},
        {u"EXTERNAL"_s, Words::tr("External")},
        {u"UNKNOWN"_s, Words::tr("Unknown", "a verdict")},
        {u"NONE"_s, Words::tr("No verdict")},
    };
}

QList<Choice> deliveryStatuses()
{
    return {
        {u"delivered"_s, Words::tr("Delivered")},
        {u"moved"_s, Words::tr("Moved")},
        {u"quarantined"_s, Words::tr("Quarantined")},
        {u"rejected"_s, Words::tr("Rejected")},
        {u"deferred"_s, Words::tr("Deferred")},
        {u"bounced"_s, Words::tr("Bounced")},
        {u"queued"_s, Words::tr("Queued")},
        {u"move_failed"_s, Words::tr("Move failed")},
    };
}

QList<Choice> messageActions()
{
    return {
        {u"PREVIEW"_s, Words::tr("Previewed")},
        {u"QUARANTINE_RELEASED"_s, Words::tr("Released from quarantine")},
        {u"MOVED"_s, Words::tr("Moved")},
    };
}

} // namespace bulkhead::choices
