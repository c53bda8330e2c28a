#include "app/jobs/jobsortfiltermodel.h"
#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/joborder.h"
#include "tests/samplejobs.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The table and its order: merged by id, sorted by real values, filtered over all columns; compared with a slow
/// oracle.
class TestJobModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init();
    void cleanup() { format::setZone(format::Zone::Local); }
    void mergeUpdatesAndAppendsAndRemovesNothing();
    void mergeTellsOnlyWhatDiffers();
    void countsFollowEveryChange();
    void whatStandsStillIsOnlyShownWhileItDoes();
    void sumsAreExactWhateverComes();
    void cellsShowTheRecord();
    void sortsByRealValues_data();
    void sortsByRealValues();
    void commentsThatBeginAlike();
    void aChangedJobMovesInTheOrderOfNow();
    void missingValuesStandLastInBothDirections();
    void filtersByWordsOverAllColumns_data();
    void filtersByWordsOverAllColumns();
    void filtersBySeveralStatuses();
    void partsOfAFilterCombine();
    void jobsGrowOutOfARelativeRange();
    void headersStayWithoutRows();
    void rowsBehindAllOthersAreInserted();
    void aRandomWalkAgreesWithTheOracle_data();
    void aRandomWalkAgreesWithTheOracle();
    void manyAreArrangedWithoutHoldingTheCallerUp();
    void whatIsTypedFasterThanItIsFilteredCountsLast();
    void typingOnInAnotherZoneFindsWhatWasNotShown();
    void whatReplacesAFilterUnderWayBeginsAnew();
    void typingOnFindsWhatChangedMeanwhile();
    void whatChangesWhileRowsAreSortedFindsItsPlace();
    void aRowThatLeavesWhileOthersAreSorted();
    void aTableThatIsEmptiedWhileItIsSorted();

private:
    void mergeTooManyForOnce();
    QStringList shownIds() const;
    QStringList oracle(int column, Qt::SortOrder order, const JobFilter& filter) const;
    /// What the totals should be, as text.
    QString countedAnew() const;
    QString totals() const;

    std::unique_ptr<JobTableModel> m_jobs;
    std::unique_ptr<JobSortFilterModel> m_shown;
    QSet<JobId> m_stuck; ///< as the table was told
};

void TestJobModels::init()
{
    m_shown.reset();
    m_stuck.clear();
    m_jobs = std::make_unique<JobTableModel>();
    m_shown = std::make_unique<JobSortFilterModel>(*m_jobs);
    const auto fail = QAbstractItemModelTester::FailureReportingMode::QtTest;
    new QAbstractItemModelTester(m_jobs.get(), fail, m_jobs.get());
    new QAbstractItemModelTester(m_shown.get(), fail, m_shown.get());
}

/// Their order takes longer than a caller is kept waiting.
void TestJobModels::mergeTooManyForOnce()
{
    m_shown->setAtOnce(500);
    m_jobs->merge(samples::jobs(1, 3000));
}

QStringList TestJobModels::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        ids.append(m_shown->jobAt(row).id.toString().right(4));
    return ids;
}

QStringList TestJobModels::oracle(int column, Qt::SortOrder order, const JobFilter& filter) const
{
    // Where nobody has said what time it is, nothing is of the last hours.
    const qint64 oldest = m_jobs->now().isValid() ? m_jobs->now().msecs() - filter.created.last.count() * 3'600'000
                                                  : std::numeric_limits<qint64>::max();
    std::vector<const Job*> kept;
    for (const Job& job : m_jobs->jobs()) {
        QString line;
        for (int c = 0; c < JobTableModel::ColumnCount; ++c)
            line += m_jobs->displayText(job, JobTableModel::Column(c)) + u'\n';
        const bool matches = (filter.text.isEmpty() || line.contains(filter.text, Qt::CaseInsensitive))
            && (filter.statuses.isEmpty() || filter.statuses.contains(job.status))
            && (filter.actions.isEmpty() || filter.actions.contains(job.action))
            && (filter.destinations.isEmpty() || filter.destinations.contains(job.destination))
            && (filter.concerns.isEmpty()
                || (isActive(job.status)
                    && ((filter.concerns.contains(JobConcern::Pending) && job.messages.pending > 0)
                        || (filter.concerns.contains(JobConcern::Failing) && job.messages.failed > 0)
                        || (filter.concerns.contains(JobConcern::Stuck) && m_stuck.contains(job.id)))))
            && (filter.created.last.count() == 0 || job.createdAt.msecs() >= oldest);
        if (matches)
            kept.push_back(&job);
    }
    const auto by = JobTableModel::Column(column);
    std::stable_sort(kept.begin(), kept.end(),
        [&](const Job* a, const Job* b) { return standsAbove(*a, *b, by, order, m_jobs->now()); });
    QStringList ids;
    for (const Job* job : kept)
        ids.append(job->id.toString().right(4));
    return ids;
}

