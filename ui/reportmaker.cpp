#include "ui/reportmaker.h"

#include "app/exports/reporthtml.h"
#include "app/exports/wholefile.h"
#include "app/text/displayed.h"
#include "ui/noticebar.h"
#include "ui/reportpdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const auto Making = u"report"_s;
const auto Made = u"reportMade"_s;

QString shown(const QString& path)
{
    return displayedInSentence(QDir::toNativeSeparators(path), 400);
}

} // namespace

ReportMaker::ReportMaker(NoticeBar& notices, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
{
    connect(&notices, &NoticeBar::actionTriggered, this, [this](const QString& key) {
        if (key == Making)
            stop(tr("It was stopped. Make it again when you want it."));
        else if (key == Made)
            m_notices.remove(Made);
    });
}

ReportMaker::~ReportMaker() = default;

void ReportMaker::make(LiveJobs& live, const ReportDialog::Order& order)
{
    m_order = order;
    m_notices.remove(Made);
    m_collector = std::make_unique<ReportCollector>(live, order.jobs, order.choices);
    connect(m_collector.get(), &ReportCollector::progressed, this, [this](const QString& what) {
        m_notices.show(Making, {look::Meaning::Working, tr("Incident report: %1.").arg(what), tr("Stop")});
    });
    // Not from within the collector, which ends with it.
    connect(m_collector.get(), &ReportCollector::finished, this, &ReportMaker::gathered, Qt::QueuedConnection);
    m_collector->start();
    Q_EMIT busyChanged();
}

void ReportMaker::stop(const QString& why)
{
    if (!m_collector)
        return;
    m_collector.reset();
    m_notices.remove(Making);
    m_notices.show(Made, {look::Meaning::Stopped, tr("The incident report was not saved. %1").arg(why), tr("Dismiss")});
    Q_EMIT busyChanged();
}

void ReportMaker::gathered(const std::shared_ptr<const IncidentReport>& report)
{
    m_collector.reset();
    m_isWriting = true;
    m_notices.show(Making, {look::Meaning::Working, tr("Incident report: the file is being written."), {}});
    QThreadPool::globalInstance()->start(
        [report, html = m_order.htmlPath, pdf = m_order.pdfPath, guard = QPointer(this)] {
            const Outcome outcome = write(*report, html, pdf);
            QMetaObject::invokeMethod(qApp, [guard, outcome] {
                if (guard)
                    guard->written(outcome);
            });
        });
}

ReportMaker::Outcome ReportMaker::write(const IncidentReport& report, const QString& htmlPath, const QString& pdfPath)
{
    Outcome outcome;
    const auto save = [&outcome](const QString& path, const QByteArray& bytes) {
        const QString problem = saveWhole(path, bytes);
        if (problem.isEmpty())
            outcome.saved.append(path);
        else
            outcome.problems.append(problem);
    };
    if (!htmlPath.isEmpty())
        save(htmlPath, reportHtml(report));
    if (!pdfPath.isEmpty())
        save(pdfPath, reportPdf(reportHtml(report, ReportFor::Paper)));
    return outcome;
}

void ReportMaker::written(const Outcome& outcome)
{
    m_isWriting = false;
    m_notices.remove(Making);
    QStringList sentences;
    for (const QString& path : outcome.saved)
        sentences.append(tr("Incident report saved: %1").arg(shown(path)));
    sentences += outcome.problems;
    m_notices.show(Made,
        {outcome.problems.isEmpty() ? look::Meaning::Good : look::Meaning::Bad, sentences.join(u'\n'), tr("Dismiss")});
    Q_EMIT busyChanged();
}

} // namespace bulkhead
