#include "app/exports/reporthtml.h"
#include "tests/samplereport.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// What a strict parser finds in a report.
struct Parsed {
    QString error;
    QSet<QString> elements;
    QSet<QString> attributes; ///< "name=value"
    QList<QStringList> rows; ///< the cells of each row, of all tables
    QStringList paragraphs;
    QStringList headings;
    QString pre;
    QString all; ///< all text, a line for each piece
};

Parsed parsed(const QByteArray& html)
{
    Parsed found;
    QXmlStreamReader reader(html);
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            text.clear();
            const QString name = reader.name().toString();
            found.elements.insert(name);
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                found.attributes.insert(u"%1=%2"_s.arg(attribute.name(), attribute.value()));
            if (name == u"tr")
                found.rows.append(QStringList());
        } else if (token == QXmlStreamReader::Characters) {
            text += reader.text();
        } else if (token == QXmlStreamReader::EndElement) {
            const QStringView name = reader.name();
            if (name == u"td" || name == u"th")
                found.rows.last().append(text);
            else if (name == u"p")
                found.paragraphs.append(text);
            else if (name.startsWith(u'h') && name.size() == 2)
                found.headings.append(text);
            else if (name == u"pre")
                found.pre = text;
            if (name != u"style")
                found.all += text + u'\n';
            text.clear();
        }
    }
    found.error = reader.errorString();
    return found;
}

} // namespace

/// What an incident report says, and that nobody who wrote a text in it can make it say or do anything else.
class TestIncidentReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatHappened();
    void theSearchIsASentenceWithItsDangers();
    void everyMomentIsInUtc();
    void itLoadsAndRunsNothing();
    void hostileTextsStayTexts();
    void whatCouldNotBeReadIsSaid();
    void aRunningJobIsSaidToRun();
    void countsThatDifferAreSaid();
    void paperIsCutAndSaysSo();
    void failuresAreGrouped();
    void theLastCancelCounts();
    void manyMessagesTakeSeconds();
};

void TestIncidentReport::itTellsWhatHappened()
{
    const Parsed found = parsed(reportHtml(samples::report()));
    QCOMPARE(found.error, QString());
    QCOMPARE(found.headings[0], u"Incident report: INC-2031"_s);
    QVERIFY(found.rows.contains(QStringList({u"Account"_s, u"Example Mail"_s})));
    QVERIFY(found.rows.contains(QStringList({u"Pending"_s, u"600"_s, u"0"_s, u"0"_s})));
    QVERIFY(found.rows.contains(QStringList({u"Successful"_s, u"390"_s, u"402"_s, u"402"_s})));
    QVERIFY(found.rows.contains(QStringList({u"Cancelled"_s, u"0"_s, u"595"_s, u"595"_s})));
    const auto result = found.paragraphs.filter(u"before it stopped"_s);
    QCOMPARE(result.size(), 1);
    QVERIFY2(result[0].contains(u"12 of them after the cancel"_s), qPrintable(result[0]));
    QVERIFY(found.rows.contains(QStringList({u"2023-11-14T22:15:02.000Z"_s, u"mailbox2@example.com"_s,
        u"sender2@example.net"_s, u"subject 2"_s, u"<id-2@example.net>"_s})));
    QCOMPARE(std::count_if(found.rows.begin(), found.rows.end(),
                 [](const QStringList& row) { return row.value(1).startsWith(u"mailbox"_s) && row.size() == 5; }),
        402);
    QVERIFY(found.rows.contains(QStringList({u"2"_s, u"Mailbox not found"_s})));
    QVERIFY(found.rows.contains(QStringList({u"1"_s, u"Throttled"_s})));
    QVERIFY(found.all.contains(u"ray-of-the-record"_s));
    QVERIFY(found.all.contains(u"8f0c1d2e3f4a5b6c-VIE"_s));
    QVERIFY(found.all.contains(u"wrong search"_s));
    QVERIFY(found.pre.contains(u"\"comment\": \"comment 1\""_s));
    // In the order in which it happened.
    const qsizetype seen = found.all.indexOf(u"400 of 1,000 messages handled"_s);
    const qsizetype asked = found.all.indexOf(u"written down, then sent"_s);
    const qsizetype settled = found.all.indexOf(u"outcome “cancelled”"_s);
    QVERIFY(0 < seen && seen < asked && asked < settled);
}

