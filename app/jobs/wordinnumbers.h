#pragma once

#include "app/jobs/columnforms.h"

#include <QHash>

#include <vector>

namespace bulkhead {

/// Whether the texts that columns make of numbers and moments hold a word. A table asks for each of 100,000 jobs, and
/// making these texts takes a microsecond or two for each, so that what was learnt of a number is kept. It holds for
/// the language, the zone and the numbers' format of the moment: make a new one when these change.
class WordInNumbers {
public:
    /// Of a word without spaces, letters' case folded.
    WordInNumbers(const QString& folded, const ColumnForms& forms);

    bool isInCount(qint64 count) const;
    /// Of a valid one, with its zone.
    bool isInMoment(Timestamp moment) const;
    /// Of a valid one, as words::momentOfSearch() writes it.
    bool isInMomentOfSearch(Timestamp moment) const;
    bool isInSpan(std::chrono::milliseconds length) const;
    bool isInProgress(const Job& job) const;

private:
    /// By number, from 0; Sometimes where it was not asked yet.
    using Known = std::vector<Holds>;
    /// Times of the day.
    struct Times {
        Times(QStringView itsForm, int secondsApart, const QString& word);

        QStringView form; ///< "00:00:00"
        int apart; ///< seconds from one to the next
        bool mayHold; ///< the word has this form, or a part of it
        mutable Known known; ///< in their order
    };

    bool isIn(const QString& text) const { return text.toCaseFolded().contains(m_word); }
    bool isInTime(const Times& times, qint64 second) const;

    QString m_word;
    bool m_isInLoneNumbersOnly; ///< in what the progress shows
    mutable Known m_counts;
    mutable Known m_spans; ///< by second
    // A moment is shown in parts with spaces between them, so no word begins in one and ends in another.
    Times m_withSeconds;
    Times m_withoutSeconds; ///< with the minute
    mutable QHash<qint64, bool> m_dates; ///< by day since 1970
    mutable QHash<int, bool> m_zones; ///< by seconds east of UTC
};

} // namespace bulkhead
