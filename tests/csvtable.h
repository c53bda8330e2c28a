#pragma once

#include <QList>
#include <QStringList>

namespace bulkhead {

/// Reads comma-separated values back as RFC 4180 has them, without the program's code. Anything beside the rules gives
/// an empty table.
inline QList<QStringList> csvTable(const QByteArray& bytes)
{
    const QByteArray mark("\xef\xbb\xbf");
    if (!bytes.startsWith(mark))
        return {};
    const QString text = QString::fromUtf8(bytes.sliced(mark.size()));
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at++] != u'"')
            return {};
        QString field;
        for (;; field += text[at++]) {
            if (at >= text.size())
                return {};
            if (text[at] != u'"')
                continue;
            if (++at >= text.size() || text[at] != u'"')
                break;
        }
        row.append(field);
        if (QStringView(text).sliced(at).startsWith(u"\r\n")) {
            rows.append(row);
            row.clear();
            at += 2;
        } else if (at >= text.size() || text[at++] != u',') {
            return {};
        }
    }
    return row.isEmpty() ? rows : QList<QStringList>();
}

} // namespace bulkhead
