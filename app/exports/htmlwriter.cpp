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
    constexpr QChar FirstStrongIsolate(0x2068);
    constexpr QChar PopDirectionalIsolate(0x2069);
    m_bytes += QString(text).remove(FirstStrongIsolate).remove(PopDirectionalIsolate).toHtmlEscaped().toUtf8();
}

void HtmlWriter::element(const char* name, const QString& text, const char* className)
{
    open(name, className);
    this->text(text);
    close();
}

void HtmlWriter::beginTable(const QList<Column>& columns, const char* className)
{
    m_columns = columns;
    // The attributes are for Qt's text layout, which makes the PDF and takes no style sheet's word for them.
    m_bytes += R"(<table border="1" cellspacing="0" cellpadding="4" width="100%")";
    if (className)
        m_bytes += " class=\"" + QByteArray(className) + '"';
    m_bytes += ">\n";
    m_open.append("table");
    open("thead");
    open("tr");
    for (qsizetype column = 0; column < columns.size(); ++column)
        cell("th scope=\"col\"", columns[column].title, column);
    close();
    close();
    open("tbody");
}

void HtmlWriter::row(const QStringList& cells)
{
    open("tr");
    for (qsizetype column = 0; column < cells.size(); ++column)
        cell("td", cells[column], column);
    close();
}

void HtmlWriter::namedRow(const QStringList& cells)
{
    open("tr");
    cell("th scope=\"row\"", cells.first(), 0);
    for (qsizetype column = 1; column < cells.size(); ++column)
        cell("td", cells[column], column);
    close();
}

void HtmlWriter::endTable()
{
    close();
    close();
}

void HtmlWriter::cell(const char* begin, const QString& text, qsizetype column)
{
    m_bytes += '<' + QByteArray(begin);
    switch (m_columns[column].kind) {
    case Kind::Text:
        break;
    case Kind::Whole:
        m_bytes += " class=\"whole\"";
        break;
    case Kind::Number:
        m_bytes += " class=\"number\"";
        break;
    }
    m_bytes += '>';
    this->text(text);
    m_bytes += QByteArray("</") + QByteArray(begin, 2) + '>';
}

} // namespace bulkhead
