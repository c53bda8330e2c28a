#include "app/text/translation.h"
#include "tests/csvtable.h"
#include "tests/scriptedaccount.h"
#include "tests/shownwords.h"
#include "ui/activitydialog.h"
#include "ui/canceldialog.h"
#include "ui/deletedialog.h"
#include "ui/exportactions.h"
#include "ui/filterbar.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobnotifications.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"
#include "ui/messagesdock.h"
#include "ui/newjobdialog.h"
#include "ui/noticebar.h"
#include "ui/plaintextguard.h"
#include "ui/reportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QXmlStreamReader>

#include <algorithm>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 LongestStep = 20'000;
#else
constexpr qint64 LongestStep = 5'000; ///< in ms, with the machine busy
#endif

/// Jobs of one text: one that works, one that has ended, one whose every word is unknown.
enum Kind { Active, Finished, Odd, KindCount };

int numberOf(int text, Kind kind)
{
    return text * KindCount + kind + 1;
}

JobId idOf(int text, Kind kind)
{
    return *JobId::fromString(ScriptedAccount::idOf(numberOf(text, kind)));
}

/// A megabyte comes as a comment and a status message; no subject and no address is so long.
QString shortened(const QString& text)
{
    return text.left(20'000);
}

constexpr std::array SearchFields{"query", "subject", "exact_subject", "sender", "recipient", "domain", "message_id",
    "alert_id", "metric", "final_disposition", "delivery_status", "message_action", "smtp_helo_ip"};

QJsonObject searchOf(const QString& text)
{
    QJsonObject search;
    for (const char* field : SearchFields)
        search.insert(QLatin1String(field), shortened(text));
    return search;
}

QJsonObject fieldsOf(const QString& text, Kind kind)
{
    QJsonObject fields{{u"comment"_s, text}, {u"status_message"_s, text}, {u"search_params"_s, searchOf(text)},
        {u"created_by"_s, shortened(text)}};
    const QString word = shortened(text);
    if (kind == Odd) {
        fields.insert(u"status"_s, word);
        fields.insert(u"action_type"_s, word);
        fields.insert(u"action_params"_s,
            QJsonObject{{u"type"_s, word}, {u"destination"_s, word}, {u"expected_disposition"_s, word}});
        for (const auto& moment : {u"created_at"_s, u"started_at"_s, u"completed_at"_s})
            fields.insert(moment, word);
        QJsonObject search = searchOf(text);
        search.insert(u"new_"_s + text.left(100), word); // a field and a name that nobody knows yet
        fields.insert(u"search_params"_s, search);
    }
    return fields;
}

QJsonArray messagesOf(const QString& text)
{
    QJsonArray records;
    const QString word = shortened(text);
    for (const QString& status : {u"FAILED"_s, u"COMPLETED"_s, word}) {
        records.append(QJsonObject{{u"message_id"_s, QString::number(records.size()) + word}, {u"status"_s, status},
            {u"status_message"_s, text}, {u"postfix_id"_s, word}, {u"alert_id"_s, word}, {u"email_message_id"_s, word},
            {u"action_type"_s, word}, {u"action_params"_s, QJsonObject{{u"client_recipient"_s, word}}},
            {u"message"_s,
                QJsonObject{{u"subject"_s, word}, {u"from"_s, word}, {u"from_name"_s, word},
                    {u"to"_s, QJsonArray{word}}, {u"final_disposition"_s, word}}}});
    }
    return records;
}

Reply refusalWith(const QString& text, int status)
{
    const QJsonObject error{{u"code"_s, 1004}, {u"message"_s, text}, {u"documentation_url"_s, shortened(text)},
        {u"source"_s, QJsonObject{{u"pointer"_s, shortened(text)}}}};
    return Reply::json(QJsonDocument(QJsonObject{{u"success"_s, false}, {u"errors"_s, QJsonArray{error}},
                                         {u"messages"_s, QJsonArray{error}}, {u"result"_s, QJsonValue()}})
                           .toJson(QJsonDocument::Compact),
        status);
}

Connection connectionTo(ScriptedAccount& account, const QString& name)
{
    Connection connection{*ApiBase::fromUrl(account.server().base()),
        *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
        {Credentials::Kind::ApiToken, {}, u"token-of-the-hostile-test-0123456789"_s}};
    connection.face.name = name;
    return connection;
}

QString withoutSpaces(QString text)
{
    return text.remove(u' ').remove(u'\n');
}

/// The beginning of it, which no place cuts: as promised, but for where our own sentences break a line.
bool isShownIn(const QString& shown, const QString& text)
{
    constexpr qsizetype SurelyShown = 24;
    const bool isTower = text.contains(QString(20, QChar(0x301)));
    const QString promised = isTower ? u"kelp a\u0301\u0301"_s : asPromised(text.left(100)).left(SurelyShown);
    return withoutSpaces(shown).contains(withoutSpaces(promised));
}

} // namespace

