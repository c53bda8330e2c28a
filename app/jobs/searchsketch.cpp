#include "app/jobs/searchsketch.h"

#include "app/cloudflare/packedsearch.h"

#include <cstring>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// displayedInSentence() cuts what is longer.
constexpr qsizetype LongestUncut = 160;

/// Takes an object apart as PackedSearch has it, of known fields that hold texts, true, false and null only, none of
/// them escaped.
class FlatObject {
public:
    explicit FlatObject(QByteArrayView packed)
        : m_at(packed.begin())
        , m_end(packed.end())
    {
    }

    bool begin() { return take('{'); }
    bool isAtEnd() { return m_end - m_at == 1 && *m_at == '}'; }
    bool separator() { return take(','); }

    /// Of the next field.
    char code() { return m_at == m_end || *m_at > PackedSearch::ActionLog ? '\0' : *m_at++; }

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
        // The first character tells it apart from most of what stands there, without a call.
        if (m_at == m_end || *m_at != word.front() || !QByteArrayView(m_at, m_end).startsWith(word))
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

/// Reads the value of a field into the sketch; false where it is not of the ordinary kind.
bool readValue(
    FlatObject& object, char code, SearchSketch& sketch, quint32& seen, const std::function<void(QByteArrayView)>& text)
{
    if (object.word("null"))
        return true;
    const auto flag = [&]() -> std::optional<bool> {
        if (object.word("true"))
            return true;
        return object.word("false") ? std::optional(false) : std::nullopt;
    };
    if (code < PackedSearch::Start) {
        const auto value = object.text();
        const quint32 bit = quint32(1) << (code - PackedSearch::FirstText);
        if (!value || value->size() > LongestUncut || (seen & bit) != 0) // the last one counts
            return false;
        seen |= bit;
        if (!value->isEmpty()) {
            sketch.texts |= bit;
            text(*value);
        }
        return true;
    }
    if (code == PackedSearch::Start || code == PackedSearch::End) {
        const auto value = object.text();
        (code == PackedSearch::Start ? sketch.hasStart : sketch.hasEnd) = true;
        return value && Timestamp::fromUtf8(*value).isValid();
    }
    if (code == PackedSearch::DetectionsOnly) {
        sketch.detectionsOnly = flag();
        return sketch.detectionsOnly.has_value();
    }
    const auto set = flag();
    if (code == PackedSearch::Submissions)
        sketch.submissions = set.value_or(false);
    return set.has_value();
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

bool isPlain(const PackedSearch& search)
{
    // It looks at all of it without stopping, because compilers do that for many bytes at a time.
    quint8 odd = 0;
    for (const char c : search.packed()) {
        const auto byte = quint8(c);
        const bool isCode = quint8(byte - 1) < quint8(PackedSearch::ActionLog);
        const bool isPrintable = quint8(byte - 0x20) < quint8(0x7f - 0x20);
        odd |= quint8(!(isCode | isPrintable) | (byte == '\\'));
    }
    return odd == 0;
}

std::optional<SearchSketch> sketchOfSearch(const PackedSearch& search, const std::function<void(QByteArrayView)>& text)
{
    SearchSketch sketch;
    if (search.isEmpty())
        return sketch;
    FlatObject object(search.packed());
    if (!isPlain(search) || !object.begin())
        return {};
    quint32 seen = 0;
    for (int fields = 0; !object.isAtEnd(); ++fields) {
        if (fields > 0 && !object.separator())
            return {};
        const char code = object.code();
        if (code == '\0' || !readValue(object, code, sketch, seen, text))
            return {};
    }
    return sketch;
}

} // namespace bulkhead
