#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/exchange.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>

namespace bulkhead::json {

using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

/// The string as text; anything else as the JSON that stands there, null and absent as an empty text.
QString text(Element element);
/// The field of that name; the last one where it stands there twice, as Cloudflare's own SDKs read it.
simdjson::simdjson_result<Element> field(Object object, std::string_view key);
/// A string field of an object, read as text() does.
QString textField(Object object, std::string_view key);

/// The object as JSON without white space.
QByteArray compact(Object object);
/// An object as JSON without white space, and with the code of a field's name in place of the name with its quotes and
/// colon.
struct Coded {
    QByteArrayView json; ///< valid until the thread's next call
    bool isPrintableAscii = false; ///< all of it but the codes
};
/// 0 is the code of names that have none. `seen` is told of each field of the object itself, by its code. Nothing where
/// a text of it needs an escape, which is rare.
std::optional<Coded> coded(
    Object object, char (*codeOf)(std::string_view name), const std::function<void(char, Element)>& seen);

/// Fields of one object, found in one pass: field() goes through the whole object for each of them, which is most of
/// the time where a page holds a thousand records. They are indexed as `names` are.
template <size_t Count>
class Fields {
public:
    using Names = std::array<std::string_view, Count>;

    Fields(Object object, const Names& names)
    {
        m_values.fill(simdjson::simdjson_result<Element>(simdjson::NO_SUCH_FIELD));
        for (const auto [name, value] : object) {
            const auto known = std::find(names.begin(), names.end(), name);
            if (known != names.end())
                m_values[size_t(known - names.begin())] = simdjson::simdjson_result<Element>(Element(value));
        }
    }

    /// As field(): the last one where the name stands there twice.
    simdjson::simdjson_result<Element> operator[](size_t field) const { return m_values[field]; }

private:
    std::array<simdjson::simdjson_result<Element>, Count> m_values;
};

/// What the parser refuses, although nothing beside it is in doubt, made acceptable: lone surrogates (`\ud83d` without
/// its other half) and bytes that are not UTF-8 become U+FFFD, raw control characters become escapes, numbers that fit
/// no type become texts (so that whoever wants a number finds none), a byte-order mark goes. Anything else stays
/// refused.
QByteArray repaired(const QByteArray& bytes);

/// Parses a whole answer; as it came, or else repaired, so that one broken subject line cannot take a page of a
/// thousand jobs with it.
class Document {
public:
    explicit Document(const QByteArray& bytes);

    bool isObject() const { return m_isObject; }
    Object root() const { return m_root; }
    QString fault() const { return m_fault; }

private:
    bool parse(const QByteArray& bytes);

    simdjson::dom::parser m_parser;
    Object m_root;
    bool m_isObject = false;
    QString m_fault;
};

} // namespace bulkhead::json

namespace bulkhead {

/// The v4 envelope of one answer: {success, errors, messages, result, result_info}.
class Envelope {
public:
    explicit Envelope(const RawAnswer& answer);

    /// Set unless HTTP and the envelope both say success.
    const std::optional<ApiError>& error() const { return m_error; }
    const AnswerNotes& notes() const { return m_notes; }
    json::Object root() const { return m_document.root(); }
    simdjson::simdjson_result<json::Element> result() const { return json::field(m_document.root(), "result"); }

    /// An answer that claims success but does not hold what was asked for.
    ApiError badAnswer(const QString& why) const;

private:
    std::optional<ApiError> judge(const RawAnswer& answer) const;
    ApiError errorOf(ApiError::Kind kind, const RawAnswer& answer) const;

    json::Document m_document;
    bool m_isWebPage;
    AnswerNotes m_notes;
    std::optional<ApiError> m_error;
};

} // namespace bulkhead