/// One set of hostile texts through every place that shows or writes what others wrote: the real window on an account
/// that serves them in every field. They come out as harmless text, or exactly where a program reads them.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void theChecksCanFail();
    void theyArriveAsSent_data() { eachText(); }
    void theyArriveAsSent();
    void tableAndToolTips_data() { eachText(); }
    void tableAndToolTips();
    void jobDetails_data() { eachText(); }
    void jobDetails();
    void messages_data() { eachText(); }
    void messages();
    void copies_data() { eachText(); }
    void copies();
    void cancelling_data() { eachText(); }
    void cancelling();
    void deleting_data() { eachText(); }
    void deleting();
    void runningAgain_data() { eachText(); }
    void runningAgain();
    void activityLog_data() { eachText(); }
    void activityLog();
    void noticesAndFilter_data() { eachText(); }
    void noticesAndFilter();
    void accountName_data() { eachText(); }
    void accountName();
    void notifications();
    void csvExport();
    void jsonExport();
    void incidentReport_data();
    void incidentReport();

private:
    static void eachText();
    std::unique_ptr<MainWindow> windowOn(ScriptedAccount& account, const QString& name);
    LiveJobs& live() { return *m_window->liveJobs(); }
    JobTableView& table() { return m_window->jobsPage().table(); }
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }
    void select(const QList<JobId>& jobs);
    template <typename T>
    static T& part(QWidget& root, const QString& name)
    {
        T* found = root.findChild<T*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    template <typename Dialog>
    Dialog& dialog()
    {
        return *m_window->findChild<Dialog*>();
    }
    static void click(QWidget& root, const QString& button)
    {
        QTest::mouseClick(&part<QPushButton>(root, button), Qt::LeftButton);
    }
    /// Paints it; what is wrong with what it shows, with too few hostile texts in it, or with how long the step took.
    QString harm(QWidget& root, int leastReached, const QList<QWidget*>& but = {});
    QString cell(JobId job, JobTableModel::Column column, int role = Qt::DisplayRole)
    {
        return live().shown().index(live().shown().rowOf(job), column).data(role).toString();
    }
    QByteArray saved(const QString& name) const;
    void saveTo(const QString& name);

    const QList<HostileText> m_texts = hostileTexts();
    std::unique_ptr<ScriptedAccount> m_account;
    std::unique_ptr<ScriptedAccount> m_small; ///< an account with one ordinary job
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QElapsedTimer m_step;
};

void TestHostile::initTestCase()
{
    installTranslation(*qApp);
    m_folder = std::make_unique<QTemporaryDir>();
    m_account = std::make_unique<ScriptedAccount>();
    for (int text = 0; text < m_texts.size(); ++text) {
        m_account->addJobs(numberOf(text, Active), numberOf(text, Active));
        m_account->addJobs(numberOf(text, Finished), numberOf(text, Finished), "COMPLETED");
        m_account->addJobs(numberOf(text, Odd), numberOf(text, Odd));
        for (const Kind kind : {Active, Finished, Odd}) {
            m_account->change(numberOf(text, kind), fieldsOf(m_texts[text].text, kind));
            m_account->setMessages(numberOf(text, kind), messagesOf(m_texts[text].text));
        }
    }
    m_small = std::make_unique<ScriptedAccount>();
    m_small->addJobs(1, 1);
    m_window = windowOn(*m_account, u"Example Mail"_s);
    QCOMPARE(live().shown().rowCount(), m_texts.size() * KindCount);
}

void TestHostile::init()
{
    m_step.start();
}

void TestHostile::cleanup()
{
    const auto dialogs = m_window->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        dialog->hide();
        dialog->deleteLater();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const auto& dock : {u"jobDetailsDock"_s, u"messagesDock"_s, u"cancelRunPanel"_s})
        part<QDockWidget>(*m_window, dock).hide();
}

void TestHostile::cleanupTestCase()
{
    m_window.reset();
    m_account.reset();
    m_small.reset();
}

void TestHostile::eachText()
{
    QTest::addColumn<int>("text");
    int row = 0;
    const auto texts = hostileTexts();
    for (const HostileText& text : texts)
        QTest::newRow(text.name) << row++;
}

