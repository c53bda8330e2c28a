#include "app/text/translation.h"
#include "tests/faultserver.h"
#include "tests/samplejobs.h"
#include "tests/simulatorfixture.h"
#include "ui/filterbar.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"
#include "ui/newjobdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// New Job and Run Again in the real window, on the real simulated account: what is shown, what is sent, what is
/// started by mistake (nothing).
class TestNewJobDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init();
    void cleanup();
    void theActionsAreThereWhenTheyMakeSense();
    void aCancelledJobIsRunAgain();
    void everySeedFieldSurvivesTheForm();
    void editedFieldsAreSentAsEdited();
    void theFaultyFieldIsNamedAndFocused();
    void aFieldThatTheServerRefusesIsFocused();
    void aTokenThatMayOnlyReadIsExplained();
    void enterAndEscapeNeverStart();
    void aDoubleClickStartsOne();
    void anEditedDraftIsNotLostSilently();
    void whatThisVersionDoesNotKnowIsShownAndCanBeLeftOut();
    void hostileTextIsShownHarmlesslyAndKept();
    void aNewDestinationIsKept();
    void closingWhileUnderWayLosesNothing();
    void anUnknownOutcomeIsWarnedOfBeforeASecondRequest();
    void theDialogGoesWithItsAccount();
    void aJobThatTheFilterHidesIsToldAbout();
    void aProductionAccountMayRequireAReason();

private:
    void showAccount(const QString& token = {});
    void showConnection(const Connection& connection);
    LiveJobs& live() { return *m_window->liveJobs(); }
    JobTableView& table() { return m_window->jobsPage().table(); }
    NewJobDialog& runAgain(const Job& job);
    NewJobDialog& openNew();
    NewJobDialog* dialog() { return m_window->findChild<NewJobDialog*>(); }
    template <typename T>
    T& part(const QString& name)
    {
        T* found = dialog() ? dialog()->findChild<T*>(name) : nullptr;
        if (!found)
            qFatal("no %s in the dialog", qPrintable(name));
        return *found;
    }
    QString label(const QString& name) { return part<QLabel>(name).text(); }
    /// Of all labels of that name, a line each.
    QString allLabels(const QString& name)
    {
        QStringList texts;
        for (const QLabel* each : dialog()->findChildren<QLabel*>(name))
            texts.append(each->text());
        return texts.join(u'\n');
    }
    void click(const QString& name) { QTest::mouseClick(&part<QPushButton>(name), Qt::LeftButton); }
    void choose(const QString& name, const QString& wire)
    {
        auto& box = part<QComboBox>(name);
        box.setCurrentIndex(box.findData(wire));
    }
    /// Without a window manager it is chance which window is active.
    bool hasKeyboard(const QWidget& widget) { return dialog()->focusWidget() == &widget; }
    bool started();
    QJsonObject recordOf(const QString& id);
    QStringList creates() { return m_simulator->posts().filter(u"/bulk"_s); }

    std::unique_ptr<QTemporaryDir> m_records;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<MainWindow> m_window;
};

void TestNewJobDialog::init()
{
    m_records = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorFixture>(
        QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"40"_s, u"--seed"_s, u"3"_s});
    QVERIFY(m_simulator->isUp());
    m_window = std::make_unique<MainWindow>();
    showAccount();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestNewJobDialog::cleanup()
{
    m_window.reset();
    m_simulator.reset();
}

void TestNewJobDialog::showAccount(const QString& token)
{
    Connection connection = m_simulator->connection();
    if (!token.isEmpty())
        connection.credentials = {Credentials::Kind::ApiToken, {}, token};
    showConnection(connection);
}

void TestNewJobDialog::showConnection(const Connection& connection)
{
    WatchPace::Limits pace;
    // One picture of the account, so that what a test puts into the table stays there.
    pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::hours(1);
    m_window->showAccount(std::make_unique<LiveJobs>(connection, pace, RecordFolders{m_records->path()}));
    QTRY_VERIFY(live().watcher().hasReadAll() && !live().watcher().isRefreshing());
}

