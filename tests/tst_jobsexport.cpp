#include "app/exports/jobsexport.h"
#include "app/jobs/jobsortfiltermodel.h"
#include "tests/csvtable.h"
#include "tests/samplejobs.h"
#include "tests/simulatorfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The jobs that are shown as a file: exactly they, in their order, as Cloudflare had them.
class TestJobsExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theJsonIsWhatTheServerSaid();
    void theCsvSaysTheSame();
    void orderAndFilterAreThoseOfTheTable();
    void whatThisVersionDoesNotKnowStands();
    void whatTheRecordHasNotIsLeftOut();
    void hostileTextsStayTexts();
    void noJobsAreATableWithoutRows();
    void aHundredThousandTakeSeconds();

private:
    static QJsonObject parsed(const ShownJobs& shown) { return QJsonDocument::fromJson(jobsToJson(shown)).object(); }
    static ShownJobs shown(std::vector<Job> jobs)
    {
        JobFilter filter = samples::withText(u"invoice"_s);
        filter.statuses = {JobStatus::Processing};
        return {Timestamp(1'764'081'127'000), u"023e105f4ecef8ad9ca31a8372d0c353"_s, u"Example \"Mail\""_s, filter,
            true, std::move(jobs)};
    }
    static QString cell(const ShownJobs& shown, const QString& column)
    {
        const auto table = csvTable(jobsToCsv(shown));
        return table.value(1).value(table.value(0).indexOf(column));
    }
};

namespace {

/// What the server sends for one page, asked for without the program's client.
QJsonArray recordsOf(const Connection& connection)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(connection.base.url().toString() + u"/accounts/"_s + connection.account.toString()
        + u"/email-security/investigate/bulk?per_page=1000"_s));
    request.setRawHeader("Authorization", "Bearer " + connection.credentials.secret.toUtf8());
    QNetworkReply* reply = network.get(request);
    QSignalSpy(reply, &QNetworkReply::finished).wait(10'000);
    return QJsonDocument::fromJson(reply->readAll()).object()[u"result"_s].toArray();
}

