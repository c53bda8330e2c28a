#pragma once

#include <QByteArrayList>
#include <QList>
#include <QStringList>

namespace bulkhead {

/// Writes the few elements that a report needs. Whatever is handed in as text is escaped, so that it can't become
/// markup; what comes from outside must have gone through displayed() before. The isolates that our sentences put
/// around it are left out: a report has no invisible characters, so that those in it are known to be somebody's.
/// Attributes are ours and fixed: a class or a scope, never an address.
class HtmlWriter {
public:
    /// Begins an element; `name` and `className` are ours.
    void open(const char* name, const char* className = nullptr);
    /// Ends the element that was begun last.
    void close();
    void text(const QString& text);
    /// An element with a text and nothing else in it.
    void element(const char* name, const QString& text, const char* className = nullptr);

    /// How a column of a table is laid out. The style sheet has a class for each.
    enum class Kind {
        Text, ///< broken into lines where it must be
        Whole, ///< never broken: ids and moments
        Number, ///< never broken, to the right
    };
    struct Column {
        QString title;
        Kind kind = Kind::Text;
    };

    /// A table with a head; then rows until endTable().
    void beginTable(const QList<Column>& columns, const char* className = nullptr);
    void row(const QStringList& cells);
    /// The same, where the first cell names what the others tell.
    void namedRow(const QStringList& cells);
    void endTable();

    const QByteArray& bytes() const { return m_bytes; }

private:
    void cell(const char* begin, const QString& text, qsizetype column);

    QByteArray m_bytes;
    QByteArrayList m_open;
    QList<Column> m_columns; ///< of the table that is open
};

} // namespace bulkhead
