#include "app/creation/creationwords.h"
#include "app/creation/jobmatch.h"
#include "app/text/displayed.h"
#include "tests/samplejobs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What a draft takes from a job, what it finds wrong with itself, and what it would send.
class TestJobDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDraftAsksForADestinationOnly();
    void problemsAreFoundWhereTheyAre_data();
    void problemsAreFoundWhereTheyAre();
    void everySearchFieldOfTheSeedIsCarriedOver();
    void whatThisVersionDoesNotKnowIsCarriedOverExactly_data();
    void whatThisVersionDoesNotKnowIsCarriedOverExactly();
    void whatCannotBeCarriedOverMustBeLeftOutByAPerson_data();
    void whatCannotBeCarriedOverMustBeLeftOutByAPerson();
    void anUnknownDestinationIsSentAsItCame();
    void anUnknownActionMustBeChosen();
    void deprecatedFieldsAreNeverSent();
    void theSentenceSaysWhatAndWhich();
    void hostileTextIsHarmlessInTheSentence();
    void aJobIsRecognised_data();
    void aJobIsRecognised();
};

namespace {

QJsonObject bodyOf(const JobDraft& draft)
{
    return QJsonDocument::fromJson(encodeJobRequest(draft.request)).object();
}

QStringList fieldsOf(const QList<DraftProblem>& problems)
{
    QStringList fields;
    for (const DraftProblem& problem : problems)
        fields.append(problem.field);
    return fields;
}

void replace(Job& job, const char* before, const char* after)
{
    job.search = job.search.toJson().replace(before, after);
}

Job jobSearching(const QByteArray& searchJson)
{
    Job job = samples::job(1);
    job.search = searchJson;
    return job;
}

QJsonObject seedRecord()
{
    QFile file(QStringLiteral(BULKHEAD_FIXTURES) + u"/seed-cancel-response.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"result"_s].toObject()
                                          : QJsonObject();
}

JobDraft draftOfSeed()
{
    const QJsonObject record = seedRecord();
    Job job = jobSearching(QJsonDocument(record[u"search_params"_s].toObject()).toJson(QJsonDocument::Compact));
    job.destination = Destination::Inbox;
    job.expectedDisposition = ExpectedDisposition::Malicious;
    job.comment = record[u"comment"_s].toString();
    return JobDraft::runAgain(job);
}

} // namespace

void TestJobDraft::anEmptyDraftAsksForADestinationOnly()
{
    const Timestamp now = Timestamp::fromIso(u"2026-11-25T10:20:30.400Z");
    const JobDraft draft = JobDraft::blank(now);
    QCOMPARE(fieldsOf(draft.problems()), QStringList{u"/destination"_s});
    const QJsonObject expected{{u"action"_s, u"MOVE"_s}, {u"destination"_s, u""_s},
        {u"search_params"_s,
            QJsonObject{{u"start"_s, u"2026-11-18T10:21:00.000Z"_s}, {u"end"_s, u"2026-11-25T10:21:00.000Z"_s}}}};
    QCOMPARE(bodyOf(draft), expected);
    QVERIFY(!draft.isRunAgain());
}

void TestJobDraft::problemsAreFoundWhereTheyAre_data()
{
    using Change = std::function<void(JobRequest&)>;
    QTest::addColumn<std::function<void(JobRequest&)>>("change");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char* name, const QStringList& fields, const Change& change) {
        QTest::newRow(name) << change << fields;
    };
    row("nothing wrong", {}, [](JobRequest&) {});
    row("a move to nowhere", {u"/destination"_s}, [](JobRequest& r) { r.destination = Destination::None; });
    row("a release needs no destination", {}, [](JobRequest& r) {
        r.action = JobAction::Release;
        r.destination = Destination::None;
    });
    row("no action", {u"/action"_s}, [](JobRequest& r) { r.action = JobAction::Unknown; });
    row("the range is upside down", {u"/search_params/start"_s}, [](JobRequest& r) {
        r.search.start = Timestamp(2000);
        r.search.end = Timestamp(1000);
    });
    row("the range is empty", {u"/search_params/start"_s},
        [](JobRequest& r) { r.search.start = r.search.end = Timestamp(1000); });
    row("only an end", {}, [](JobRequest& r) { r.search.end = Timestamp(1000); });
    row("no limit at all is a danger, not a mistake", {}, [](JobRequest& r) { r.search = {}; });
    row("only blanks", {u"/search_params/sender"_s}, [](JobRequest& r) { r.search.sender = u" \u00a0\t"_s; });
    row("a character that was lost", {u"/search_params/subject"_s},
        [](JobRequest& r) { r.search.subject = u"a\ufffd"_s; });
    row("half a character", {u"/search_params/query"_s},
        [](JobRequest& r) { r.search.query = QString(QChar(0xd83d)); });
    row("longer than a record can be", {u"/comment"_s}, [](JobRequest& r) { r.comment = QString(1'000'000, u'c'); });
    row("several", {u"/destination"_s, u"/search_params/query"_s, u"/search_params/start"_s}, [](JobRequest& r) {
        r.destination = Destination::None;
        r.search.query = u" "_s;
        r.search.start = r.search.end = Timestamp(1);
    });
}

