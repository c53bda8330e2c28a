#pragma once

#include <QByteArray>
#include <QStringList>

#include <initializer_list>

namespace bulkhead {

/// Writes the few elements that a report needs. Whatever is handed in as text is escaped, so that it can't become
/// markup; what comes from outside must have gone through displayed() before. Attributes are ours and fixed: a class or a
/// scope, never an address.
class HtmlWriter {
public:
    /// Begins an element; `name` and `className` are ours.
    void open(const char* name, const char* className = nullptr);
    /// Ends the element that was begun last.
    void close();
    void text(const QString& text);
    /// An element with a text and nothing else in it.
    void element(const char* name, const QString& text, const char* className = nullptr);

    /// A table with a head; rows() until endTable(). Columns of `numbers` are aligned to the right.
    void beginTable(const QStringList& head, std::initializer_list<int> numbers = {});
    void row(const QStringList& cells);
    /// The same, where the first cell names what the others tell.
    void namedRow(const QStringList& cells);
    void endTable();

    const QByteArray& bytes() const { return m_bytes; }

private:
    void cell(const QString& text, int column);

    QByteArray m_bytes;
    QByteArrayList m_open;
    QList<int> m_numbers;
};

} // namespace bulkhead