void TestIncidentReport::theSearchIsASentenceWithItsDangers()
{
    IncidentReport report = samples::report();
    report.jobs[0].job.search = R"({"detections_only":false,"sender":"\u202eads@example.net","start":null})";
    const Parsed found = parsed(reportHtml(report));
    QVERIFY(found.rows.contains(
        QStringList({u"Searches for"_s, u"messages from ‹U+202E›ads@example.net, also without a detection"_s})));
    QVERIFY(found.rows.contains(
        QStringList({u"Search, field by field"_s, u"detections_only = false; sender = ‹U+202E›ads@example.net"_s})));
    QVERIFY(found.paragraphs.contains(u"No dates limit the search."_s));
    QVERIFY(found.paragraphs.contains(u"Messages without a detection are included: ordinary mail."_s));
}

void TestIncidentReport::everyMomentIsInUtc()
{
    const Parsed found = parsed(reportHtml(samples::report()));
    const QRegularExpression date(u"\\d{4}-\\d{2}-\\d{2}\\S*(?: \\S+)?"_s);
    int dates = 0;
    for (const QString& line : found.all.split(u'\n')) {
        for (auto match = date.globalMatch(line); match.hasNext(); ++dates) {
            const QString moment = match.next().captured().section(u' ', 0, 0);
            QVERIFY2(QRegularExpression(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z[.,]?$"_s)
                         .match(moment)
                         .hasMatch(),
                qPrintable(line));
        }
    }
    QVERIFY(dates > 400);
    QVERIFY(!found.all.contains(u"+05:30"_s));
}

void TestIncidentReport::itLoadsAndRunsNothing()
{
    for (const ReportFor medium : {ReportFor::Screen, ReportFor::Paper}) {
        const QByteArray html = reportHtml(samples::report(), medium);
        const Parsed found = parsed(html);
        QCOMPARE(found.error, QString());
        const QSet<QString> expected{u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"h1"_s,
            u"h2"_s, u"h3"_s, u"p"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"th"_s, u"td"_s, u"pre"_s};
        QCOMPARE(found.elements, expected);
        for (const QString& attribute : found.attributes) {
            const QString name = attribute.section(u'=', 0, 0);
            QVERIFY2(QStringList({u"class"_s, u"scope"_s, u"lang"_s, u"charset"_s, u"content"_s, u"name"_s,
                                     u"http-equiv"_s, u"border"_s, u"cellspacing"_s, u"cellpadding"_s, u"width"_s})
                         .contains(name),
                qPrintable(attribute));
            QVERIFY2(!attribute.contains(u"//"_s) && !attribute.contains(u"url"_s), qPrintable(attribute));
        }
        QVERIFY(found.attributes.contains(u"content=default-src 'none'; style-src 'unsafe-inline'"_s));
        QVERIFY(!html.contains("url(") && !html.contains("@import"));
    }
}

void TestIncidentReport::hostileTextsStayTexts()
{
    const QString hostile =
        u"</td></table><script>alert(1)</script><img src=\"https://example.com/x\" onerror='x'>&amp;"
        u"]]>-->%1 %2 %n\u202Efdp.exe"_s
        + QChar(0) + u"\u2028\r\n"_s + QChar(0xd83d);
    const QString shown = u"</td></table><script>alert(1)</script><img src=\"https://example.com/x\" onerror='x'>&amp;"
                          u"]]>-->%1 %2 %n‹U+202E›fdp.exe‹U+0000›‹U+2028›‹U+000D›␤\uFFFD"_s;
    IncidentReport report = samples::report();
    const Parsed plain = parsed(reportHtml(report));
    report.title = report.accountName = report.base = hostile;
    ReportedJob& reported = report.jobs[0];
    reported.job.comment = reported.job.statusMessage = hostile;
    reported.job.status = JobStatus::Unknown;
    reported.job.oddities = new JobOddities;
    reported.job.oddities->status = u"<b>ODD</b>"_s;
    reported.job.search = R"({"<script>":"\u202e</td>"})";
    reported.record = R"({"comment":"</pre><script>"})";
    for (ActivityEntry& entry : reported.activity)
        entry.outcome = entry.problem = entry.reason = entry.cfRay = hostile;
    reported.rays[0].ray = hostile;
    for (JobMessage& message : reported.completed.messages)
        message.recipient = message.subject = message.from = message.fromName = message.emailMessageId = hostile;
    for (JobMessage& message : reported.failed.messages)
        message.statusMessage = hostile;
    const QByteArray html = reportHtml(report);
    const Parsed found = parsed(html);
    QCOMPARE(found.error, QString());
    QCOMPARE(found.elements, plain.elements);
    QCOMPARE(found.attributes, plain.attributes);
    QCOMPARE(found.headings[0], u"Incident report: "_s + shown);
    QVERIFY(found.rows.contains(QStringList({u"Account"_s, shown})));
    QVERIFY(found.rows.contains(QStringList({u"Comment"_s, shown})));
    QVERIFY(found.rows.contains(QStringList({u"3"_s, shown})));
    QVERIFY(found.pre.contains(u"</pre><script>"_s));
    QVERIFY(!html.contains('\0'));
    QVERIFY(!html.contains("<script"));
    const QString text = QString::fromUtf8(html);
    QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x2028)));
}

