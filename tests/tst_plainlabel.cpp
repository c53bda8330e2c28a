#include "ui/plainlabel.h"

#include <QTest>

#include <memory>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What a label remembers of its height is what Qt says of it.
class TestPlainLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeightFollowsWhatItDependsOn();
    void ofAFixedWidthItAsksForNoOther();
};

void TestPlainLabel::theHeightFollowsWhatItDependsOn()
{
    QLabel* label = plainLabel(nullptr, u"label"_s);
    const std::unique_ptr<QLabel> owner(label);
    const auto isAsQtSays = [label] {
        for (int round = 0; round < 2; ++round) { // asked anew, and remembered
            for (int width = 60; width < 400; width += 7) { // more than are kept
                if (label->heightForWidth(width) != label->QLabel::heightForWidth(width))
                    return false;
            }
        }
        return true;
    };
    QVERIFY(isAsQtSays());
    label->setText(u"Cloudflare can't be reached. The table shows what was read before."_s.repeated(3));
    QVERIFY(isAsQtSays());
    const int before = label->heightForWidth(100);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    label->setFont(large);
    QVERIFY(isAsQtSays());
    QVERIFY(label->heightForWidth(100) > before);
    label->setIndent(50);
    QVERIFY(isAsQtSays());
    label->setContentsMargins(10, 20, 10, 20);
    QVERIFY(isAsQtSays());
    label->setText(u"Short"_s);
    QVERIFY(isAsQtSays());
    QVERIFY(label->heightForWidth(100) < before);
}

void TestPlainLabel::ofAFixedWidthItAsksForNoOther()
{
    const std::unique_ptr<QLabel> label(plainLabel(nullptr, u"label"_s));
    label->setText(u"Cloudflare can't be reached. The table shows what was read before."_s.repeated(3));
    const QSize free = label->QLabel::sizeHint();
    QCOMPARE(label->sizeHint(), free);
    QCOMPARE(label->minimumSizeHint(), label->QLabel::minimumSizeHint());
    for (const int width : {150, 600}) {
        label->setFixedWidth(width);
        const QSize whole(width, label->QLabel::heightForWidth(width));
        QCOMPARE(label->sizeHint(), whole);
        QCOMPARE(label->minimumSizeHint(), whole);
        QCOMPARE(label->heightForWidth(width / 2), whole.height());
    }
    label->setMinimumWidth(0);
    label->setMaximumWidth(QWIDGETSIZE_MAX);
    QCOMPARE(label->sizeHint(), free);
}

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
