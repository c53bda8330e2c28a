#pragma once

#include <QByteArray>
#include <QStringView>

namespace bulkhead {

/// Comma-separated values for people with a spreadsheet, as RFC 4180 has them: every field in quotes, lines end with
/// CR LF. In UTF-8 with a byte-order mark, without which Excel takes it for the computer's old code page.
///
/// Texts are from outside and may have been written to run in the spreadsheet. Hidden characters are made visible, and
/// an apostrophe stands before what would begin a formula; that changes the text, so for programs there is JSON.
class CsvWriter {
public:
    CsvWriter();

    void addText(QStringView text);
    /// A negative number, which stands for one that was not reported, leaves the field empty.
    void addNumber(qint64 number);
    void endRow();

    const QByteArray& bytes() const { return m_bytes; }

private:
    void addField(const QByteArray& field);

    QByteArray m_bytes;
    bool m_isAtStart = true; ///< of a row
};

} // namespace bulkhead
