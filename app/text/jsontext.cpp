#include "app/text/jsontext.h"

#include "app/text/displayed.h"

#include <QString>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

class Layout {
public:
    explicit Layout(const QString& json)
        : m_json(json)
    {
    }

    QString done()
    {
        m_out.reserve(m_json.size() * 5 / 4);
        while (m_at < m_json.size())
            next();
        return m_out;
    }

private:
    void next()
    {
        const QChar c = m_json[m_at];
        if (c == u'"') {
            takeText();
        } else if (c == u'{' || c == u'[') {
            open(c);
        } else if (c == u'}' || c == u']') {
            ++m_at;
            breakLine(--m_depth);
            m_out += c;
        } else {
            ++m_at;
            if (!c.isSpace())
                m_out += c;
            if (c == u',')
                breakLine(m_depth);
            else if (c == u':')
                m_out += u' ';
        }
    }

    void open(QChar bracket)
    {
        const QChar closing = bracket == u'{' ? u'}' : u']';
        m_out += bracket;
        ++m_at;
        while (m_at < m_json.size() && m_json[m_at].isSpace())
            ++m_at;
        if (m_at < m_json.size() && m_json[m_at] == closing) {
            m_out += closing;
            ++m_at;
        } else {
            breakLine(++m_depth);
        }
    }

    void breakLine(int depth)
    {
        m_out += u'\n';
        m_out.append(QString(qsizetype(2) * std::max(depth, 0), u' '));
    }

    void takeText()
    {
        m_out += m_json[m_at++];
        int marks = 0;
        while (m_at < m_json.size()) {
            const QChar c = m_json[m_at];
            if (c == u'\\' && m_at + 1 < m_json.size()) {
                takeEscape(marks);
                continue;
            }
            if (c == u'"') {
                m_out += m_json[m_at++];
                return;
            }
            takeCharacter(marks);
        }
    }

    // What is no escape and not of ASCII is the character itself to readers that take it.
    void takeEscape(int& marks)
    {
        const QChar escaped = m_json[m_at + 1];
        if (escaped > u'~' || escaped < u' ') {
            ++m_at;
            takeCharacter(marks);
            return;
        }
        marks = 0;
        m_out += QStringView(m_json).sliced(m_at, 2);
        m_at += 2;
    }

    void takeCharacter(int& marks)
    {
        const qsizetype start = m_at;
        const char32_t c = nextCodePoint(m_json, m_at);
        const QStringView units = QStringView(m_json).sliced(start, m_at - start);
        marks = isCombining(c) ? marks + 1 : 0;
        if (!isHidden(c) && marks <= MostCombiningMarks) {
            m_out += units;
            return;
        }
        for (const QChar unit : units)
            m_out += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
    }

    const QString& m_json;
    QString m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QByteArray indentedJson(const QByteArray& json)
{
    return Layout(QString::fromUtf8(json)).done().toUtf8();
}

} // namespace bulkhead
