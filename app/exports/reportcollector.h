#pragma once

#include "app/exports/incidentreport.h"
#include "app/jobs/livejobs.h"

#include <QPointer>

#include <memory>

namespace bulkhead {

/// Gathers what an incident report tells of some jobs: reads each record and its lists of messages, and adds what this
/// program recorded and saw. Only reads. What can't be read is said in the report; the rest goes on, unless the
/// credential is refused. Destroying it ends it without a report.
class ReportCollector : public QObject {
    Q_OBJECT
public:
    struct Choices {
        QString title; ///< as a case number; may be empty
        bool withMessages = true;
    };

    /// `live` must outlive the collector. `jobs` as the table has them.
    ReportCollector(LiveJobs& live, const std::vector<Job>& jobs, const Choices& choices, QObject* parent = nullptr);
    ~ReportCollector() override;

    void start();

Q_SIGNALS:
    /// What is being read, in words.
    void progressed(const QString& what);
    void finished(const std::shared_ptr<const bulkhead::IncidentReport>& report);

private:
    struct List {
        MessageStatus status;
        ReadMessages ReportedJob::*messages;
    };
    static const std::array<List, 2> Lists;

    void addActivity(const ActivityLog::Contents& log);
    void addSession(ReportedJob& reported) const;
    void readRecord();
    void recordRead(const ApiResult<QByteArray>& result);
    void readPage(size_t list, int page);
    void pageRead(size_t list, int page, const ApiResult<MessagePage>& result);
    void readNext(size_t list);
    void giveUp(const QString& problem, size_t list);
    void take(const MessagePage& page, ReadMessages& into);
    void noteRay(const QString& call, const QString& ray);
    void tellProgress();
    void end();

    ReportedJob& current() { return m_report.jobs[m_job]; }
    Timestamp now() const;

    LiveJobs& m_live;
    IncidentReport m_report;
    size_t m_job = 0;
    size_t m_messages = 0; ///< in all lists so far
    QSet<QString> m_seen; ///< ids of the list being read
    QPointer<ApiCall> m_call;
};

} // namespace bulkhead
