#include "app/jobs/jobsorting.h"
#include "tests/joborder.h"
#include "tests/samplejobs.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every row against the one above it, by comparing the records themselves.
class TestJobSorting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isInTheOrderOfTheColumn_data();
    void isInTheOrderOfTheColumn();

private:
    static constexpr int VeryMany = 210'000; ///< what is sorted by two threads
    std::vector<Job> m_jobs;
    Timestamp m_now;
};

namespace {

/// Many are the same, many begin alike for one, two or ten keys of eight characters, some are not ASCII.
QString comment(QRandomGenerator& random)
{
    static const QStringList ends{u""_s, u"a"_s, u"A"_s, u"b"_s, QString(QChar(0)), u"a"_s + QChar(0), u"é"_s,
        u"\u212a"_s, u"ß"_s, u"k"_s, u"1234567"_s, u"12345678"_s, u"zz"_s, u"ﬀ"_s, u"漢字"_s};
    static const QStringList beginnings{u""_s, u"invoice "_s, u"INVOICE "_s, u"é"_s, u"Re: phish"_s};
    if (random.bounded(4) == 0) // twos and threes that are as long, and differ at their ends
        return u"INC-%1 moved by mistake, %2"_s.arg(random.bounded(20'000), 8).arg(random.bounded(2));
    const auto one = [&random](const QStringList& texts) { return texts[random.bounded(int(texts.size()))]; };
    const QString middle = u"bulk job"_s.repeated(random.bounded(4) == 0 ? random.bounded(12) : 0);
    const QString number = random.bounded(3) == 0 ? QString::number(random.bounded(40'000)) : QString();
    return one(beginnings) + middle + number + one(ends);
}

} // namespace

void TestJobSorting::initTestCase()
{
    QRandomGenerator random(20'261'127);
    m_jobs.reserve(VeryMany);
    for (int n = 0; n < VeryMany; ++n) {
        Job job = samples::job(n);
        job.createdAt = Timestamp(1'700'000'000'000 + random.bounded(100'000) * 1'000LL);
        job.comment = comment(random);
        job.messages.pending = random.bounded(1'000);
        job.action = random.bounded(5) == 0 ? JobAction::Unknown : JobAction::Move;
        job.destination = random.bounded(2) == 0 ? Destination::Inbox : Destination::JunkEmail;
        job.search = u"{\"subject\":\"%1\"}"_s.arg(random.bounded(5'000)).toUtf8();
        m_jobs.push_back(job);
    }
    std::shuffle(m_jobs.begin(), m_jobs.end(), random);
    m_now = Timestamp(1'700'200'000'000);
}

void TestJobSorting::isInTheOrderOfTheColumn_data()
{
    QTest::addColumn<JobTableModel::Column>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<int>("jobs");
    const std::pair<JobTableModel::Column, const char*> columns[] = {
        {JobTableModel::CommentColumn, "comment"},
        {JobTableModel::ActionColumn, "action"},
        {JobTableModel::SearchColumn, "search"},
        {JobTableModel::JobIdColumn, "id"},
        {JobTableModel::CreatedColumn, "created"},
        {JobTableModel::PendingColumn, "pending"},
        {JobTableModel::StatusColumn, "status, one for all"},
    };
    for (const auto& [column, name] : columns) {
        for (const int jobs : {0, 1, 3'000, VeryMany}) {
            QTest::addRow("%s, %d upwards", name, jobs) << column << Qt::AscendingOrder << jobs;
            QTest::addRow("%s, %d downwards", name, jobs) << column << Qt::DescendingOrder << jobs;
        }
    }
}

void TestJobSorting::isInTheOrderOfTheColumn()
{
    QFETCH(const JobTableModel::Column, column);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const int, jobs);
    JobSorting sorting(column, order, m_now);
    sorting.reserve(size_t(jobs));
    for (int row = 0; row < jobs; ++row)
        sorting.add(row, m_jobs[size_t(row)]);
    const std::vector<int> rows = sorting.sorted();
    QCOMPARE(std::set<int>(rows.begin(), rows.end()).size(), size_t(jobs));
    QCOMPARE(rows.size(), size_t(jobs));
    for (size_t at = 1; at < rows.size(); ++at) {
        const Job& above = m_jobs[size_t(rows[at - 1])];
        const Job& below = m_jobs[size_t(rows[at])];
        if (!standsAbove(above, below, column, order, m_now)) {
            QFAIL(qPrintable(
                u"at %1: \"%2\" above \"%3\""_s.arg(at).arg(above.comment.toString(), below.comment.toString())));
        }
    }
}

QTEST_GUILESS_MAIN(TestJobSorting)
#include "tst_jobsorting.moc"