std::unique_ptr<MainWindow> TestHostile::windowOn(ScriptedAccount& account, const QString& name)
{
    WatchPace::Limits pace;
    pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::hours(1);
    auto window = std::make_unique<MainWindow>();
    window->showAccount(std::make_unique<LiveJobs>(connectionTo(account, name), pace, RecordFolders{m_folder->path()}));
    window->resize(1400, 900);
    window->show();
    JobWatcher& watcher = window->liveJobs()->watcher();
    if (!QTest::qWaitFor([&] { return watcher.hasReadAll() && !watcher.isRefreshing(); }, 60'000))
        qFatal("the account was not read");
    return window;
}

void TestHostile::select(const QList<JobId>& jobs)
{
    table().clearSelection();
    for (const JobId job : jobs) {
        const int row = live().shown().rowOf(job);
        table().setCurrentIndex(live().shown().index(row, 0));
    }
    table().clearSelection();
    for (const JobId job : jobs) {
        table().selectionModel()->select(live().shown().index(live().shown().rowOf(job), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QString TestHostile::harm(QWidget& root, int leastReached, const QList<QWidget*>& but)
{
    root.grab();
    const qint64 took = m_step.restart();
    const ShownWords shown(root, but);
    QStringList harm = shown.faults();
    if (shown.reached() < leastReached)
        harm.append(u"only %1 texts were reached"_s.arg(shown.reached()));
    if (took > LongestStep)
        harm.append(u"took %1 ms"_s.arg(took));
    m_step.start();
    return harm.join(u'\n');
}

/// Each fault that ShownWords is for is found where it is put on purpose, and none where there is none.
void TestHostile::theChecksCanFail()
{
    const auto faultsOf = [](QWidget& widget) { return ShownWords(widget).faults().join(u'\n'); };
    const auto labelled = [&](const QString& text, Qt::TextFormat format = Qt::PlainText) {
        QLabel label(text);
        label.setTextFormat(format);
        return faultsOf(label);
    };
    QCOMPARE(labelled(u"<b>kelp</b>"_s), QString());
    QVERIFY(labelled(u"<b>kelp</b>"_s, Qt::AutoText).contains(u"HTML"_s));
    QVERIFY(labelled(u"<b>kelp</b>"_s, Qt::RichText).contains(u"HTML"_s));
    QCOMPARE(labelled(u"about \u2068kelp‹U+202E›\u2069, and\nmore"_s), QString());
    QVERIFY(labelled(u"about \u2068kelp"_s).contains(u"isolate"_s));
    QVERIFY(labelled(u"about kelp\u2069"_s).contains(u"isolate"_s));
    QVERIFY(labelled(u"kelp"_s + QString(4500, u'x')).contains(u"characters"_s));
    QVERIFY(labelled(u"kelp"_s + QString(9, QChar(0x301))).contains(u"tower"_s));
    QVERIFY(labelled(u"kelp &&mnemonic"_s).contains(u"doubles"_s));
    QVERIFY(labelled(u"kelp job 17 %2 %n"_s).isEmpty());
    QVERIFY(labelled(u"kelp %1 7 %n"_s).contains(u"fills in"_s));
    QVERIFY(labelled(u"kelp\nnext line"_s).contains(u"breaks the line"_s));
    for (const HostileText& hostile : m_texts) {
        if (asPromised(hostile.text) == hostile.text)
            continue; // nothing in it is marked: markup, formulas
        if (QChar::category(hostile.text[4].unicode()) != QChar::Mark_NonSpacing) // harmless where it is not stray
            QVERIFY2(!labelled(hostile.text).isEmpty(), hostile.name);
        if (hostile.text.size() < 300)
            QCOMPARE(labelled(asPromised(hostile.text)), QString());
    }

    QPushButton button(u"kelp &mnemonic"_s);
    QVERIFY(faultsOf(button).contains(u"underlines"_s));
    QTextEdit edit;
    edit.setHtml(u"<b>kelp</b>"_s);
    QVERIFY(faultsOf(edit).contains(u"HTML"_s));
    QLineEdit line(u"fine"_s);
    line.setAccessibleName(u"kelp\u202e"_s);
    QVERIFY(faultsOf(line).contains(u"U+202e as itself"_s));
    QStandardItemModel model(1, 1);
    QTableView view;
    view.setModel(&model);
    model.setData(model.index(0, 0), u"kelp"_s);
    QCOMPARE(faultsOf(view), QString());
    QCOMPARE(ShownWords(view).reached(), 1);
    model.setData(model.index(0, 0), u"kelp"_s + QString(1500, u'x'));
    QVERIFY(faultsOf(view).contains(u"in a cell"_s));
    model.setData(model.index(0, 0), u"kelp"_s);
    model.setData(model.index(0, 0), u"kelp\u200b"_s, Qt::ToolTipRole);
    QVERIFY(faultsOf(view).contains(u"U+200b"_s));
    QVERIFY(harm(view, 20).contains(u"only"_s));
}

void TestHostile::theyArriveAsSent()
{
    QFETCH(int, text);
    const QString sent = m_texts[text].text;
    const QString received = asReceived(sent);
    // The test's own server really sends half pairs, as escapes.
    if (received != sent) {
        const QByteArray wire = QJsonDocument(fieldsOf(sent, Active)).toJson();
        QVERIFY(wire.contains("\\ud800") || wire.contains("\\udc00"));
    }
    for (const Kind kind : {Active, Finished, Odd}) {
        const Job* job = live().table().find(idOf(text, kind));
        QVERIFY(job);
        QVERIFY(job->comment.toString() == received);
        QVERIFY(job->statusMessage.toString() == received);
        QVERIFY(decodeSearchParams(job->search.toJson()).subject == shortened(received));
    }
    QVERIFY(live().table().find(idOf(text, Odd))->oddities->status == shortened(received));
}

void TestHostile::tableAndToolTips()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    for (const Kind kind : {Active, Finished, Odd}) {
        const JobId job = idOf(text, kind);
        table().selectJob(job);
        table().viewport()->grab();
        const QString comment = cell(job, JobTableModel::CommentColumn);
        if (hostile.size() <= 60)
            QCOMPARE(comment, asPromised(hostile));
        QVERIFY(isShownIn(comment, hostile));
        QVERIFY(isShownIn(cell(job, JobTableModel::CommentColumn, Qt::ToolTipRole), hostile));
        QVERIFY(isShownIn(cell(job, JobTableModel::StatusColumn, Qt::ToolTipRole), hostile));
        QVERIFY(cell(job, JobTableModel::SearchColumn).contains(HostileMark));
    }
    for (const auto column : {JobTableModel::StatusColumn, JobTableModel::ActionColumn, JobTableModel::CreatedColumn})
        QVERIFY2(isShownIn(cell(idOf(text, Odd), column), hostile), qPrintable(cell(idOf(text, Odd), column)));
    QVERIFY(m_step.elapsed() < LongestStep);

    // As the program shows it: its guard makes plain what Qt would take for HTML.
    PlainTextGuard guard;
    qApp->installEventFilter(&guard);
    const QRect place =
        table().visualRect(live().shown().index(live().shown().rowOf(idOf(text, Odd)), JobTableModel::CommentColumn));
    QHelpEvent help(QEvent::ToolTip, place.center(), table().viewport()->mapToGlobal(place.center()));
    QApplication::sendEvent(table().viewport(), &help);
    QVERIFY(QToolTip::isVisible());
    int tips = 0;
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget* top : tops) {
        if (top->inherits("QTipLabel") && top->isVisible()) {
            ++tips;
            QCOMPARE(harm(*top, 1), QString());
        }
    }
    QCOMPARE(tips, 1);
    QToolTip::showText({}, {}); // now, not in a moment
    qApp->removeEventFilter(&guard);
}

void TestHostile::jobDetails()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    auto& dock = part<JobDetailsDock>(*m_window, u"jobDetailsDock"_s);
    dock.show();
    for (const Kind kind : {Active, Finished, Odd}) {
        dock.setJob(idOf(text, kind));
        auto& tabs = *dock.findChild<QTabWidget*>();
        tabs.setCurrentIndex(0);
        QCOMPARE(harm(dock, 4), QString());
        for (const auto& label : {u"commentValueLabel"_s, u"status_messageValueLabel"_s})
            QVERIFY2(
                isShownIn(part<QLabel>(dock, label).text(), hostile), qPrintable(part<QLabel>(dock, label).text()));
        QVERIFY(dock.width() < m_window->width() / 2);
        tabs.setCurrentIndex(2);
        QTRY_VERIFY2(part<QPushButton>(dock, u"copyRecordButton"_s).isEnabled(),
            qPrintable(part<QLabel>(dock, u"recordStateLabel"_s).text()));
        QCOMPARE(harm(dock, 5), QString());
        QVERIFY(part<QPlainTextEdit>(dock, u"recordTextEdit"_s).toPlainText().contains(HostileMark));
        click(dock, u"copyRecordButton"_s);
        const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        const QJsonObject sent = fieldsOf(hostile, kind);
        for (auto field = sent.begin(); field != sent.end(); ++field) {
            if (field.key() != u"search_params" && field.key() != u"action_params")
                QVERIFY2(copied[field.key()].toString() == asReceived(field->toString()), qPrintable(field.key()));
        }
        for (const char* field : SearchFields)
            QVERIFY(copied[u"search_params"_s][QLatin1String(field)].toString() == shortened(asReceived(hostile)));
    }
}

void TestHostile::messages()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    auto& dock = part<MessagesDock>(*m_window, u"messagesDock"_s);
    dock.show();
    dock.setJob(idOf(text, Finished));
    auto& rows = part<QTableView>(dock, u"messageTableView"_s);
    QTRY_COMPARE(rows.model()->rowCount(), 3);
    auto& reasons = part<QTableView>(dock, u"failureTableView"_s);
    QTRY_COMPARE(reasons.model()->rowCount(), 1);
    QCOMPARE(harm(dock, 30), QString());
    for (const auto column : {MessageColumn::Recipient, MessageColumn::Subject, MessageColumn::Sender,
             MessageColumn::StatusMessage, MessageColumn::MailId}) {
        const QString shown = rows.model()->index(0, int(column)).data().toString();
        QVERIFY2(isShownIn(shown, hostile), qPrintable(shown));
    }
    QVERIFY(isShownIn(rows.model()->index(2, int(MessageColumn::Status)).data().toString(), hostile));
    QVERIFY(isShownIn(reasons.model()->index(0, FailureGroupModel::ReasonColumn).data().toString(), hostile));
    QVERIFY(isShownIn(part<QLabel>(dock, u"messagesHeadingLabel"_s).text(), hostile));

    // The group finds its messages by the text as it came.
    QTest::mouseClick(reasons.viewport(), Qt::LeftButton, Qt::NoModifier,
        reasons.visualRect(reasons.model()->index(0, FailureGroupModel::ReasonColumn)).center());
    QTRY_COMPARE(rows.model()->rowCount(), 1);
    QCOMPARE(harm(dock, 10), QString());

    QGuiApplication::clipboard()->setText(u"before"_s);
    rows.selectRow(0);
    part<QAction>(rows, u"copyMessagesAction"_s).trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text() != u"before"_s);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QStringList cells = lines[1].split(u'\t');
    QCOMPARE(cells.size(), MessageColumnCount);
    for (const QString& copied : cells) {
        QVERIFY2(
            copied.trimmed().isEmpty() || !u"=+-@＝＋－＠"_s.contains(copied.trimmed().front()), qPrintable(copied));
        QVERIFY2(!copied.startsWith(u'"') || copied.endsWith(u'"'), qPrintable(copied)); // it would swallow the next
    }
}

void TestHostile::copies()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    select({idOf(text, Odd), idOf(text, Active)});
    action(u"copyRowsAction"_s)->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (const QString& line : lines) {
        const QStringList cells = line.split(u'\t');
        QCOMPARE(cells.size(), lines[0].count(u'\t') + 1);
        for (const QString& copied : cells)
            QVERIFY2(copied.trimmed().isEmpty() || !u"=+-@＝＋－＠"_s.contains(copied.trimmed().front()),
                qPrintable(copied));
    }
    QVERIFY(lines[1].contains(HostileMark));

    QGuiApplication::clipboard()->setText(u"before"_s);
    action(u"copyRecordsAction"_s)->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text() != u"before"_s);
    const QString json = QGuiApplication::clipboard()->text();
    for (const char32_t c : json.toUcs4())
        QVERIFY(c == '\n' || !mustNotBeShown(c));
    const QJsonArray records = QJsonDocument::fromJson(json.toUtf8()).array();
    QCOMPARE(records.size(), 2);
    for (const QJsonValue& record : records) {
        QVERIFY(record[u"comment"_s].toString() == asReceived(hostile));
        QVERIFY(record[u"search_params"_s][u"subject"_s].toString() == shortened(asReceived(hostile)));
    }
    QVERIFY(m_step.elapsed() < LongestStep);
}

