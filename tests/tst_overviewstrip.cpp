#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/samplejobs.h"
#include "tests/windowfixture.h"
#include "ui/filterbar.h"
#include "ui/noticebar.h"
#include "ui/overviewstrip.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QToolButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The overview in the real window: its numbers are those of the account, and what a tile counts is what it shows.
class TestOverviewStrip : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }
    void numbersAreOfAllJobs();
    void aTileShowsWhatItCounts_data();
    void aTileShowsWhatItCounts();
    void aFilterThatWasAddedToATileStays();
    void oneTileTakesThePlaceOfAnother();
    void aTileIsUpWhenItsChipIsTakenAway();
    void stuckJobsComeAndGo();
    void tilesArePressedWithTheKeyboard();
    void comesBetweenTheNoticesAndTheTable();
    void everythingHasARoleAndAName();
    void aNameThatIsReadAloudKeepsStill();
    void theQuotaIsToldWithItsReset();
    void anAlarmHasAShapeOfItsOwn_data();
    void anAlarmHasAShapeOfItsOwn();
    void tilesStayInANarrowWindow_data();
    void tilesStayInANarrowWindow();
    void tilesBeginOnTheRightWhereWritingDoes();
    void whatWasNotReadYetIsNoZero();

private:
    OverviewStrip& strip() { return *m_window->findChild<OverviewStrip*>(); }
    QToolButton* tile(const QString& name) { return strip().findChild<QToolButton*>(name); }
    FilterBar& bar() { return m_window->jobsPage().filter(); }
    QStringList chips();
    std::vector<Job> jobsWith(const std::function<bool(const Job&)>& fits);
    QSet<JobId> shownIds();
    /// As if the job were read again and again, without a change, for so long from now.
    void standStill(const Job& job, std::chrono::minutes time);

    Clock::time_point m_now;
};

namespace {

bool isFailing(const Job& job)
{
    return isActive(job.status) && job.messages.failed > 0;
}

bool hasPending(const Job& job)
{
    return isActive(job.status) && job.messages.pending > 0;
}

bool isActiveJob(const Job& job)
{
    return isActive(job.status);
}

} // namespace

QStringList TestOverviewStrip::chips()
{
    QStringList texts;
    const auto buttons = bar().findChildren<QToolButton*>(u"filterChip"_s);
    for (const QToolButton* button : buttons) {
        if (button->isVisible())
            texts.append(button->text());
    }
    return texts;
}

std::vector<Job> TestOverviewStrip::jobsWith(const std::function<bool(const Job&)>& fits)
{
    std::vector<Job> fitting;
    std::copy_if(live().table().jobs().begin(), live().table().jobs().end(), std::back_inserter(fitting), fits);
    return fitting;
}

QSet<JobId> TestOverviewStrip::shownIds()
{
    QSet<JobId> ids;
    for (int row = 0; row < live().shown().rowCount(); ++row)
        ids.insert(live().shown().jobAt(row).id);
    return ids;
}

void TestOverviewStrip::standStill(const Job& job, std::chrono::minutes time)
{
    if (m_now < live().client().queue().clock().now())
        m_now = live().client().queue().clock().now();
    for (const auto end = m_now + time; m_now < end; m_now += 30s)
        live().alerts().read({job}, m_now);
    live().alerts().read({job}, m_now);
}