void TestIncidentReport::whatCouldNotBeReadIsSaid()
{
    IncidentReport report = samples::report();
    report.activityProblem = u"Not all of the log."_s;
    ReportedJob& reported = report.jobs[0];
    reported.record.clear();
    reported.recordProblem = u"Cloudflare can't be reached."_s;
    reported.completed.problem = u"No complete answer came in time."_s;
    reported.failed.undecodable = 4;
    const Parsed found = parsed(reportHtml(report));
    QVERIFY(found.paragraphs.contains(u"Not all of the log."_s));
    QCOMPARE(found.paragraphs.filter(u"can't be reached"_s).size(), 1);
    QCOMPARE(found.paragraphs.filter(u"The first 402 are in this report"_s).size(), 1);
    QCOMPARE(found.paragraphs.filter(u"missing here: 4"_s).size(), 1);
    QVERIFY(!found.elements.contains(u"pre"_s));

    // Our own isolates around a text from outside are not shown as if they were part of it.
    reported.activity[1].problem = u"Cloudflare refused the request (7003: \u2068no <b>\u2069)."_s;
    const QString refused = parsed(reportHtml(report)).all;
    QVERIFY(refused.contains(u"Cloudflare refused the request (7003: no <b>)."_s));
    QVERIFY(!refused.contains(u"U+2068"_s));

    reported.completed = {};
    reported.completed.problem = u"No answer."_s;
    const Parsed none = parsed(reportHtml(report));
    QVERIFY(none.paragraphs.filter(u"lists no moved message"_s).isEmpty());

    report.hasMessages = false;
    const Parsed without = parsed(reportHtml(report));
    QCOMPARE(without.paragraphs.filter(u"not asked for"_s).size(), 1);
    QVERIFY(!without.all.contains(u"mailbox"_s));
}

void TestIncidentReport::aRunningJobIsSaidToRun()
{
    IncidentReport report = samples::report();
    ReportedJob& reported = report.jobs[0];
    reported.job.status = JobStatus::Processing;
    reported.cancel->after->status = u"PROCESSING"_s;
    const Parsed found = parsed(reportHtml(report));
    QCOMPARE(found.paragraphs.filter(u"still running while this report"_s).size(), 1);
    QCOMPARE(found.paragraphs.filter(u"How the job ends is not known"_s).size(), 1);
    QVERIFY(found.paragraphs.filter(u"before it stopped"_s).isEmpty());
    reported.cancel.reset();
    QCOMPARE(parsed(reportHtml(report)).paragraphs.filter(u"knows of no cancel"_s).size(), 1);
}

