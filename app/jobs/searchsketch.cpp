#include "app/jobs/searchsketch.h"

#include "app/cloudflare/searchparams.h"

#include <algorithm>
#include <cstring>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// displayedInSentence() cuts what is longer.
constexpr qsizetype LongestUncut = 160;

/// Takes a compact JSON object apart that holds texts, true, false and null only, none of them escaped.
class FlatObject {
public:
    explicit FlatObject(QByteArrayView json)
        : m_at(json.data())
        , m_end(json.data() + json.size())
    {
    }

    bool begin() { return take('{'); }
    bool isAtEnd() { return m_end - m_at == 1 && *m_at == '}'; }
    bool separator() { return take(','); }
    bool colon() { return take(':'); }

    /// A text without its quotes.
    std::optional<QByteArrayView> text()
    {
        if (!take('"'))
            return {};
        const auto* quote = static_cast<const char*>(std::memchr(m_at, '"', size_t(m_end - m_at)));
        if (!quote)
            return {};
        const QByteArrayView text(m_at, quote);
        m_at = quote + 1;
        return text;
    }

    bool word(QByteArrayView word)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    const char* m_at;
    const char* m_end;
};

std::optional<size_t> textFieldOf(QByteArrayView key)
{
    for (size_t field = 0; field < SearchTextFields.size(); ++field) {
        if (QByteArrayView(SearchTextFields[field].first) == key)
            return field;
    }
    return {};
}

/// Reads the value of `key` into the sketch; false where it is not of the ordinary kind.
bool readValue(FlatObject& object, QByteArrayView key, SearchSketch& sketch, quint32& seen,
    const std::function<void(QByteArrayView)>& text)
{
    if (object.word("null"))
        return true;
    const auto flag = [&]() -> std::optional<bool> {
        if (object.word("true"))
            return true;
        return object.word("false") ? std::optional(false) : std::nullopt;
    };
    if (const auto field = textFieldOf(key)) {
        const auto value = object.text();
        const quint32 bit = quint32(1) << *field;
        if (!value || value->size() > LongestUncut || (seen & bit) != 0) // the last one counts
            return false;
        seen |= bit;
        if (!value->isEmpty()) {
            sketch.texts |= bit;
            text(*value);
        }
        return true;
    }
    if (key == "start" || key == "end") {
        const auto value = object.text();
        (key == "start" ? sketch.hasStart : sketch.hasEnd) = true;
        return value && Timestamp::fromIso(QString::fromLatin1(*value)).isValid();
    }
    if (key == "detections_only") {
        sketch.detectionsOnly = flag();
        return sketch.detectionsOnly.has_value();
    }
    const auto set = flag();
    if (key == "submissions")
        sketch.submissions = set.value_or(false);
    return set && (key == "submissions" || key == "action_log");
}

} // namespace

quint32 SearchSketch::key() const
{
    static_assert(SearchTextFields.size() <= 24);
    const quint32 detections = !detectionsOnly ? 2 : *detectionsOnly ? 1 : 0;
    return texts | detections << 24 | quint32(submissions) << 26 | quint32(hasStart) << 27 | quint32(hasEnd) << 28;
}

SearchParams SearchSketch::skeleton() const
{
    SearchParams params;
    for (size_t field = 0; field < SearchTextFields.size(); ++field) {
        if (texts >> field & 1)
            params.*SearchTextFields[field].second = u"\n"_s;
    }
    params.detectionsOnly = detectionsOnly;
    params.submissions = submissions;
    if (hasStart)
        params.start = Timestamp(0);
    if (hasEnd)
        params.end = Timestamp(0);
    return params;
}

std::optional<SearchSketch> sketchOfSearch(QByteArrayView json, const std::function<void(QByteArrayView)>& text)
{
    SearchSketch sketch;
    if (json.isEmpty())
        return sketch;
    const bool isPlain =
        std::all_of(json.begin(), json.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '\\'; });
    FlatObject object(json);
    if (!isPlain || !object.begin())
        return {};
    quint32 seen = 0;
    for (int fields = 0; !object.isAtEnd(); ++fields) {
        if (fields > 0 && !object.separator())
            return {};
        const auto key = object.text();
        if (!key || !object.colon() || !readValue(object, *key, sketch, seen, text))
            return {};
    }
    return sketch;
}

} // namespace bulkhead
