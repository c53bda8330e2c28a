#include "app/jobs/jobtextmatcher.h"

#include "app/cloudflare/packedsearch.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchsketch.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Column = JobTableModel::Column;
using ColumnShapes = std::array<QString, JobTableModel::ColumnCount>;

JobId anyId()
{
    return *JobId::fromString(u"00000000-0000-4000-8000-000000000000");
}

/// Which digit it is makes no difference to where it can stand.
QString shape(QString folded)
{
    for (QChar& character : folded) {
        if (character.isDigit())
            character = u'0';
    }
    return folded;
}

/// Of which every plural form of every language comes up.
std::vector<int> countsOfForms()
{
    std::vector<int> counts(112);
    std::iota(counts.begin(), counts.end(), 0);
    counts.erase(counts.begin() + 23, counts.begin() + 100);
    return counts;
}

constexpr qint64 Largest = std::numeric_limits<qint64>::max();

QStringList sampleSpans()
{
    QStringList texts;
    for (const int seconds : {0, 60, 61, 3600, 3660})
        texts.append(format::span(std::chrono::seconds(seconds)));
    for (const int days : countsOfForms())
        texts.append(format::span(std::chrono::hours(24 * std::max(days, 1))));
    texts.append(format::span(std::chrono::milliseconds(Largest)));
    return texts;
}

QStringList sampleProgress()
{
    QStringList texts;
    Job job(anyId());
    const auto add = [&](qint64 whole) {
        job.messages.discovered = whole;
        job.messages.failed = whole / 2;
        job.messages.successful = whole - whole / 2;
        for (const JobStatus status : {JobStatus::Processing, JobStatus::Completed}) {
            job.status = status;
            texts.append(words::progress(job));
        }
    };
    for (const int whole : countsOfForms())
        add(whole);
    add(Largest);
    return texts;
}

