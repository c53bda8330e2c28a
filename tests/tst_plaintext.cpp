#include "tests/samplejobs.h"
#include "ui/canceldialog.h"
#include "ui/noticebar.h"
#include "ui/plaintextguard.h"
#include "ui/reasonedit.h"
#include "ui/startpage.h"
#include "ui/wrappedtext.h"

#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include <functional>
#include <sys/inotify.h>
#include <unistd.h>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Text from outside is text: no label of any window guesses whether it is HTML.
class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLabelIsPlain_data();
    void everyLabelIsPlain();
    void messageBoxesArePlainInAllTheirTexts();
    void toolTipsArePlain();
    void noFileIsOpenedForAToolTip();
    void aToolTipIsBrokenIntoLinesWithoutLoss();

private:
    PlainTextGuard m_guard;
};

namespace {

const auto Hostile = u"<b>bold</b> <img src='/etc/hostname'> <a href='https://example.com'>click</a> &amp; %1 %2"_s;

} // namespace

void TestPlainText::initTestCase()
{
    qApp->installEventFilter(&m_guard);
}

void TestPlainText::everyLabelIsPlain_data()
{
    QTest::addColumn<QString>("window");
    QTest::newRow("confirmation") << u"confirmation"_s;
    QTest::newRow("notices") << u"notices"_s;
    QTest::newRow("start page") << u"start"_s;
}

void TestPlainText::everyLabelIsPlain()
{
    QFETCH(QString, window);
    Connection connection{*ApiBase::fromUrl(QUrl(u"http://127.0.0.1:9/client/v4"_s)),
        *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s),
        {Credentials::Kind::ApiToken, {}, u"cfut_never-sent-anywhere-but-to-port-9"_s}};
    connection.face.name = Hostile;
    Client client(connection);
    std::unique_ptr<QWidget> widget;
    if (window == "confirmation"_L1) {
        Job job = samples::job(1);
        job.comment = Hostile;
        widget = std::make_unique<CancelDialog>(client, std::vector<Job>{job}, ReasonRule::Required);
    } else if (window == "notices"_L1) {
        auto bar = std::make_unique<NoticeBar>();
        bar->show(u"refresh"_s, {look::Meaning::Bad, Hostile, u"Again"_s});
        widget = std::move(bar);
    } else {
        auto page = std::make_unique<StartPage>();
        page->showFirstSteps(Hostile);
        widget = std::move(page);
    }
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    const auto labels = widget->findChildren<QLabel*>();
    QVERIFY(!labels.isEmpty());
    bool shown = false;
    for (const QLabel* label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->openExternalLinks());
        shown = shown || label->text().contains("<b>bold</b>"_L1);
    }
    QVERIFY2(shown, "the hostile text is not on screen, so this test proves nothing");
}

void TestPlainText::messageBoxesArePlainInAllTheirTexts()
{
    QMessageBox box;
    box.setText(Hostile);
    box.setInformativeText(Hostile);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    int hostile = 0;
    const auto labels = box.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        hostile += label->text() == Hostile ? 1 : 0;
    }
    QCOMPARE(hostile, 2);
}

void TestPlainText::toolTipsArePlain()
{
    QWidget widget;
    widget.show();
    QToolTip::showText(widget.mapToGlobal(QPoint(5, 5)), Hostile, &widget);
    const QLabel* tip = nullptr;
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget* candidate : widgets) {
        if (candidate->inherits("QTipLabel"))
            tip = qobject_cast<QLabel*>(candidate);
    }
    QVERIFY(tip);
    QCOMPARE(tip->text(), Hostile);
    QCOMPARE(tip->textFormat(), Qt::PlainText);
}

/// Whether a picture that markup names is opened while `show` does its work; seen by the system, not by Qt.
static bool isOpenedBy(const std::function<void(const QString& markup)>& show)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"beacon.png"_s);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const int watch = ::inotify_init1(IN_NONBLOCK);
    const auto close = qScopeGuard([watch] { ::close(watch); });
    [&] {
        QVERIFY(picture.save(path));
        QVERIFY(::inotify_add_watch(watch, QFile::encodeName(path).constData(), IN_OPEN) >= 0);
    }();
    show(u"<img src='file://%1'> <img src='%1'>"_s.arg(path));
    QByteArray events(4096, '\0');
    return ::read(watch, events.data(), size_t(events.size())) > 0;
}

void TestPlainText::noFileIsOpenedForAToolTip()
{
    QWidget widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QVERIFY(!isOpenedBy([&](const QString& markup) {
        QToolTip::showText(widget.mapToGlobal(QPoint(5, 5)), markup, &widget);
        QVERIFY(QToolTip::isVisible());
        QApplication::processEvents();
    }));
    QToolTip::hideText();
    // The control: where the guard is away, Qt opens it.
    qApp->removeEventFilter(&m_guard);
    const bool isOpened = isOpenedBy([](const QString& markup) {
        QLabel label(markup);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
    });
    qApp->installEventFilter(&m_guard);
    QVERIFY(isOpened);
}

void TestPlainText::aToolTipIsBrokenIntoLinesWithoutLoss()
{
    QString words;
    for (int n = 0; n < 200; ++n)
        words += u"word%1 "_s.arg(n);
    const QString lines = wrapped(words, 40);
    // Who writes a comment can do without spaces; no character is lost or torn apart.
    const QString oneWord = QString(100, u'a') + QString::fromUcs4(U"\U0001F469").repeated(50);
    const QString broken = wrapped(oneWord, 39);
    QCOMPARE(QString(broken).remove(u'\n'), oneWord);
    for (const QString& line : broken.split(u'\n')) {
        QVERIFY(line.size() <= 39);
        QVERIFY(!line.front().isLowSurrogate());
    }
    const auto list = lines.split(u'\n');
    QVERIFY(list.size() > 20);
    for (const QString& line : list)
        QVERIFY2(line.size() <= 48, qPrintable(line));
    QCOMPARE(lines.simplified(), words.simplified());
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
