#include "tests/buttons.h"
#include "tests/samplejobs.h"
#include "tests/windowfixture.h"
#include "ui/messagesdock.h"
#include "ui/messagetableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUrlQuery>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The messages below the table, in the real window on the real simulated account: what is asked for, told by the
/// simulator's log, and what is shown of it.
class TestMessagesDock : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(setUp(150, 1'000'000)); }
    void cleanup() { tearDown(); }
    void nothingIsReadWhileHidden();
    void onlyWhatIsScrolledToIsRead();
    void aRefreshOfTheJobsReadsNoMessages();
    void theServerFiltersByStatus();
    void failuresAreGroupedAndAClickFilters();
    void allFailedAreLoaded();
    void textFiltersWhatIsLoaded();
    void itFollowsTheCurrentJob();
    void itsHeightStaysAsItIs();
    void aLostServerIsToldAndTriedAgain();
    void refreshReadsFromTheFirstPage();
    void headersSortAndBringBackTheServersOrder();
    void rowsAreCopiedAndJobsAreNot();
    void hostileHeadingStaysText();
    void anotherAccountEndsIt();

private:
    void select(JobId job);
    void open(JobId job);
    JobTableView& jobTable() { return WindowFixture::table(); }
    MessagesDock& dock() { return *m_window->findChild<MessagesDock*>(); }
    QTableView& table() { return *dock().findChild<QTableView*>(u"messageTableView"_s); }
    QTableView& failures() { return *dock().findChild<QTableView*>(u"failureTableView"_s); }
    QPushButton& button(const QString& name) { return *dock().findChild<QPushButton*>(name); }
    QString label(const QString& name) { return dock().findChild<QLabel*>(name)->text(); }
    QString state() { return label(u"messagesStateLabel"_s); }
    void chooseStatus(const QString& text) { dock().findChild<QComboBox*>()->setCurrentText(text); }
    void clickReason(int row);
    Job jobWith(qint64 leastMessages, qint64 leastFailed = 0);
    /// "1/200", "FAILED 1/1000" for every page of messages that was asked for.
    QStringList pages() const;
};

/// The smallest finished job that has so many.
Job TestMessagesDock::jobWith(qint64 leastMessages, qint64 leastFailed)
{
    std::optional<Job> smallest;
    for (const Job& job : live().table().jobs()) {
        const bool fits =
            isFinished(job.status) && job.messages.discovered >= leastMessages && job.messages.failed >= leastFailed;
        if (fits && (!smallest || job.messages.discovered < smallest->messages.discovered))
            smallest = job;
    }
    return smallest.value();
}

void TestMessagesDock::select(JobId job)
{
    const int row = live().shown().rowOf(job);
    jobTable().scrollTo(live().shown().index(row, 0));
    QTest::mouseClick(jobTable().viewport(), Qt::LeftButton, Qt::NoModifier,
        jobTable().visualRect(live().shown().index(row, JobTableModel::ActionColumn)).center());
}

void TestMessagesDock::open(JobId job)
{
    select(job);
    m_window->findChild<QAction*>(u"messagesAction"_s)->trigger();
    QTRY_VERIFY(table().model()->rowCount() > 0);
}

void TestMessagesDock::clickReason(int row)
{
    const QModelIndex index = failures().model()->index(row, FailureGroupModel::ReasonColumn);
    QTest::mouseClick(failures().viewport(), Qt::LeftButton, Qt::NoModifier, failures().visualRect(index).center());
}

QStringList TestMessagesDock::pages() const
{
    QStringList asked;
    const QStringList requests = m_simulator->requests().filter(u"/messages?"_s);
    for (const QString& request : requests) {
        const QUrlQuery query(QUrl(request.section(u' ', 1)).query());
        const QString status = query.queryItemValue(u"status"_s);
        asked.append((status.isEmpty() ? QString() : status + u' ') + query.queryItemValue(u"page"_s) + u'/'
            + query.queryItemValue(u"per_page"_s));
    }
    return asked;
}

