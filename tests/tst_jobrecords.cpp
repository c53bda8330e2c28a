#include "app/jobs/jobrecords.h"

#include <QTest>

#include <numeric>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// A table of records, over the ends of the pieces that they stand in; each is told by a counter of its own.
class TestJobRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachIsWhereItCame();
    void noneIsMovedByAnotherOne();
    void thoseBehindARemovedOneMoveUp_data();
    void thoseBehindARemovedOneMoveUp();
    void allCanBeRemoved();

private:
    static constexpr int Many = 700; ///< more than two pieces, and not whole ones

    void append(int number);
    std::vector<qint64> numbers() const;

    JobRecords m_records;
};

void TestJobRecords::append(int number)
{
    Job job(*JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s));
    job.messages.discovered = number;
    m_records.append(job);
}

/// As they are gone through.
std::vector<qint64> TestJobRecords::numbers() const
{
    std::vector<qint64> numbers;
    for (const Job& job : m_records)
        numbers.push_back(job.messages.discovered);
    return numbers;
}

void TestJobRecords::init()
{
    m_records.clear();
    for (int i = 0; i < Many; ++i)
        append(i);
}

void TestJobRecords::eachIsWhereItCame()
{
    QCOMPARE(m_records.size(), size_t(Many));
    std::vector<qint64> expected(Many);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(numbers(), expected);
    for (size_t row = 0; row < m_records.size(); ++row)
        QCOMPARE(m_records[row].messages.discovered, qint64(row));
}

void TestJobRecords::noneIsMovedByAnotherOne()
{
    std::vector<const Job*> places;
    for (const Job& job : m_records)
        places.push_back(&job);
    for (int i = 0; i < 10 * Many; ++i)
        append(i);
    for (size_t row = 0; row < places.size(); ++row)
        QCOMPARE(&m_records[row], places[row]);
}

void TestJobRecords::thoseBehindARemovedOneMoveUp_data()
{
    QTest::addColumn<int>("row");
    for (const int row : {0, 1, 255, 256, 511, 512, Many - 1})
        QTest::addRow("%d", row) << row;
}

void TestJobRecords::thoseBehindARemovedOneMoveUp()
{
    QFETCH(const int, row);
    std::vector<qint64> expected = numbers();
    expected.erase(expected.begin() + row);
    m_records.removeAt(size_t(row));
    QCOMPARE(m_records.size(), size_t(Many - 1));
    QCOMPARE(numbers(), expected);
    append(-7);
    expected.push_back(-7);
    QCOMPARE(numbers(), expected);
}

void TestJobRecords::allCanBeRemoved()
{
    for (int left = Many; left > 0; --left) {
        QCOMPARE(m_records.size(), size_t(left));
        m_records.removeAt(left % 2 == 0 ? 0 : size_t(left) - 1);
    }
    QVERIFY(m_records.empty());
    QCOMPARE(m_records.size(), size_t(0));
    QVERIFY(m_records.begin() == m_records.end());
    append(1);
    QCOMPARE(numbers(), std::vector<qint64>{1});
}

QTEST_MAIN(TestJobRecords)
#include "tst_jobrecords.moc"
