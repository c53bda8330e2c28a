#include "app/cloudflare/packedsearch.h"

#include "app/cloudflare/searchreading.h"

#include <algorithm>
#include <cstring>

namespace bulkhead {

namespace {

constexpr size_t LastCode = PackedSearch::ActionLog;
/// JSON has no control characters between its texts, and escapes for those within them.
static_assert(LastCode < 0x1f);
/// What follows is as it came.
constexpr char Unpacked = 0x1f;

/// By code.
constexpr auto Names = [] {
    std::array<std::string_view, LastCode + 1> names;
    for (size_t field = 0; field < SearchTextFields.size(); ++field) {
        const QLatin1String name = SearchTextFields[field].first;
        names[PackedSearch::FirstText + field] = std::string_view(name.data(), size_t(name.size()));
    }
    names[PackedSearch::Start] = "start";
    names[PackedSearch::End] = "end";
    names[PackedSearch::DetectionsOnly] = "detections_only";
    names[PackedSearch::Submissions] = "submissions";
    names[PackedSearch::ActionLog] = "action_log";
    return names;
}();

std::string_view nameOfCode(char code)
{
    return Names[static_cast<unsigned char>(code)];
}

constexpr size_t Places = 32;

/// Another one for each of the names, so that one comparison tells whether a text is one of them.
constexpr size_t placeOf(std::string_view name)
{
    return (size_t(static_cast<unsigned char>(name.front())) + 13 * size_t(static_cast<unsigned char>(name.back()))
               + 5 * name.size())
        % Places;
}

constexpr auto CodeAtPlace = [] {
    std::array<char, Places> codes{};
    for (size_t code = PackedSearch::FirstText; code <= LastCode; ++code)
        codes[placeOf(Names[code])] = char(code);
    return codes;
}();
static_assert(std::count(CodeAtPlace.begin(), CodeAtPlace.end(), 0) == Places - LastCode, "each has its own place");

/// Behind the text that begins with the quote at `at`; the end where it has none.
const char* behindText(const char* at, const char* end)
{
    for (++at; at != end && *at != '"'; ++at) {
        if (*at == '\\' && at + 1 != end)
            ++at;
    }
    return at == end ? end : at + 1;
}

/// Names that stand in front of a colon, whatever else it is.
QByteArray packedText(const QByteArray& json)
{
    if (std::any_of(json.begin(), json.end(), [](char c) { return c >= 0 && c < 0x20; }))
        return Unpacked + json;
    QByteArray packed;
    packed.reserve(json.size());
    const char* const end = json.constData() + json.size();
    for (const char* at = json.constData(); at != end;) {
        if (*at != '"') {
            packed.append(*at++);
            continue;
        }
        const char* behind = behindText(at, end);
        const bool isName = behind != end && *behind == ':';
        if (const char code = isName ? PackedSearch::codeOf({at + 1, size_t(behind - at - 2)}) : char(0)) {
            packed.append(code);
            at = behind + 1;
        } else {
            packed.append(at, behind - at);
            at = behind;
        }
    }
    return packed;
}

void addTo(SearchSketching& sketching, char code, json::Element value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        return sketching.addText(code, std::string_view(value).size());
    case simdjson::dom::element_type::BOOL:
        return sketching.addFlag(code, bool(value));
    case simdjson::dom::element_type::NULL_VALUE:
        return sketching.addNull(code);
    default:
        return sketching.addOther();
    }
}

} // namespace

char PackedSearch::codeOf(std::string_view name)
{
    if (name.empty())
        return 0;
    const char code = CodeAtPlace[placeOf(name)];
    return nameOfCode(code) == name ? code : char(0);
}

PackedSearch packedSearch(json::Object search)
{
    SearchSketching sketching;
    const auto coded = json::coded(
        search, PackedSearch::codeOf, [&](char code, json::Element field) { addTo(sketching, code, field); });
    return coded ? PackedSearch(coded->json, sketching.made(coded->isPrintableAscii))
                 : PackedSearch(packedText(json::compact(search)), SearchSketch::unread());
}

PackedSearch::PackedSearch(const QByteArray& json)
{
    const json::Document document(json);
    if (document.isObject())
        *this = packedSearch(document.root());
    if (toJson() != json)
        *this = PackedSearch(packedText(json), SearchSketch::unread());
}

PackedSearch::PackedSearch(QByteArrayView packed, SearchSketch sketch)
{
    if (packed.isEmpty())
        return;
    const quint32 key = sketch.key();
    m_bytes = PackedBytes(QByteArrayView(reinterpret_cast<const char*>(&key), SketchSize), packed);
}

Timestamp PackedSearch::ordinaryMoment(char code) const
{
    const QByteArrayView packed = this->packed();
    const qsizetype at = packed.indexOf(code);
    if (at < 0)
        return {};
    const QByteArrayView value = packed.sliced(at + 1);
    const qsizetype end = value.indexOf('"', 1);
    return value.startsWith('"') && end > 0 ? Timestamp::fromUtf8(value.sliced(1, end - 1)) : Timestamp();
}

SearchSketch PackedSearch::sketch() const
{
    if (isEmpty())
        return {};
    quint32 key = 0;
    std::memcpy(&key, m_bytes.bytes().data(), sizeof key);
    return SearchSketch::ofKey(key);
}

QByteArray PackedSearch::toJson() const
{
    const QByteArrayView packed = this->packed();
    if (packed.startsWith(Unpacked))
        return packed.sliced(1).toByteArray();
    constexpr qsizetype MostOfNames = 256;
    QByteArray json;
    json.reserve(packed.size() + MostOfNames);
    const auto isCode = [](char c) { return c > 0 && c <= PackedSearch::ActionLog; };
    for (const char* at = packed.begin(); at != packed.end();) {
        const char* const code = std::find_if(at, packed.end(), isCode);
        json.append(at, code - at);
        at = code;
        if (at != packed.end()) {
            const std::string_view name = nameOfCode(*at++);
            json.append('"').append(name.data(), qsizetype(name.size())).append("\":");
        }
    }
    return json;
}

} // namespace bulkhead
