#include "app/jobs/jobtextmatcher.h"

#include "app/cloudflare/packedsearch.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/displayed.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Column = JobTableModel::Column;

JobId anyId()
{
    return *JobId::fromString(u"00000000-0000-4000-8000-000000000000");
}

/// As JSON. Where a field is not of its type, the sentence names it.
QByteArray namesOfKnownFields()
{
    QByteArray names;
    for (char code = PackedSearch::FirstText; code <= PackedSearch::ActionLog; ++code)
        names += PackedSearch(QByteArray("{") + code + "0}", SearchSketch::unread()).toJson();
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
    for (const int limits : countsOfPlurals()) {
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
    // It looks at all of it without stopping, because compilers do that for many bytes at a time.
    quint8 odd = 0;
    for (const char c : text)
        odd |= quint8(quint8(c - 0x20) >= 0x7f - 0x20);
    return odd == 0;
}

} // namespace

/// What our own words and numbers can look like, in the language of the moment.
struct JobTextMatcher::Shapes {
    ColumnForms columns;
    std::pair<QString, QStringList> searches = shapesOfSearches();
};

JobTextMatcher::Word::Word(const QString& folded, const Shapes& shapes)
    : text(folded)
    , numbers(folded, shapes.columns)
{
    const QString ofWord = shape(text);
    forms = shapes.columns.of(text);
    for (const Column column : ColumnsOfForms) {
        const auto ofColumn = ColumnForms::ofColumn(column);
        const auto isAny = [&](Holds holds) {
            return std::any_of(
                ofColumn.begin(), ofColumn.end(), [&](ColumnForm form) { return forms[size_t(form)] == holds; });
        };
        if (isAny(Holds::Always))
            columnsAlways.push_back(column);
        if (isAny(Holds::Sometimes))
            columnsSometimes.push_back(column);
    }
    const QString& anySearch = shapes.searches.first;
    const QStringList& least = shapes.searches.second;
    isInEverySearch =
        std::all_of(least.begin(), least.end(), [&](const QString& search) { return search.contains(text); });
    const bool hasDigit = ofWord.contains(u'0');
    isOfAnId = std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-'; });
    isOfMoments = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'-' || c == u':'; });
    hasQuote = text.contains(u'"');
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
    if (word.isInEverySearch || (word.isOfAnId && word.ascii.isIn(QByteArrayView(job.id.toUtf8()))))
        return true;
    // First what is found out without making a text for it.
    return isAlwaysIn(word, job, jobs.now()) || isInComment(word, jobs, job) || isQuoted(word, job.search)
        || isSometimesIn(word, job, jobs.now()) || isInSearch(word, jobs, row, searches);
}

bool JobTextMatcher::isAlwaysIn(const Word& word, const Job& job, Timestamp now)
{
    return std::any_of(word.columnsAlways.begin(), word.columnsAlways.end(),
        [&](Column column) { return word.forms[size_t(formOf(job, column, now))] == Holds::Always; });
}

bool JobTextMatcher::isSometimesIn(const Word& word, const Job& job, Timestamp now)
{
    return std::any_of(word.columnsSometimes.begin(), word.columnsSometimes.end(), [&](Column column) {
        return word.forms[size_t(formOf(job, column, now))] == Holds::Sometimes
            && isInColumnOfForms(word, job, column, now);
    });
}

bool JobTextMatcher::isInColumnOfForms(const Word& word, const Job& job, Column column, Timestamp now)
{
    if (const qint64* count = countIn(job, column))
        return word.numbers.isInCount(*count);
    if (const Timestamp* moment = momentIn(job, column))
        return word.numbers.isInMoment(*moment);
    if (column == JobTableModel::ProgressColumn)
        return word.numbers.isInProgress(job);
    return word.numbers.isInSpan(*durationOf(job, now));
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

bool JobTextMatcher::isQuoted(const Word& word, const PackedSearch& search)
{
    if (!search.sketch().isOrdinary() || word.hasQuote)
        return false;
    const QByteArrayView packed = search.packed();
    return word.ascii.isIn(packed, [packed](const char* found) {
        const char* field = found;
        while (*field > PackedSearch::ActionLog) {
            if (field == packed.begin())
                return false;
            --field;
        }
        const char* const text = field + 2; // behind the quote; or of another value
        return *field < PackedSearch::Start && field[1] == '"' && found >= text && (found == text || found[-1] != '"');
    });
}

std::optional<bool> JobTextMatcher::isInSkeleton(const Word& word, const PackedSearch& search)
{
    const SearchSketch sketch = search.sketch();
    const Timestamp start = search.ordinaryMoment(PackedSearch::Start);
    const Timestamp end = search.ordinaryMoment(PackedSearch::End);
    if (sketch.hasStart() != start.isValid() || sketch.hasEnd() != end.isValid())
        return {};
    auto known = word.skeletons.constFind(sketch.key());
    if (known == word.skeletons.cend())
        known = word.skeletons.insert(sketch.key(), Skeleton::of(sketch, word.text));
    if (known->holdsWord)
        return true;
    if (!known->hasLoneMoments && (start.isValid() || end.isValid()))
        return {};
    const auto isIn = [&](Timestamp moment) { return moment.isValid() && word.numbers.isInMomentOfSearch(moment); };
    return word.isOfMoments && (isIn(start) || isIn(end));
}

JobTextMatcher::Skeleton JobTextMatcher::Skeleton::of(SearchSketch sketch, const QString& word)
{
    QString text = words::search(sketch.skeleton()).toCaseFolded();
    bool hasLoneMoments = true;
    for (const Timestamp moment : {SearchSketch::SkeletonStart, SearchSketch::SkeletonEnd}) {
        const QString shown = words::momentOfSearch(moment);
        const qsizetype at = text.indexOf(shown);
        if (at < 0)
            continue;
        const qsizetype behind = at + shown.size();
        hasLoneMoments =
            hasLoneMoments && (at == 0 || text[at - 1].isSpace()) && (behind == text.size() || text[behind].isSpace());
        text.remove(at, shown.size());
    }
    return {text.contains(word), hasLoneMoments};
}

bool JobTextMatcher::isInSearch(const Word& word, const JobTableModel& jobs, int row, ShownSearches& searches)
{
    if (const QString* shown = searches.find(row))
        return shown->contains(word.text);
    const PackedSearch& search = jobs.jobAt(row).search;
    if (search.sketch().isOrdinary()) { // of which isQuoted() has told all but our own words
        if (!word.isOfSearch)
            return false;
        if (const auto isIn = word.ascii.isEmpty() ? std::nullopt : isInSkeleton(word, search))
            return *isIn;
    } else if (word.isOnlyQuoted && search.sketch().isPlain() && !word.ascii.isIn(search.packed())) {
        return false; // which most words are
    }
    const QString shown = jobs.displayText(jobs.jobAt(row), JobTableModel::SearchColumn);
    return searches.keep(row, shown.toCaseFolded()).contains(word.text);
}

} // namespace bulkhead