QStringList sampleMoments()
{
    constexpr qint64 Year = 31'556'952'000;
    QStringList texts{u"+00:00"_s, u"−00:00"_s, u"utc"_s};
    for (const qint64 year : {-3000, 0, 50, 9000, 200'000})
        texts.append(format::moment(Timestamp(year * Year)));
    return texts;
}

/// What the columns that show no text from outside can show, digits apart.
ColumnShapes shapesOfColumns()
{
    ColumnShapes shapes;
    const auto give = [&](std::initializer_list<Column> columns, const QStringList& texts) {
        for (const Column column : columns)
            shapes[column] = shape(texts.join(u'\n').toCaseFolded());
    };
    give({JobTableModel::ProgressColumn}, sampleProgress());
    give({JobTableModel::DiscoveredColumn, JobTableModel::PendingColumn, JobTableModel::SuccessfulColumn,
             JobTableModel::FailedColumn, JobTableModel::SkippedColumn, JobTableModel::CancelledColumn},
        {format::count(NotReported), format::count(Largest)});
    give({JobTableModel::CreatedColumn, JobTableModel::StartedColumn, JobTableModel::CompletedColumn}, sampleMoments());
    give({JobTableModel::DurationColumn}, sampleSpans());
    return shapes;
}

/// As JSON. Where a field is not of its type, the sentence names it.
QByteArray namesOfKnownFields()
{
    QByteArray names;
    for (char code = PackedSearch::FirstText; code <= PackedSearch::ActionLog; ++code)
        names += PackedSearch::ofPacked(QByteArray("{") + code + "0}").toJson();
    return names;
}

/// The sentences about searches without what strangers wrote into them: whatever can stand in one, and some of which
/// each holds one whole.
std::pair<QString, QStringList> shapesOfSearches()
{
    QStringList least;
    QStringList any;
    const auto add = [&any](const SearchParams& params) { any.append(shape(words::search(params).toCaseFolded())); };
    SearchParams every;
    for (const auto& [name, field] : SearchTextFields) {
        SearchParams one; // then what follows it is a comma
        one.*field = every.*field = u"\n"_s;
        add(one);
    }
    every.detectionsOnly = true;
    every.submissions = true;
    every.start = every.end = Timestamp(0);
    add(every);
    every.detectionsOnly = false;
    every.start = every.end = Timestamp(1000); // with seconds
    add(every);
    every.start = Timestamp(0);
    every.end = {};
    add(every);
    std::swap(every.start, every.end);
    add(every);
    for (const int limits : countsOfForms()) {
        every.otherFields.resize(limits, u"\n"_s);
        add(every);
    }
    for (const bool isDetected : {true, false}) {
        for (const QString& sender : {QString(), u"\n"_s}) {
            SearchParams params;
            params.detectionsOnly = isDetected;
            params.sender = sender;
            add(params);
            least.append(words::search(params).toCaseFolded());
        }
        SearchParams params;
        params.detectionsOnly = isDetected;
        params.metric = u"\n"_s;
        add(params);
        least.append(words::search(params).toCaseFolded());
    }
    any.append(QString::fromLatin1(namesOfKnownFields()));
    return {any.join(u'\n'), least};
}

bool isPrintableAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

/// What our own words and numbers can look like, in the language of the moment.
struct JobTextMatcher::Shapes {
    std::array<QString, JobTableModel::ColumnCount> columns = shapesOfColumns();
    std::pair<QString, QStringList> searches = shapesOfSearches();
};

JobTextMatcher::Word::Word(const QString& folded, const Shapes& shapes)
    : text(folded)
{
    const QString ofWord = shape(text);
    for (size_t column = 0; column < shapes.columns.size(); ++column)
        isOfColumn[column] = shapes.columns[column].contains(ofWord);
    const QString& anySearch = shapes.searches.first;
    const QStringList& least = shapes.searches.second;
    isInEverySearch =
        std::all_of(least.begin(), least.end(), [&](const QString& search) { return search.contains(text); });
    hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    isOfAnId = std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-'; });
    if (const QByteArray utf8 = text.toUtf8(); isPrintableAscii(utf8))
        ascii = AsciiWord(utf8);
    // Where it is not ASCII, it may begin in our words and end in a value, or end where a value was cut.
    isOfSearch = anySearch.contains(ofWord) || (ascii.isEmpty() && std::all_of(text.begin(), text.end(), [&](QChar c) {
        return c.unicode() < 0x7f || c == u'…' || anySearch.contains(c);
    }));
    isOnlyQuoted = !isOfSearch && !ascii.isEmpty()
        && (!hasDigit || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
    Job job(anyId());
    for (size_t status = 0; status < isOfStatus.size(); ++status)
        isOfStatus[status] = words::status(JobStatus(status)).toCaseFolded().contains(text);
    for (size_t action = 0; action < isOfAction.size(); ++action) {
        job.action = JobAction(action);
        for (size_t destination = 0; destination < isOfAction[action].size(); ++destination) {
            job.destination = Destination(destination);
            isOfAction[action][destination] = words::action(job).toCaseFolded().contains(text);
        }
    }
}

JobTextMatcher::JobTextMatcher(const QString& text)
{
    // What is pasted may hold tabs and characters that cells show in place of themselves, as ‹U+202E›.
    constexpr int LongestShown = 16; // of one character
    const QStringList words =
        displayed(text.simplified(), text.size() * LongestShown).toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return;
    const Shapes shapes;
    for (const QString& word : words)
        m_words.emplace_back(word, shapes);
}

void JobTextMatcher::expect(const Job& job)
{
    job.comment.expect();
    job.search.expect();
}

bool JobTextMatcher::matches(const JobTableModel& jobs, int row, ShownSearches& searches) const
{
    return std::all_of(
        m_words.begin(), m_words.end(), [&](const Word& word) { return matches(word, jobs, row, searches); });
}

bool JobTextMatcher::isNarrowerThan(const JobTextMatcher& other) const
{
    return std::all_of(other.m_words.begin(), other.m_words.end(), [this](const Word& asked) {
        return std::any_of(
            m_words.begin(), m_words.end(), [&asked](const Word& word) { return word.text.contains(asked.text); });
    });
}

bool JobTextMatcher::matches(const Word& word, const JobTableModel& jobs, int row, ShownSearches& searches)
{
    const Job& job = jobs.jobAt(row);
    const auto isIn = [&](int column) {
        return jobs.displayText(job, Column(column)).toCaseFolded().contains(word.text);
    };
    const bool isOrdinary = !job.oddities && job.status != JobStatus::Unknown && job.action != JobAction::Unknown
        && job.destination != Destination::Unknown;
    if (!isOrdinary) {
        // Any of these may show what stood in the record.
        for (const Column column : {JobTableModel::StatusColumn, JobTableModel::ActionColumn,
                 JobTableModel::CreatedColumn, JobTableModel::StartedColumn, JobTableModel::CompletedColumn}) {
            if (isIn(column))
                return true;
        }
    } else if (word.isOfStatus[size_t(job.status)] || word.isOfAction[size_t(job.action)][size_t(job.destination)]) {
        return true;
    }
    if (word.isInEverySearch || (word.isOfAnId && job.id.toString().contains(word.text)))
        return true;
    for (size_t column = 0; column < word.isOfColumn.size(); ++column) {
        if (word.isOfColumn[column] && isIn(int(column)))
            return true;
    }
    return isInComment(word, jobs, job) || isInSearch(word, jobs, row, searches);
}

bool JobTextMatcher::isInComment(const Word& word, const JobTableModel& jobs, const Job& job)
{
    if (job.comment.isEmpty())
        return false;
    // Printable ASCII is shown as it came, up to a length.
    constexpr qsizetype Longest = 256;
    const QByteArrayView text = job.comment.utf8();
    if (text.size() <= Longest && isPrintableAscii(text))
        return word.ascii.isIn(text);
    return jobs.displayText(job, JobTableModel::CommentColumn).toCaseFolded().contains(word.text);
}

bool JobTextMatcher::isInSearch(const Word& word, const JobTableModel& jobs, int row, ShownSearches& searches)
{
    if (const QString* shown = searches.find(row))
        return shown->contains(word.text);
    const Job& job = jobs.jobAt(row);
    // Most words are nowhere in it, which is found out in a fraction of the time that taking it apart takes.
    const bool mayBeInText = word.ascii.isIn(job.search.packed());
    if (!mayBeInText && word.isOnlyQuoted && isPlain(job.search))
        return false;
    bool isInText = false;
    const auto sketch = sketchOfSearch(
        job.search, [&](QByteArrayView text) { isInText = isInText || (mayBeInText && word.ascii.isIn(text)); });
    if (sketch && (isInText || !word.isOfSearch))
        return isInText;
    if (sketch && !word.ascii.isEmpty() && !(word.hasDigit && (sketch->hasStart || sketch->hasEnd))) {
        const auto known = word.isOfSkeleton.constFind(sketch->key());
        if (known != word.isOfSkeleton.cend())
            return *known;
        const QString skeleton = words::search(sketch->skeleton()).toCaseFolded();
        return *word.isOfSkeleton.insert(sketch->key(), skeleton.contains(word.text));
    }
    return searches.keep(row, jobs.displayText(job, JobTableModel::SearchColumn).toCaseFolded()).contains(word.text);
}

} // namespace bulkhead