void TestHostile::cancelling()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    select({idOf(text, Active), idOf(text, Odd), idOf(text, Finished)});
    action(u"cancelJobsAction"_s)->trigger();
    auto& question = dialog<CancelDialog>();
    auto& yes = part<QPushButton>(question, u"cancelJobsButton"_s);
    QTRY_VERIFY(yes.isEnabled());
    auto& list = *question.findChild<QListView*>();
    QCOMPARE(list.model()->rowCount(), 3);
    QVERIFY(list.model()->index(0, 0).data().toString().contains(HostileMark));
    QCOMPARE(harm(question, 4), QString());

    for (const Kind kind : {Active, Odd})
        m_account->failNext(
            "POST", numberOf(text, kind), {ScriptedAccount::Fault::Kind::Answer, refusalWith(hostile, 400)});
    part<QLineEdit>(question, u"reasonLineEdit"_s).setText(hostile);
    QTest::mouseClick(&yes, Qt::LeftButton);
    QTRY_VERIFY(!live().cancelRun().isUnderWay());
    auto& panel = part<QDockWidget>(*m_window, u"cancelRunPanel"_s);
    auto& outcomes = part<QTableView>(panel, u"cancelRunTableView"_s);
    QString told;
    for (int row = 0; row < outcomes.model()->rowCount(); ++row) {
        for (int column = 0; column < outcomes.model()->columnCount(); ++column)
            told += outcomes.model()->index(row, column).data().toString() + u'\t';
    }
    QVERIFY2(isShownIn(told, hostile), qPrintable(told.left(2000)));
    QCOMPARE(harm(panel, 2), QString());
    QCOMPARE(m_account->posts(numberOf(text, Active)), 1);
    QCOMPARE(m_account->posts(numberOf(text, Finished)), 0);
}

