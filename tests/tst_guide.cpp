#include "app/accounts/appearance.h"
#include "app/text/translation.h"
#include "ui/guidebrowser.h"
#include "ui/guidedialog.h"
#include "ui/palette.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The guide in the program: whole, without a network, and leading nowhere outside.
class TestGuide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init();
    void cleanup()
    {
        m_dialog.reset();
        QLocale::setDefault(QLocale::c());
    }

    void holdsTheWholeGuideAndItsPictures_data();
    void holdsTheWholeGuideAndItsPictures();
    void allPicturesTogetherAreSmall();
    void picturesAreAsWideAsTheTextAtMost();
    void theContentsLeadToTheHeadings();
    void backGoesBack();
    void theContentsFollowTheText();
    void searchFindsCountsAndGoesRound();
    void everyLinkLeadsToAHeading_data();
    void everyLinkLeadsToAHeading();
    void everyLanguageHasAllOfIt();
    void nothingLeadsOutside_data();
    void nothingLeadsOutside();
    void isReadableInTheDark();

public Q_SLOTS:
    void noteUrl(const QUrl& url) { m_opened.append(url); }

private:
    template <typename Object>
    Object* child(const QString& name)
    {
        return m_dialog->findChild<Object*>(name);
    }
    GuideBrowser& guide() { return *child<GuideBrowser>(u"guideBrowser"_s); }
    QListWidget& contents() { return *child<QListWidget>(u"guideContentsListWidget"_s); }
    QLineEdit& line() { return *child<QLineEdit>(u"guideSearchLineEdit"_s); }
    int rowOf(const QString& title);
    int distanceFromTop(int position);
    static QString markdown();

    std::unique_ptr<GuideDialog> m_dialog;
    QList<QUrl> m_opened;
};

void TestGuide::init()
{
    m_opened.clear();
    m_dialog = std::make_unique<GuideDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QString TestGuide::markdown()
{
    QFile file(GuideBrowser::path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int TestGuide::rowOf(const QString& title)
{
    for (int row = 0; row < contents().count(); ++row) {
        if (contents().item(row)->text().trimmed() == title)
            return row;
    }
    return -1;
}

/// In pixels, of the line at `position` from the top of what is seen.
int TestGuide::distanceFromTop(int position)
{
    QTextCursor cursor(guide().document());
    cursor.setPosition(position);
    return guide().cursorRect(cursor).top();
}

void TestGuide::holdsTheWholeGuideAndItsPictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("folder");
    for (const QString& language : Appearance::languages()) {
        const QString folder = language == u"en" ? u"pictures/"_s : u"pictures/%1/"_s.arg(language);
        QTest::newRow(qPrintable(language)) << language << folder;
    }
}

void TestGuide::holdsTheWholeGuideAndItsPictures()
{
    QFETCH(QString, language);
    QFETCH(QString, folder);
    QLocale::setDefault(QLocale(language));
    init();
    const QString text = markdown();
    QVERIFY(text.size() > 4000);
    static const QRegularExpression heading(u"^#+ (.+)$"_s, QRegularExpression::MultilineOption);
    QStringList titles;
    for (auto all = heading.globalMatch(text); all.hasNext();)
        titles.append(all.next().captured(1));
    QStringList listed;
    for (int row = 0; row < contents().count(); ++row)
        listed.append(contents().item(row)->text().trimmed());
    QCOMPARE(listed, titles);

    static const QRegularExpression picture(u"\\]\\((pictures/[a-z/-]+\\.png)\\)"_s);
    QSet<QString> named;
    for (auto all = picture.globalMatch(text); all.hasNext();)
        named.insert(all.next().captured(1));
    QVERIFY(named.size() >= 9);
    QSet<QString> compiled;
    const auto files = QDir(u":/guide/"_s + folder).entryList(QDir::Files);
    for (const QString& file : files)
        compiled.insert(folder + file);
    QCOMPARE(compiled, named); // neither one too few nor one that nobody sees, and none of another language
    for (const QString& path : std::as_const(named))
        QVERIFY2(!QImage(u":/guide/"_s + path).isNull(), qPrintable(path));
}

void TestGuide::allPicturesTogetherAreSmall()
{
    qint64 bytes = 0;
    QDirIterator files(u":/guide/pictures"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    QVERIFY2(bytes > 0 && bytes < 1'500'000, qPrintable(QString::number(bytes)));
}

void TestGuide::picturesAreAsWideAsTheTextAtMost()
{
    for (const int width : {700, 1000, 2400}) {
        m_dialog->resize(width, 700);
        QTRY_COMPARE(m_dialog->width(), width);
        int pictures = 0;
        for (QTextBlock block = guide().document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
                if (!format.isValid())
                    continue;
                const auto image =
                    guide().document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
                const QImage whole(u":/guide/"_s + format.name());
                QVERIFY2(!image.isNull(), qPrintable(format.name()));
                QVERIFY(image.deviceIndependentSize().width() < guide().viewport()->width());
                QVERIFY(image.width() <= whole.width());
                // A ground of one colour stays one: nothing is dithered.
                for (const QPoint& place : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1)})
                    QCOMPARE(image.pixelColor(place), whole.pixelColor(0, 0));
                QVERIFY(image.width() == whole.width()
                    || image.deviceIndependentSize().width() > guide().viewport()->width() * 0.7);
                ++pictures;
            }
        }
        QVERIFY(pictures >= 9);
        QTRY_COMPARE(guide().horizontalScrollBar()->maximum(), 0);
    }
}