QString TestJobModels::countedAnew() const
{
    int active = 0;
    int withPending = 0;
    int failing = 0;
    int stuck = 0;
    qint64 pending = 0;
    qint64 handled = 0;
    for (const Job& job : m_jobs->jobs()) {
        if (!isActive(job.status))
            continue;
        const JobCounters& n = job.messages;
        ++active;
        withPending += n.pending > 0 ? 1 : 0;
        failing += n.failed > 0 ? 1 : 0;
        stuck += m_stuck.contains(job.id) ? 1 : 0;
        pending += std::max<qint64>(n.pending, 0);
        for (const qint64 count : {n.successful, n.failed, n.skipped})
            handled += std::max<qint64>(count, 0);
    }
    return u"%1 active, %2 with %3 pending, %4 handled, %5 failing, %6 stuck"_s.arg(active)
        .arg(withPending)
        .arg(pending)
        .arg(handled)
        .arg(failing)
        .arg(stuck);
}

QString TestJobModels::totals() const
{
    const JobTotals& totals = m_jobs->totals();
    return u"%1 active, %2 with %3 pending, %4 handled, %5 failing, %6 stuck"_s.arg(totals.active())
        .arg(totals.of(JobConcern::Pending))
        .arg(totals.pendingMessages())
        .arg(totals.handledMessages())
        .arg(totals.of(JobConcern::Failing))
        .arg(totals.of(JobConcern::Stuck));
}

void TestJobModels::mergeUpdatesAndAppendsAndRemovesNothing()
{
    m_jobs->merge(samples::jobs(1, 3));
    Job changed = samples::job(2, JobStatus::Completed);
    Job twice = samples::job(4);
    twice.comment = u"the later record of two"_s;
    m_jobs->merge({changed, samples::job(4), twice});
    QStringList lines;
    for (const Job& job : m_jobs->jobs())
        lines.append(job.id.toString().right(1) + u' ' + statusOnTheWire(job) + u' ' + job.comment.toString());
    QCOMPARE(lines.join(u'\n'),
        u"1 PROCESSING comment 1\n2 COMPLETED comment 2\n3 PROCESSING comment 3\n4 PROCESSING the later record of two"_s);
    QCOMPARE(m_jobs->find(samples::job(2).id)->status, JobStatus::Completed);
    QCOMPARE(m_jobs->find(samples::job(99).id), nullptr);
}

