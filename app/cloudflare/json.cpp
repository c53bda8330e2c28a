#include "app/cloudflare/envelope.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace bulkhead::json {

using namespace Qt::StringLiterals;

namespace {

// Eight bytes of a text at a time, as one number.
namespace plain {

constexpr quint64 Ones = 0x0101010101010101;
constexpr quint64 Highest = 0x80 * Ones;

/// The highest bit of each byte that is below, and of some others where one is.
constexpr quint64 below(quint64 bytes, quint64 limit)
{
    return (bytes - limit * Ones) & ~bytes & Highest;
}

constexpr quint64 equal(quint64 bytes, char character)
{
    return below(bytes ^ (quint64(character) * Ones), 1);
}

/// The same of the bytes that can't stand between quotes as they are: controls, a quote, a backslash.
constexpr quint64 specialsIn(quint64 bytes)
{
    return below(bytes, 0x20) | equal(bytes, '"') | equal(bytes, '\\');
}

} // namespace plain

/// Writes JSON without white space as long as no text needs an escape, which is nearly always: a page holds a thousand
/// searches of twenty texts, and simdjson's own writer looks at each character by itself.
class PlainWriter {
public:
    /// In place of names; see coded().
    using CodeOf = char (*)(std::string_view name);
    using Seen = std::function<void(char, Element)>;

    /// False where a text needs an escape; what was written is then of no use.
    bool write(Object object, CodeOf codeOf, const Seen& seen);
    Coded written() const { return {{m_buffer.data(), m_end}, (m_unprintable & plain::Highest) == 0}; }
    /// Keeps the memory, where it is not much.
    void clear()
    {
        constexpr size_t MostKept = 65'536;
        m_end = 0;
        m_unprintable = 0;
        if (m_buffer.size() > MostKept)
            m_buffer = {};
    }

private:
    bool write(Element value, CodeOf codeOf);
    bool writeText(std::string_view text);
    void put(char character) { *room(1) = character; }
    void put(std::string_view text) { std::copy(text.begin(), text.end(), room(text.size())); }
    char* room(size_t size)
    {
        const auto from = size_t(m_end);
        if (m_buffer.size() < from + size)
            m_buffer.resize(2 * (from + size));
        m_end += qsizetype(size);
        return m_buffer.data() + from;
    }

    std::vector<char> m_buffer;
    qsizetype m_end = 0;
    quint64 m_unprintable = 0; ///< a byte's highest bit is set once one was
};

bool PlainWriter::writeText(std::string_view text)
{
    char* const to = room(text.size() + 2);
    quint64 specials = 0;
    const auto copy = [&](size_t at, size_t size) {
        quint64 word = 0x2020202020202020;
        std::memcpy(&word, text.data() + at, size);
        specials |= plain::specialsIn(word);
        m_unprintable |= word | plain::equal(word, '\x7f');
        std::memcpy(to + 1 + at, &word, size);
    };
    constexpr size_t Word = sizeof(quint64);
    if (text.size() < Word) {
        copy(0, text.size());
    } else {
        for (size_t at = 0; at + Word < text.size(); at += Word)
            copy(at, Word);
        copy(text.size() - Word, Word);
    }
    to[0] = '"';
    to[text.size() + 1] = '"';
    return specials == 0;
}

bool PlainWriter::write(Object object, CodeOf codeOf, const Seen& seen)
{
    put('{');
    bool isFirst = true;
    for (const auto [name, value] : object) {
        if (!std::exchange(isFirst, false))
            put(',');
        const char code = codeOf(name);
        if (code != 0)
            put(code);
        else if (!writeText(name))
            return false;
        else
            put(':');
        if (!write(value, codeOf))
            return false;
        if (seen)
            seen(code, value);
    }
    put('}');
    return true;
}

bool PlainWriter::write(Element value, CodeOf codeOf)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        return writeText(std::string_view(value));
    case simdjson::dom::element_type::BOOL:
        put(bool(value) ? std::string_view("true") : std::string_view("false"));
        return true;
    case simdjson::dom::element_type::ARRAY: {
        put('[');
        bool isFirst = true;
        for (const Element element : simdjson::dom::array(value)) {
            if (!std::exchange(isFirst, false))
                put(',');
            if (!write(element, codeOf))
                return false;
        }
        put(']');
        return true;
    }
    case simdjson::dom::element_type::OBJECT:
        return write(Object(value), codeOf, {});
    case simdjson::dom::element_type::NULL_VALUE:
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE:
        break;
    }
    put(simdjson::minify(value));
    return true;
}

} // namespace

QString text(Element element)
{
    if (element.is_null())
        return {};
    std::string_view view;
    if (element.get_string().get(view) == simdjson::SUCCESS)
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    return QString::fromStdString(simdjson::minify(element));
}

simdjson::simdjson_result<Element> field(Object object, std::string_view key)
{
    simdjson::simdjson_result<Element> found(simdjson::NO_SUCH_FIELD);
    for (const auto [name, value] : object) {
        if (name == key)
            found = simdjson::simdjson_result<Element>(Element(value));
    }
    return found;
}

QString textField(Object object, std::string_view key)
{
    Element element;
    return field(object, key).get(element) == simdjson::SUCCESS ? text(element) : QString();
}

std::optional<Coded> coded(
    Object object, char (*codeOf)(std::string_view name), const std::function<void(char, Element)>& seen)
{
    thread_local PlainWriter writer; // for its memory
    writer.clear();
    return writer.write(object, codeOf, seen) ? std::optional(writer.written()) : std::nullopt;
}

QByteArray compact(Object object)
{
    return QByteArray::fromStdString(simdjson::minify(object));
}

Document::Document(const QByteArray& bytes)
{
    if (!parse(bytes)) {
        const QString fault = m_fault;
        // What still fails is judged as it came: nobody looks for a fault in our copy.
        if (!parse(repaired(bytes)))
            m_fault = fault;
    }
}

bool Document::parse(const QByteArray& bytes)
{
    Element root;
    const auto error = m_parser.parse(bytes.constData(), size_t(bytes.size())).get(root);
    if (error != simdjson::SUCCESS) {
        m_fault = QString::fromLatin1(simdjson::error_message(error));
        return false;
    }
    m_isObject = root.get_object().get(m_root) == simdjson::SUCCESS;
    m_fault = m_isObject ? QString() : u"The answer is not a JSON object."_s;
    return true;
}

} // namespace bulkhead::json
