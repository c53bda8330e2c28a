#pragma once

#include "app/jobs/jobtablemodel.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <vector>

namespace bulkhead {

/// Whether the columns of a job show every one of some words, letters' case apart: exactly what JobTableModel's
/// displayText() of the columns holds, but without making these texts for each of 100,000 jobs, which takes seconds.
///
/// Most columns can show few shapes of text (a status, a number, a moment), so that one look at a word tells that they
/// can't show it. Only what strangers wrote has to be looked into, and that is done in the record as it came where that
/// gives the same answer. What is learnt of a column holds for the language, the zone and the numbers' format of the
/// moment: make a new one when these change.
class JobTextMatcher {
public:
    /// As typed: words between spaces.
    explicit JobTextMatcher(const QString& text = {});

    bool isEmpty() const { return m_words.empty(); }
    /// `shown` is kept by the caller for the job as long as it does not change, and is filled when it is needed: what
    /// the job searches for, in words, folded. Empty at first.
    bool matches(const JobTableModel& jobs, const Job& job, QString& shown) const;

private:
    struct Shapes;
    struct Word {
        Word(const QString& folded, const Shapes& shapes);

        QString text; ///< folded
        QByteArray ascii; ///< the same, empty where it is not ASCII
        bool hasDigit = false;
        bool isOfAnId = false; ///< all of its characters occur in a job id
        bool isInEverySearch = false;
        bool isOfSearch = false; ///< it may be one of our own words in the sentence, or part of a date
        std::array<bool, JobTableModel::ColumnCount> isOfColumn{}; ///< the shape can occur there
        std::array<bool, size_t(JobStatus::Unknown)> isOfStatus{};
        std::array<std::array<bool, size_t(Destination::Unknown)>, size_t(JobAction::Unknown)> isOfAction{};
        mutable QHash<quint32, bool> isOfSkeleton; ///< by SearchSketch::key()
    };

    static bool matches(const Word& word, const JobTableModel& jobs, const Job& job, QString& shown);
    static bool isInComment(const Word& word, const JobTableModel& jobs, const Job& job);
    static bool isInSearch(const Word& word, const JobTableModel& jobs, const Job& job, QString& shown);

    std::vector<Word> m_words;
};

} // namespace bulkhead
