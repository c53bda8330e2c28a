#include "app/exports/csvwriter.h"
#include "app/exports/wholetext.h"
#include "app/jobs/jobcopy.h"
#include "tests/csvtable.h"
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

/// As spreadsheets see it that split at commas and those that split at semicolons, whatever the quotes.
void requireNoFormula(const QString& cell)
{
    for (const QString& part : cell.split(u';')) {
        const QString trimmed = part.trimmed();
        require(trimmed.isEmpty() || !u"=+-@＝＋－＠\t\r\n"_s.contains(trimmed[0]), "nothing begins a formula", cell);
    }
}

/// An apostrophe may stand before a formula's beginning, and nothing else may have changed.
bool isDefused(QStringView written, QStringView text)
{
    qsizetype at = 0;
    for (const QChar c : written) {
        if (at < text.size() && c == text[at])
            ++at;
        else if (c != u'\'' || at >= text.size() || !u"=+-@＝＋－＠"_s.contains(text[at]))
            return false;
    }
    return at == text.size();
}

/// Whole numbers are written as numbers, as counters are.
bool isNumber(const QByteArray& cell)
{
    bool isWhole = false;
    const qint64 number = cell.toLongLong(&isWhole);
    return isWhole && QByteArray::number(number) == cell;
}

} // namespace

void run(Input input)
{
    QList<QByteArrayList> rows;
    while (!input.isAtEnd())
        rows.append(input.line().split('|'));

    CsvWriter csv;
    QList<QStringList> texts;
    for (const QByteArrayList& row : rows) {
        QStringList cells;
        for (const QByteArray& cell : row) {
            // What would end a line here stands as its escape.
            const QByteArray text = QByteArray(cell).replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
            cells.append(anyText(text));
            if (isNumber(cell))
                csv.addNumber(cell.toLongLong());
            else
                csv.addText(cells.constLast());
        }
        csv.endRow();
        texts.append(cells);
    }
    const auto table = csvTable(csv.bytes());
    require(table.size() == rows.size(), "as many rows as were written", QString::fromUtf8(csv.bytes()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        require(table[row].size() == rows[row].size(), "as many cells as were written", table[row].join(u'|'));
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            const QString& cell = table[row][column];
            requireHarmless(cell);
            requireNoFormula(cell);
            if (isNumber(rows[row][column])) {
                const qint64 number = rows[row][column].toLongLong();
                require(cell == (number < 0 ? QString() : QString::number(number)), "numbers stay numbers", cell);
            } else {
                const QString shown = displayedWhole(texts[row][column]);
                require(isDefused(cell, shown), "what is written is read back", difference(cell, shown));
            }
        }
    }

    const QStringList lines = copying::tabSeparated(texts).split(u'\n');
    require(lines.size() == rows.size() + 1 && lines.constLast().isEmpty(), "as many lines as rows on the clipboard");
    for (qsizetype row = 0; row < rows.size(); ++row)
        require(lines[row].split(u'\t').size() == rows[row].size(), "no cell becomes two", lines[row]);
}

} // namespace bulkhead::fuzzing
