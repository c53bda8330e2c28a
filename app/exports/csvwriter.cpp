#include "app/exports/csvwriter.h"

#include "app/exports/wholetext.h"
#include "app/text/spreadsheet.h"

namespace bulkhead {

namespace {

/// A spreadsheet of a country that separates by semicolons does not know our quotes between commas: for it a text can
/// begin new cells of its own.
QString defused(const QString& text)
{
    QString out;
    out.reserve(text.size() + 1);
    bool isCellStart = true;
    for (const QChar c : text) {
        if (isCellStart && beginsFormula(c))
            out += u'\'';
        isCellStart = c == u';' || (isCellStart && c.isSpace());
        out += c;
    }
    return out;
}

} // namespace

CsvWriter::CsvWriter()
    : m_bytes("\xef\xbb\xbf")
{
}

void CsvWriter::addText(QStringView text)
{
    addField(defused(displayedWhole(text)).toUtf8().replace('"', "\"\""));
}

void CsvWriter::addNumber(qint64 number)
{
    addField(number < 0 ? QByteArray() : QByteArray::number(number));
}

void CsvWriter::addField(const QByteArray& field)
{
    if (!m_isAtStart)
        m_bytes += ',';
    m_isAtStart = false;
    m_bytes += '"' + field + '"';
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isAtStart = true;
}

} // namespace bulkhead