void TestOverviewStrip::numbersAreOfAllJobs()
{
    bar().findChild<QLineEdit*>()->setText(u"no such job"_s);
    QCOMPARE(live().shown().rowCount(), 0);
    Job large = samples::job(1);
    large.messages = {5'000'000'000, 4'999'999'999, 0, 1, 0, 0};
    live().table().merge({large});

    qint64 pending = 0;
    for (const Job& job : jobsWith(isActiveJob))
        pending += std::max<qint64>(job.messages.pending, 0);
    QVERIFY(pending > 4'999'999'999);
    const auto failing = jobsWith(isFailing).size();
    QVERIFY(failing > 1);
    QTRY_COMPARE(tile(u"pendingTile"_s)->accessibleName(),
        u"%1 messages are pending: show the jobs in the table"_s.arg(format::count(pending)));
    QCOMPARE(tile(u"activeTile"_s)->accessibleName(),
        u"%1 jobs are active: show in the table"_s.arg(jobsWith(isActiveJob).size()));
    QCOMPARE(tile(u"failingTile"_s)->accessibleName(), u"%1 jobs are failing: show in the table"_s.arg(failing));
    QCOMPARE(tile(u"stuckTile"_s)->accessibleName(), u"0 jobs are stuck: show in the table"_s);
}

void TestOverviewStrip::aTileShowsWhatItCounts_data()
{
    using Fits = bool (*)(const Job&);
    QTest::addColumn<QString>("name");
    QTest::addColumn<Fits>("fits");
    QTest::addColumn<QStringList>("shownChips");
    QTest::newRow("active") << u"activeTile"_s << &isActiveJob
                            << QStringList{u"Status: Pending"_s, u"Status: Discovering"_s, u"Status: Processing"_s,
                                   u"Clear All"_s};
    QTest::newRow("pending") << u"pendingTile"_s << &hasPending << QStringList{u"Messages pending"_s};
    QTest::newRow("failing") << u"failingTile"_s << &isFailing << QStringList{u"Failing jobs"_s};
}

void TestOverviewStrip::aTileShowsWhatItCounts()
{
    using Fits = bool (*)(const Job&);
    QFETCH(QString, name);
    QFETCH(Fits, fits);
    QFETCH(QStringList, shownChips);
    QSet<JobId> expected;
    for (const Job& job : jobsWith(fits))
        expected.insert(job.id);
    QVERIFY(expected.size() > 0 && expected.size() < JobsInAccount);
    const QString before = live().shown().jobAt(0).id.toString();
    bar().findChild<QLineEdit*>()->setText(before);
    QCOMPARE(live().shown().rowCount(), 1);

    QTest::mouseClick(tile(name), Qt::LeftButton);
    QCOMPARE(shownIds(), expected);
    QCOMPARE(chips(), shownChips);
    QVERIFY(tile(name)->isChecked());
    QCOMPARE(bar().findChild<QLineEdit*>()->text(), QString());

    QTest::mouseClick(tile(name), Qt::LeftButton);
    QVERIFY(!tile(name)->isChecked());
    QCOMPARE(live().shown().rowCount(), 1);
    QCOMPARE(bar().findChild<QLineEdit*>()->text(), before);
    bar().setFilter({});
    tile(name)->click();
    tile(name)->click();
    QVERIFY(bar().filter().isEmpty());
    QCOMPARE(live().shown().rowCount(), JobsInAccount);
}

void TestOverviewStrip::aFilterThatWasAddedToATileStays()
{
    tile(u"failingTile"_s)->click();
    bar().findChild<QLineEdit*>()->setText(u"move"_s);
    QVERIFY(tile(u"failingTile"_s)->isChecked());
    tile(u"failingTile"_s)->click();
    QCOMPARE(bar().filter(), samples::withText(u"move"_s));
    QVERIFY(!tile(u"failingTile"_s)->isChecked());
}

void TestOverviewStrip::oneTileTakesThePlaceOfAnother()
{
    bar().setFilter(samples::withText(u"move"_s));
    tile(u"activeTile"_s)->click();
    tile(u"failingTile"_s)->click();
    QVERIFY(!tile(u"activeTile"_s)->isChecked());
    QCOMPARE(chips(), QStringList{u"Failing jobs"_s});
    tile(u"failingTile"_s)->click();
    QCOMPARE(bar().filter(), samples::withText(u"move"_s));
}

void TestOverviewStrip::aTileIsUpWhenItsChipIsTakenAway()
{
    bar().setFilter(samples::withText(u"move"_s));
    tile(u"pendingTile"_s)->click();
    bar().findChild<QToolButton*>(u"filterChip"_s)->click();
    QVERIFY(bar().filter().isEmpty());
    QVERIFY(!tile(u"pendingTile"_s)->isChecked());
    bar().findChild<QToolButton*>(u"activeFilterButton"_s)->click();
    QVERIFY(tile(u"activeTile"_s)->isChecked());
    tile(u"activeTile"_s)->click();
    QVERIFY2(bar().filter().isEmpty(), "what was there long ago does not come back");
}

void TestOverviewStrip::stuckJobsComeAndGo()
{
    const std::vector<Job> active = jobsWith(isActiveJob);
    QVERIFY(active.size() > 1);
    tile(u"stuckTile"_s)->click();
    QCOMPARE(live().shown().rowCount(), 0);
    standStill(active[0], 11min);
    QCOMPARE(live().shown().rowCount(), 0);
    standStill(active[0], 1min);
    QCOMPARE(shownIds(), QSet{active[0].id});
    QTRY_COMPARE(tile(u"stuckTile"_s)->accessibleName(), u"1 job is stuck: show in the table"_s);

    Job goesOn = active[0];
    ++goesOn.messages.successful;
    live().alerts().read({goesOn}, m_now);
    QCOMPARE(live().shown().rowCount(), 0);
    QTRY_COMPARE(tile(u"stuckTile"_s)->accessibleName(), u"0 jobs are stuck: show in the table"_s);
    QCOMPARE(chips(), QStringList{u"Stuck jobs"_s});
}

void TestOverviewStrip::tilesArePressedWithTheKeyboard()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QToolButton* first = tile(u"activeTile"_s);
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), tile(u"pendingTile"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(bar().filter().concerns, QSet{JobConcern::Failing});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(bar().filter().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(bar().filter().concerns, QSet{JobConcern::Stuck});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(!strip().isAncestorOf(QApplication::focusWidget()), "what only tells takes no key");
}

void TestOverviewStrip::comesBetweenTheNoticesAndTheTable()
{
    m_window->notices().show(u"environment"_s, {look::Meaning::Caution, u"A sentence."_s, u"Settings…"_s});
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    tile(u"activeTile"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(m_window->notices().isAncestorOf(QApplication::focusWidget()));
    QWidget& table = m_window->jobsPage().table();
    table.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table, Qt::Key_Backtab);
    QVERIFY(bar().isAncestorOf(QApplication::focusWidget()));
}

void TestOverviewStrip::everythingHasARoleAndAName()
{
    int tiles = 0;
    QTRY_VERIFY(strip().findChild<OverviewGauge*>()->isVisible());
    const auto widgets = strip().findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (QWidget* widget : widgets) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        // What Qt calls a button that stays down.
        const bool isButton = qobject_cast<QToolButton*>(widget) != nullptr;
        QCOMPARE(face->role(), isButton ? QAccessible::CheckBox : QAccessible::StaticText);
        QCOMPARE(bool(face->state().checkable), isButton);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!face->text(QAccessible::Description).isEmpty(), qPrintable(widget->objectName()));
        ++tiles;
    }
    QCOMPARE(tiles, 5);
}

