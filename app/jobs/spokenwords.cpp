#include "app/jobs/spokenwords.h"

#include "app/jobs/jobwords.h"
#include "app/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace bulkhead::words {

namespace {

struct SpokenWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Words)
};

} // namespace

QString spokenProgress(const Job& job)
{
    const JobProgress progress = progressOf(job);
    const qint64 done = job.messages.successful;
    if (progress.whole == 0 || done == NotReported)
        //: A job's status and how far it is
        return SpokenWords::tr("%1: %2").arg(status(job), words::progress(job));
    const int whole = int(std::clamp<qint64>(progress.whole, 0, std::numeric_limits<int>::max()));
    const QString messages = SpokenWords::tr("%Ln message(s)", nullptr, whole);
    //: %1: a job's status; %2: a number; %3: such as "40,000 messages"
    QString text = (job.action == JobAction::Release ? SpokenWords::tr("%1, %2 of %3 released")
                                                     : SpokenWords::tr("%1, %2 of %3 moved"))
                       .arg(status(job), format::count(done), messages);
    if (job.messages.failed > 0)
        text += SpokenWords::tr(", %1 failed").arg(format::count(job.messages.failed));
    text += SpokenWords::tr(", %1 % handled").arg(format::count(progress.percentHandled()));
    return text;
}

} // namespace bulkhead::words