void TestHostile::deleting()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    select({idOf(text, Finished), idOf(text, Active), idOf(text, Odd)});
    action(u"deleteJobsAction"_s)->trigger();
    auto& question = dialog<DeleteDialog>();
    auto& yes = part<QPushButton>(question, u"deleteJobsButton"_s);
    QTRY_VERIFY(yes.isEnabled());
    QCOMPARE(harm(question, 3), QString());
    m_account->failNext(
        "DELETE", numberOf(text, Finished), {ScriptedAccount::Fault::Kind::Answer, refusalWith(hostile, 400)});
    part<QLineEdit>(question, u"reasonLineEdit"_s).setText(hostile);
    QTest::mouseClick(&yes, Qt::LeftButton);
    auto& outcomes = part<QTableView>(question, u"deletionTableView"_s);
    QTRY_VERIFY(outcomes.isVisible() && part<QPushButton>(question, u"keepButton"_s).text() == u"Close"_s);
    QString told;
    for (int column = 0; column < outcomes.model()->columnCount(); ++column)
        told += outcomes.model()->index(0, column).data().toString() + u'\t';
    QVERIFY2(isShownIn(told, hostile), qPrintable(told.left(2000)));
    QCOMPARE(harm(question, 1, {&part<QLineEdit>(question, u"reasonLineEdit"_s)}), QString());
    QCOMPARE(m_account->deletes(numberOf(text, Finished)), 1);
    QCOMPARE(m_account->deletes(numberOf(text, Active)), 0);
}

