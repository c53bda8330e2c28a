#include "app/cloudflare/envelope.h"

namespace bulkhead::json {

using namespace Qt::StringLiterals;

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