void TestJobModels::mergeTellsOnlyWhatDiffers()
{
    m_jobs->merge(samples::jobs(1, 100));
    QSignalSpy changed(m_jobs.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy counts(m_jobs.get(), &JobTableModel::countsChanged);
    QSignalSpy inserted(m_jobs.get(), &QAbstractItemModel::rowsInserted);
    m_jobs->merge(samples::jobs(1, 100));
    QCOMPARE(changed.count() + counts.count() + inserted.count(), 0);
    m_jobs->merge({});
    QCOMPARE(changed.count(), 0);

    std::vector<Job> some{samples::job(10), samples::job(11), samples::job(50)};
    for (Job& job : some)
        job.comment = job.comment.toString() + u'x';
    m_jobs->merge(some);
    QCOMPARE(changed.count(), 2); // two neighbours, and one
    QCOMPARE(changed[0][0].toModelIndex().row(), 9);
    QCOMPARE(changed[0][1].toModelIndex().row(), 10);
    QCOMPARE(changed[1][0].toModelIndex().row(), 49);
    QCOMPARE(counts.count(), 0);
    --some[0].messages.pending;
    m_jobs->merge(some);
    QCOMPARE(counts.count(), 1);
}

void TestJobModels::countsFollowEveryChange()
{
    m_jobs->merge(samples::jobs(1, 5));
    QCOMPARE(m_jobs->countOf(JobStatus::Processing), 5);
    m_jobs->merge({samples::job(1, JobStatus::Completed), samples::job(2, JobStatus::Pending)});
    QCOMPARE(m_jobs->countOf(JobStatus::Processing), 3);
    QCOMPARE(m_jobs->countOf(JobStatus::Completed), 1);
    QCOMPARE(m_jobs->activeCount(), 4);
    m_jobs->remove(samples::job(3).id);
    QCOMPARE(m_jobs->activeCount(), 3);
    QCOMPARE(m_jobs->rowOf(samples::job(5).id), 3);
    m_jobs->clear();
    QCOMPARE(m_jobs->activeCount(), 0);
    QCOMPARE(m_jobs->rowCount(), 0);
}

void TestJobModels::whatStandsStillIsOnlyShownWhileItDoes()
{
    m_jobs->merge(samples::jobs(1, 5));
    JobFilter filter;
    filter.concerns = {JobConcern::Stuck};
    m_shown->setFilter(filter);
    QCOMPARE(m_shown->rowCount(), 0);
    QSignalSpy counts(m_jobs.get(), &JobTableModel::countsChanged);
    m_jobs->setStuck({samples::job(2).id, samples::job(4).id, samples::job(77).id});
    QCOMPARE(shownIds().join(u' '), u"0004 0002"_s);
    QCOMPARE(m_jobs->totals().of(JobConcern::Stuck), 2);
    QCOMPARE(counts.count(), 1);
    m_jobs->merge({samples::job(77)}); // known to stand still before the table had it
    QCOMPARE(shownIds().join(u' '), u"0077 0004 0002"_s);
    m_jobs->merge({samples::job(4, JobStatus::Cancelled)}); // told of before what stands still is
    QCOMPARE(shownIds().join(u' '), u"0077 0002"_s);
    m_jobs->setStuck({samples::job(2).id});
    m_jobs->remove(samples::job(2).id);
    QCOMPARE(m_shown->rowCount(), 0);
    QCOMPARE(m_jobs->totals().of(JobConcern::Stuck), 0);
}

void TestJobModels::sumsAreExactWhateverComes()
{
    constexpr auto Most = std::numeric_limits<qint64>::max();
    std::vector<Job> jobs = samples::jobs(1, 5);
    for (Job& job : jobs)
        job.messages.pending = Most;
    m_jobs->merge(jobs);
    QCOMPARE(m_jobs->totals().pendingMessages(), Most);
    for (size_t i = 0; i < 4; ++i)
        jobs[i].messages.pending = i == 0 ? NotReported : 7;
    jobs[4].messages.pending = Most - 30;
    m_jobs->merge(jobs);
    QCOMPARE(m_jobs->totals().pendingMessages(), Most - 9);
    m_jobs->remove(jobs[4].id);
    QCOMPARE(m_jobs->totals().pendingMessages(), qint64(21));
    m_jobs->merge({samples::job(2, JobStatus::Completed)}); // what it left is nothing to wait for
    QCOMPARE(m_jobs->totals().pendingMessages(), qint64(14));
    m_jobs->clear();
    QVERIFY(m_jobs->totals() == JobTotals());
}

void TestJobModels::cellsShowTheRecord()
{
    Job job = samples::job(1);
    job.comment = u"<b>R&D</b>\n"_s + QChar(0x202e) + u"x"_s;
    job.messages.skipped = NotReported;
    job.oddities = new JobOddities;
    job.oddities->status = u"ON <i>HOLD</i>"_s;
    job.status = JobStatus::Unknown;
    m_jobs->merge({job});
    m_jobs->setNow(Timestamp(job.startedAt.msecs() + 125'000));
    QStringList cells;
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        cells.append(m_jobs->index(0, column).data().toString());
    const QLocale locale;
    QCOMPARE(cells[JobTableModel::StatusColumn], u"ON <i>HOLD</i>"_s);
    QCOMPARE(cells[JobTableModel::ActionColumn], u"Move to Deleted Items"_s);
    QCOMPARE(cells[JobTableModel::ProgressColumn],
        u"40 %, 400 of %1 messages handled, 10 failed"_s.arg(locale.toString(1000)));
    QCOMPARE(cells[JobTableModel::PendingColumn], u"600"_s);
    QCOMPARE(cells[JobTableModel::SkippedColumn], u"–"_s);
    QCOMPARE(cells[JobTableModel::CommentColumn], u"<b>R&D</b>␤‹U+202E›x"_s);
    QCOMPARE(cells[JobTableModel::DurationColumn], u"2 min 5 s"_s);
    QCOMPARE(
        cells[JobTableModel::SearchColumn], u"messages with “\u2068invoice\u2069” in the subject, detections only"_s);
    QCOMPARE(cells[JobTableModel::JobIdColumn], job.id.toString());
    QVERIFY(cells[JobTableModel::CreatedColumn].endsWith(u"+05:30"_s));
}

void TestJobModels::sortsByRealValues_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
        const JobTableModel names;
        QTest::newRow(
            qPrintable(names.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QString::number(column)))
            << column;
    }
}

void TestJobModels::sortsByRealValues()
{
    QFETCH(int, column);
    std::vector<Job> jobs;
    for (int n = 1; n <= 60; ++n) {
        Job job = samples::job(n, JobStatus(n % 7));
        job.messages = {n * 100LL, (n * 37) % 1000, (n * 91) % 100, n % 9, n % 3 ? n : NotReported, n % 5};
        job.completedAt = n % 2 ? Timestamp(job.createdAt.msecs() + (n * 7919) % 100'000) : Timestamp();
        job.comment = n % 4 ? u"%1 Comment"_s.arg(QChar(u'a' + n % 26)) : QString();
        job.action = n % 6 ? JobAction::Move : JobAction::Release;
        jobs.push_back(job);
    }
    m_jobs->merge(jobs);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_shown->sort(column, order);
        QCOMPARE(shownIds(), oracle(column, order, {}));
    }
}

void TestJobModels::commentsThatBeginAlike()
{
    // They are compared by eight characters at a time, up to a length; what is not ASCII ends that, and so does the
    // end.
    std::vector<Job> jobs;
    const std::array ends{u"b"_s, u"B"_s, u""_s, u"\0"_s, u"c7"_s, u"C4"_s, u"c5"_s, u"\u212A2"_s, u"K1"_s, u"\u00E9"_s,
        u"\u00C9a"_s, u"zzzzzzzz"_s, u"zzzzzzzZ2"_s, u"zzzzzzzz1"_s, u"\0and goes on 2"_s, u"\0and goes on 1"_s};
    for (int alike = 0; alike < 90; alike += 1 + alike / 20) {
        for (const QString& end : ends) {
            jobs.push_back(samples::job(int(jobs.size()) * 337 % 997));
            jobs.back().comment = QString(alike, alike % 2 ? u'a' : u'A') + end;
        }
    }
    m_shown->setAtOnce(int(jobs.size()));
    m_jobs->merge(jobs);
    QCOMPARE(m_jobs->rowCount(), int(jobs.size()));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_shown->sort(JobTableModel::CommentColumn, order);
        QCOMPARE(shownIds(), oracle(JobTableModel::CommentColumn, order, {}));
    }
}

