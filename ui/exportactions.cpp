#include "ui/exportactions.h"

#include "app/exports/wholefile.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/keypasses.h"
#include "ui/noticebar.h"
#include "ui/reportdialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThreadPool>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const auto Exported = u"export"_s;

} // namespace

ExportActions::ExportActions(JobsPage& page, NoticeBar& notices, QWidget& window)
    : JobActions(page.table(), window)
    , m_notices(notices)
    , m_choosePath(choosePath)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_maker(notices)
    , m_export(addAction(u"exportAction"_s, tr("&Export Shown Jobs…"), QKeySequence(ExportKey)))
    , m_report(
          addAction(u"incidentReportAction"_s, tr("Incident &Report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)))
{
    m_export->setToolTip(tr("Save the jobs that are shown, in their order, as CSV or JSON (Ctrl+E)"));
    connect(m_export, &QAction::triggered, this, &ExportActions::askToExport);
    connect(m_report, &QAction::triggered, this, &ExportActions::askToReport);
    connect(&m_maker, &ReportMaker::busyChanged, this, &ExportActions::update);
    connect(&notices, &NoticeBar::actionTriggered, this, [this](const QString& key) {
        if (key == Exported)
            m_notices.remove(Exported);
    });
    ExportActions::update();
}

void ExportActions::setLiveJobs(LiveJobs* live)
{
    if (live != this->live())
        m_maker.stop(tr("Its account was left while it was gathered. Go back to that account and make it again."));
    JobActions::setLiveJobs(live);
    if (live) {
        connect(&live->shown(), &JobSortFilterModel::layoutChanged, this, &ExportActions::update);
        connect(&live->shown(), &JobSortFilterModel::rowsInserted, this, &ExportActions::update);
    }
}

void ExportActions::update()
{
    m_export->setEnabled(live() && live()->shown().rowCount() > 0);
    m_report->setEnabled(live() && !table().selectedJobs().isEmpty() && !m_maker.isBusy());
    m_report->setToolTip(m_maker.isBusy()
            ? tr("A report is being made; the next one can follow it")
            : tr("Everything about the selected jobs as one file, for a ticket or on paper (Ctrl+Shift+R)"));
}

std::shared_ptr<const ShownJobs> ExportActions::shownJobs() const
{
    const JobSortFilterModel& rows = live()->shown();
    ShownJobs shown;
    shown.at = Timestamp(live()->client().queue().clock().epochMsecs());
    shown.account = live()->client().connection().account.toString();
    shown.accountName = live()->accountName();
    shown.filter = rows.filter();
    shown.isComplete = live()->watcher().hasReadAll();
    shown.jobs.reserve(size_t(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row)
        shown.jobs.push_back(rows.jobAt(row));
    return std::make_shared<const ShownJobs>(std::move(shown));
}

void ExportActions::askToExport()
{
    auto* dialog = new ExportDialog(shownJobs(), m_folder, m_choosePath, &window());
    connect(dialog, &ExportDialog::chosen, this, &ExportActions::save);
    open(*dialog);
}

void ExportActions::save(
    const std::shared_ptr<const ShownJobs>& shown, ExportDialog::Format format, const QString& path)
{
    m_folder = QFileInfo(path).path();
    m_notices.show(Exported, {look::Meaning::Working, tr("The export is being written."), {}});
    QThreadPool::globalInstance()->start([shown, format, path, guard = QPointer(this)] {
        const QByteArray bytes = format == ExportDialog::Format::Csv ? jobsToCsv(*shown) : jobsToJson(*shown);
        const QString problem = saveWhole(path, bytes);
        QMetaObject::invokeMethod(qApp, [guard, path, problem, jobs = qint64(shown->jobs.size())] {
            if (guard)
                guard->saved(path, jobs, problem);
        });
    });
}

void ExportActions::saved(const QString& path, qint64 jobs, const QString& problem)
{
    if (!problem.isEmpty())
        m_notices.show(Exported, {look::Meaning::Bad, problem, tr("Dismiss")});
    else
        m_notices.show(Exported,
            {look::Meaning::Good,
                tr("%Ln job(s) exported to %1", nullptr, int(jobs))
                    .arg(displayedInSentence(QDir::toNativeSeparators(path), 400)),
                tr("Dismiss")});
}

void ExportActions::askToReport()
{
    auto* dialog =
        new ReportDialog(live()->accountName(), table().selectedRecords(), m_folder, m_choosePath, &window());
    connect(dialog, &ReportDialog::ordered, this, [this](const ReportDialog::Order& order) {
        m_folder = QFileInfo(order.htmlPath.isEmpty() ? order.pdfPath : order.htmlPath).path();
        m_maker.make(*live(), order);
    });
    open(*dialog);
}

} // namespace bulkhead