void TestGuide::theContentsLeadToTheHeadings()
{
    const int row = rowOf(u"Stop it"_s);
    QVERIFY(row > 0);
    contents().setFocus();
    contents().setCurrentRow(row);
    QVERIFY(std::abs(distanceFromTop(guide().headings().at(row).position)) < guide().fontMetrics().height() * 3);
    QCOMPARE(contents().currentRow(), row);
    QTest::keyClick(&contents(), Qt::Key_Return);
    QVERIFY(guide().hasFocus());
    // Who reads with a screen reader goes on there.
    QCOMPARE(guide().textCursor().block().text(), u"Stop it"_s);
}

void TestGuide::backGoesBack()
{
    auto* back = child<QAction>(u"guideBackAction"_s);
    auto* forward = child<QAction>(u"guideForwardAction"_s);
    QVERIFY(!back->isEnabled());
    contents().setCurrentRow(rowOf(u"Stop it"_s));
    QVERIFY(back->isEnabled());
    const int there = guide().verticalScrollBar()->value();
    QVERIFY(there > 0);
    back->trigger();
    QCOMPARE(guide().verticalScrollBar()->value(), 0);
    QVERIFY(forward->isEnabled());
    forward->trigger();
    QCOMPARE(guide().verticalScrollBar()->value(), there);
}

void TestGuide::theContentsFollowTheText()
{
    guide().verticalScrollBar()->setValue(guide().verticalScrollBar()->maximum());
    QCOMPARE(contents().currentRow(), contents().count() - 1);
    QCOMPARE(guide().verticalScrollBar()->value(), guide().verticalScrollBar()->maximum());
    guide().verticalScrollBar()->setValue(0);
    QCOMPARE(contents().currentRow(), 0);
}