void TestJobModels::aChangedJobMovesInTheOrderOfNow()
{
    std::vector<Job> jobs = samples::jobs(1, 4); // the newest last, so that it stands first
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].messages.pending = qint64(i + 1) * 10;
    m_jobs->merge(jobs);
    m_shown->sort(JobTableModel::PendingColumn, Qt::AscendingOrder);
    QCOMPARE(m_shown->jobAt(0).id, jobs[0].id);
    jobs[0].messages.pending = 35; // before the fourth, and so it stood in the order before, too
    m_jobs->merge({jobs[0]});
    QCOMPARE(shownIds(), oracle(JobTableModel::PendingColumn, Qt::AscendingOrder, {}));
}

void TestJobModels::missingValuesStandLastInBothDirections()
{
    Job without = samples::job(1);
    without.messages.skipped = NotReported;
    Job three = samples::job(2);
    three.messages.skipped = 3;
    Job forty = samples::job(3);
    forty.messages.skipped = 40;
    m_jobs->merge({without, forty, three});
    m_shown->sort(JobTableModel::SkippedColumn, Qt::AscendingOrder);
    QCOMPARE(shownIds().join(u' '), u"0002 0003 0001"_s);
    m_shown->sort(JobTableModel::SkippedColumn, Qt::DescendingOrder);
    QCOMPARE(shownIds().join(u' '), u"0003 0002 0001"_s);
}

