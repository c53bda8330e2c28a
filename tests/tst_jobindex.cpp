#include "app/jobs/jobindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The index of a table's records against a plain list of ids.
class TestJobIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsFoundInAnEmptyOne();
    void eachIsFoundAndNoOther();
    void idsThatResembleEachOtherAreKeptApart();
    void arrivalsAndRemovalsAgreeWithAList();
    void itStartsAnewWhenItIsCleared();

private:
    static JobId anyId(QRandomGenerator& random);
    void append(JobId id);
    void remove(int row);
    /// Each id of the list is found in its row.
    bool agrees() const;

    JobRecords m_records;
    JobIndex m_index;
    QList<JobId> m_ids;
};

void TestJobIndex::init()
{
    m_records.clear();
    m_index.clear();
    m_ids.clear();
}

JobId TestJobIndex::anyId(QRandomGenerator& random)
{
    QByteArray bytes(16, '\0');
    std::generate(bytes.begin(), bytes.end(), [&random] { return char(random.bounded(256)); });
    const QUuid id = QUuid::fromRfc4122(bytes);
    return *JobId::fromString(id.toString(QUuid::WithoutBraces));
}

void TestJobIndex::append(JobId id)
{
    m_index.expect(id);
    m_index.add(id, int(m_ids.size()));
    m_records.append(Job(id));
    m_ids.append(id);
}

void TestJobIndex::remove(int row)
{
    m_index.remove(m_ids[row], row);
    m_records.removeAt(size_t(row));
    m_ids.removeAt(row);
}

bool TestJobIndex::agrees() const
{
    for (int row = 0; row < int(m_ids.size()); ++row) {
        if (m_index.rowOf(m_ids[row], m_records) != row)
            return false;
    }
    return true;
}

void TestJobIndex::nothingIsFoundInAnEmptyOne()
{
    QRandomGenerator random(1);
    const JobId id = anyId(random);
    m_index.expect(id);
    QCOMPARE(m_index.rowOf(id, m_records), -1);
}

void TestJobIndex::eachIsFoundAndNoOther()
{
    constexpr int Many = 300'000; // so that the index is in LargePages in the end
    QRandomGenerator random(2);
    for (int i = 0; i < Many; ++i)
        append(anyId(random));
    QVERIFY(agrees());
    for (int i = 0; i < Many; ++i)
        QCOMPARE(m_index.rowOf(anyId(random), m_records), -1);
}

void TestJobIndex::idsThatResembleEachOtherAreKeptApart()
{
    const auto numbered = [](int number) {
        return *JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-%1"_s.arg(number, 12, 16, QChar(u'0')));
    };
    for (int i = 0; i < 10'000; ++i)
        append(numbered(i));
    QVERIFY(agrees());
    QCOMPARE(m_index.rowOf(numbered(10'000), m_records), -1);
}

void TestJobIndex::arrivalsAndRemovalsAgreeWithAList()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QByteArray said = "seed " + QByteArray::number(seed);
    QList<JobId> gone;
    for (int step = 0; step < 3000; ++step) {
        // Fills up to more than one growth, and empties again.
        const bool isToGrow = random.bounded(100) < (step < 1500 ? 60 : 40);
        if (isToGrow || m_ids.isEmpty()) {
            append(!gone.isEmpty() && random.bounded(4) == 0 ? gone.takeLast() : anyId(random));
        } else {
            const int row = random.bounded(int(m_ids.size()));
            gone.append(m_ids[row]);
            remove(row);
        }
        if (step % 50 != 0)
            continue;
        QVERIFY2(agrees(), said.constData());
        for (const JobId id : std::as_const(gone))
            QVERIFY2(m_index.rowOf(id, m_records) == -1, said.constData());
    }
    while (!m_ids.isEmpty()) {
        remove(0);
        QVERIFY2(agrees(), said.constData());
    }
}

void TestJobIndex::itStartsAnewWhenItIsCleared()
{
    QRandomGenerator random(3);
    const JobId id = anyId(random);
    append(id);
    init();
    QCOMPARE(m_index.rowOf(id, m_records), -1);
    append(anyId(random));
    append(id);
    QVERIFY(agrees());
}

QTEST_APPLESS_MAIN(TestJobIndex)
#include "tst_jobindex.moc"
