#pragma once

#include "app/jobs/asciiword.h"
#include "app/jobs/columnforms.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/shownsearches.h"
#include "app/jobs/wordinnumbers.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace bulkhead {

/// Whether the columns of a job show every one of some words, letters' case apart: exactly what JobTableModel's
/// displayText() of the columns holds, but without making these texts for each of 100,000 jobs, which takes seconds.
///
/// Most columns can show few forms of text (a status, a number, a moment), so that one look at a word tells that they
/// can't show it, or always do. Only what strangers wrote has to be looked into, and that is done in the record as it
/// came where that gives the same answer. What is learnt of a column holds for the language, the zone and the numbers'
/// format of the moment: make a new one when these change.
class JobTextMatcher {
public:
    /// As typed: words between spaces.
    explicit JobTextMatcher(const QString& text = {});

    bool isEmpty() const { return m_words.empty(); }
    /// Of the job in a row of the table. `searches` are kept by the caller for other words, and are filled where that
    /// is needed.
    bool matches(const JobTableModel& jobs, int row, ShownSearches& searches) const;
    /// Where true, no job that `other` does not match is matched, so that only the ones that it matches need be asked
    /// about: each word of `other` is within one of these, as when somebody types on.
    bool isNarrowerThan(const JobTextMatcher& other) const;
    /// Asks for the memory of the job's texts, which matches() will read.
    static void expect(const Job& job);

private:
    struct Shapes;
    /// An ordinary search's sentence without what strangers wrote and without its moments.
    struct Skeleton {
        static Skeleton of(SearchSketch sketch, const QString& word);

        bool holdsWord;
        bool hasLoneMoments; ///< between spaces, so that no word is in one and in what stands beside it
    };
    struct Word {
        Word(const QString& folded, const Shapes& shapes);

        QString text; ///< folded
        AsciiWord ascii; ///< the same, empty where it is not ASCII
        bool isOfMoments = false; ///< all of its characters occur in a moment without its zone
        bool hasQuote = false; ///< the one that JSON has around texts
        bool isOfAnId = false; ///< all of its characters occur in a job id
        bool isInEverySearch = false;
        bool isOfSearch = false; ///< it may be one of our own words in the sentence, a field's name or part of a date
        bool isOnlyQuoted = false; ///< the sentence can hold it only as it stands in the record; a number is ours, too
        FormsOfWord forms{};
        WordInNumbers numbers;
        std::vector<JobTableModel::Column> columnsAlways; ///< of which a form always holds it
        std::vector<JobTableModel::Column> columnsSometimes; ///< of which a form may hold it
        std::array<bool, size_t(JobStatus::Unknown)> isOfStatus{};
        std::array<std::array<bool, size_t(Destination::Unknown)>, size_t(JobAction::Unknown)> isOfAction{};
        mutable QHash<quint32, Skeleton> skeletons; ///< by SearchSketch::key()
    };

    static bool matches(const Word& word, const JobTableModel& jobs, int row, ShownSearches& searches);
    static bool isInComment(const Word& word, const JobTableModel& jobs, const Job& job);
    static bool isAlwaysIn(const Word& word, const Job& job, Timestamp now);
    static bool isSometimesIn(const Word& word, const Job& job, Timestamp now);
    static bool isInColumnOfForms(const Word& word, const Job& job, JobTableModel::Column column, Timestamp now);
    static bool isQuoted(const Word& word, const PackedSearch& search);
    /// Nothing where only the whole sentence tells.
    static std::optional<bool> isInSkeleton(const Word& word, const PackedSearch& search);
    static bool isInSearch(const Word& word, const JobTableModel& jobs, int row, ShownSearches& searches);

    std::vector<Word> m_words;
};

} // namespace bulkhead