void TestJobModels::filtersByWordsOverAllColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing") << QString() << u"0003 0002 0001"_s;
    QTest::newRow("comment, other case") << u"NEWSLETTER"_s << u"0001"_s;
    QTest::newRow("two words in two columns") << u"junk phish"_s << u"0002"_s;
    QTest::newRow("search") << u"sharp@example.com"_s << u"0003"_s;
    QTest::newRow("status") << u"cancelled"_s << u"0002"_s;
    QTest::newRow("job id") << u"a799-000000000003"_s << u"0003"_s;
    QTest::newRow("HTML is only text") << u"<b>bold</b>"_s << u"0003"_s;
    QTest::newRow("no match runs over from one column into the next") << u"wavesubject"_s << QString();
    QTest::newRow("a pasted line break or tab parts words") << u"\tphish\njunk"_s << u"0002"_s;
    QTest::newRow("pasted as it came") << QString(QChar(0x202e)) << u"0002"_s;
    QTest::newRow("pasted as it is shown") << u"‹u+202E›gpj"_s << u"0002"_s;
    QTest::newRow("nowhere") << u"zebra"_s << QString();
    QTest::newRow("spaces alone") << u"   "_s << u"0003 0002 0001"_s;
}

void TestJobModels::filtersByWordsOverAllColumns()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    Job first = samples::job(1);
    first.comment = u"Newsletter clean-up"_s;
    Job second = samples::job(2, JobStatus::Cancelled);
    second.comment = u"phish "_s + QChar(0x202e) + u"gpj wave"_s;
    second.destination = Destination::JunkEmail;
    Job third = samples::job(3);
    third.comment = u"<b>bold</b>"_s;
    third.search = R"({"sender":"sharp@example.com"})";
    m_jobs->merge({first, second, third});
    m_shown->setFilter(samples::withText(text));
    QCOMPARE(shownIds().join(u' '), ids);
}

void TestJobModels::filtersBySeveralStatuses()
{
    m_jobs->merge({samples::job(1, JobStatus::Pending), samples::job(2, JobStatus::Failed), samples::job(3)});
    JobFilter filter;
    filter.statuses = {JobStatus::Pending, JobStatus::Failed};
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0002 0001"_s);
    m_jobs->merge({samples::job(1, JobStatus::Processing)}); // it moves on, and out of sight
    QCOMPARE(shownIds().join(u' '), u"0002"_s);
    m_shown->setFilter({});
    QCOMPARE(shownIds().join(u' '), u"0003 0002 0001"_s);
}

void TestJobModels::partsOfAFilterCombine()
{
    Job release = samples::job(1);
    release.action = JobAction::Release;
    release.destination = Destination::None;
    Job purge = samples::job(2, JobStatus::Completed);
    purge.destination = Destination::RecoverableItemsPurges;
    Job later = samples::job(90, JobStatus::Completed);
    later.destination = Destination::RecoverableItemsPurges;
    m_jobs->merge({release, purge, later, samples::job(3)});

    JobFilter filter;
    filter.destinations = {Destination::RecoverableItemsPurges};
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0090 0002"_s);
    filter.created.until = later.createdAt; // exclusive
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0002"_s);
    filter.created.from = purge.createdAt; // inclusive
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0002"_s);
    filter.text = u"no such word"_s;
    m_shown->setFilter(filter);
    QCOMPARE(m_shown->rowCount(), 0);
    filter = {};
    filter.actions = {JobAction::Release};
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0001"_s);
    filter.actions.insert(JobAction::Move);
    m_shown->setFilter(filter);
    QCOMPARE(m_shown->rowCount(), 4);
}

void TestJobModels::jobsGrowOutOfARelativeRange()
{
    Job undated = samples::job(99);
    undated.createdAt = {};
    m_jobs->merge({samples::job(1), samples::job(2), samples::job(30), undated});
    const auto at = [](int minute) { return samples::job(minute).createdAt; };
    m_jobs->setNow(at(61));
    JobFilter filter;
    filter.created.last = std::chrono::hours(1);
    m_shown->setFilter(filter);
    QCOMPARE(shownIds().join(u' '), u"0030 0002 0001"_s);
    m_jobs->setNow(at(62));
    QCOMPARE(shownIds().join(u' '), u"0030 0002"_s);
    m_jobs->merge({samples::job(1, JobStatus::Completed), samples::job(62)}); // news of an old one, and a new one
    QCOMPARE(shownIds().join(u' '), u"0062 0030 0002"_s);
}

