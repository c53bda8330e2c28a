#include "app/text/foundwords.h"

#include "app/text/displayed.h"

#include <vector>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// A text without case and accents, and where each of its units comes from.
struct Folded {
    QString text;
    std::vector<qsizetype> origins; ///< one for each unit and one for the end

    explicit Folded(const QString& shown)
    {
        for (qsizetype at = 0; at < shown.size();) {
            const qsizetype start = at;
            const char32_t character = nextCodePoint(shown, at);
            const QString parts = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD);
            QString plain;
            for (qsizetype part = 0; part < parts.size();) {
                const char32_t piece = nextCodePoint(parts, part);
                if (!isCombining(piece))
                    plain += QString::fromUcs4(&piece, 1);
            }
            text += plain.toCaseFolded().replace(u'ß', u"ss"_s); // which Qt does not fold
            origins.resize(size_t(text.size()), start);
        }
        origins.push_back(shown.size());
    }

    bool beginsAWord(qsizetype at) const { return at == 0 || !text.at(at - 1).isLetterOrNumber(); }
};

} // namespace

FoundWords::FoundWords(const QString& typed)
    : m_words(Folded(typed).text.simplified().split(u' ', Qt::SkipEmptyParts))
{
}

std::optional<QList<FoundWords::Span>> FoundWords::in(const QString& text) const
{
    const Folded folded(text);
    QList<Span> spans;
    for (const QString& word : m_words) {
        qsizetype found = folded.text.indexOf(word);
        if (found < 0)
            return std::nullopt;
        for (qsizetype next = found; next >= 0; next = folded.text.indexOf(word, next + 1)) {
            if (folded.beginsAWord(next)) {
                found = next;
                break;
            }
        }
        const qsizetype start = folded.origins[size_t(found)];
        const qsizetype end = folded.origins[size_t(found + word.size())];
        spans.append({start, end - start, folded.beginsAWord(found)});
    }
    return spans;
}

} // namespace bulkhead