void TestJobDraft::problemsAreFoundWhereTheyAre()
{
    QFETCH(std::function<void(JobRequest&)>, change);
    QFETCH(QStringList, fields);
    JobDraft draft = JobDraft::runAgain(samples::job(1));
    change(draft.request);
    const auto problems = draft.problems();
    QCOMPARE(fieldsOf(problems), fields);
    for (const DraftProblem& problem : problems)
        QVERIFY(problem.sentence.endsWith(u'.'));
}

void TestJobDraft::everySearchFieldOfTheSeedIsCarriedOver()
{
    const JobDraft draft = draftOfSeed();
    QCOMPARE(fieldsOf(draft.problems()), QStringList());
    QJsonObject search = seedRecord()[u"search_params"_s].toObject();
    QVERIFY(search.size() > 15);
    search.remove(u"action_log"_s);
    search[u"start"_s] = u"2022-06-25T14:30:00.000Z"_s;
    search[u"end"_s] = u"2022-07-25T14:30:00.000Z"_s;
    const QJsonObject expected{{u"action"_s, u"MOVE"_s}, {u"destination"_s, u"Inbox"_s}, {u"comment"_s, u"comment"_s},
        {u"search_params"_s, search}};
    QCOMPARE(bodyOf(draft), expected);
}

void TestJobDraft::whatThisVersionDoesNotKnowIsCarriedOverExactly_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a text") << QByteArray("\"x\xe2\x80\xae<b>\"");
    QTest::newRow("a number") << QByteArray("9007199254740993"); // 2^53 + 1
    QTest::newRow("a fraction") << QByteArray("0.1");
    QTest::newRow("a list") << QByteArray(R"(["b","a",[1,null,true]])");
    QTest::newRow("an object") << QByteArray(R"({"a":{"c":1.5},"b":[]})");
    QTest::newRow("false") << QByteArray("false");
}

void TestJobDraft::whatThisVersionDoesNotKnowIsCarriedOverExactly()
{
    QFETCH(QByteArray, value);
    JobDraft draft = JobDraft::runAgain(jobSearching(R"({"sender":"a@b.example","folder":)" + value + "}"));
    QCOMPARE(fieldsOf(draft.problems()), QStringList());
    QCOMPARE(draft.request.search.otherFields, QStringList{u"folder"_s});
    const QByteArray body = encodeJobRequest(draft.request);
    QVERIFY2(body.contains("\"folder\":" + value), body.constData());
    // As does a known field of another type.
    draft = JobDraft::runAgain(jobSearching(R"({"sender":["a@b.example"],"start":"yesterday"})"));
    const QJsonObject search = bodyOf(draft)[u"search_params"_s].toObject();
    QCOMPARE(search[u"sender"_s], QJsonValue(QJsonArray{u"a@b.example"_s}));
    QCOMPARE(search[u"start"_s], QJsonValue(u"yesterday"_s));
}

void TestJobDraft::whatCannotBeCarriedOverMustBeLeftOutByAPerson_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a number that would be rounded") << QByteArray("18446744073709551615");
    QTest::newRow("a broken text, deep inside") << QByteArray(R"(["ok",{"a":"half \ud83d"}])");
}

void TestJobDraft::whatCannotBeCarriedOverMustBeLeftOutByAPerson()
{
    QFETCH(QByteArray, value);
    JobDraft draft = JobDraft::runAgain(jobSearching(R"({"sender":"a@b.example","serial":)" + value + "}"));
    QCOMPARE(draft.lostFields, QStringList{u"serial"_s});
    QCOMPARE(fieldsOf(draft.problems()), QStringList{u"/search_params/serial"_s});
    draft.lostFields.clear();
    draft.request.search.otherFields.clear();
    QCOMPARE(fieldsOf(draft.problems()), QStringList());
    QCOMPARE(bodyOf(draft)[u"search_params"_s].toObject(), (QJsonObject{{u"sender"_s, u"a@b.example"_s}}));
}

void TestJobDraft::anUnknownDestinationIsSentAsItCame()
{
    Job job = samples::job(1);
    job.destination = Destination::Unknown;
    job.oddities = new JobOddities;
    job.oddities->destination = u"Archive"_s;
    const JobDraft draft = JobDraft::runAgain(job);
    QCOMPARE(fieldsOf(draft.problems()), QStringList());
    QCOMPARE(bodyOf(draft)[u"destination"_s].toString(), u"Archive"_s);
    QVERIFY(words::creation(draft.request).contains(u"Archive"_s));
    QVERIFY(differences(draft.request, job).isEmpty());
}