void TestMessagesDock::nothingIsReadWhileHidden()
{
    QVERIFY(!dock().isVisible());
    for (int row = 0; row < 5; ++row)
        select(live().shown().jobAt(row).id);
    open(jobWith(1000).id);
    QCOMPARE(pages(), QStringList{u"1/200"_s}); // the first one there is
    m_window->findChild<QAction*>(u"messagesAction"_s)->trigger();
    QVERIFY(!dock().isVisible());
    select(jobWith(2000).id);
    select(live().shown().jobAt(3).id);
    QSignalSpy shown(table().model(), &QAbstractItemModel::rowsInserted);
    QVERIFY(!shown.wait(int(3 * LoadedMessages::Settle.count())));
    QCOMPARE(pages().size(), 1);
}

void TestMessagesDock::onlyWhatIsScrolledToIsRead()
{
    const Job job = jobWith(3000);
    open(job.id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    QVERIFY2(state().contains(u"200"_s) && state().contains(QLocale().toString(job.messages.discovered)),
        qPrintable(state()));
    QScrollBar& bar = *table().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    QSignalSpy more(table().model(), &QAbstractItemModel::rowsInserted);
    QVERIFY(!more.wait(500));
    QCOMPARE(pages(), QStringList{u"1/200"_s});
    bar.setValue(bar.maximum());
    QTRY_COMPARE(table().model()->rowCount(), 400);
    QVERIFY(!more.wait(500)); // one page, not one after the other
    QCOMPARE(pages(), (QStringList{u"1/200"_s, u"2/200"_s}));
    bar.setValue(bar.maximum());
    QTRY_COMPARE(table().model()->rowCount(), 600);
    button(u"loadAllMessagesButton"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), int(job.messages.discovered), 20'000);
    QTRY_VERIFY(!button(u"loadAllMessagesButton"_s).isEnabled());
    QVERIFY2(state().startsWith(u"All "_s), qPrintable(state()));
}

void TestMessagesDock::aRefreshOfTheJobsReadsNoMessages()
{
    open(jobWith(1000).id);
    QTRY_COMPARE(pages().size(), 1);
    const auto lists = m_simulator->requests().filter(u"/bulk?"_s).size();
    m_window->findChild<QAction*>(u"refreshAction"_s)->trigger();
    QTRY_VERIFY(m_simulator->requests().filter(u"/bulk?"_s).size() > lists);
    QTRY_VERIFY(!live().watcher().isRefreshing());
    Job job = *live().table().find(*dock().job());
    ++job.messages.successful;
    live().table().merge({job});
    QSignalSpy changed(table().model(), &QAbstractItemModel::rowsInserted);
    QVERIFY(!changed.wait(500));
    QCOMPARE(pages().size(), 1);
}

void TestMessagesDock::theServerFiltersByStatus()
{
    const Job job = jobWith(1000, 5);
    open(job.id);
    chooseStatus(u"Failed"_s);
    QCOMPARE(table().model()->rowCount(), 0);
    QTRY_COMPARE(table().model()->rowCount(), int(std::min<qint64>(job.messages.failed, 200)));
    for (int row = 0; row < table().model()->rowCount(); ++row)
        QCOMPARE(table().model()->index(row, 0).data().toString(), u"Failed"_s);
    chooseStatus(u"Completed"_s);
    QTRY_VERIFY(table().model()->rowCount() > 0);
    QVERIFY(label(u"failuresNoteLabel"_s).contains(u"not among"_s));
    QCOMPARE(pages(), (QStringList{u"1/200"_s, u"FAILED 1/200"_s, u"COMPLETED 1/200"_s}));
}

void TestMessagesDock::failuresAreGroupedAndAClickFilters()
{
    const Job job = jobWith(1000, 20);
    open(job.id);
    button(u"loadAllMessagesButton"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"All "_s), 20'000);
    const int all = table().model()->rowCount();
    QVERIFY(failures().model()->rowCount() > 1);
    int sum = 0;
    for (int row = 0; row < failures().model()->rowCount(); ++row)
        sum += QLocale().toInt(failures().model()->index(row, FailureGroupModel::CountColumn).data().toString());
    QCOMPARE(sum, int(job.messages.failed));

    clickReason(0);
    const QString reason = failures().model()->index(0, FailureGroupModel::ReasonColumn).data().toString();
    const QString count = failures().model()->index(0, FailureGroupModel::CountColumn).data().toString();
    QCOMPARE(QLocale().toString(table().model()->rowCount()), count);
    for (int row = 0; row < table().model()->rowCount(); ++row)
        QCOMPARE(table().model()->index(row, int(MessageColumn::StatusMessage)).data().toString(), reason);
    QVERIFY2(state().startsWith(count), qPrintable(state()));
    clickReason(1);
    QVERIFY(table().model()->index(0, int(MessageColumn::StatusMessage)).data().toString() != reason);
    clickReason(1); // again: everything
    QCOMPARE(table().model()->rowCount(), all);
    clickReason(0);
    button(u"allReasonsButton"_s).click();
    QCOMPARE(table().model()->rowCount(), all);
    QVERIFY(!failures().selectionModel()->hasSelection());
}

void TestMessagesDock::allFailedAreLoaded()
{
    const Job job = jobWith(3000, 20);
    open(job.id);
    const QString note = label(u"failuresNoteLabel"_s);
    QVERIFY2(note.contains(u"so far"_s) && note.contains(QLocale().toString(job.messages.failed)), qPrintable(note));
    button(u"loadFailedButton"_s).click();
    QTRY_COMPARE(table().model()->rowCount(), int(job.messages.failed));
    QTRY_VERIFY(label(u"failuresNoteLabel"_s).startsWith(u"All "_s));
    QVERIFY(!button(u"loadFailedButton"_s).isEnabled());
    QCOMPARE(pages(), (QStringList{u"1/200"_s, u"FAILED 1/1000"_s}));
    QVERIFY2(table().hasFocus(), "the keyboard stays here when the button is disabled");
}

void TestMessagesDock::textFiltersWhatIsLoaded()
{
    open(jobWith(3000).id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    const QString recipient = table().model()->index(7, int(MessageColumn::Recipient)).data().toString();
    QTest::keyClicks(dock().findChild<QLineEdit*>(u"messageFilterLineEdit"_s), recipient.toUpper());
    QVERIFY(table().model()->rowCount() >= 1);
    QVERIFY(table().model()->rowCount() < 200);
    QVERIFY2(state().contains(u"Load All"_s), qPrintable(state())); // says that this is not all there is
    QSignalSpy more(table().model(), &QAbstractItemModel::modelReset);
    QVERIFY(!more.wait(500));
    QCOMPARE(pages().size(), 1);
    dock().findChild<QLineEdit*>(u"messageFilterLineEdit"_s)->clear();
    QCOMPARE(table().model()->rowCount(), 200);
}

void TestMessagesDock::itsHeightStaysAsItIs()
{
    m_window->resize(900, 700);
    m_window->findChild<QAction*>(u"messagesAction"_s)->trigger();
    QVERIFY(dock().isVisible());
    QCoreApplication::processEvents();
    const int height = dock().height();
    QSet<int> lines;
    const auto look = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
        lines.insert(dock().findChild<QLabel*>(u"messagesStateLabel"_s)->height());
        return dock().height();
    };
    for (int row = 0; row < 12; ++row) {
        select(live().shown().jobAt(row).id);
        QCOMPARE(look(), height);
        QTRY_VERIFY(!state().contains(u"Reading the messages"_s));
        QCOMPARE(look(), height);
    }
    m_simulator->stop();
    select(live().shown().jobAt(20).id);
    QTRY_VERIFY(button(u"tryMessagesAgainButton"_s).isVisible());
    QCOMPARE(look(), height);
    QVERIFY2(lines.size() > 1, "the sentence did wrap in different ways");
}

void TestMessagesDock::itFollowsTheCurrentJob()
{
    const Job first = jobWith(3000);
    open(first.id);
    QVERIFY(label(u"messagesHeadingLabel"_s).contains(first.id.toString()));
    const JobId second = jobWith(300).id;
    QVERIFY(second != first.id);
    select(second);
    QCOMPARE(table().model()->rowCount(), 0); // none of the first one's under the second one's name
    QVERIFY(label(u"messagesHeadingLabel"_s).contains(second.toString()));
    QTRY_VERIFY(table().model()->rowCount() > 0);
    QVERIFY(m_simulator->requests().filter(u"/messages?"_s).constLast().contains(second.toString()));
    // What leaves the filter of jobs is still being looked at.
    live().shown().setFilter(samples::withText(u"no job holds this"_s));
    QVERIFY(table().model()->rowCount() > 0);
    live().table().remove(second);
    QVERIFY(label(u"messagesHeadingLabel"_s).contains(second.toString()));
}

void TestMessagesDock::aLostServerIsToldAndTriedAgain()
{
    open(jobWith(3000).id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    QVERIFY(!button(u"tryMessagesAgainButton"_s).isVisible());
    m_simulator->stop();
    table().verticalScrollBar()->setValue(table().verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(button(u"tryMessagesAgainButton"_s).isVisible(), 30'000);
    QCOMPARE(table().model()->rowCount(), 200);
    QVERIFY2(state().contains(u"reach"_s) && state().contains(u"read before"_s), qPrintable(state()));
    button(u"tryMessagesAgainButton"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"tryMessagesAgainButton"_s).isVisible(), 30'000);
}

void TestMessagesDock::refreshReadsFromTheFirstPage()
{
    open(jobWith(3000).id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    button(u"refreshMessagesButton"_s).click();
    button(u"refreshMessagesButton"_s).click(); // disabled meanwhile
    QTRY_COMPARE(pages(), (QStringList{u"1/200"_s, u"1/200"_s}));
    QTRY_VERIFY(button(u"refreshMessagesButton"_s).isEnabled());
    QCOMPARE(table().model()->rowCount(), 200);
}

void TestMessagesDock::headersSortAndBringBackTheServersOrder()
{
    open(jobWith(3000).id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    const auto recipients = [this] {
        QStringList texts;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            texts.append(table().model()->index(row, int(MessageColumn::Recipient)).data().toString());
        return texts;
    };
    const QStringList asSent = recipients();
    QHeaderView& header = *table().horizontalHeader();
    const QPoint title(
        header.sectionViewportPosition(int(MessageColumn::Recipient)) + header.sectionSize(1) / 2, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, title);
    QTRY_VERIFY(recipients() != asSent);
    const QStringList sorted = recipients();
    QVERIFY(std::is_sorted(sorted.begin(), sorted.end()));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, title);
    QTRY_VERIFY(recipients() != sorted);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, title);
    QTRY_COMPARE(recipients(), asSent);
    QCOMPARE(pages().size(), 1);
}

void TestMessagesDock::rowsAreCopiedAndJobsAreNot()
{
    open(jobWith(3000).id);
    QTRY_COMPARE(table().model()->rowCount(), 200);
    QGuiApplication::clipboard()->setText(u"before"_s);
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text() != u"before"_s);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].count(u'\t'), MessageColumnCount - 1);
    QVERIFY(lines[0].startsWith(u"Status\tRecipient\tStatus message\t"_s)); // as the columns stand
    QVERIFY(lines[1].contains(table().model()->index(0, int(MessageColumn::Recipient)).data().toString()));
}

void TestMessagesDock::hostileHeadingStaysText()
{
    Job job = jobWith(3000);
    job.comment = u"<img src=x>&\u202e\n"_s + QString(1 << 20, u'x');
    live().table().merge({job});
    const int width = m_window->width();
    open(job.id);
    const auto* heading = dock().findChild<QLabel*>(u"messagesHeadingLabel"_s);
    QCOMPARE(heading->textFormat(), Qt::PlainText);
    QVERIFY(heading->text().contains(u"<img src=x>&‹U+202E›␤xxx"_s));
    QVERIFY(heading->text().size() < 300);
    QCOMPARE(m_window->width(), width);
    QCOMPARE(dock().windowTitle(), u"Messages"_s); // the menu shows it as well
}

void TestMessagesDock::anotherAccountEndsIt()
{
    open(jobWith(3000).id);
    button(u"loadAllMessagesButton"_s).click();
    m_window->showNoAccount({});
    QVERIFY(!dock().job());
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(!button(u"loadAllMessagesButton"_s).isEnabled());
    QVERIFY(!button(u"refreshMessagesButton"_s).isEnabled());
    QCOMPARE(state(), u"Select a job to see its messages."_s);
}

QTEST_MAIN(TestMessagesDock)
#include "tst_messagesdock.moc"
