#include "app/cloudflare/envelope.h"

namespace bulkhead::json {

using namespace Qt::StringLiterals;

namespace {

/// The four hexadecimal digits behind `\u` at `at`, or -1.
int codeUnit(const QByteArray& bytes, qsizetype at)
{
    if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u')
        return -1;
    bool ok = false;
    const int unit = bytes.mid(at + 2, 4).toInt(&ok, 16);
    return ok ? unit : -1;
}

bool replaceLoneSurrogates(QByteArray& bytes)
{
    bool replaced = false;
    for (qsizetype at = bytes.indexOf('\\'); at >= 0 && at + 1 < bytes.size(); at = bytes.indexOf('\\', at)) {
        const int unit = codeUnit(bytes, at);
        if (unit < 0xd800 || unit > 0xdfff) {
            at += 2; // an escaped backslash is two bytes, and no surrogate starts inside another escape
            continue;
        }
        const int next = codeUnit(bytes, at + 6);
        if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
            at += 12;
            continue;
        }
        bytes.replace(at + 2, 4, "fffd");
        replaced = true;
        at += 6;
    }
    return replaced;
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

QString textField(Object object, std::string_view key)
{
    Element element;
    return object[key].get(element) == simdjson::SUCCESS ? text(element) : QString();
}

Document::Document(QByteArray bytes)
{
    if (!parse(bytes) && replaceLoneSurrogates(bytes))
        parse(bytes);
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
