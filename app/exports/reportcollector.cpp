#include "app/exports/reportcollector.h"

#include "app/exports/exportswords.h"
#include "app/jobs/activitywords.h"
#include "app/jobs/cancelrunmodel.h"
#include "app/text/format.h"

#include <QThreadPool>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const ApiError& error)
{
    return errorSentence(error) + u' ' + errorAdvice(error);
}

QString problemOf(const ActivityLog::Contents& log)
{
    if (log.faults.empty())
        return {};
    QStringList faults;
    for (const ActivityLog::Fault& fault : log.faults)
        faults.append(words::activityFault(fault));
    return ExportsWords::tr(
        "Not all of Bulkhead's activity log could be read, so entries may be missing in this report: "
        "%1")
        .arg(faults.join(u' '));
}

} // namespace

const std::array<ReportCollector::List, 2> ReportCollector::Lists{
    List{MessageStatus::Completed, &ReportedJob::completed}, List{MessageStatus::Failed, &ReportedJob::failed}};

ReportCollector::ReportCollector(LiveJobs& live, const std::vector<Job>& jobs, const Choices& choices, QObject* parent)
    : QObject(parent)
    , m_live(live)
{
    const Connection& connection = live.client().connection();
    m_report.title = choices.title;
    m_report.account = connection.account.toString();
    m_report.accountName = live.accountName();
    m_report.base = connection.base.url().toString();
    m_report.hasMessages = choices.withMessages;
    for (const Job& job : jobs)
        m_report.jobs.emplace_back(job);
}

ReportCollector::~ReportCollector()
{
    if (m_call) {
        m_call->disconnect(this);
        m_call->abort();
    }
}

void ReportCollector::start()
{
    m_report.madeAt = now();
    tellProgress();
    QThreadPool::globalInstance()->start([folder = m_live.activity().folder(), guard = QPointer(this)] {
        auto log = std::make_shared<const ActivityLog::Contents>(ActivityLog::read(folder));
        QMetaObject::invokeMethod(qApp, [guard, log] {
            if (!guard)
                return;
            guard->addActivity(*log);
            guard->readRecord();
        });
    });
}

void ReportCollector::addActivity(const ActivityLog::Contents& log)
{
    m_report.activityProblem = problemOf(log);
    for (ReportedJob& reported : m_report.jobs) {
        for (const ActivityEntry& entry : log.entries) {
            if (entry.job == reported.job.id && entry.account == m_report.account && entry.base == m_report.base)
                reported.activity.push_back(entry);
        }
    }
}

void ReportCollector::addSession(ReportedJob& reported) const
{
    const Clock::time_point clockNow = m_live.client().queue().clock().now();
    for (const JobHistory::Sample& sample : m_live.history().samplesOf(reported.job.id)) {
        const Timestamp at(now().msecs() - msecsBetween(sample.at, clockNow).count());
        reported.progress.push_back({at, sample.handled, sample.whole});
    }
    if (const CancelItem* item = m_live.cancelRun().find(reported.job.id)) {
        reported.cancel = SeenCancel{item->requestedAt, CancelRunModel::stateWords(item->state),
            item->error ? wordsOf(*item->error) : item->problem, ActivityJob::of(item->before), std::nullopt};
        if (isSettled(item->state))
            reported.cancel->after = ActivityJob::of(item->last);
    } else {
        reported.cancel = lastCancelOf(reported.activity);
    }
}

void ReportCollector::readRecord()
{
    if (m_job == m_report.jobs.size()) {
        end();
        return;
    }
    tellProgress();
    current().readAt = now();
    auto* call = m_live.client().getJobRecord(current().job.id, Urgency::Bulk);
    m_call = call;
    call->then(this, [this](const ApiResult<QByteArray>& result) { recordRead(result); });
}

