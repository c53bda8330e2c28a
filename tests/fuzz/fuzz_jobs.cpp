#include "app/cloudflare/decode.h"
#include "app/jobs/jobordering.h"
#include "app/jobs/jobsortfiltermodel.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "tests/fuzz/answer.h"
#include "tests/hostiletexts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

void requireSound(const Job& job)
{
    const JobCounters& n = job.messages;
    for (const qint64 count : {n.discovered, n.pending, n.successful, n.failed, n.skipped, n.cancelled})
        require(count >= NotReported, "no counter is negative", QString::number(count));
    const JobProgress progress = progressOf(job);
    const double parts = progress.successful + progress.failed + progress.skipped + progress.cancelled;
    require(progress.whole >= 0 && parts >= 0 && parts < 1.000001, "the parts of a bar are no more than the bar",
        QString::number(parts));
    require(JobId::fromString(job.id.toString()) == job.id, "an id is an id");
    require(job.comment.toString().isValidUtf16() && job.statusMessage.toString().isValidUtf16(), "texts are valid",
        job.comment.toString());
    const SearchParams params = decodeSearchParams(job.search.toJson());
    const QString search = words::search(params);
    for (const QString& value : QStringList{params.sender, params.subject, params.query} + params.otherFields.mid(0, 3))
        require(
            value.isEmpty() || search.contains(displayedInSentence(value)), "a search says what is limited", search);
    requireHarmless(words::twoLines(job), false);
    requireHarmless(words::cancelConsequence(job));
    requireHarmless(words::gotThrough(Job(job.id), job));
    requireHarmless(words::gotThrough(job, job));
}

/// One record by itself must be read as the same one in a page, and as what was kept of it.
void requireSameAlone(const Job& job, const QJsonValue& record)
{
    RawAnswer answer;
    answer.httpStatus = 200;
    answer.contentType = "application/json";
    answer.body = QJsonDocument(QJsonObject{{u"success"_s, true}, {u"result"_s, record}}).toJson();
    const auto alone = decodeJob(answer, job.id);
    if (!alone.ok())
        return; // Qt's copy may have rounded a number
    const auto kept = decodeJobRecord(answer, job.id);
    require(kept.ok(), "a record that is read can be kept");
    const auto again = jobOfRecord(kept.value());
    require(again && again->sameState(alone.value()), "what was kept is the same job");
    require(decodeJob(answer, *JobId::fromString(u"ffffffff-ffff-4fff-8fff-fffffffffffe")).ok()
            == (job.id.toString() == u"ffffffff-ffff-4fff-8fff-fffffffffffe"),
        "an answer about another job is none");
}

/// What Qt's own parser, which is another one, reads in the same bytes.
void requireAgreement(const RawAnswer& answer, const ApiResult<JobPage>& page)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject()) {
        return;
    }
    const QJsonObject envelope = document.object();
    const bool isSuccess = (answer.httpStatus == 200 || answer.httpStatus == 201) && envelope[u"success"_s] == true
        && envelope[u"result"_s].isArray();
    require(isSuccess || !page.ok(), "no success is made up");
    // Qt takes what is not quite JSON, too; what it writes is.
    RawAnswer written = answer;
    written.body = document.toJson();
    require(decodeJobPage(written).ok() == isSuccess, "success is what says so and holds a list");
    if (!page.ok())
        return;
    const auto isAbout = [](const Job& job, const QJsonValue& record) {
        return JobId::fromString(record[u"job_id"_s].toString()) == job.id;
    };
    compareRecords(envelope, page.value(), isAbout, [](const Job& job, const QJsonValue& record) {
        if (record[u"comment"_s].isString()) {
            const QString comment = asReceived(record[u"comment"_s].toString());
            require(job.comment.toString() == comment, "both parsers read the comment",
                difference(job.comment.toString(), comment));
        }
        if (record[u"status"_s].isString()) {
            const QString status = asReceived(record[u"status"_s].toString());
            require(statusOnTheWire(job) == status, "both parsers read the status", status);
        }
        const QJsonValue pending = record[u"messages_pending"_s];
        if (job.messages.pending != NotReported)
            require(pending.toInteger(-2) == job.messages.pending, "both parsers read a counter");
        requireSameAlone(job, record);
    });
}

