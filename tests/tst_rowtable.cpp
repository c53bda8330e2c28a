#include "tests/paintcounter.h"
#include "ui/rowtable.h"

#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace bulkhead;

/// What a table does when rows come and go, of which it paints no more than what can be seen.
class TestRowTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_table.reset(); }
    void rowsBehindTheOthersBelowTheViewPaintNothing();
    void rowsAreShownWhereverTheyCome_data();
    void rowsAreShownWhereverTheyCome();
    void rowsOfAnotherModelAreTakenInToo();
    void rowsThatGoMakeRoom();

private:
    static constexpr int Many = 100;

    static void insert(QStandardItemModel& model, int row, const QString& text);
    static void fill(QStandardItemModel& model);
    QString topText() const { return m_model->item(m_table->rowAt(0))->text(); }
    int most() const { return m_table->verticalScrollBar()->maximum(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<RowTable> m_table;
};

void TestRowTable::insert(QStandardItemModel& model, int row, const QString& text)
{
    model.insertRow(row, new QStandardItem(text));
}

void TestRowTable::fill(QStandardItemModel& model)
{
    for (int row = 0; row < Many; ++row)
        insert(model, row, QString::number(row));
}

void TestRowTable::init()
{
    m_table.reset();
    m_model = std::make_unique<QStandardItemModel>();
    fill(*m_model);
    m_table = std::make_unique<RowTable>();
    m_table->setModel(m_model.get());
    m_table->resize(400, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    QTRY_VERIFY(most() > 0);
    QCoreApplication::processEvents();
}

void TestRowTable::rowsBehindTheOthersBelowTheViewPaintNothing()
{
    const PaintCounter paints(*m_table->viewport());
    const int before = most();
    for (int more = 0; more < 3; ++more)
        insert(*m_model, m_model->rowCount(), QStringLiteral("more"));
    for (int turns = 0; turns < 5; ++turns) // a delayed layout, and what it makes be painted
        QCoreApplication::processEvents();
    QCOMPARE(paints.count(), 0);
    QCOMPARE(most(), before + 3);
    m_table->resize(400, 301); // reckons it anew
    QCoreApplication::processEvents();
    QCOMPARE(most(), before + 3);
}

void TestRowTable::rowsAreShownWhereverTheyCome_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("scrolledTo");
    QTest::newRow("at the top") << 0 << 0;
    QTest::newRow("within what is shown") << 3 << 0;
    QTest::newRow("below what is shown") << Many / 2 << 0;
    QTest::newRow("above what is shown") << 0 << Many / 2;
    QTest::newRow("at the end that is shown") << Many << Many;
}

void TestRowTable::rowsAreShownWhereverTheyCome()
{
    QFETCH(const int, row);
    QFETCH(const int, scrolledTo);
    m_table->verticalScrollBar()->setValue(scrolledTo);
    QCoreApplication::processEvents();
    const int before = most();
    const PaintCounter paints(*m_table->viewport());
    insert(*m_model, row, QStringLiteral("new"));
    QTRY_VERIFY(paints.count() > 0);
    QTRY_COMPARE(most(), before + 1);
    m_table->scrollTo(m_model->index(row, 0));
    const int at = m_table->rowAt(m_table->visualRect(m_model->index(row, 0)).center().y());
    QCOMPARE(m_model->item(at)->text(), QStringLiteral("new"));
}

void TestRowTable::rowsOfAnotherModelAreTakenInToo()
{
    QStandardItemModel other;
    fill(other);
    m_table->setModel(&other);
    QTRY_VERIFY(most() > 0);
    QCoreApplication::processEvents();
    const int before = most();
    const PaintCounter paints(*m_table->viewport());
    insert(*m_model, 0, QStringLiteral("unseen")); // nobody's any more
    insert(other, other.rowCount(), QStringLiteral("more"));
    QCOMPARE(most(), before + 1);
    insert(other, 0, QStringLiteral("new"));
    QTRY_VERIFY(paints.count() > 0);
    QTRY_COMPARE(most(), before + 2);
    m_table->setModel(m_model.get());
}

void TestRowTable::rowsThatGoMakeRoom()
{
    const int before = most();
    const PaintCounter paints(*m_table->viewport());
    m_model->removeRows(0, 10);
    QTRY_VERIFY(paints.count() > 0);
    QTRY_COMPARE(most(), before - 10);
    QCOMPARE(topText(), QStringLiteral("10"));
}

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
