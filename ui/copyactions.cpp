#include "ui/copyactions.h"

#include "ui/jobtableview.h"
#include "ui/noticebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QThreadPool>
#include <QTimer>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ShownFor = std::chrono::seconds(6);

void putOnClipboard(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

struct CopyActions::Reading {
    QObject context; ///< of the calls
    QList<QByteArray> records;
    qsizetype open = 0;
    int failures = 0;
    std::optional<ApiError> error; ///< the first
};

CopyActions::CopyActions(JobTableView& table, NoticeBar& notices, QWidget& window)
    : JobActions(table, window)
    , m_notices(notices)
    , m_menu(new QMenu(tr("Cop&y"), &window))
    , m_ids(addAction(u"copyJobIdAction"_s, tr("Job &ID"), QKeySequence::Copy))
    , m_rows(addAction(u"copyRowsAction"_s, tr("&Rows as Tab-Separated Text")))
    , m_records(addAction(u"copyRecordsAction"_s, tr("Record as &JSON")))
    , m_readLine(addAction(u"copyCurlReadAction"_s, tr("&curl Line That Reads the Job")))
    , m_cancelLine(addAction(u"copyCurlCancelAction"_s, tr("curl Line That Cancels the Job")))
{
    m_menu->setObjectName(u"copyMenu"_s);
    m_menu->addActions({m_ids, m_rows, m_records});
    m_menu->addSeparator();
    m_menu->addActions({m_readLine, m_cancelLine});
    connect(m_ids, &QAction::triggered, this, &CopyActions::copyIds);
    connect(m_rows, &QAction::triggered, this, &CopyActions::copyRows);
    connect(m_records, &QAction::triggered, this, &CopyActions::copyRecords);
    connect(m_readLine, &QAction::triggered, this, [this] { copyCurlLines(copying::CurlCall::Read); });
    connect(m_cancelLine, &QAction::triggered, this, [this] { copyCurlLines(copying::CurlCall::Cancel); });
}

CopyActions::~CopyActions() = default;

void CopyActions::update()
{
    if (m_account != live() || !live()) {
        m_account = live();
        endReading();
    }
    const QSet<JobId>& selected = table().selectedJobs();
    const bool any = live() && !selected.isEmpty();
    m_ids->setEnabled(any);
    m_readLine->setEnabled(any);
    m_rows->setEnabled(any && selected.size() <= MostRows);
    m_records->setEnabled(any && selected.size() <= MostRecords);
    m_cancelLine->setEnabled(isAnySelected(canBeCancelled));
}

void CopyActions::copyIds()
{
    QStringList ids;
    const auto records = table().selectedRecords();
    for (const Job& job : records)
        ids.append(job.id.toString());
    putOnClipboard(ids.join(u'\n'));
}

void CopyActions::copyRows()
{
    const QHeaderView& header = *table().horizontalHeader();
    QList<JobTableModel::Column> columns;
    QStringList titles;
    for (int place = 0; place < header.count(); ++place) {
        const int section = header.logicalIndex(place);
        if (header.isSectionHidden(section))
            continue;
        columns.append(JobTableModel::Column(section));
        titles.append(JobTableModel::title(columns.constLast()));
    }
    QList<QStringList> rows{titles};
    const auto records = table().selectedRecords();
    for (const Job& job : records) {
        QStringList row;
        for (const JobTableModel::Column column : std::as_const(columns))
            row.append(live()->table().displayText(job, column));
        rows.append(row);
    }
    putOnClipboard(copying::tabSeparated(rows));
}

void CopyActions::copyRecords()
{
    const auto jobs = table().selectedRecords();
    endReading();
    m_reading = std::make_unique<Reading>();
    m_reading->records.resize(qsizetype(jobs.size()));
    m_reading->open = qsizetype(jobs.size());
    m_notices.show(
        u"copy"_s, {look::Meaning::Working, tr("Reading %Ln record(s) to copy…", nullptr, int(jobs.size())), {}});
    for (qsizetype place = 0; place < m_reading->records.size(); ++place) {
        live()
            ->client()
            .getJobRecord(jobs[size_t(place)].id)
            ->then(&m_reading->context,
                [this, &reading = *m_reading, place](const auto& result) { receive(reading, place, result); });
    }
}

void CopyActions::receive(Reading& reading, qsizetype place, const ApiResult<QByteArray>& result)
{
    if (result.ok()) {
        reading.records[place] = result.value();
    } else {
        ++reading.failures;
        if (!reading.error)
            reading.error = result.error();
    }
    if (--reading.open == 0)
        finish(reading);
}

void CopyActions::finish(Reading& reading)
{
    if (reading.error) {
        m_notices.show(u"copy"_s,
            {look::Meaning::Bad,
                tr("Nothing was copied, because %Ln record(s) could not be read.", nullptr, reading.failures) + u' '
                    + errorSentence(*reading.error) + u' ' + errorAdvice(*reading.error),
                {}});
        m_reading.reset();
        return;
    }
    // A record may hold a megabyte of somebody's text.
    QThreadPool::globalInstance()->start([this, records = reading.records, context = QPointer(&reading.context)] {
        const QByteArray json = copying::recordsAsJson(records);
        QMetaObject::invokeMethod(qApp, [this, json, context, count = int(records.size())] {
            if (context)
                copied(count, json);
        });
    });
}

void CopyActions::copied(int records, const QByteArray& json)
{
    putOnClipboard(QString::fromUtf8(json));
    m_reading.reset();
    m_notices.show(u"copy"_s, {look::Meaning::Good, tr("%Ln record(s) copied as JSON.", nullptr, records), {}});
    const QString shown = m_notices.textOf(u"copy"_s);
    QTimer::singleShot(ShownFor, this, [this, shown] {
        if (m_notices.textOf(u"copy"_s) == shown)
            m_notices.remove(u"copy"_s);
    });
}

void CopyActions::endReading()
{
    m_reading.reset();
    m_notices.remove(u"copy"_s);
}

void CopyActions::copyCurlLines(copying::CurlCall call)
{
    QStringList lines;
    const auto records = table().selectedRecords();
    for (const Job& job : records) {
        if (call == copying::CurlCall::Read || canBeCancelled(job.status))
            lines.append(copying::curlLine(live()->client(), job.id, call));
    }
    putOnClipboard(lines.join(u'\n'));
}

} // namespace bulkhead