void TestHostile::runningAgain()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    select({idOf(text, Odd)});
    action(u"runAgainAction"_s)->trigger();
    QCOMPARE(harm(dialog<NewJobDialog>(), 10), QString());
    dialog<NewJobDialog>().close();
    click(dialog<NewJobDialog>(), u"discardButton"_s);
    cleanup();

    select({idOf(text, Finished)});
    action(u"runAgainAction"_s)->trigger();
    auto& form = dialog<NewJobDialog>();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    QCOMPARE(harm(form, 10), QString());
    click(form, u"continueButton"_s);
    auto& start = part<QPushButton>(form, u"startJobButton"_s);
    QString problems;
    for (const QLabel* each : form.findChildren<QLabel*>(u"problemsLabel"_s))
        problems += each->text() + u'\n';
    if (asReceived(hostile) != hostile || hostile.size() > 500'000) {
        // It can't be sent as it was, or not be written down before: nothing is sent, and it says why.
        QVERIFY2(problems.contains(u"could not be read"_s) || problems.contains(u"too long"_s), qPrintable(problems));
        QVERIFY(!start.isVisible());
        QCOMPARE(harm(form, 10), QString());
        return;
    }
    QVERIFY2(start.isVisible(), qPrintable(problems));
    part<QToolButton>(form, u"showRequestButton"_s).click();
    QCOMPARE(harm(form, 10), QString());
    m_account->failAll(refusalWith(hostile, 400));
    click(form, u"startJobButton"_s);
    QTRY_COMPARE(part<QLabel>(form, u"headlineLabel"_s).text(), u"The job was not started"_s);
    m_account->failAll({});
    QVERIFY(part<QLabel>(form, u"outcomeLabel"_s).text().contains(HostileMark));
    QCOMPARE(harm(form, 11), QString());
    const auto journal = m_account->server().journal();
    QCOMPARE(journal.back().method, "POST");
    const QJsonObject asked = QJsonDocument::fromJson(journal.back().body).object();
    QVERIFY(asked[u"comment"_s].toString() == asReceived(hostile));
    for (const char* field : SearchFields)
        QVERIFY2(asked[u"search_params"_s][QLatin1String(field)].toString() == shortened(asReceived(hostile)), field);
    click(form, u"backToDraftButton"_s);
    QCOMPARE(harm(form, 11), QString());
}

void TestHostile::activityLog()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    ActivityEntry bad;
    bad.event = ActivityEntry::Event::Settled;
    bad.job = idOf(text, Odd);
    bad.reason = bad.problem = bad.outcome = bad.cfRay = hostile;
    bad.before = bad.after = ActivityJob{hostile, {}};
    bad.request = QJsonDocument(QJsonObject{{u"comment"_s, hostile}}).toJson(QJsonDocument::Compact);
    // What the attempts before this have come to may still be written, too.
    bool isWritten = false;
    QObject listening;
    connect(&live().activity(), &ActivityLog::appended, &listening, [&](const QList<ActivityEntry>& entries) {
        isWritten = isWritten || std::any_of(entries.begin(), entries.end(), [&](const ActivityEntry& entry) {
            return entry.job == bad.job && entry.event == bad.event;
        });
    });
    QSignalSpy failed(&live().activity(), &ActivityLog::failed);
    live().activity().note(bad);
    QTRY_VERIFY(isWritten || failed.count() == 1);
    select({idOf(text, Odd)});
    action(u"showInActivityLogAction"_s)->trigger();
    auto& viewer = dialog<ActivityDialog>();
    auto& entries = part<QTableView>(viewer, u"activityTableView"_s);
    if (failed.count() == 1) {
        // Five megabytes are no line. It is said, and what came before stays readable.
        QVERIFY(hostile.size() > 500'000);
        QVERIFY(!m_window->notices().textOf(u"activity"_s).isEmpty());
        return;
    }
    QTRY_VERIFY(entries.model()->rowCount() > 0);
    entries.selectRow(0);
    auto& detail = part<QPlainTextEdit>(viewer, u"activityDetailTextEdit"_s);
    QVERIFY2(isShownIn(detail.toPlainText(), hostile), qPrintable(detail.toPlainText().left(3000)));
    QCOMPARE(harm(viewer, 6), QString());

    auto& dock = part<JobDetailsDock>(*m_window, u"jobDetailsDock"_s);
    dock.show();
    dock.setJob(idOf(text, Odd));
    dock.findChild<QTabWidget*>()->setCurrentIndex(1);
    QTRY_VERIFY(part<QTableView>(dock, u"activityTableView"_s).model()->rowCount() > 0);
    QCOMPARE(harm(dock, 8), QString());
}

void TestHostile::noticesAndFilter()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    auto window = windowOn(*m_small, u"Example Mail"_s);
    m_small->failAll(refusalWith(hostile, 400));
    window->liveJobs()->watcher().refreshNow();
    QTRY_VERIFY(window->liveJobs()->watcher().error());
    QTRY_VERIFY(ShownWords(window->notices()).reached() > 0);
    m_small->failAll({});
    QCOMPARE(harm(*window, 1), QString());

    auto& typed = *window->jobsPage().filter().findChild<QLineEdit*>();
    typed.setText(hostile);
    QTRY_VERIFY(window->findChild<QToolButton*>(u"filterChip"_s));
    QVERIFY(part<QToolButton>(*window, u"filterChip"_s).text().contains(HostileMark));
    QCOMPARE(harm(*window, 3, {&typed}), QString());
}

