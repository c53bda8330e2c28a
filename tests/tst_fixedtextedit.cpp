#include "ui/jsontextedit.h"

#include <QApplication>
#include <QTest>

using namespace bulkhead;

class TestFixedTextEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAsLargeAsTheOtherTexts();
};

void TestFixedTextEdit::isAsLargeAsTheOtherTexts()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    const JsonTextEdit edit;
    QApplication::setFont(before);
    QCOMPARE(edit.font().pointSizeF(), large.pointSizeF());
}

QTEST_MAIN(TestFixedTextEdit)
#include "tst_fixedtextedit.moc"
