#include "app/messages/messagecells.h"
#include "app/messages/messageordering.h"
#include "app/messages/messagewords.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What the table says of a message, what is looked through, how it is ordered, and what is copied.
class TestMessageWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeMessage();
    void missingValuesAreADash();
    void unknownWordsStandAsTheyCame();
    void hostileTextIsShownHarmless();
    void theAddressComesBeforeTheName();
    void searchLooksThroughCellsAndIds();
    void searchFindsWhatIsShownInPlaceOfAHiddenCharacter();
    void orderPutsMissingLastAndKeepsTies();
    void copiedCellsAreNoFormulas();
    void copiedRowsHaveAsManyCellsAsTheTitle();

private:
    static JobMessage sample();
    static QStringList cells(const JobMessage& message);
};

JobMessage TestMessageWords::sample()
{
    JobMessage message;
    message.id = u"7c1f0a00-0000-4000-8000-000000000001"_s;
    message.status = MessageStatus::Failed;
    message.recipient = u"ada@example.com"_s;
    message.subject = u"Invoice"_s;
    message.from = u"billing@example.net"_s;
    message.fromName = u"Billing"_s;
    message.verdict = u"MALICIOUS-BEC"_s;
    message.retries = 5;
    message.retryAfter = Timestamp::fromIso(u"2026-11-23T10:05:00Z");
    message.processedAt = Timestamp::fromIso(u"2026-11-23T10:01:00Z");
    message.statusMessage = u"Mailbox not found"_s;
    message.emailMessageId = u"<1@mail.example>"_s;
    message.postfixId = u"4Njp3P0STMz2c02Q"_s;
    return message;
}

QStringList TestMessageWords::cells(const JobMessage& message)
{
    QStringList texts;
    for (int column = 0; column < MessageColumnCount; ++column)
        texts.append(messagecells::text(message, MessageColumn(column)));
    return texts;
}

void TestMessageWords::aWholeMessage()
{
    QCOMPARE(cells(sample()),
        (QStringList{u"Failed"_s, u"ada@example.com"_s, u"Invoice"_s, u"billing@example.net (Billing)"_s,
            u"Malicious, BEC"_s, u"5"_s, u"2026-11-23 15:35:00 +05:30"_s, u"2026-11-23 15:31:00 +05:30"_s,
            u"Mailbox not found"_s, u"<1@mail.example>"_s}));
    QCOMPARE(messagecells::toolTip(sample(), MessageColumn::Status), u"Failed: Mailbox not found"_s);
    QCOMPARE(messagecells::toolTip(sample(), MessageColumn::Processed), u"2026-11-23T10:01:00.000Z"_s);
}

void TestMessageWords::missingValuesAreADash()
{
    QStringList expected(MessageColumnCount, u"–"_s);
    expected.front() = u"Unknown"_s;
    QCOMPARE(cells({}), expected);
}

void TestMessageWords::unknownWordsStandAsTheyCame()
{
    JobMessage message = sample();
    message.status = MessageStatus::Unknown;
    message.statusText = u"HELD"_s;
    message.verdict = u"BRAND-NEW"_s;
    QCOMPARE(messagecells::text(message, MessageColumn::Status), u"HELD"_s);
    QCOMPARE(messagecells::text(message, MessageColumn::Verdict), u"BRAND-NEW"_s);
}

