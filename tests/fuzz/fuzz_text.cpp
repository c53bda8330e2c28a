#include "app/text/displayed.h"
#include "app/text/format.h"
#include "app/text/jsontext.h"
#include "app/text/spreadsheet.h"
#include "app/text/timestamp.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/hostiletexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

/// asPromised() knows nothing of cuts, and of variation selectors only the simple cases. The program may make more
/// visible than it must, as the signs that Arabic writes over numbers.
bool isSimple(const QString& text)
{
    int marks = 0;
    const auto characters = text.toUcs4();
    return std::none_of(characters.begin(), characters.end(), [&](char32_t c) {
        marks = isCombining(c) ? marks + 1 : 0;
        return marks > MostCombiningMarks || (c >= 0xfe00 && c <= 0xfe0f) || (isHidden(c) && !mustNotBeShown(c));
    });
}

void showIt(const QString& text)
{
    for (const qsizetype most : {qsizetype(0), qsizetype(1), qsizetype(9), qsizetype(64), qsizetype(512)}) {
        const QString shown = displayed(text, most);
        requireHarmless(shown);
        require(shown.toUcs4().size() <= most + 1, "nothing is longer than it may be", shown);
        require(displayed(shown, most) == shown, "what was made harmless stays as it is",
            difference(displayed(shown, most), shown));
        require(shown.isEmpty() == text.isEmpty(), "it is seen that something was there", shown);
        require(!shown.contains(QChar(0x2068)), "it isolates only where it is to", shown);
    }
    const QString sentence = displayedInSentence(text);
    requireHarmless(sentence);
    require(sentence == QChar(0x2068) + displayed(text, 160) + QChar(0x2069), "in a sentence it is the same, isolated");
    const QString whole = displayed(text, (text.size() + 1) * 16);
    if (isSimple(text))
        require(whole == asPromised(text), "it is shown as promised", difference(whole, asPromised(text)));
}

void pasteIt(const QString& text)
{
    const QString cell = pastedCell(text);
    for (const QChar breaking : u"\t\n\r\v\f\u0085\u2028\u2029"_s)
        require(!cell.contains(breaking), "one cell stays one cell", cell);
    const QStringView begins = QStringView(cell).trimmed();
    const bool isQuoted = cell.startsWith(u'"');
    require(isQuoted || begins.isEmpty() || !u"=+-@＝＋－＠\""_s.contains(begins.front()),
        "nothing begins a formula or a quotation", cell);
    if (isQuoted) {
        const QString inside = cell.sliced(1, cell.size() - 2);
        require(cell.size() >= 2 && cell.endsWith(u'"') && inside.count(u'"') % 2 == 0
                && !QString(inside).replace(u"\"\""_s, u""_s).contains(u'"'),
            "what begins with a quotation mark is quoted whole", cell);
    }
}

void layOut(const QByteArray& json)
{
    const QByteArray laidOut = indentedJson(json);
    const auto before = QJsonDocument::fromJson(json);
    if (before.isNull() || !json.isValidUtf8()) // Qt takes any byte behind a backslash, by Latin-1
        return; // nothing is promised of its layout
    requireHarmless(QString::fromUtf8(laidOut), false);
    const auto after = QJsonDocument::fromJson(laidOut);
    require(before == after, "laid out it is the same JSON", QString::fromUtf8(laidOut));
    require(indentedJson(laidOut) == laidOut, "laid out once is laid out for good", QString::fromUtf8(laidOut));
}

void tellTheTime(const QString& text)
{
    const Timestamp moment = Timestamp::fromIso(text);
    if (!moment.isValid())
        return;
    const QString iso = format::isoTime(moment);
    require(Timestamp::fromIso(iso) == moment, "a moment that was read is written so that it is read again", iso);
    for (const auto zone : {format::Zone::Utc, format::Zone::Local}) {
        format::setZone(zone);
        const QString shown = format::moment(moment);
        requireHarmless(shown);
        require(shown.size() >= 23, "no moment is shown without its zone", shown);
    }
}

} // namespace

void run(Input input)
{
    const QByteArray bytes = input.rest();
    const QString text = anyText(bytes);
    showIt(text);
    pasteIt(text);
    layOut(bytes);
    tellTheTime(text);
}

} // namespace bulkhead::fuzzing