void TestGuide::searchFindsCountsAndGoesRound()
{
    QTest::keyClick(&guide(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(line().hasFocus());
    const auto said = [this] { return child<QLabel>(u"guideFoundLabel"_s)->text(); };
    QTest::keyClicks(&line(), u"KEYCHAIN"_s);
    const auto times = markdown().count(u"keychain"_s, Qt::CaseInsensitive);
    QVERIFY(times > 1);
    QVERIFY2(said().startsWith(u"%1 match"_s.arg(times)), qPrintable(said()));
    QCOMPARE(guide().extraSelections().size(), times);
    QCOMPARE(guide().textCursor().selectedText().toLower(), u"keychain"_s);
    const int first = guide().textCursor().selectionStart();
    for (int step = 1; step < times; ++step) {
        QTest::keyClick(&line(), Qt::Key_Return);
        QVERIFY(guide().textCursor().selectionStart() > first);
    }
    QTest::keyClick(&line(), Qt::Key_Return);
    QCOMPARE(guide().textCursor().selectionStart(), first);
    child<QAction>(u"guidePreviousAction"_s)->trigger();
    QVERIFY(guide().textCursor().selectionStart() > first);
    line().setText(u"zebra"_s);
    QCOMPARE(said(), u"Not found"_s);
    QVERIFY(guide().extraSelections().isEmpty());
    QVERIFY(m_dialog->isVisible());
}

void TestGuide::everyLinkLeadsToAHeading_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& language : Appearance::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestGuide::everyLinkLeadsToAHeading()
{
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    init();
    QStringList anchors;
    for (const GuideBrowser::Heading& heading : guide().headings())
        anchors.append(u'#' + heading.anchor);
    static const QRegularExpression link(u"[^!]\\[[^\\]]+\\]\\(([^)]+)\\)"_s);
    int links = 0;
    for (auto all = link.globalMatch(markdown()); all.hasNext(); ++links) {
        const QString target = all.next().captured(1);
        QVERIFY2(anchors.contains(target), qPrintable(target));
        Q_EMIT guide().anchorClicked(QUrl(target));
        const auto& heading = guide().headings().at(anchors.indexOf(target));
        QVERIFY2(distanceFromTop(heading.position) >= 0 && distanceFromTop(heading.position) < guide().height(),
            qPrintable(target));
    }
    QVERIFY(links > 0);
}

void TestGuide::everyLanguageHasAllOfIt()
{
    static const QRegularExpression structure(u"^#+ |^\\| |^[0-9]+\\. |\\(pictures/[a-z/-]+\\.png\\)|^```"_s,
        QRegularExpression::MultilineOption); // headings, rows, steps, pictures
    QHash<QString, QStringList> found;
    for (const QString& language : Appearance::languages()) {
        QLocale::setDefault(QLocale(language));
        for (auto all = structure.globalMatch(markdown()); all.hasNext();)
            found[language].append(all.next().captured().replace(u"pictures/%1/"_s.arg(language), u"pictures/"_s));
    }
    QVERIFY(found[u"en"_s].size() > 40);
    QCOMPARE(found[u"de"_s], found[u"en"_s]);
    QLocale::setDefault(QLocale(u"de"_s));
    init();
    QCOMPARE(contents().item(0)->text(), u"Arbeiten mit Bulkhead"_s);
}

void TestGuide::nothingLeadsOutside_data()
{
    QTest::addColumn<QString>("link");
    for (const auto& link :
        {u"https://example.com/"_s, u"file:///etc/hostname"_s, u"other.md"_s, u"//example.com/a"_s, u"mailto:a@b.c"_s})
        QTest::newRow(qPrintable(link)) << link;
}

void TestGuide::nothingLeadsOutside()
{
    QFETCH(QString, link);
    for (const auto& scheme : {u"https"_s, u"file"_s, u"mailto"_s, u"qrc"_s})
        QDesktopServices::setUrlHandler(scheme, this, "noteUrl");
    const QString before = guide().toPlainText();
    Q_EMIT guide().anchorClicked(QUrl(link));
    QCOMPARE(guide().toPlainText(), before);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(guide().loadResource(QTextDocument::ImageResource, QUrl(link)).value<QImage>().isNull());
    for (const auto& scheme : {u"https"_s, u"file"_s, u"mailto"_s, u"qrc"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void TestGuide::isReadableInTheDark()
{
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    dark.setColor(QPalette::Window, QColor(0x2a, 0x2a, 0x2a));
    dark.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    dark.setColor(QPalette::WindowText, QColor(0xf0, 0xf0, 0xf0));
    dark.setColor(QPalette::Link, QColor(0x7a, 0xb8, 0xff));
    m_dialog->setPalette(dark);
    const QImage seen = guide().viewport()->grab().toImage();
    QCOMPARE(seen.pixelColor(3, 3), dark.color(QPalette::Base));
    // What has a colour of its own was given it for this ground.
    for (QTextBlock block = guide().document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QBrush brush = part.fragment().charFormat().foreground();
            if (brush.style() != Qt::NoBrush) {
                QVERIFY2(look::contrast(brush.color(), dark.color(QPalette::Base)) >= 4.5,
                    qPrintable(part.fragment().text()));
            }
        }
    }
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