NewJobDialog& TestNewJobDialog::runAgain(const Job& job)
{
    live().table().merge({job});
    table().selectJob(job.id);
    m_window->findChild<QAction*>(u"runAgainAction"_s)->trigger();
    [&] { QVERIFY(dialog() && QTest::qWaitForWindowExposed(dialog())); }();
    return *dialog();
}

NewJobDialog& TestNewJobDialog::openNew()
{
    m_window->findChild<QAction*>(u"newJobAction"_s)->trigger();
    [&] { QVERIFY(dialog() && QTest::qWaitForWindowExposed(dialog())); }();
    return *dialog();
}

/// Through the confirmation to an outcome page that tells of a created job.
bool TestNewJobDialog::started()
{
    click(u"continueButton"_s);
    click(u"startJobButton"_s);
    return QTest::qWaitFor([this] { return label(u"headlineLabel"_s) == u"The job was started"_s; }, 10'000);
}

QJsonObject TestNewJobDialog::recordOf(const QString& id)
{
    std::optional<QByteArray> record;
    live().client().getJobRecord(*JobId::fromString(id))->then(this, [&](const ApiResult<QByteArray>& result) {
        record = result.ok() ? result.value() : "{}";
    });
    [&] { QTRY_VERIFY(record); }();
    return QJsonDocument::fromJson(record.value_or(QByteArray())).object();
}

void TestNewJobDialog::theActionsAreThereWhenTheyMakeSense()
{
    auto* newJob = m_window->findChild<QAction*>(u"newJobAction"_s);
    auto* again = m_window->findChild<QAction*>(u"runAgainAction"_s);
    QVERIFY(newJob->isEnabled() && !again->isEnabled());
    table().selectRow(0);
    QVERIFY(again->isEnabled());
    table().selectAll();
    QVERIFY(!again->isEnabled());
    m_window->showNoAccount({});
    QVERIFY(!newJob->isEnabled() && !again->isEnabled());
}

void TestNewJobDialog::aCancelledJobIsRunAgain()
{
    const auto& jobs = live().table().jobs();
    const auto found =
        std::find_if(jobs.begin(), jobs.end(), [](const Job& job) { return job.status == JobStatus::Cancelled; });
    QVERIFY(found != jobs.end());
    const Job original = *found;
    runAgain(original);
    QVERIFY(label(u"originLabel"_s).contains(original.id.toString()));
    click(u"continueButton"_s);
    QCOMPARE(label(u"questionLabel"_s), u"Start this job?"_s);
    QVERIFY(label(u"accountLabel"_s).contains(u"Example Mail"_s));
    QVERIFY(label(u"accountLabel"_s).contains(live().client().connection().account.toString()));
    QVERIFY(creates().isEmpty());
    part<QLineEdit>(u"reasonLineEdit"_s).setText(u"INC-4711"_s);
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    QCOMPARE(creates().size(), 1);

    click(u"copyIdButton"_s);
    const QString id = QGuiApplication::clipboard()->text();
    QVERIFY(id != original.id.toString());
    const QJsonObject made = recordOf(id);
    const QJsonObject was = recordOf(original.id.toString());
    QVERIFY(!was.isEmpty());
    for (const auto& field : {u"action_type"_s, u"comment"_s})
        QCOMPARE(made[field], was[field]);
    QCOMPARE(made[u"action_params"_s][u"destination"_s], was[u"action_params"_s][u"destination"_s]);
    const SearchParams searched =
        decodeSearchParams(QJsonDocument(made[u"search_params"_s].toObject()).toJson(QJsonDocument::Compact));
    QCOMPARE(encodeSearchParams(searched), encodeSearchParams(decodeSearchParams(original.search.toJson())));

    click(u"showJobButton"_s);
    QTRY_VERIFY(!dialog());
    QCOMPARE(table().selectedJobs(), QSet<JobId>{*JobId::fromString(id)});
    const auto entries = ActivityLog::read(live().activity().folder()).entries;
    QCOMPARE(entries.front().reason, u"INC-4711"_s);
    QCOMPARE(entries.back().outcome, u"created"_s);
    QCOMPARE(entries.back().job->toString(), id);
}

void TestNewJobDialog::everySeedFieldSurvivesTheForm()
{
    QFile file(QStringLiteral(BULKHEAD_FIXTURES) + u"/seed-cancel-response.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject search = QJsonDocument::fromJson(file.readAll())[u"result"_s][u"search_params"_s].toObject();
    search[u"end"_s] = u"2022-07-25T14:30:00.999Z"_s; // finer than a field for seconds
    Job job = samples::job(1);
    job.search = QJsonDocument(search).toJson(QJsonDocument::Compact);
    runAgain(job);
    QVERIFY(started());
    click(u"copyIdButton"_s);
    search.remove(u"action_log"_s);
    search[u"start"_s] = u"2022-06-25T14:30:00.000Z"_s;
    QCOMPARE(recordOf(QGuiApplication::clipboard()->text())[u"search_params"_s].toObject(), search);
}

void TestNewJobDialog::editedFieldsAreSentAsEdited()
{
    openNew();
    choose(u"destinationComboBox"_s, u"JunkEmail"_s);
    QTest::keyClicks(&part<QLineEdit>(u"senderLineEdit"_s), u" billing@example.com "_s); // as pasted
    QTest::keyClicks(&part<QLineEdit>(u"commentLineEdit"_s), u"phish wave"_s);
    choose(u"finalDispositionComboBox"_s, u"MALICIOUS"_s);
    part<QCheckBox>(u"endCheckBox"_s).setChecked(false);
    part<QDateTimeEdit>(u"startDateTimeEdit"_s)
        .setDateTime(QDateTime::fromString(u"2026-11-01T06:30:00Z"_s, Qt::ISODate));
    part<QCheckBox>(u"detectionsOnlyCheckBox"_s).setChecked(false);
    for (const auto& said : {u"Junk Email"_s, u"billing@example.com"_s, u"since 2026-11-01 06:30 UTC"_s})
        QVERIFY2(label(u"sentenceLabel"_s).contains(said), qPrintable(label(u"sentenceLabel"_s)));
    QVERIFY(allLabels(u"warningsLabel"_s).contains(u"ordinary mail"_s));
    const int ofTheForm = dialog()->height();
    click(u"continueButton"_s);
    QTRY_VERIFY2(dialog()->height() < ofTheForm, "a question is shorter than a form");
    QVERIFY(allLabels(u"confirmWarningsLabel"_s).contains(u"ordinary mail"_s));
    QVERIFY(label(u"commentLabel"_s).contains(u"phish wave"_s));
    auto& json = part<QPlainTextEdit>(u"requestTextEdit"_s);
    QVERIFY(!json.isVisible());
    const int ofTheQuestion = dialog()->height();
    part<QToolButton>(u"showRequestButton"_s).click();
    QVERIFY(json.isVisible());
    QTRY_VERIFY(dialog()->height() > ofTheQuestion);
    click(u"backButton"_s);
    QTRY_COMPARE(dialog()->height(), ofTheForm);
    click(u"continueButton"_s);
    const QJsonObject expected{{u"action"_s, u"MOVE"_s}, {u"destination"_s, u"JunkEmail"_s},
        {u"comment"_s, u"phish wave"_s},
        {u"search_params"_s,
            QJsonObject{{u"sender"_s, u"billing@example.com"_s}, {u"final_disposition"_s, u"MALICIOUS"_s},
                {u"start"_s, u"2026-11-01T06:30:00.000Z"_s}, {u"detections_only"_s, false}}}};
    QCOMPARE(QJsonDocument::fromJson(json.toPlainText().toUtf8()).object(), expected);
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    click(u"copyIdButton"_s);
    QJsonObject made = recordOf(QGuiApplication::clipboard()->text())[u"search_params"_s].toObject();
    for (const QString& field : made.keys()) {
        if (made[field].isNull()) // which the simulator adds
            made.remove(field);
    }
    QCOMPARE(made, expected[u"search_params"_s].toObject());
}

void TestNewJobDialog::theFaultyFieldIsNamedAndFocused()
{
    openNew();
    click(u"continueButton"_s);
    QVERIFY(part<QPushButton>(u"continueButton"_s).isVisible());
    QVERIFY(allLabels(u"problemsLabel"_s).contains(u"Choose where"_s));
    QVERIFY(hasKeyboard(part<QComboBox>(u"destinationComboBox"_s)));
    choose(u"destinationComboBox"_s, u"Inbox"_s);
    QVERIFY(allLabels(u"problemsLabel"_s).isEmpty());
    auto& end = part<QDateTimeEdit>(u"endDateTimeEdit"_s);
    end.setDateTime(part<QDateTimeEdit>(u"startDateTimeEdit"_s).dateTime());
    click(u"continueButton"_s);
    QVERIFY(allLabels(u"problemsLabel"_s).contains(u"beginning must lie before"_s));
    QVERIFY(hasKeyboard(part<QDateTimeEdit>(u"startDateTimeEdit"_s)));
    // A release has no destination to be missing, and shows none.
    choose(u"actionComboBox"_s, u"RELEASE"_s);
    QVERIFY(!part<QComboBox>(u"destinationComboBox"_s).isVisible());
    QVERIFY(creates().isEmpty());
}

void TestNewJobDialog::aFieldThatTheServerRefusesIsFocused()
{
    Job job = samples::job(1);
    job.search = R"({"sender":"a@b.example","final_disposition":"BRAND-NEW"})";
    runAgain(job);
    QCOMPARE(part<QComboBox>(u"finalDispositionComboBox"_s).currentData().toString(), u"BRAND-NEW"_s);
    click(u"continueButton"_s);
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was not started"_s);
    QVERIFY2(label(u"outcomeLabel"_s).contains(u"final_disposition"_s), qPrintable(label(u"outcomeLabel"_s)));
    QVERIFY(!part<QPushButton>(u"showJobButton"_s).isVisible());
    click(u"backToDraftButton"_s);
    QVERIFY(hasKeyboard(part<QComboBox>(u"finalDispositionComboBox"_s)));
    QVERIFY(allLabels(u"problemsLabel"_s).contains(u"final_disposition"_s));
    // Put right, it is started: a refusal leaves no doubt to warn of.
    choose(u"finalDispositionComboBox"_s, u"SPAM"_s);
    click(u"continueButton"_s);
    QVERIFY(!part<QLabel>(u"earlierAttemptLabel"_s).isVisible());
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    QCOMPARE(creates().size(), 2);
}

void TestNewJobDialog::aTokenThatMayOnlyReadIsExplained()
{
    const QString token = m_simulator->announced(u"read-only token"_s);
    QVERIFY(!token.isEmpty());
    showAccount(token);
    runAgain(samples::job(1));
    click(u"continueButton"_s);
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was not started"_s);
    QVERIFY2(label(u"adviceLabel"_s).contains(u"Email Security Write"_s), qPrintable(label(u"adviceLabel"_s)));
}

void TestNewJobDialog::enterAndEscapeNeverStart()
{
    runAgain(samples::job(1));
    QVERIFY(part<QPushButton>(u"continueButton"_s).isDefault());
    QVERIFY(hasKeyboard(part<QComboBox>(u"actionComboBox"_s)));
    QTest::keyClick(&part<QLineEdit>(u"senderLineEdit"_s), Qt::Key_Return);
    auto& start = part<QPushButton>(u"startJobButton"_s);
    auto& back = part<QPushButton>(u"backButton"_s);
    QVERIFY(start.isVisible() && !start.autoDefault() && !start.isDefault());
    QVERIFY(back.isDefault() && hasKeyboard(back));
    start.setFocus();
    QTest::keyClick(&start, Qt::Key_Return); // means Back
    QVERIFY(part<QPushButton>(u"continueButton"_s).isVisible());
    click(u"continueButton"_s);
    QTest::keyClick(&start, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(creates().isEmpty());
}

void TestNewJobDialog::aDoubleClickStartsOne()
{
    runAgain(samples::job(1));
    click(u"continueButton"_s);
    auto& start = part<QPushButton>(u"startJobButton"_s);
    QTest::mouseClick(&start, Qt::LeftButton);
    QTest::mouseDClick(&start, Qt::LeftButton);
    QTest::mouseClick(&start, Qt::LeftButton);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    QCOMPARE(creates().size(), 1);
}

void TestNewJobDialog::anEditedDraftIsNotLostSilently()
{
    runAgain(samples::job(1));
    QTest::keyClicks(&part<QLineEdit>(u"senderLineEdit"_s), u"a@b.example"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    auto& keep = part<QPushButton>(u"keepEditingButton"_s);
    QVERIFY(keep.isVisible() && keep.isDefault() && hasKeyboard(keep));
    QTest::keyClick(dialog(), Qt::Key_Escape); // stays
    QVERIFY(dialog() && dialog()->isVisible() && !keep.isVisible());
    QCOMPARE(part<QLineEdit>(u"senderLineEdit"_s).text(), u"a@b.example"_s);
    dialog()->close(); // as by the window's cross
    QVERIFY(dialog()->isVisible() && keep.isVisible());
    click(u"discardButton"_s);
    QTRY_VERIFY(!dialog());
    QVERIFY(creates().isEmpty());
    // What nobody edited goes without a question.
    runAgain(samples::job(1));
    click(u"closeDraftButton"_s);
    QTRY_VERIFY(!dialog());
}

void TestNewJobDialog::whatThisVersionDoesNotKnowIsShownAndCanBeLeftOut()
{
    Job job = samples::job(1);
    job.search = R"({"sender":"a@b.example","region":["eu","<b>us</b>"],"shard":18446744073709551615})";
    runAgain(job);
    const auto labels = dialog()->findChildren<QLabel*>(u"otherFieldLabel"_s);
    QCOMPARE(labels.size(), 2);
    QVERIFY2(labels[0]->text().contains(uR"(["eu","<b>us</b>"])"_s), qPrintable(labels[0]->text()));
    QVERIFY(label(u"sentenceLabel"_s).contains(u"region"_s));
    click(u"continueButton"_s);
    QVERIFY(allLabels(u"problemsLabel"_s).contains(u"shard"_s));
    auto* keep = qobject_cast<QCheckBox*>(dialog()->focusWidget());
    QVERIFY(keep && keep->accessibleName().contains(u"shard"_s));
    keep->setChecked(false);
    click(u"continueButton"_s);
    const auto sent = [this] {
        return QJsonDocument::fromJson(
            part<QPlainTextEdit>(u"requestTextEdit"_s).toPlainText().toUtf8())[u"search_params"_s]
            .toObject();
    };
    QCOMPARE(sent().keys(), (QStringList{u"region"_s, u"sender"_s}));
    click(u"backButton"_s);
    for (QCheckBox* box : dialog()->findChildren<QCheckBox*>()) {
        if (box->accessibleName().contains(u"region"_s))
            box->setChecked(false);
    }
    click(u"continueButton"_s);
    QCOMPARE(sent().keys(), QStringList{u"sender"_s});
}

void TestNewJobDialog::hostileTextIsShownHarmlesslyAndKept()
{
    const QString subject = u"<img src=\"http://tracker.example/x\">\u202efdp.exe\nsecond"_s + QChar(0);
    const QString comment = u"<h1>c</h1>"_s + QString(900'000, u'c');
    Job job = samples::job(1);
    job.comment = comment;
    job.search = QJsonDocument(QJsonObject{{u"subject"_s, subject}, {u"sender"_s, u"ordinary@example.com"_s}})
                     .toJson(QJsonDocument::Compact);
    runAgain(job);
    auto& edit = part<QLineEdit>(u"subjectLineEdit"_s);
    QVERIFY(edit.isReadOnly() && edit.text().contains(u"‹U+202E›"_s) && !edit.text().contains(u'\u202e'));
    QVERIFY(!part<QLineEdit>(u"senderLineEdit"_s).isReadOnly());
    QVERIFY(part<QLineEdit>(u"commentLineEdit"_s).text().size() < 1000);
    for (const QLabel* shown : dialog()->findChildren<QLabel*>()) {
        QVERIFY(!shown->text().contains(u'\u202e') && shown->text().size() < 3000);
        QVERIFY2(shown->textFormat() == Qt::PlainText || !shown->text().contains(u'<'), qPrintable(shown->text()));
    }
    click(u"continueButton"_s);
    const QString json = part<QPlainTextEdit>(u"requestTextEdit"_s).toPlainText();
    QVERIFY(!json.contains(u'\u202e') && json.contains(u"\\u202e"_s) && json.size() < 10'000);
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    click(u"copyIdButton"_s);
    const QJsonObject made = recordOf(QGuiApplication::clipboard()->text());
    QCOMPARE(made[u"search_params"_s][u"subject"_s].toString(), subject);
    QCOMPARE(made[u"comment"_s].toString().size(), comment.size());
    click(u"closeButton"_s);
    QTRY_VERIFY(!dialog());

    // Replaced, it is a field like any other.
    runAgain(job);
    click(u"subjectReplaceButton"_s);
    QVERIFY(!part<QLineEdit>(u"subjectLineEdit"_s).isReadOnly());
    QTest::keyClicks(&part<QLineEdit>(u"subjectLineEdit"_s), u"invoice"_s);
    QVERIFY(label(u"sentenceLabel"_s).contains(u"invoice"_s));
    QVERIFY(!label(u"sentenceLabel"_s).contains(u"U+202E"_s));
}

void TestNewJobDialog::aNewDestinationIsKept()
{
    Job job = samples::job(1);
    job.destination = Destination::Unknown;
    job.oddities = new JobOddities;
    job.oddities->destination = u"Archive"_s;
    runAgain(job);
    QVERIFY(part<QComboBox>(u"destinationComboBox"_s).currentText().startsWith(u"Archive"_s));
    click(u"continueButton"_s);
    QVERIFY(part<QPlainTextEdit>(u"requestTextEdit"_s).toPlainText().contains(u"\"destination\": \"Archive\""_s));
}

void TestNewJobDialog::closingWhileUnderWayLosesNothing()
{
    runAgain(samples::job(1));
    QTest::keyClicks(&part<QLineEdit>(u"senderLineEdit"_s), u"a@b.example"_s);
    click(u"continueButton"_s);
    QSignalSpy read(&live().watcher(), &JobWatcher::jobsRead);
    click(u"startJobButton"_s);
    click(u"closeButton"_s);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(read.count(), 1);
    QTRY_COMPARE(ActivityLog::read(live().activity().folder()).entries.size(), size_t(3));
    QCOMPARE(ActivityLog::read(live().activity().folder()).entries.back().outcome, u"created"_s);
    QCOMPARE(creates().size(), 1);
}

void TestNewJobDialog::anUnknownOutcomeIsWarnedOfBeforeASecondRequest()
{
    FaultServer server;
    std::atomic_int posts = 0;
    server.answer = [&posts](const FaultServer::Request& request) {
        if (request.method == "GET")
            return FaultServer::Reply::json(R"({"success":true,"errors":[],"messages":[],"result":[]})");
        if (++posts == 1)
            return FaultServer::Reply::closeAfterReading();
        return FaultServer::Reply::json(
            R"({"success":false,"errors":[{"code":1004,"message":"no"}],"messages":[],"result":null})", 400);
    };
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(server.base());
    connection.quota.reset();
    showConnection(connection);
    runAgain(samples::job(1));
    for (const int attempt : {1, 2}) {
        click(u"continueButton"_s);
        QCOMPARE(part<QLabel>(u"earlierAttemptLabel"_s).isVisible(), attempt == 2);
        click(u"startJobButton"_s);
        const QString outcome = attempt == 1 ? u"The job was not found"_s : u"The job was not started"_s;
        QTRY_COMPARE_WITH_TIMEOUT(label(u"headlineLabel"_s), outcome, 20'000);
        QCOMPARE(server.countOf("POST"), attempt);
        QCOMPARE(part<QPushButton>(u"lookAgainButton"_s).isVisible(), attempt == 1);
        click(u"backToDraftButton"_s);
    }
    // The first one may still take effect, whatever came of the second.
    click(u"continueButton"_s);
    QVERIFY(part<QLabel>(u"earlierAttemptLabel"_s).isVisible());
    QVERIFY(label(u"earlierAttemptLabel"_s).contains(u"makes a second"_s));
    m_window->showNoAccount({});
}

void TestNewJobDialog::theDialogGoesWithItsAccount()
{
    for (const bool sending : {false, true}) {
        runAgain(samples::job(1));
        click(u"continueButton"_s);
        if (sending)
            click(u"startJobButton"_s);
        showAccount();
        QVERIFY(!dialog());
    }
}

void TestNewJobDialog::aJobThatTheFilterHidesIsToldAbout()
{
    runAgain(samples::job(1));
    QVERIFY(started());
    live().shown().setFilter(samples::withText(u"no such job"_s));
    click(u"showJobButton"_s);
    QVERIFY(dialog()->isVisible());
    QVERIFY(label(u"adviceLabel"_s).contains(u"filter hides"_s));
    live().shown().setFilter({});
    click(u"showJobButton"_s);
    QTRY_VERIFY(!dialog());
    QCOMPARE(table().selectedJobs().size(), 1);
}

void TestNewJobDialog::aProductionAccountMayRequireAReason()
{
    m_window->setAsksReasonInProduction(true);
    const auto canStart = [this] { return part<QPushButton>(u"startJobButton"_s).isEnabled(); };
    runAgain(samples::job(1));
    click(u"continueButton"_s);
    QVERIFY2(canStart(), "this account is not marked as production");
    Connection connection = m_simulator->connection();
    connection.face.isProduction = true;
    showConnection(connection);

    runAgain(samples::job(1));
    click(u"continueButton"_s);
    auto& reason = part<QLineEdit>(u"reasonLineEdit"_s);
    QVERIFY(!canStart());
    QVERIFY(part<QLabel>(u"reasonRequiredLabel"_s).isVisible());
    click(u"startJobButton"_s);
    QTest::keyClicks(&reason, u"  "_s);
    QTest::keyClick(&reason, Qt::Key_Return);
    QTest::keyClick(&part<QPushButton>(u"startJobButton"_s), Qt::Key_Space);
    QVERIFY(!canStart() && reason.isVisible());
    QTest::keyClicks(&reason, u"INC-9"_s);
    QVERIFY(canStart());
    click(u"backButton"_s);
    click(u"continueButton"_s);
    QVERIFY(canStart()); // what was typed is still there
    QTest::keyClick(&reason, Qt::Key_Return);
    QVERIFY(creates().isEmpty() && reason.isVisible());
    click(u"startJobButton"_s);
    QTRY_COMPARE(label(u"headlineLabel"_s), u"The job was started"_s);
    QCOMPARE(ActivityLog::read(live().activity().folder()).entries.front().reason, u"INC-9"_s);
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestNewJobDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_newjobdialog.moc"