void TestOverviewStrip::aNameThatIsReadAloudKeepsStill()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QToolButton* pending = tile(u"pendingTile"_s);
    Job job = jobsWith(hasPending).front();
    const auto change = [&] {
        const QString before = pending->accessibleName();
        ++job.messages.pending;
        live().table().merge({job});
        return before;
    };
    QString before = change();
    QTRY_VERIFY(pending->accessibleName() != before);
    pending->setFocus();
    // Said a moment ago: nothing for now. The other tile is brought up to date in the same breath.
    before = change();
    const QString activeBefore = tile(u"activeTile"_s)->accessibleName();
    live().table().merge({samples::job(1)});
    QTRY_VERIFY(tile(u"activeTile"_s)->accessibleName() != activeBefore);
    QCOMPARE(pending->accessibleName(), before);
    table().setFocus();
    QTRY_VERIFY(pending->accessibleName() != before);
}

void TestOverviewStrip::theQuotaIsToldWithItsReset()
{
    auto* gauge = strip().findChild<OverviewGauge*>(u"quotaTile"_s);
    QTRY_VERIFY(gauge->isVisible());
    QVERIFY2(gauge->accessibleName().endsWith(u" of 1,200 calls left"_s), qPrintable(gauge->accessibleName()));
    QVERIFY2(gauge->toolTip().startsWith(u"The quota is whole again in "_s), qPrintable(gauge->toolTip()));
    QVERIFY2(gauge->accessibleDescription().startsWith(u"The quota is whole again in 5 min."_s),
        qPrintable(gauge->accessibleDescription()));
    RequestQueue& queue = live().client().queue();
    for (int call = queue.quota().left(queue.clock().now()); call > queue.quota().keptFromTimers(); --call)
        queue.quota().noteSent(Urgency::Person, queue.clock().now());
    Q_EMIT queue.quotaChanged();
    QTRY_COMPARE(gauge->accessibleName(), u"200 of 1,200 calls left"_s);
}

