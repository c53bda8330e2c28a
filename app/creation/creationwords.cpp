#include "app/creation/creationwords.h"

#include "app/jobs/jobwords.h"
#include "app/jobs/searchwarnings.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

using State = JobCreation::State;

struct CreationWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Creation)
};

QString folder(const JobRequest& request)
{
    if (request.destination == Destination::Unknown)
        return displayedInSentence(request.otherDestination, 64);
    return request.destination == Destination::None ? CreationWords::tr("a folder that is not chosen yet")
                                                    : destination(request.destination);
}

/// errorAdvice() speaks of watching and cancelling, and of trying again, which never happens to a create.
QString refusalAdvice(const ApiError& error)
{
    switch (error.kind) {
    case ApiError::Kind::Forbidden:
        return CreationWords::tr(
            "Starting a job needs the permission Cloud Email Security Write. Check in Settings that the "
            "token has it and belongs to this account; with Read it can only watch.");
    case ApiError::Kind::NotFound:
        return CreationWords::tr("Check the account id in Settings.");
    case ApiError::Kind::Unreachable:
        return CreationWords::tr("Check the network connection, VPN and proxy; then start the job again.");
    case ApiError::Kind::Rejected:
        return CreationWords::tr(
            "Change what Cloudflare objects to and start the job again. If the reason does not help, give "
            "the cf-ray to Cloudflare's support.");
    default:
        return errorAdvice(error);
    }
}

QString differingFields(const QStringList& fields)
{
    QStringList names;
    for (const QString& field : fields) {
        names.append(field == "action"_L1   ? CreationWords::tr("the action")
                : field == "destination"_L1 ? CreationWords::tr("the destination")
                : field == "comment"_L1     ? CreationWords::tr("the comment")
                                            : CreationWords::tr("the search"));
    }
    return names.join(CreationWords::tr(", "));
}

QString asked(const JobCreation& creation)
{
    return CreationWords::tr("The request was sent once, at %1.").arg(format::moment(creation.askedAt()));
}

CreationReport underWay(const JobCreation& creation)
{
    switch (creation.state()) {
    case State::Recording:
        return {CreationWords::tr("Recording the request…"), CreationWords::tr("Nothing was sent yet."), {}};
    case State::Sending:
        return {CreationWords::tr("Sending…"),
            CreationWords::tr("The request is sent once. Closing this window does not call it back."), {}};
    default:
        break;
    }
    QString progress =
        CreationWords::tr("It is not clear whether the job was started, so the account's jobs are being read.");
    if (creation.readCount() > 0)
        progress += u' ' + CreationWords::tr("Read so far: %1.").arg(format::count(creation.readCount()));
    return {CreationWords::tr("Looking for the job…"),
        u"%1 %2 %3"_s.arg(asked(creation), errorSentence(*creation.error()), progress), {}};
}

CreationReport answered(const JobCreation& creation)
{
    const Job& job = creation.jobs().front();
    if (creation.state() == State::Created)
        return {CreationWords::tr("The job was started"),
            CreationWords::tr("Cloudflare created it: %1. Its status: %2.").arg(action(job), status(job)), {}};
    return {CreationWords::tr("A job was started, but not quite the one asked for"),
        CreationWords::tr("Cloudflare created a job that differs in %1. Its record says: %2; %3.")
            .arg(differingFields(creation.differing()), action(job), search(decodeSearchParams(job.search.toJson()))),
        CreationWords::tr("Look at the job now, and cancel it if it must not run.")};
}

CreationReport found(const JobCreation& creation)
{
    const bool isOne = creation.jobs().size() == 1;
    const Timestamp created = creation.jobs().front().createdAt;
    QStringList what{asked(creation), errorSentence(*creation.error())};
    if (!isOne)
        what.append(
            CreationWords::tr("%1 jobs with this action, search and comment are in the account that were not there "
                              "before; Cloudflare does not say which of them came from this request.")
                .arg(format::count(qint64(creation.jobs().size()))));
    else
        what.append(
            CreationWords::tr("But a job with this action, search and comment is in the account that was not there "
                              "before%1: most likely it is the one.")
                .arg(
                    created.isValid() ? CreationWords::tr(", created at %1").arg(format::moment(created)) : QString()));
    return {isOne ? CreationWords::tr("The job was started: it was found")
                  : CreationWords::tr("Several such jobs were found"),
        what.join(u' '),
        isOne ? CreationWords::tr("Do not start it again.")
              : CreationWords::tr("Look at each of them, and cancel what must not run. Do not start it again.")};
}

CreationReport notFound(const JobCreation& creation)
{
    QStringList what{asked(creation), errorSentence(*creation.error())};
    if (creation.state() == State::CouldNotLook) {
        what.append(
            CreationWords::tr("The account's jobs could not be read to the end: %1 were read, none of them like it.")
                .arg(format::count(creation.readCount())));
        what.append(errorSentence(*creation.lookError()));
    } else {
        what.append(CreationWords::tr("No job like it is in the account: %1 jobs were read until %2.")
                        .arg(format::count(creation.readCount()), format::moment(creation.lookedAt())));
        if (creation.unreadable() > 0)
            what.append(CreationWords::tr("%Ln record(s) could not be read.", nullptr, creation.unreadable()));
    }
    return {creation.state() == State::CouldNotLook ? CreationWords::tr("It is not known whether the job was started")
                                                    : CreationWords::tr("The job was not found"),
        what.join(u' '),
        CreationWords::tr(
            "It may still appear. Look again in a moment; starting it again now may start a second one.")};
}

} // namespace

QString creation(const JobRequest& request)
{
    const QString finds = search(request.search);
    switch (request.action) {
    case JobAction::Move:
        return CreationWords::tr("Moves to %1 every message that this search finds: %2.").arg(folder(request), finds);
    case JobAction::Release:
        return CreationWords::tr("Releases from quarantine every message that this search finds: %1.").arg(finds);
    case JobAction::Unknown:
        break;
    }
    return CreationWords::tr("Nothing yet: what to do with the messages is not chosen. The search: %1.").arg(finds);
}

QStringList creationWarnings(const JobRequest& request)
{
    return searchWarnings(request.action, request.destination, request.search);
}

CreationReport creationReport(const JobCreation& creation)
{
    switch (creation.state()) {
    case State::Recording:
    case State::Sending:
    case State::Looking:
        return underWay(creation);
    case State::NotRecorded:
        return {CreationWords::tr("Nothing was sent"),
            CreationWords::tr("What changes the account is recorded first, and the record could not be written: %1")
                .arg(creation.problem()),
            CreationWords::tr("Make it possible to write there and start the job again.")};
    case State::Refused:
        return {CreationWords::tr("The job was not started"), errorSentence(*creation.error()),
            refusalAdvice(*creation.error())};
    case State::Created:
    case State::CreatedOther:
        return answered(creation);
    case State::Found:
        return found(creation);
    case State::NotFound:
    case State::CouldNotLook:
        return notFound(creation);
    }
    Q_UNREACHABLE();
    return {};
}

QList<DraftProblem> problemsOf(const ApiError& error)
{
    QList<DraftProblem> problems;
    for (const ApiMessage& message : error.errors) {
        if (!message.sourcePointer.isEmpty())
            problems.append({message.sourcePointer,
                CreationWords::tr("Cloudflare says: %1").arg(displayedInSentence(message.message))});
    }
    return problems;
}

} // namespace bulkhead::words