void ReportCollector::recordRead(const ApiResult<QByteArray>& result)
{
    ReportedJob& reported = current();
    addSession(reported);
    noteRay(ExportsWords::tr("The record"), result.ok() ? result.notes().cfRay : result.error().cfRay);
    if (!result.ok()) {
        reported.recordProblem = wordsOf(result.error());
        if (result.error().isAboutCredential()) {
            giveUp(reported.recordProblem, 0);
            return;
        }
    } else {
        reported.record = result.value();
        reported.job = jobOfRecord(result.value()).value_or(reported.job);
    }
    readNext(0);
}

void ReportCollector::readNext(size_t list)
{
    m_seen.clear();
    if (m_report.hasMessages && list < Lists.size()) {
        readPage(list, 1);
        return;
    }
    ++m_job;
    readRecord();
}

void ReportCollector::readPage(size_t list, int page)
{
    tellProgress();
    auto* call = m_live.client().listMessages(
        current().job.id, {page, MessageQuery::MostPerPage, Lists[list].status, Urgency::Bulk});
    m_call = call;
    call->then(this, [this, list, page](const ApiResult<MessagePage>& result) { pageRead(list, page, result); });
}

void ReportCollector::pageRead(size_t list, int page, const ApiResult<MessagePage>& result)
{
    ReadMessages& into = current().*Lists[list].messages;
    noteRay(ExportsWords::tr("Messages with status %1, page %2")
                .arg(statusOnTheWire(Lists[list].status), QString::number(page)),
        result.ok() ? result.notes().cfRay : result.error().cfRay);
    if (!result.ok()) {
        into.problem = wordsOf(result.error());
        if (result.error().isAboutCredential())
            giveUp(into.problem, list + 1);
        else
            readNext(list + 1);
        return;
    }
    const auto before = into.messages.size();
    take(result.value(), into);
    const bool isLast = result.value().isLast(MessageQuery::MostPerPage);
    if (!isLast && into.messages.size() == before && !into.isCutOff)
        into.problem = ExportsWords::tr("Cloudflare's page %1 brought nothing new, though it was not the last.")
                           .arg(format::count(page));
    if (isLast || into.isCutOff || !into.problem.isEmpty())
        readNext(list + 1);
    else
        readPage(list, page + 1);
}

void ReportCollector::take(const MessagePage& page, ReadMessages& into)
{
    into.undecodable += page.undecodable;
    for (const JobMessage& message : page.records) {
        if (m_seen.contains(message.id))
            continue; // the list moves while the job runs
        if (m_messages == MostReportedMessages) {
            into.isCutOff = true;
            return;
        }
        m_seen.insert(message.id);
        into.messages.push_back(message);
        ++m_messages;
    }
}

/// Nothing more can be read: neither the rest of this job's lists, beginning with `list`, nor the jobs behind it.
void ReportCollector::giveUp(const QString& problem, size_t list)
{
    for (; m_job < m_report.jobs.size(); ++m_job, list = 0) {
        ReportedJob& reported = current();
        if (reported.record.isEmpty() && reported.recordProblem.isEmpty()) {
            addSession(reported);
            reported.recordProblem = problem;
        }
        for (; list < Lists.size(); ++list)
            (reported.*Lists[list].messages).problem = problem;
    }
    end();
}

void ReportCollector::end()
{
    Q_EMIT finished(std::make_shared<const IncidentReport>(std::move(m_report)));
}

void ReportCollector::noteRay(const QString& call, const QString& ray)
{
    if (!ray.isEmpty())
        current().rays.push_back({now(), call, ray});
}

void ReportCollector::tellProgress()
{
    Q_EMIT progressed(ExportsWords::tr("reading job %1 of %2, messages so far: %3")
                          .arg(format::count(qint64(m_job) + 1), format::count(qint64(m_report.jobs.size())),
                              format::count(qint64(m_messages))));
}

Timestamp ReportCollector::now() const
{
    return Timestamp(m_live.client().queue().clock().epochMsecs());
}

} // namespace bulkhead