/// The same record with moments to the millisecond and without fields that are null.
QJsonObject comparable(QJsonObject record)
{
    for (const QString& key : record.keys()) {
        if (record[key].isNull())
            record.remove(key);
        else if (key.endsWith(u"_at"_s))
            record[key] = QDateTime::fromString(record[key].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    }
    QJsonObject params = record[u"action_params"_s].toObject();
    for (const QString& key : params.keys()) {
        if (params[key].isNull())
            params.remove(key);
    }
    record[u"action_params"_s] = params;
    if (record[u"comment"_s].toString().isEmpty())
        record.remove(u"comment"_s);
    if (record[u"status_message"_s].toString().isEmpty())
        record.remove(u"status_message"_s);
    return record;
}

std::vector<Job> readAll(const Connection& connection)
{
    Client client(connection);
    std::vector<Job> jobs;
    TypedCall<JobPage>* call = client.listJobs({});
    call->then(&client, [&jobs](const ApiResult<JobPage>& result) {
        if (result.ok())
            jobs = result.value().records;
    });
    QSignalSpy(call, &ApiCall::finished).wait(10'000);
    return jobs;
}

} // namespace

void TestJobsExport::theJsonIsWhatTheServerSaid()
{
    SimulatorFixture simulator({u"--tempo"_s, u"0"_s, u"--jobs"_s, u"300"_s, u"--seed"_s, u"5"_s});
    QVERIFY(simulator.isUp());
    const QJsonArray records = recordsOf(simulator.connection());
    QCOMPARE(records.size(), 300);
    const QJsonArray jobs = parsed(shown(readAll(simulator.connection())))[u"jobs"_s].toArray();
    QCOMPARE(jobs.size(), 300);
    for (qsizetype i = 0; i < records.size(); ++i)
        QCOMPARE(comparable(jobs[i].toObject()), comparable(records[i].toObject()));
}

void TestJobsExport::theCsvSaysTheSame()
{
    SimulatorFixture simulator({u"--tempo"_s, u"0"_s, u"--jobs"_s, u"100"_s, u"--seed"_s, u"6"_s});
    QVERIFY(simulator.isUp());
    const QJsonArray records = recordsOf(simulator.connection());
    const auto table = csvTable(jobsToCsv(shown(readAll(simulator.connection()))));
    QCOMPARE(table.size(), 101);
    const QStringList& head = table[0];
    for (qsizetype row = 1; row < table.size(); ++row) {
        const QJsonObject record = records[row - 1].toObject();
        QCOMPARE(table[row].size(), head.size());
        const auto value = [&](const QString& column) { return table[row][head.indexOf(column)]; };
        for (const QString& column : {u"job_id"_s, u"status"_s, u"action_type"_s})
            QCOMPARE(value(column), record[column].toString());
        for (const QString& column : head.filter(u"messages_"_s))
            QCOMPARE(value(column), record[column].toVariant().toString());
        QCOMPARE(value(u"destination"_s), record[u"action_params"_s][u"destination"_s].toString());
        QVERIFY(value(u"created_at"_s).endsWith(u'Z'));
        QCOMPARE(QDateTime::fromString(value(u"created_at"_s), Qt::ISODateWithMs),
            QDateTime::fromString(record[u"created_at"_s].toString(), Qt::ISODateWithMs));
    }
}

void TestJobsExport::orderAndFilterAreThoseOfTheTable()
{
    JobTableModel table;
    std::vector<Job> jobs = samples::jobs(1, 9);
    jobs[3].comment = u"urgent"_s;
    jobs[7].comment = u"urgent, too"_s;
    table.merge(jobs);
    JobSortFilterModel rows(table);
    rows.setFilter(samples::withText(u"urgent"_s));
    rows.sort(JobTableModel::CreatedColumn, Qt::AscendingOrder);
    std::vector<Job> shownRows;
    for (int row = 0; row < rows.rowCount(); ++row)
        shownRows.push_back(rows.jobAt(row));
    const QJsonObject json = parsed(shown(shownRows));
    const QJsonArray exported = json[u"jobs"_s].toArray();
    QCOMPARE(exported.size(), 2);
    QCOMPARE(exported[0][u"comment"_s].toString(), u"urgent"_s);
    QCOMPARE(exported[1][u"comment"_s].toString(), u"urgent, too"_s);
    QCOMPARE(json[u"exported_at"_s].toString(), u"2025-11-25T14:32:07.000Z"_s);
    QCOMPARE(json[u"account"_s][u"name"_s].toString(), u"Example \"Mail\""_s);
    QCOMPARE(json[u"filter"_s][u"text"_s].toString(), u"invoice"_s);
    QCOMPARE(json[u"filter"_s][u"status"_s].toArray(), QJsonArray{u"PROCESSING"_s});
    QCOMPARE(json[u"complete"_s].toBool(), true);
}

void TestJobsExport::whatThisVersionDoesNotKnowStands()
{
    Job job = samples::job(1);
    job.status = JobStatus::Unknown;
    job.action = JobAction::Unknown;
    job.destination = Destination::Unknown;
    job.completedAt = {};
    job.oddities = new JobOddities;
    job.oddities->status = u"PAUSED"_s;
    job.oddities->action = u"SHRED"_s;
    job.oddities->destination = u"Archive"_s;
    job.oddities->completedAt = u"soon"_s;
    job.search = R"({"new_field":[1,2.50,12345678901234567890123],"subject":"x"})";
    const ShownJobs exported = shown({job});
    const QJsonObject record = parsed(exported)[u"jobs"_s][0].toObject();
    QCOMPARE(record[u"status"_s].toString(), u"PAUSED"_s);
    QCOMPARE(record[u"action_type"_s].toString(), u"SHRED"_s);
    QCOMPARE(record[u"action_params"_s][u"destination"_s].toString(), u"Archive"_s);
    QCOMPARE(record[u"completed_at"_s].toString(), u"soon"_s);
    QVERIFY(jobsToJson(exported).contains("\"search_params\":" + job.search.toJson()));
    QCOMPARE(cell(exported, u"status"_s), u"PAUSED"_s);
    QCOMPARE(cell(exported, u"destination"_s), u"Archive"_s);
    QCOMPARE(cell(exported, u"completed_at"_s), u"soon"_s);
    QCOMPARE(cell(exported, u"search_params"_s), QString::fromUtf8(job.search.toJson()));
}

void TestJobsExport::whatTheRecordHasNotIsLeftOut()
{
    const ShownJobs exported = shown({Job(samples::job(1).id)});
    const QJsonObject record = parsed(exported)[u"jobs"_s][0].toObject();
    QCOMPARE(record.keys(), QStringList({u"action_params"_s, u"job_id"_s}));
    const auto table = csvTable(jobsToCsv(exported));
    QCOMPARE(table[1].size(), table[0].size());
    QCOMPARE(table[1].count(QString()), table[0].size() - 1);
}

void TestJobsExport::hostileTextsStayTexts()
{
    Job job = samples::job(1);
    job.comment = u"=HYPERLINK(\"https://example.com\";\"pay\")"_s;
    job.statusMessage = u"\u202Eabc\n\"},{\"job_id\":\"x"_s + QChar(0) + u"\u2028end"_s;
    const ShownJobs exported = shown({job});
    const QJsonObject record = parsed(exported)[u"jobs"_s][0].toObject();
    QCOMPARE(record[u"comment"_s].toString(), job.comment.toString());
    QCOMPARE(record[u"status_message"_s].toString(), job.statusMessage.toString());
    QCOMPARE(parsed(exported)[u"jobs"_s].toArray().size(), 1);
    QCOMPARE(cell(exported, u"comment"_s), u'\'' + job.comment.toString());
    QCOMPARE(cell(exported, u"status_message"_s), u"‹U+202E›abc␤\"},{\"job_id\":\"x‹U+0000›‹U+2028›end"_s);
    job.comment = u"half "_s + QChar(0xd83d);
    const QByteArray json = jobsToJson(shown({job}));
    QCOMPARE(QString::fromUtf8(json).toUtf8(), json);
    QVERIFY(QJsonDocument::fromJson(json).isObject());
}

void TestJobsExport::noJobsAreATableWithoutRows()
{
    QCOMPARE(csvTable(jobsToCsv(shown({}))).size(), 1);
    QVERIFY(parsed(shown({}))[u"jobs"_s].isArray());
    QVERIFY(parsed(shown({}))[u"jobs"_s].toArray().isEmpty());
}

void TestJobsExport::aHundredThousandTakeSeconds()
{
    const ShownJobs exported = shown(samples::jobs(1, 100'000));
    QElapsedTimer timer;
    timer.start();
    const QByteArray csv = jobsToCsv(exported);
    const qint64 forCsv = timer.restart();
    const QByteArray json = jobsToJson(exported);
    const qint64 forJson = timer.elapsed();
    qInfo("100,000 jobs: CSV %lld ms, JSON %lld ms", forCsv, forJson);
    QCOMPARE(csv.count('\n'), 100'001);
    QCOMPARE(QJsonDocument::fromJson(json)[u"jobs"_s].toArray().size(), 100'000);
    QVERIFY(forCsv < 30'000 && forJson < 30'000);
}

QTEST_GUILESS_MAIN(TestJobsExport)
#include "tst_jobsexport.moc"
