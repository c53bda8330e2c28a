#include "app/creation/searchchoices.h"

#include "app/jobs/jobwords.h"

#include <QCoreApplication>

namespace bulkhead::choices {

using namespace Qt::StringLiterals;

namespace {

struct ChoiceWords {
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
        {u"MALICIOUS"_s, ChoiceWords::tr("Malicious")},
        {u"MALICIOUS-BEC"_s, ChoiceWords::tr("Malicious, business e-mail compromise")},
        {u"SUSPICIOUS"_s, ChoiceWords::tr("Suspicious")},
        {u"SPOOF"_s, ChoiceWords::tr("Spoof")},
        {u"SPAM"_s, ChoiceWords::tr("Spam")},
        {u"BULK"_s, ChoiceWords::tr("Bulk mail")},
        {u"ENCRYPTED"_s, ChoiceWords::tr("Encrypted")},
        {u"EXTERNAL"_s, ChoiceWords::tr("External")},
        {u"UNKNOWN"_s, ChoiceWords::tr("Unknown", "a verdict")},
        {u"NONE"_s, ChoiceWords::tr("No verdict")},
    };
}

QList<Choice> deliveryStatuses()
{
    return {
        {u"delivered"_s, ChoiceWords::tr("Delivered")},
        {u"moved"_s, ChoiceWords::tr("Moved")},
        {u"quarantined"_s, ChoiceWords::tr("Quarantined")},
        {u"rejected"_s, ChoiceWords::tr("Rejected")},
        {u"deferred"_s, ChoiceWords::tr("Deferred")},
        {u"bounced"_s, ChoiceWords::tr("Bounced")},
        {u"queued"_s, ChoiceWords::tr("Queued")},
        {u"move_failed"_s, ChoiceWords::tr("Move failed")},
    };
}

QList<Choice> messageActions()
{
    return {
        {u"PREVIEW"_s, ChoiceWords::tr("Previewed")},
        {u"QUARANTINE_RELEASED"_s, ChoiceWords::tr("Released from quarantine")},
        {u"MOVED"_s, ChoiceWords::tr("Moved")},
    };
}

} // namespace bulkhead::choices
