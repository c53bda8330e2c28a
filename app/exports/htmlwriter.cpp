#include "app/exports/htmlwriter.h"

namespace bulkhead {

void HtmlWriter::open(const char* name, const char* className)
{
    m_bytes += '<' + QByteArray(name);
    if (className)
        m_bytes += " class=\"" + QByteArray(className) + '"';
    m_bytes += '>';
    m_open.append(name);
}

void HtmlWriter::close()
{
    m_bytes += "</" + m_open.takeLast() + ">\n";
}

void HtmlWriter::text(const QString& text)
{
    m_bytes += text.toHtmlEscaped().toUtf8();
}

void HtmlWriter::element(const char* name, const QString& text, const char* className)
{
    open(name, className);
    this->text(text);
    close();
}

void HtmlWriter::beginTable(const QStringList& head, std::initializer_list<int> numbers)
{
    m_numbers = numbers;
    // The attributes are for Qt's text layout, which makes the PDF and knows no style sheet for them.
    m_bytes += "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n";
    m_open.append("table");
    open("thead");
    open("tr");
    for (qsizetype column = 0; column < head.size(); ++column) {
        m_bytes += m_numbers.contains(int(column)) ? "<th scope=\"col\" align=\"right\">" : "<th scope=\"col\" align=\"left\">";
        text(head[column]);
        m_bytes += "</th>";
    }
    close();
    close();
    open("tbody");
}

void HtmlWriter::row(const QStringList& cells)
{
    open("tr");
    for (qsizetype column = 0; column < cells.size(); ++column)
        cell(cells[column], int(column));
    close();
}

void HtmlWriter::namedRow(const QStringList& cells)
{
    open("tr");
    m_bytes += "<th scope=\"row\" align=\"left\">";
    text(cells.first());
    m_bytes += "</th>";
    for (qsizetype column = 1; column < cells.size(); ++column)
        cell(cells[column], int(column));
    close();
}

void HtmlWriter::endTable()
{
    close();
    close();
}

void HtmlWriter::cell(const QString& text, int column)
{
    m_bytes += m_numbers.contains(column) ? "<td align=\"right\">" : "<td>";
    this->text(text);
    m_bytes += "</td>";
}

} // namespace bulkhead