void TestMessageWords::hostileTextIsShownHarmless()
{
    JobMessage message;
    const QString hostile = u"<b>a</b>\u202egnp.exe\n\t"_s + QChar(0) + QChar(0xd800) + QString(1 << 20, u'x');
    message.statusText = message.recipient = message.subject = message.from = message.fromName = message.verdict =
        message.statusMessage = message.emailMessageId = hostile;
    for (int column = 0; column < MessageColumnCount; ++column) {
        for (const QString& text : {messagecells::text(message, MessageColumn(column)),
                 messagecells::toolTip(message, MessageColumn(column))}) {
            QVERIFY(text.isValidUtf16());
            QVERIFY2(text.size() < 4100, qPrintable(QString::number(column)));
            for (const QChar c : text)
                QVERIFY(c.isPrint());
        }
    }
    QVERIFY(messagecells::searchText(message).size() < 10'000);
    QVERIFY(words::failureReason(hostile).startsWith(u"<b>a</b>‹U+202E›gnp.exe␤␉"_s));
    QCOMPARE(words::failureReason({}), u"No reason given"_s);
}

void TestMessageWords::theAddressComesBeforeTheName()
{
    JobMessage message = sample();
    message.fromName = u"ceo@yourcompany.example"_s;
    QVERIFY(words::sender(message).startsWith(u"billing@example.net ("_s));
    message.fromName.clear();
    QCOMPARE(words::sender(message), u"billing@example.net"_s);
    message.from.clear();
    QVERIFY(words::sender(message).isEmpty());
}

void TestMessageWords::searchLooksThroughCellsAndIds()
{
    const QByteArray text = messagecells::searchText(sample());
    const auto finds = [&](const QString& typed) {
        const auto words = messagecells::searchWords(typed);
        return std::all_of(words.begin(), words.end(), [&](const QByteArray& word) { return text.contains(word); });
    };
    for (const QString& typed : {u"ADA@"_s, u"invoice billing"_s, u"4njp3p0"_s, u"000000000001"_s, u"bec"_s,
             u"mailbox NOT"_s, u"<1@mail"_s, u"15:31"_s, QString()})
        QVERIFY2(finds(typed), qPrintable(typed));
    QVERIFY(!finds(u"comada"_s));
    QVERIFY(!finds(u"invoice nobody"_s));
}

void TestMessageWords::searchFindsWhatIsShownInPlaceOfAHiddenCharacter()
{
    JobMessage message;
    message.subject = u"a\u202eb"_s;
    const QByteArray text = messagecells::searchText(message);
    QVERIFY(text.contains(messagecells::searchWords(u"a\u202eb"_s).value(0)));
    QVERIFY(text.contains(messagecells::searchWords(u"u+202E"_s).value(0)));
}

void TestMessageWords::orderPutsMissingLastAndKeepsTies()
{
    std::vector<MessageSortKey> keys;
    for (const QString& subject : {u"b"_s, QString(), u"A"_s, u"B"_s, u"c"_s}) {
        JobMessage message;
        message.subject = subject;
        keys.push_back(sortKeyOf(message, MessageColumn::Subject));
    }
    QCOMPARE(ordered(keys, Qt::AscendingOrder), (std::vector<int>{2, 0, 3, 4, 1}));
    QCOMPARE(ordered(keys, Qt::DescendingOrder), (std::vector<int>{4, 0, 3, 2, 1}));

    keys.clear();
    for (const qint64 retries : {3LL, NotReported + 0LL, 10LL, 0LL}) {
        JobMessage message;
        message.retries = retries;
        keys.push_back(sortKeyOf(message, MessageColumn::Retries));
    }
    QCOMPARE(ordered(keys, Qt::AscendingOrder), (std::vector<int>{3, 0, 2, 1}));
}

void TestMessageWords::copiedCellsAreNoFormulas()
{
    JobMessage message;
    for (const QString& text : {u"=cmd|' /C calc'!A0"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s}) {
        message.subject = text;
        QCOMPARE(messagecells::tabSeparated({message}, {MessageColumn::Subject}), u"Subject\n'"_s + text + u'\n');
    }
    message.subject = u"1=1"_s;
    QCOMPARE(messagecells::tabSeparated({message}, {MessageColumn::Subject}), u"Subject\n1=1\n"_s);
}

void TestMessageWords::copiedRowsHaveAsManyCellsAsTheTitle()
{
    JobMessage message = sample();
    message.subject = u"a\tb\nc\r\u2028d"_s;
    const QStringList lines = messagecells::tabSeparated(
        {message, {}}, {MessageColumn::Subject, MessageColumn::Status, MessageColumn::Retries})
                                  .split(u'\n');
    QCOMPARE(lines,
        (QStringList{
            u"Subject\tStatus\tRetries"_s, u"a␉b␤c‹U+000D›‹U+2028›d\tFailed\t5"_s, u"\tUnknown\t–"_s, QString()}));
}

QTEST_GUILESS_MAIN(TestMessageWords)
#include "tst_messagewords.moc"