void TestIncidentReport::countsThatDifferAreSaid()
{
    IncidentReport report = samples::report();
    report.jobs[0].completed.messages.pop_back();
    const Parsed found = parsed(reportHtml(report));
    QCOMPARE(found.paragraphs.filter(u"The record counts 402"_s).size(), 1);
    report.jobs[0].completed.isCutOff = true;
    const QStringList cut = parsed(reportHtml(report)).paragraphs.filter(u"There are more"_s);
    QCOMPARE(cut.size(), 1);
    QVERIFY(cut[0].contains(u"401"_s));
}

void TestIncidentReport::paperIsCutAndSaysSo()
{
    IncidentReport report = samples::report();
    ReportedJob& reported = report.jobs[0];
    reported.job.messages.successful = 1500;
    for (int n = 1000; reported.completed.messages.size() < 1500; ++n)
        reported.completed.messages.push_back(samples::message(n));
    reported.record = "{\"comment\":\"" + QByteArray(5000, 'x') + "\"}";
    const Parsed paper = parsed(reportHtml(report, ReportFor::Paper));
    QCOMPARE(paper.paragraphs.filter(u"The first 1,000 of 1,500"_s).size(), 1);
    QCOMPARE(paper.paragraphs.filter(u"Long lines are cut"_s).size(), 1);
    const Parsed screen = parsed(reportHtml(report));
    QVERIFY(screen.paragraphs.filter(u"stand here"_s).isEmpty());
    QVERIFY(screen.pre.contains(QString(5000, u'x')));
}

void TestIncidentReport::failuresAreGrouped()
{
    ReadMessages failed;
    const QStringList reasons{u"b"_s, u"a"_s, u"c"_s, u"b"_s, QString(), u"a"_s, u"b"_s};
    for (const QString& reason : reasons)
        failed.messages.push_back(samples::message(int(failed.messages.size()), MessageStatus::Failed, reason));
    const std::vector<std::pair<QString, int>> expected{{u"b"_s, 3}, {u"a"_s, 2}, {QString(), 1}, {u"c"_s, 1}};
    QCOMPARE(failuresByReason(failed), expected);
}

void TestIncidentReport::theLastCancelCounts()
{
    QVERIFY(!lastCancelOf({}));
    std::vector<ActivityEntry> activity = samples::report().jobs[0].activity;
    ActivityEntry again = activity[0];
    again.at = Timestamp(1'700'000'090'000);
    again.operation = QUuid::createUuid();
    again.before->messages.successful = 402;
    activity.push_back(again);
    again.event = ActivityEntry::Event::Answered;
    again.problem = u"Cloudflare refused."_s;
    activity.push_back(again);
    ActivityEntry removed = again;
    removed.call = ActivityEntry::Call::Delete;
    removed.operation = QUuid::createUuid();
    activity.push_back(removed);
    const auto last = lastCancelOf(activity);
    QVERIFY(last);
    QCOMPARE(last->before.messages.successful, 402);
    QVERIFY(!last->after);
    QVERIFY(!last->requestedAt.isValid());
}

void TestIncidentReport::manyMessagesTakeSeconds()
{
    IncidentReport report = samples::report();
    auto& messages = report.jobs[0].completed.messages;
    while (messages.size() < MostReportedMessages)
        messages.push_back(samples::message(int(messages.size())));
    QElapsedTimer timer;
    timer.start();
    const QByteArray html = reportHtml(report);
    qInfo("50,000 messages: %lld ms, %lld bytes", timer.elapsed(), qint64(html.size()));
    QVERIFY(timer.elapsed() < 30'000);
    QCOMPARE(html.count("<tr>") > 50'000, true);
}

QTEST_GUILESS_MAIN(TestIncidentReport)
#include "tst_incidentreport.moc"