void TestHostile::accountName()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    auto window = windowOn(*m_small, hostile);
    QVERIFY2(isShownIn(window->windowTitle(), hostile), qPrintable(window->windowTitle()));
    QCOMPARE(harm(*window, 2), QString());
    window->jobsPage().table().selectRow(0);
    window->findChild<QAction*>(u"cancelJobsAction"_s)->trigger();
    auto& question = *window->findChild<CancelDialog*>();
    QTRY_VERIFY(part<QPushButton>(question, u"cancelJobsButton"_s).isEnabled());
    QVERIFY(part<QLabel>(question, u"accountLabel"_s).text().contains(HostileMark));
    QCOMPARE(harm(question, 1), QString());
}

/// There is no bus, so the service says what it could not show.
void TestHostile::notifications()
{
    struct Told {
        const char* name;
        std::unique_ptr<LiveJobs> live;
        std::unique_ptr<JobNotifications> notifications;
        std::unique_ptr<QSignalSpy> unshown;
    };
    std::vector<Told> all;
    for (int text = 0; text < m_texts.size(); ++text) {
        auto account = std::make_unique<LiveJobs>(connectionTo(*m_small, m_texts[text].text), WatchPace::Limits(),
            RecordFolders{m_folder->filePath(u"of the notifications"_s)});
        auto notifications = std::make_unique<JobNotifications>();
        notifications->setLiveJobs(account.get());
        const auto children = notifications->notifier().children();
        const auto service = std::find_if(children.begin(), children.end(),
            [](QObject* child) { return child->inherits("bulkhead::NotificationService"); });
        QVERIFY(service != children.end());
        auto unshown = std::make_unique<QSignalSpy>(*service, SIGNAL(unavailable(QString, QString)));
        for (const auto kind : {Notifier::Kind::WatchedJobEnded, Notifier::Kind::JobStuck})
            notifications->notifier().setEnabled(kind, true);
        const Job odd = *live().table().find(idOf(text, Odd));
        Q_EMIT account->alerts().watchedJobEnded(odd);
        Q_EMIT account->alerts().jobLooksStuck(odd, std::chrono::minutes(12));
        all.push_back({m_texts[text].name, std::move(account), std::move(notifications), std::move(unshown)});
    }
    for (const Told& told : all) {
        QTRY_VERIFY2_WITH_TIMEOUT(told.unshown->count() == 2, told.name, 30'000);
        m_step.restart();
        for (const auto& notification : std::as_const(*told.unshown)) {
            QVERIFY(notification[1].toString().contains(HostileMark));
            for (const int part : {0, 1}) {
                QLabel shown(notification[part].toString());
                shown.setTextFormat(Qt::PlainText); // see tst_notifier for what the service is given
                QVERIFY2(harm(shown, 1).isEmpty(), told.name);
                QVERIFY(shown.text().size() <= (part == 0 ? 120 : 500));
            }
        }
    }
}

QByteArray TestHostile::saved(const QString& name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHostile::saveTo(const QString& name)
{
    m_window->findChild<ExportActions*>()->setPathChooser(
        [this, name](QWidget&, const PathQuestion&, const std::function<void(const QString&)>& chosen) {
            chosen(m_folder->filePath(name));
        });
}

void TestHostile::csvExport()
{
    saveTo(u"jobs.csv"_s);
    action(u"exportAction"_s)->trigger();
    click(dialog<ExportDialog>(), u"saveExportButton"_s);
    QTRY_VERIFY(!saved(u"jobs.csv"_s).isEmpty());
    QVERIFY(m_step.elapsed() < LongestStep);
    const auto rows = csvTable(saved(u"jobs.csv"_s));
    QCOMPARE(rows.size(), m_texts.size() * KindCount + 1);
    const QStringList names = rows[0];
    QHash<QString, QStringList> byId;
    for (const QStringList& row : rows.sliced(1))
        byId.insert(row[0], row);
    for (int text = 0; text < m_texts.size(); ++text) {
        const char* name = m_texts[text].name;
        const QString promised = asPromised(m_texts[text].text);
        for (const Kind kind : {Active, Finished, Odd}) {
            const QStringList row = byId.value(idOf(text, kind).toString());
            QCOMPARE(row.size(), names.size());
            for (const QString& cell : row) {
                // Also where a spreadsheet separates by semicolons.
                for (const QString& part : cell.split(u';'))
                    QVERIFY2(part.trimmed().isEmpty() || !u"=+-@＝＋－＠"_s.contains(part.trimmed().front()), name);
                for (const char32_t c : cell.toUcs4())
                    QVERIFY2(!mustNotBeShown(c), name);
            }
            for (const auto& column : {u"comment"_s, u"status_message"_s}) {
                QString cell = row[names.indexOf(column)];
                QVERIFY2(cell.contains(HostileMark), name);
                if (m_texts[text].text.contains(QString(9, QChar(0x301))))
                    continue; // towers are cut
                // Apart from the apostrophes that defuse it is the whole text.
                QVERIFY2(cell.remove(u'\'') == QString(promised).remove(u'\''), name);
            }
        }
        QVERIFY2(byId[idOf(text, Odd).toString()][names.indexOf(u"status"_s)].contains(HostileMark), name);
    }
}

void TestHostile::jsonExport()
{
    saveTo(u"jobs.json"_s);
    action(u"exportAction"_s)->trigger();
    dialog<ExportDialog>().findChild<QRadioButton*>(u"jsonRadioButton"_s)->click();
    click(dialog<ExportDialog>(), u"saveExportButton"_s);
    QTRY_VERIFY(!saved(u"jobs.json"_s).isEmpty());
    QVERIFY(m_step.elapsed() < LongestStep);
    QJsonParseError error;
    const QJsonArray jobs = QJsonDocument::fromJson(saved(u"jobs.json"_s), &error)[u"jobs"_s].toArray();
    QCOMPARE(error.errorString(), u"no error occurred"_s);
    QCOMPARE(jobs.size(), m_texts.size() * KindCount);
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue& job : jobs)
        byId.insert(job[u"job_id"_s].toString(), job.toObject());
    for (int text = 0; text < m_texts.size(); ++text) {
        const QString whole = asReceived(m_texts[text].text);
        const QString word = shortened(whole);
        for (const Kind kind : {Active, Finished, Odd}) {
            const QJsonObject job = byId.value(idOf(text, kind).toString());
            QVERIFY2(job[u"comment"_s].toString() == whole, m_texts[text].name);
            QVERIFY2(job[u"status_message"_s].toString() == whole, m_texts[text].name);
            for (const char* field : SearchFields)
                QVERIFY2(job[u"search_params"_s][QLatin1String(field)].toString() == word, m_texts[text].name);
        }
        const QJsonObject odd = byId.value(idOf(text, Odd).toString());
        for (const auto& field : {u"status"_s, u"action_type"_s, u"created_at"_s, u"started_at"_s, u"completed_at"_s})
            QVERIFY2(odd[field].toString() == word, m_texts[text].name);
        for (const auto& field : {u"destination"_s, u"expected_disposition"_s})
            QVERIFY2(odd[u"action_params"_s][field].toString() == word, m_texts[text].name);
    }
}

void TestHostile::incidentReport_data()
{
    eachText();
}

void TestHostile::incidentReport()
{
    QFETCH(int, text);
    const QString hostile = m_texts[text].text;
    select({idOf(text, Finished), idOf(text, Odd)});
    const QString name = u"report%1"_s.arg(text);
    saveTo(name + u".html"_s);
    action(u"incidentReportAction"_s)->trigger();
    auto& question = dialog<ReportDialog>();
    auto& title = part<QLineEdit>(question, u"reportTitleEdit"_s);
    QCOMPARE(harm(question, 2, {&title}), QString());
    title.setText(hostile);
    part<QCheckBox>(question, u"reportPdfCheckBox"_s).click();
    click(question, u"saveReportButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !saved(name + u".pdf"_s).isEmpty() && action(u"incidentReportAction"_s)->isEnabled(), int(3 * LongestStep));
    QVERIFY2(m_step.elapsed() < 2 * LongestStep, qPrintable(QString::number(m_step.elapsed())));
    QVERIFY(m_window->notices().textOf(u"reportMade"_s).contains(name));

    // Only tags and attributes of our own, whatever the text.
    static const QSet<QString> ours{u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"h1"_s,
        u"h2"_s, u"h3"_s, u"p"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"th"_s, u"td"_s, u"pre"_s};
    static QSet<QString> attributes; // of the report about an ordinary text, which comes first
    const QByteArray html = saved(name + u".html"_s);
    QXmlStreamReader reader(html);
    QString words;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            QVERIFY2(ours.contains(reader.name().toString()), qPrintable(reader.name().toString()));
            const auto found = reader.attributes();
            for (const QXmlStreamAttribute& attribute : found) {
                const QString pair = u"%1=%2"_s.arg(attribute.name(), attribute.value());
                if (text == 0)
                    attributes.insert(pair);
                QVERIFY2(attributes.contains(pair), qPrintable(pair));
            }
        } else if (token == QXmlStreamReader::Characters) {
            words += reader.text();
        }
    }
    QCOMPARE(reader.errorString(), QString());
    QVERIFY(!attributes.isEmpty());
    QVERIFY(isShownIn(words, hostile));
    QVERIFY(words.count(HostileMark) > 20);
    for (const char32_t c : words.toUcs4())
        QVERIFY2(c == '\n' || !mustNotBeShown(c), qPrintable(words.mid(words.indexOf(QChar(char16_t(c))) - 60, 160)));
    const QByteArray pdf = saved(name + u".pdf"_s);
    QVERIFY(pdf.startsWith("%PDF") && pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(!pdf.contains("/JavaScript") && !pdf.contains("/URI"));
    QProcess reading;
    reading.start(u"pdftotext"_s, {m_folder->filePath(name + u".pdf"_s), u"-"_s});
    QVERIFY(reading.waitForFinished());
    const QString printed = QString::fromUtf8(reading.readAllStandardOutput());
    QVERIFY(printed.contains(HostileMark));
    for (const char32_t c : printed.toUcs4())
        QVERIFY2(c == '\n' || c == '\f' || !(c == 0x202e || c == 0x2066 || c == 0x2067 || c < 0x20),
            qPrintable(QString::number(uint(c), 16)));
}

int main(int argc, char* argv[])
{
    // No bus, so that no notification reaches the desktop of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostile.moc"
