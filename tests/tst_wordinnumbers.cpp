#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/jobs/wordinnumbers.h"
#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/otherzone.h"
#include "tests/samplejobs.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What is remembered of numbers against the texts themselves, in languages that write numbers in their own ways.
class TestWordInNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void cleanup() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void isTrueToTheTexts_data();
    void isTrueToTheTexts();
    void numbersStandAloneInAnyLanguage();
};

namespace {

QStringList askedWords()
{
    QStringList all{u"0"_s, u"7"_s, u"-"_s, u"-0"_s, u":"_s, u":0"_s, u"7:3"_s, u"00:00"_s, u"00:00:0"_s, u"23:59:59"_s,
        u"2026-1"_s, u"20000"_s, u"1969-12-31"_s, u"1,2"_s, u"1.2"_s, u"12,34"_s, u"999"_s, u"+05"_s, u"05:30"_s,
        u"−0"_s, u"utc"_s, u"u"_s, u"min"_s, u"h"_s, u"s"_s, u"day"_s, u"3days"_s, u"%"_s, u"%,"_s, u"66%"_s, u"6"_s,
        u"handled"_s, u"handled,"_s, u"failed"_s, u"–"_s, u"٦"_s, u"٦٦"_s, u"2147483647"_s, u"2,147,483,647"_s};
    for (int number = 0; number < 100; ++number)
        all.append(u"%1"_s.arg(number, 2, 10, QLatin1Char('0')));
    return all;
}

std::vector<Timestamp> moments()
{
    std::vector<Timestamp> all;
    for (const char* moment : {"2026-11-23T10:00:00Z", "2026-11-23T10:00:01Z", "2026-11-23T23:59:59.999Z",
             "2026-11-24T00:00:00Z", "2026-07-01T06:06:00Z", "1969-12-31T23:59:59Z", "1880-03-04T05:06:07Z",
             "1969-12-31T18:30:00Z", "0999-01-02T03:04:05Z", "2026-11-23T12:34:56Z"})
        all.push_back(Timestamp::fromIso(QString::fromLatin1(moment)));
    all.emplace_back(-1);
    all.emplace_back(568'971'820'800'000); // the year 20000
    for (qint64 minute = 0; minute < 48LL * 60; minute += 7)
        all.emplace_back(1'774'742'400'000 + minute * 60'000 + minute % 60 * 1000); // clocks change in Europe
    return all;
}

std::vector<Job> jobs()
{
    std::vector<Job> all;
    for (const qint64 failed : {0, 1, 2, 66, 1'234}) {
        for (const qint64 successful : {0, 1, 21, 655, 12'345, 6'600'000}) {
            for (const qint64 pending : {0, 1, 345, 10'000}) {
                all.push_back(samples::job(1));
                all.back().messages = {failed + successful + pending, pending, successful, failed, 0, NotReported};
            }
        }
    }
    all.push_back(samples::job(1));
    all.back().messages = {std::numeric_limits<qint64>::max(), 5, std::numeric_limits<qint64>::max() - 10, 5, 0, 0};
    all.push_back(samples::job(1));
    all.back().messages = {0, 0, 0, 0, 0, 0};
    return all;
}

} // namespace

void TestWordInNumbers::isTrueToTheTexts_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("English, India") << u"en_IN"_s << "Asia/Kolkata"_ba;
    QTest::newRow("English, UTC") << u"en_US"_s << "UTC"_ba;
    QTest::newRow("German") << u"de_DE"_s << "Europe/Berlin"_ba;
    QTest::newRow("French: numbers with spaces") << u"fr_FR"_s << "America/St_Johns"_ba;
    QTest::newRow("Arabic: digits of its own") << u"ar_EG"_s << "America/New_York"_ba;
}

void TestWordInNumbers::isTrueToTheTexts()
{
    QFETCH(const QString, locale);
    QFETCH(const QByteArray, zone);
    QLocale::setDefault(QLocale(locale));
    const OtherZone other(zone);
    const ColumnForms forms;
    const auto itsMoments = moments();
    const auto itsJobs = jobs();
    int found = 0;
    const auto check = [&found](bool isIn, const QString& text, const QString& word) {
        found += isIn ? 1 : 0;
        QVERIFY2(isIn == text.toCaseFolded().contains(word), qPrintable(word + u" in "_s + text));
    };
    const auto allWords = askedWords();
    for (const QString& word : allWords) {
        const WordInNumbers numbers(word, forms);
        for (int time = 0; time < 2; ++time) { // the second time it is remembered
            for (const qint64 count : {qint64(-1), qint64(0), qint64(66), qint64(1'234), qint64(65'535), qint64(65'536),
                     qint64(1'234'567), std::numeric_limits<qint64>::max()})
                check(numbers.isInCount(count), format::count(count), word);
            for (const qint64 length : {-5'000, 0, 999, 66'000, 600'000, 3'600'000, 7'266'000, 86'399'999, 86'400'000,
                     259'200'000, 1'000'000'000})
                check(numbers.isInSpan(std::chrono::milliseconds(length)),
                    format::span(std::chrono::milliseconds(length)), word);
            for (const Timestamp moment : itsMoments) {
                check(numbers.isInMoment(moment), format::moment(moment), word);
                check(numbers.isInMomentOfSearch(moment), words::momentOfSearch(moment), word);
            }
            for (const Job& job : itsJobs)
                check(numbers.isInProgress(job), words::progress(job), word);
            if (QTest::currentTestFailed())
                return;
        }
    }
    QVERIFY(found > 1000);
}

void TestWordInNumbers::numbersStandAloneInAnyLanguage()
{
    // Else every row's text would have to be made.
    for (const char* locale : {"en_US", "de_DE", "fr_FR"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        const ColumnForms forms;
        QVERIFY(forms.hasLoneNumbers(ColumnForm::Handled));
        QVERIFY(forms.hasLoneNumbers(ColumnForm::HandledAndFailed));
        QVERIFY(forms.hasLoneNumbers(ColumnForm::MinutesAndSeconds));
        QVERIFY(!forms.hasLoneNumbers(ColumnForm::MomentInUtc));
    }
}

QTEST_GUILESS_MAIN(TestWordInNumbers)
#include "tst_wordinnumbers.moc"