/// The table and what is shown of it, against what they are to be by their own words.
void requireSound(const JobTableModel& jobs, const JobSortFilterModel& shown)
{
    QStringList words = displayed(shown.filter().text.simplified(), shown.filter().text.size() * 16 + 16)
                            .toCaseFolded()
                            .split(u' ', Qt::SkipEmptyParts);
    int accepted = 0;
    for (int row = 0; row < jobs.rowCount(); ++row) {
        const Job& job = jobs.jobAt(row);
        require(jobs.rowOf(job.id) == row, "each job has its row, and only one");
        const bool isFound = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
                if (jobs.displayText(job, JobTableModel::Column(column)).toCaseFolded().contains(word))
                    return true;
            }
            return false;
        });
        const bool isShown = shown.rowOf(job.id) >= 0;
        require(isShown == isFound, "the filter finds what the columns show", shown.filter().text);
        accepted += isFound ? 1 : 0;
        const QModelIndex source = jobs.index(row, 0);
        require(!isShown || shown.mapToSource(shown.mapFromSource(source)) == source, "rows lead back to themselves");
    }
    require(shown.rowCount() == accepted, "no row is shown twice");
    const auto column = JobTableModel::Column(shown.sortColumn());
    for (int row = 1; row < shown.rowCount(); ++row) {
        const Job& above = shown.jobAt(row - 1);
        const Job& below = shown.jobAt(row);
        const bool has = hasValue(above, column, jobs.now());
        require(has || !hasValue(below, column, jobs.now()), "jobs without a value stand last");
        if (!has || !hasValue(below, column, jobs.now()))
            continue;
        const auto order = compareBy(above, below, column, jobs.now());
        require(shown.sortOrder() == Qt::AscendingOrder ? order <= 0 : order >= 0, "rows are in order",
            above.id.toString() + u' ' + below.id.toString());
    }
}

void readAll(const QAbstractItemModel& model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role = 0; role <= Qt::UserRole + 2; ++role) {
                const QVariant value = model.data(model.index(row, column), role);
                if (value.userType() != QMetaType::QString)
                    continue;
                const QString text = value.toString();
                requireHarmless(text);
                require(text.size() < 20'000, "a cell has an end", QString::number(text.size()));
            }
        }
    }
}

/// One letter is one thing that happens to the table.
void walk(const std::vector<Job>& jobs, const QByteArray& events, const QString& text)
{
    JobTableModel table;
    JobSortFilterModel shown(table);
    qint64 now = 1'795'459'500'000;
    table.setNow(Timestamp(now));
    const auto middle = jobs.begin() + std::ptrdiff_t(jobs.size() / 2);
    for (const char event : events.first(std::min(events.size(), qsizetype(24)))) {
        switch (event) {
        case 'm':
            table.merge(jobs);
            break;
        case '1':
            table.merge({jobs.begin(), middle});
            break;
        case '2':
            table.merge({middle, jobs.end()});
            break;
        case 'x':
            table.clear();
            break;
        case 'r':
            if (table.rowCount() > 0)
                table.remove(table.jobAt(table.rowCount() / 2).id);
            break;
        case 'f': {
            JobFilter filter;
            filter.text = text;
            shown.setFilter(shown.filter().isEmpty() ? filter : JobFilter());
            break;
        }
        case 't':
            table.setNow(Timestamp(now += 61'000));
            break;
        default:
            shown.sort(event % JobTableModel::ColumnCount, event & 16 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        requireSound(table, shown);
    }
    readAll(shown);
}

} // namespace

/// What was typed into the filter, what happens to the table, then the answer of a list call.
void run(Input input)
{
    const QString text = anyText(input.line());
    const QByteArray events = 'm' + input.line();
    const RawAnswer answer = answerFrom(input);
    const auto page = decodeJobPage(answer);
    requireAgreement(answer, page);
    if (!page.ok()) {
        requireWords(page.error());
        const auto job = decodeJob(answer, std::nullopt);
        if (job.ok())
            requireSound(job.value());
        return;
    }
    for (const Job& job : page.value().records)
        requireSound(job);
    walk(page.value().records, events, text);
}

} // namespace bulkhead::fuzzing
