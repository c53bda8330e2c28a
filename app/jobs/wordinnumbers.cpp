#include "app/jobs/wordinnumbers.h"

#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/text/format.h"

#include <algorithm>
#include <limits>

namespace bulkhead {

namespace {

constexpr qint64 SecondsOfDay = 86'400;

/// Looks it up among so many numbers from 0, and asks `isIn` for one that is not known.
template <typename Ask>
bool looked(std::vector<Holds>& known, qint64 number, qint64 most, Ask isIn)
{
    if (known.empty())
        known.resize(size_t(most), Holds::Sometimes);
    Holds& holds = known[size_t(number)];
    if (holds == Holds::Sometimes)
        holds = isIn() ? Holds::Always : Holds::Never;
    return holds == Holds::Always;
}

template <typename Key, typename Ask>
bool looked(QHash<Key, bool>& known, Key key, Ask isIn)
{
    auto found = known.constFind(key);
    if (found == known.constEnd())
        found = known.insert(key, isIn());
    return *found;
}

struct DateAndTime {
    qint64 day; ///< since 1970
    qint64 second; ///< of the day
};

DateAndTime dateAndTime(Timestamp moment, int secondsEast)
{
    using namespace std::chrono;
    const seconds local = floor<seconds>(milliseconds(moment.msecs())) + seconds(secondsEast);
    const qint64 day = floor<days>(local).count();
    return {day, local.count() - day * SecondsOfDay};
}

} // namespace

WordInNumbers::Times::Times(QStringView itsForm, int secondsApart, const QString& word)
    : form(itsForm)
    , apart(secondsApart)
    , mayHold(itsForm.contains(shape(word)))
{
}

WordInNumbers::WordInNumbers(const QString& folded, const ColumnForms& forms)
    : m_word(folded)
    , m_isInLoneNumbersOnly(shape(folded).contains(u'0') && forms.hasLoneNumbers(ColumnForm::Handled)
          && forms.hasLoneNumbers(ColumnForm::HandledAndFailed))
    , m_withSeconds(u"00:00:00", 1, folded)
    , m_withoutSeconds(u"00:00", 60, folded)
{
}

bool WordInNumbers::isInCount(qint64 count) const
{
    constexpr qint64 MostKept = 65'536;
    const auto isInText = [&] { return isIn(format::count(count)); };
    return count < 0 || count >= MostKept ? isInText() : looked(m_counts, count, MostKept, isInText);
}

bool WordInNumbers::isInTime(const Times& times, qint64 second) const
{
    if (!times.mayHold)
        return false;
    constexpr qsizetype BehindDate = 11;
    return looked(times.known, second / times.apart, SecondsOfDay / times.apart, [&] {
        const QString moment = format::momentInUtc(Timestamp(second * 1000)); // a zone makes no difference to the form
        return QStringView(moment).sliced(BehindDate, times.form.size()).contains(m_word);
    });
}

bool WordInNumbers::isInMoment(Timestamp moment) const
{
    const int east = format::secondsEastOfUtc(moment);
    const auto [day, second] = dateAndTime(moment, east);
    const auto part = [&](int number) { return format::moment(moment).section(QLatin1Char(' '), number, number); };
    return looked(m_dates, day, [&] { return isIn(part(0)); }) || isInTime(m_withSeconds, second)
        || looked(m_zones, east, [&] { return isIn(part(2)); });
}

bool WordInNumbers::isInMomentOfSearch(Timestamp moment) const
{
    const auto [day, second] = dateAndTime(moment, 0);
    const auto date = [&] { return words::momentOfSearch(moment).section(QLatin1Char(' '), 0, 0); };
    return looked(m_dates, day, [&] { return isIn(date()); })
        || (words::showsSeconds(moment) ? isInTime(m_withSeconds, second) : isInTime(m_withoutSeconds, second));
}

bool WordInNumbers::isInSpan(std::chrono::milliseconds length) const
{
    const qint64 seconds = std::max<qint64>(std::chrono::floor<std::chrono::seconds>(length).count(), 0);
    const auto isInText = [&] { return isIn(format::span(length)); };
    return seconds >= SecondsOfDay ? isInText() : looked(m_spans, seconds, SecondsOfDay, isInText);
}

bool WordInNumbers::isInProgress(const Job& job) const
{
    const JobProgress progress = progressOf(job);
    // More messages than an int holds are shown as fewer.
    if (!m_isInLoneNumbersOnly || progress.whole == 0 || progress.whole > std::numeric_limits<int>::max())
        return isIn(words::progress(job));
    return isInCount(progress.percentHandled()) || isInCount(handledMessages(job)) || isInCount(progress.whole)
        || (job.messages.failed > 0 && isInCount(job.messages.failed));
}

} // namespace bulkhead
