#include "app/cloudflare/searchparams.h"

#include "app/cloudflare/envelope.h"

#include <QJsonArray>

#include <string_view>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// False where the value is of another type, so that what it says would be lost.
bool readText(QString& field, json::Element value)
{
    if (value.is_string())
        field = json::text(value);
    return value.is_string();
}

bool readFlag(std::optional<bool>& field, json::Element value)
{
    bool set = false;
    if (value.get_bool().get(set) != simdjson::SUCCESS)
        return false;
    field = set;
    return true;
}

bool readMoment(Timestamp& field, json::Element value)
{
    field = Timestamp::fromIso(json::text(value));
    return field.isValid();
}

bool readField(SearchParams& params, std::string_view key, json::Element value)
{
    for (const auto& [name, field] : SearchTextFields) {
        if (std::string_view(name.data(), size_t(name.size())) == key)
            return readText(params.*field, value);
    }
    if (key == "start")
        return readMoment(params.start, value);
    if (key == "end")
        return readMoment(params.end, value);
    if (key == "detections_only")
        return readFlag(params.detectionsOnly, value);
    if (key == "submissions")
        return readFlag(params.submissions, value);
    return key == "action_log"; // whether the service logs more: no part of what is searched for
}

/// nullopt where what would be sent is not what stands there.
std::optional<QJsonValue> exactValue(json::Element value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::NULL_VALUE:
        return QJsonValue(QJsonValue::Null);
    case simdjson::dom::element_type::BOOL:
        return QJsonValue(bool(value));
    case simdjson::dom::element_type::INT64:
        return QJsonValue(qint64(int64_t(value)));
    case simdjson::dom::element_type::DOUBLE:
        return QJsonValue(double(value));
    case simdjson::dom::element_type::STRING: {
        const QString text = json::text(value);
        return text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(QJsonValue(text));
    }
    case simdjson::dom::element_type::ARRAY: {
        QJsonArray array;
        for (const json::Element element : simdjson::dom::array(value)) {
            const auto exact = exactValue(element);
            if (!exact)
                return std::nullopt;
            array.append(*exact);
        }
        return array;
    }
    case simdjson::dom::element_type::OBJECT: {
        QJsonObject object;
        for (const auto [key, field] : json::Object(value)) {
            const auto exact = exactValue(field);
            if (!exact)
                return std::nullopt;
            object[QString::fromUtf8(key.data(), qsizetype(key.size()))] = *exact;
        }
        return object;
    }
    case simdjson::dom::element_type::UINT64: // beyond 2^63, where Qt's JSON would round
        break;
    }
    return std::nullopt;
}

} // namespace

SearchParams decodeSearchParams(const QByteArray& json)
{
    SearchParams params;
    const json::Document document(json);
    if (!document.isObject())
        return params;
    for (const auto [key, value] : document.root()) {
        if (!value.is_null() && !readField(params, key, value))
            params.otherFields.append(QString::fromUtf8(key.data(), qsizetype(key.size())));
    }
    return params;
}

QJsonObject otherSearchFields(const QByteArray& json)
{
    QJsonObject others;
    const json::Document document(json);
    if (!document.isObject())
        return others;
    for (const auto [key, value] : document.root()) {
        SearchParams ignored;
        if (value.is_null() || readField(ignored, key, value))
            continue;
        if (const auto exact = exactValue(value))
            others[QString::fromUtf8(key.data(), qsizetype(key.size()))] = *exact;
    }
    return others;
}

QJsonObject encodeSearchParams(const SearchParams& params, const QJsonObject& others)
{
    QJsonObject fields = others;
    for (const auto& [name, field] : SearchTextFields) {
        if (!(params.*field).isEmpty())
            fields[name] = params.*field;
    }
    const auto addMoment = [&fields](QLatin1StringView name, Timestamp moment) {
        if (moment.isValid())
            fields[name] = moment.toUtc().toString(Qt::ISODateWithMs);
    };
    addMoment("start"_L1, params.start);
    addMoment("end"_L1, params.end);
    if (params.detectionsOnly)
        fields["detections_only"_L1] = *params.detectionsOnly;
    if (params.submissions)
        fields["submissions"_L1] = *params.submissions;
    fields.remove("action_log"_L1); // deprecated
    return fields;
}

} // namespace bulkhead