void TestOverviewStrip::anAlarmHasAShapeOfItsOwn_data()
{
    QTest::addColumn<TileFace::Picture>("picture");
    QTest::newRow("failing") << TileFace::Picture::Failing;
    QTest::newRow("stuck") << TileFace::Picture::Stuck;
    QTest::newRow("quota") << TileFace::Picture::Quota;
}

void TestOverviewStrip::anAlarmHasAShapeOfItsOwn()
{
    QFETCH(TileFace::Picture, picture);
    // What is drawn on the ground, without its colour.
    const auto shape = [picture](TileFace::Level level) {
        OverviewTile tile(picture, u"tile"_s, nullptr);
        tile.show({}, {}, level, 0.2);
        tile.resize(tile.sizeHint());
        const QImage image = tile.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const QRect inside = image.rect().adjusted(4, 4, -4, -4);
        const int ground = qGray(image.pixel(inside.topLeft()));
        QByteArray drawn;
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                drawn += std::abs(qGray(image.pixel(x, y)) - ground) > 50 ? '#' : ' ';
        }
        return drawn;
    };
    const QByteArray usual = shape(TileFace::Level::Usual);
    const QByteArray alarming = shape(TileFace::Level::Alarming);
    QVERIFY(usual.count('#') > 5 && alarming.count('#') > 5);
    QVERIFY(usual != alarming);
    QCOMPARE(shape(TileFace::Level::Usual), usual);
}

void TestOverviewStrip::tilesStayInANarrowWindow_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestOverviewStrip::tilesStayInANarrowWindow()
{
    QFETCH(double, scale);
    QFont font = m_window->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    strip().setFont(font);
    QTRY_VERIFY(strip().findChild<OverviewGauge*>()->isVisible());
    for (const int width : {900, 420, int(240 * scale)}) {
        OverviewStrip& alone = strip();
        alone.setParent(nullptr);
        alone.resize(width, alone.heightForWidth(width));
        alone.show();
        QVERIFY(QTest::qWaitForWindowExposed(&alone));
        QRegion taken;
        const auto tiles = alone.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        for (const QWidget* each : tiles) {
            QVERIFY2(alone.rect().contains(each->geometry()), qPrintable(each->objectName()));
            QVERIFY(each->width() >= std::min(each->sizeHint().width(), width));
            QVERIFY2(taken.intersected(each->geometry()).isEmpty(), "tiles lie over each other");
            taken += each->geometry();
        }
        alone.setParent(&m_window->jobsPage());
    }
}

void TestOverviewStrip::tilesBeginOnTheRightWhereWritingDoes()
{
    strip().setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(tile(u"activeTile"_s)->x() > tile(u"pendingTile"_s)->x());
    QCOMPARE(tile(u"activeTile"_s)->geometry().right(), strip().rect().right());
}

void TestOverviewStrip::whatWasNotReadYetIsNoZero()
{
    QTcpServer silent; // takes connections and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"http://127.0.0.1:%1/client/v4"_s.arg(silent.serverPort())));
    m_window = std::make_unique<MainWindow>();
    m_window->showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_records->filePath(u"other"_s)}));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(live().watcher().isRefreshing());
    for (const QString& name : {u"activeTile"_s, u"pendingTile"_s, u"failingTile"_s, u"stuckTile"_s})
        QVERIFY2(tile(name)->accessibleName().endsWith(u": not read yet"_s), qPrintable(tile(name)->accessibleName()));
    const auto buttons = bar().findChildren<QToolButton*>();
    for (const QToolButton* button : buttons)
        QVERIFY2(!button->text().contains(u'0'), qPrintable(button->text()));
    QCOMPARE(m_window->jobsPage().countsText(), QString());
    const auto* placeholder = m_window->findChild<QLabel*>(u"placeholderLabel"_s);
    QVERIFY(placeholder->isVisible());
    QCOMPARE(placeholder->parentWidget()->children().last(), placeholder); // in front of the empty table

    m_window->showAccount(std::make_unique<LiveJobs>(
        m_simulator->connection(), WatchPace::Limits(), RecordFolders{m_records->filePath(u"third"_s)}));
    QTRY_VERIFY(tile(u"activeTile"_s)->accessibleName().contains(u"active: show in the table"_s));
    QVERIFY(!m_window->jobsPage().countsText().isEmpty());
}

QTEST_MAIN(TestOverviewStrip)
#include "tst_overviewstrip.moc"