void TestJobDraft::anUnknownActionMustBeChosen()
{
    Job job = samples::job(1);
    job.action = JobAction::Unknown;
    job.oddities = new JobOddities;
    job.oddities->action = u"EXPLODE"_s;
    const auto problems = JobDraft::runAgain(job).problems();
    QCOMPARE(fieldsOf(problems), QStringList{u"/action"_s});
    QVERIFY(problems.first().sentence.contains(u"EXPLODE"_s));
}

void TestJobDraft::deprecatedFieldsAreNeverSent()
{
    QVERIFY(seedRecord()[u"search_params"_s].toObject().contains(u"action_log"_s));
    const QByteArray body = encodeJobRequest(draftOfSeed().request);
    QVERIFY2(!body.contains("action_log"), body.constData());
    QVERIFY2(!body.contains("expected_disposition"), body.constData());
    // Not even where it is of a type that nobody expects.
    const JobDraft odd = JobDraft::runAgain(jobSearching(R"({"action_log":{"deep":true},"sender":"a@b.example"})"));
    QVERIFY(!encodeJobRequest(odd.request).contains("action_log"));
}

void TestJobDraft::theSentenceSaysWhatAndWhich()
{
    JobDraft draft =
        JobDraft::runAgain(jobSearching(R"({"sender":"billing@example.com","start":"2026-11-01T00:00:00Z",)"
                                        R"("end":"2026-11-02T12:30:15Z","region":"eu"})"));
    const QString sentence = words::creation(draft.request);
    for (const auto& part : {u"Moves to Deleted Items every message"_s, u"billing@example.com"_s,
             u"2026-11-01 00:00 to 2026-11-02 12:30:15 UTC"_s, u"region"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    draft.request.action = JobAction::Release;
    QVERIFY(words::creation(draft.request).startsWith(u"Releases from quarantine every message"_s));
    draft.request.action = JobAction::Move;
    draft.request.destination = Destination::RecoverableItemsPurges;
    draft.request.search.sender.clear();
    QVERIFY2(words::creationWarnings(draft.request).join(u' ').contains(u"can't be brought back"_s), "purge");
    QVERIFY2(words::creationWarnings(draft.request).join(u' ').contains(u"Neither a sender"_s), "unlimited");
}

void TestJobDraft::hostileTextIsHarmlessInTheSentence()
{
    JobRequest request;
    request.destination = Destination::Unknown;
    request.otherDestination = u"\u202eArchive\n"_s;
    request.search.subject = u"<img src=x>\u202efdp.exe"_s + QChar(0) + QString(100'000, u'a');
    const QString sentence = words::creation(request);
    QVERIFY(!sentence.contains(u'\u202e') && !sentence.contains(u'\n') && !sentence.contains(QChar(0)));
    QVERIFY2(sentence.contains(u"‹U+202E›Archive"_s), qPrintable(sentence));
    QVERIFY(sentence.size() < 1000);
}

void TestJobDraft::aJobIsRecognised_data()
{
    using Change = std::function<void(Job&)>;
    QTest::addColumn<std::function<void(Job&)>>("change");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char* name, const QStringList& fields, const Change& change) {
        QTest::newRow(name) << change << fields;
    };
    row("the same", {}, [](Job&) {});
    row("defaults, nulls and cut dates that the server adds", {}, [](Job& job) {
        job.search = R"({"subject":"invoice","sender":null,"start":"2026-11-01T00:00:00+00:00","region":"eu",)"
                     R"("detections_only":true,"submissions":false,"action_log":false,"later":1})";
    });
    row("another action", {u"action"_s}, [](Job& job) { job.action = JobAction::Release; });
    row("another destination", {u"destination"_s}, [](Job& job) { job.destination = Destination::Inbox; });
    row("a destination nobody knows", {u"destination"_s}, [](Job& job) { job.destination = Destination::Unknown; });
    row("another comment", {u"comment"_s}, [](Job& job) { job.comment = job.comment.toString() + u' '; });
    row("another range", {u"search_params"_s},
        [](Job& job) { replace(job, "2026-11-01T00:00:00", "2026-11-01T00:00:01"); });
    row("no range", {u"search_params"_s}, [](Job& job) { job.search = R"({"subject":"invoice","region":"eu"})"; });
    row("also without a detection", {u"search_params"_s},
        [](Job& job) { replace(job, "}", ",\"detections_only\":false}"); });
    row("without the field that this version does not know", {u"search_params"_s},
        [](Job& job) { replace(job, R"("region":"eu")", R"("region":"us")"); });
    row("everything else", {u"action"_s, u"comment"_s, u"search_params"_s}, [](Job& job) {
        job = Job(job.id);
        job.search = "garbage";
    });
}

void TestJobDraft::aJobIsRecognised()
{
    QFETCH(std::function<void(Job&)>, change);
    QFETCH(QStringList, fields);
    Job job = jobSearching(R"({"subject":"invoice","start":"2026-11-01T00:00:00.400Z","region":"eu"})");
    const JobRequest request = JobDraft::runAgain(job).request;
    change(job);
    QCOMPARE(differences(request, job), fields);
}

QTEST_GUILESS_MAIN(TestJobDraft)
#include "tst_jobdraft.moc"