void TestJobModels::headersStayWithoutRows()
{
    QCOMPARE(m_shown->rowCount(), 0);
    QCOMPARE(m_shown->columnCount(), int(JobTableModel::ColumnCount));
    QCOMPARE(m_shown->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Status"_s);
}

/// A view goes through all of its rows when a layout changes, so the pages of a large account must not change it.
void TestJobModels::rowsBehindAllOthersAreInserted()
{
    QSignalSpy layouts(m_shown.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy inserted(m_shown.get(), &QAbstractItemModel::rowsInserted);
    const auto range = [&inserted] { return std::pair(inserted.back()[1].toInt(), inserted.back()[2].toInt()); };
    m_jobs->merge(samples::jobs(201, 300));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(range(), std::pair(0, 99));
    m_jobs->merge(samples::jobs(101, 200)); // older
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(range(), std::pair(100, 199));
    QCOMPARE(layouts.count(), 0);
    m_jobs->merge({samples::job(100), samples::job(301)}); // one on either end
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(layouts.count(), 1);
    QCOMPARE(shownIds(), oracle(JobTableModel::CreatedColumn, Qt::DescendingOrder, {}));

    const JobFilter filter = samples::withText(u"000000000009"_s);
    m_shown->setFilter(filter);
    layouts.clear();
    m_jobs->merge(samples::jobs(60, 89)); // none of which is shown
    QCOMPARE(inserted.count(), 2);
    m_jobs->merge(samples::jobs(1, 59)); // one of which is
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(range(), std::pair(0, 0));
    QCOMPARE(layouts.count(), 0);
    QCOMPARE(shownIds(), oracle(JobTableModel::CreatedColumn, Qt::DescendingOrder, filter));
    m_shown->setFilter({});
    QCOMPARE(m_shown->rowCount(), 291);
    QCOMPARE(shownIds(), oracle(JobTableModel::CreatedColumn, Qt::DescendingOrder, {}));
}

void TestJobModels::aRandomWalkAgreesWithTheOracle_data()
{
    QTest::addColumn<bool>("isAtOnce");
    QTest::newRow("at once") << true;
    QTest::newRow("in the background") << false;
}

void TestJobModels::aRandomWalkAgreesWithTheOracle()
{
    QFETCH(const bool, isAtOnce);
    if (!isAtOnce)
        m_shown->setAtOnce(-1);
    const quint32 seed = qEnvironmentVariableIsSet("BULKHEAD_SEED") ? qEnvironmentVariableIntValue("BULKHEAD_SEED")
                                                                    : QRandomGenerator::global()->generate();
    const QByteArray said = "BULKHEAD_SEED=" + QByteArray::number(seed);
    QRandomGenerator random(seed);
    const auto any = [&](int below) { return int(random.bounded(below)); };
    int column = JobTableModel::CreatedColumn;
    Qt::SortOrder order = Qt::DescendingOrder;
    JobFilter filter;
    QHash<QString, QPersistentModelIndex> held;
    const auto forgetGone = [&held] { held.removeIf([](const auto& entry) { return !entry.value().isValid(); }); };
    // One that was filtered out in between stays invalid, though its row is back.
    connect(m_shown.get(), &JobSortFilterModel::layoutChanged, this, forgetGone);
    for (int step = 0; step < 600; ++step) {
        switch (any(15)) {
        case 12: // typing on, which narrows what is shown, and taking back
            if (any(4))
                filter.text += QString::number(any(10));
            else
                filter.text.chop(1);
            m_shown->setFilter(filter);
            break;
        case 13:
            filter.text = u" -:"_s.sliced(any(3), 1) + QString::number(any(10)) + u"-:"_s.sliced(any(2), 1);
            filter.text = filter.text.trimmed();
            m_shown->setFilter(filter);
            break;
        case 14: // dates and times of day read differently
            format::setZone(any(2) ? format::Zone::Utc : format::Zone::Local);
            forgetGone();
            m_shown->textsChanged();
            break;
        case 10:
            m_stuck.clear();
            for (int n = any(20); n > 0; --n)
                m_stuck.insert(samples::job(1 + any(80)).id);
            m_jobs->setStuck(m_stuck);
            break;
        case 11:
            filter.concerns = any(3) ? QSet<JobConcern>{JobConcern(any(3)), JobConcern(any(3))} : QSet<JobConcern>();
            m_shown->setFilter(filter);
            break;
        case 0:
            column = any(JobTableModel::ColumnCount);
            order = any(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            m_shown->sort(column, order);
            break;
        case 1:
            filter.text = any(3) ? QString::number(any(30)) : QString();
            m_shown->setFilter(filter);
            break;
        case 2:
            filter.statuses = any(2) ? QSet<JobStatus>{JobStatus(any(8)), JobStatus(any(8))} : QSet<JobStatus>();
            filter.created.last = std::chrono::hours(any(3));
            m_shown->setFilter(filter);
            break;
        case 4:
            filter.actions = any(2) ? QSet<JobAction>{JobAction(any(3))} : QSet<JobAction>();
            filter.destinations = any(2) ? QSet<Destination>{} : QSet<Destination>{Destination(any(5)), Destination(0)};
            m_shown->setFilter(filter);
            break;
        case 3:
            if (m_jobs->rowCount() > 0)
                m_jobs->remove(m_jobs->jobAt(any(m_jobs->rowCount())).id);
            break;
        default: {
            std::vector<Job> batch;
            for (int n = any(15); n > 0; --n) {
                Job job = samples::job(1 + any(80), JobStatus(any(8)));
                job.messages = {any(5000), any(500), any(50), any(5), any(3) - 1, any(3) - 1};
                job.action = JobAction(any(3));
                job.destination = Destination(any(5));
                // ASCII, which is compared byte by byte, among others: a Kelvin sign folds to k, an emoji is two units.
                // Eight characters are compared at a time, and long beginnings at once.
                const QString starts[]{u"c"_s, u"K"_s, u"\u212A"_s, u"Ä"_s, u"\U0001F680"_s, u"commenta"_s,
                    u"COMMENTÉ"_s, u"SOC-0001 invoice "_s, u"soc-0001 INVOIC\u00C9 "_s, u"SOC-0001 invoice pa\u212A"_s,
                    u"soc-0001 invoice PAK"_s, u"SOC-0001"_s, u"soc-0001 invoice"_s, u"SOC-0001\0more"_s,
                    QString(75, u'x')};
                job.comment =
                    any(4) ? starts[size_t(any(int(std::size(starts))))] + QString::number(any(20)) : QString();
                batch.push_back(job);
            }
            m_jobs->merge(batch);
            forgetGone(); // a duration that reads differently at another time may bring a row back
            m_jobs->setNow(Timestamp(samples::job(80).createdAt.msecs() + step * 10'000));
            break;
        }
        }
        QVERIFY2(totals() == countedAnew(), said.constData());
        if (m_shown->isArranging() && any(3)) {
            // Into the middle of it, or not at all: the next step finds it unfinished.
            for (int turns = any(3); turns > 0; --turns)
                QCoreApplication::processEvents();
            continue;
        }
        QTRY_VERIFY2(!m_shown->isArranging(), said.constData());
        QVERIFY2(shownIds() == oracle(column, order, filter), said.constData());
        for (auto [id, index] : held.asKeyValueRange()) {
            const int row = m_shown->rowOf(*JobId::fromString(id));
            QVERIFY2(row < 0 ? !index.isValid() : index.row() == row, said.constData());
        }
        forgetGone();
        if (m_shown->rowCount() > 0 && held.size() < 50) {
            const int row = any(m_shown->rowCount());
            held.insert(m_shown->jobAt(row).id.toString(), m_shown->index(row, any(JobTableModel::ColumnCount)));
        }
    }
    QVERIFY2(m_jobs->rowCount() > 20, said.constData());
}

void TestJobModels::manyAreArrangedWithoutHoldingTheCallerUp()
{
    mergeTooManyForOnce();
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    const QStringList before = shownIds();
    m_shown->sort(JobTableModel::JobIdColumn, Qt::AscendingOrder);
    QCOMPARE(shownIds(), before);
    QCOMPARE(m_shown->sortColumn(), int(JobTableModel::JobIdColumn));
    QVERIFY(arranged.wait());
    QCOMPARE(shownIds(), oracle(JobTableModel::JobIdColumn, Qt::AscendingOrder, {}));

    m_shown->setFilter(samples::withText(u"000000001"_s));
    QVERIFY(m_shown->isArranging());
    QVERIFY2(m_shown->filter().isEmpty(), "an export of these rows must not say that they were filtered");
    QVERIFY(arranged.wait());
    QCOMPARE(m_shown->filter().text, u"000000001"_s);
    QCOMPARE(shownIds(), oracle(JobTableModel::JobIdColumn, Qt::AscendingOrder, samples::withText(u"000000001"_s)));
    QCOMPARE(arranged.count(), 2);
}

void TestJobModels::whatIsTypedFasterThanItIsFilteredCountsLast()
{
    mergeTooManyForOnce();
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    m_shown->sort(JobTableModel::CommentColumn, Qt::AscendingOrder);
    for (const QString& text : {u"0000000012"_s, u"00000000012"_s, u"0000000002"_s})
        m_shown->setFilter(samples::withText(text));
    QVERIFY(arranged.wait());
    QCOMPARE(shownIds(), oracle(JobTableModel::CommentColumn, Qt::AscendingOrder, samples::withText(u"0000000002"_s)));
    QCOMPARE(arranged.count(), 1);
}

void TestJobModels::typingOnInAnotherZoneFindsWhatWasNotShown()
{
    mergeTooManyForOnce();
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    m_shown->setFilter(samples::withText(u"ut"_s));
    QVERIFY(arranged.wait());
    QCOMPARE(m_shown->rowCount(), 0);
    format::setZone(format::Zone::Utc);
    m_shown->textsChanged();
    QVERIFY(m_shown->isArranging());
    m_shown->setFilter(samples::withText(u"utc"_s));
    QVERIFY(arranged.wait());
    QCOMPARE(m_shown->rowCount(), 3000);
}

void TestJobModels::whatReplacesAFilterUnderWayBeginsAnew()
{
    std::vector<Job> jobs = samples::jobs(1, 30'000);
    for (Job& job : jobs)
        job.search = R"({"subject":"\u0041"})"; // which only the whole sentence tells about
    m_jobs->merge(jobs);
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    m_shown->setFilter(samples::withText(u"nowhere"_s));
    QCoreApplication::processEvents(); // a slice
    QVERIFY(m_shown->isArranging());
    m_shown->setFilter(samples::withText(u"comment"_s));
    QVERIFY(arranged.wait());
    QCOMPARE(m_shown->rowCount(), 30'000);
}

void TestJobModels::typingOnFindsWhatChangedMeanwhile()
{
    mergeTooManyForOnce();
    m_shown->setAtOnce(-1);
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    m_shown->setFilter(samples::withText(u"comment 12"_s));
    QVERIFY(arranged.wait());
    std::vector<Job> news{samples::job(1), samples::job(3001)};
    m_shown->setFilter(samples::withText(u"comment 12 late"_s));
    for (Job& job : news)
        job.comment = u"comment 12, late"_s;
    m_jobs->merge(news);
    QVERIFY(m_shown->isArranging());
    QVERIFY(arranged.wait());
    QCOMPARE(m_shown->rowCount(), 2);
}

void TestJobModels::whatChangesWhileRowsAreSortedFindsItsPlace()
{
    mergeTooManyForOnce();
    QSignalSpy arranged(m_shown.get(), &JobSortFilterModel::arranged);
    m_shown->sort(JobTableModel::PendingColumn, Qt::AscendingOrder);
    QCoreApplication::processEvents();
    std::vector<Job> news = samples::jobs(2995, 3010); // some known, some not
    for (size_t i = 0; i < news.size(); ++i)
        news[i].messages.pending = qint64(i * 7919 % 5000);
    m_jobs->merge(news);
    const int shown = m_shown->rowOf(news[0].id);
    QCOMPARE(m_shown->jobAt(shown).messages.pending, news[0].messages.pending);
    QVERIFY(m_shown->isArranging());
    QVERIFY(arranged.wait());
    QCOMPARE(shownIds(), oracle(JobTableModel::PendingColumn, Qt::AscendingOrder, {}));
    QCOMPARE(m_shown->rowCount(), 3010);
}

void TestJobModels::aRowThatLeavesWhileOthersAreSorted()
{
    mergeTooManyForOnce();
    m_shown->sort(JobTableModel::CommentColumn, Qt::DescendingOrder);
    m_jobs->remove(samples::job(7).id);
    QCOMPARE(shownIds(), oracle(JobTableModel::CommentColumn, Qt::DescendingOrder, {}));
    QVERIFY(!m_shown->isArranging());
}

void TestJobModels::aTableThatIsEmptiedWhileItIsSorted()
{
    mergeTooManyForOnce();
    m_shown->sort(JobTableModel::JobIdColumn, Qt::AscendingOrder);
    m_jobs->clear();
    QCOMPARE(m_shown->rowCount(), 0);
    m_jobs->merge(samples::jobs(1, 9));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // what was sorted then is of no use now
    QCOMPARE(shownIds(), oracle(JobTableModel::JobIdColumn, Qt::AscendingOrder, {}));
}

QTEST_GUILESS_MAIN(TestJobModels)
#include "tst_jobmodels.moc"
