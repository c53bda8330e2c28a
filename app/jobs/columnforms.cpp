#include "app/jobs/columnforms.h"

#include "app/jobs/jobwords.h"
#include "app/text/format.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Column = JobTableModel::Column;

constexpr qint64 Largest = std::numeric_limits<qint64>::max();

ColumnForm formOfProgress(const Job& job)
{
    if (progressOf(job).whole == 0)
        return isActive(job.status) ? ColumnForm::NoMessagesYet : ColumnForm::NoMessages;
    return job.messages.failed > 0 ? ColumnForm::HandledAndFailed : ColumnForm::Handled;
}

ColumnForm formOfMoment(Timestamp moment)
{
    if (!moment.isValid())
        return ColumnForm::Nothing;
    const int minutes = format::secondsEastOfUtc(moment) / 60;
    return minutes == 0 ? ColumnForm::MomentInUtc : minutes > 0 ? ColumnForm::MomentEast : ColumnForm::MomentWest;
}

ColumnForm formOfSpan(format::SpanForm form)
{
    return ColumnForm(int(ColumnForm::Seconds) + int(form));
}
static_assert(int(ColumnForm::Days) - int(ColumnForm::Seconds) == int(format::SpanForm::Days));

Job sampleJob(JobStatus status, qint64 handled, qint64 failed)
{
    Job job(*JobId::fromString(u"00000000-0000-4000-8000-000000000000"));
    job.status = status;
    job.messages.successful = handled - failed;
    job.messages.failed = failed;
    return job;
}

} // namespace

QString shape(QString folded)
{
    for (QChar& character : folded) {
        if (character.isDigit())
            character = u'0';
    }
    return folded;
}

std::vector<int> countsOfPlurals()
{
    std::vector<int> counts(112);
    std::iota(counts.begin(), counts.end(), 0);
    counts.erase(counts.begin() + 23, counts.begin() + 100);
    return counts;
}

ColumnForm formOf(const Job& job, Column column, Timestamp now)
{
    if (const qint64* count = countIn(job, column))
        return *count < 0 ? ColumnForm::CountNotReported : ColumnForm::Count;
    if (const Timestamp* moment = momentIn(job, column))
        return formOfMoment(*moment);
    if (column == JobTableModel::ProgressColumn)
        return formOfProgress(job);
    const auto duration = durationOf(job, now);
    return duration ? formOfSpan(format::spanForm(*duration)) : ColumnForm::Nothing;
}

std::vector<ColumnForm> ColumnForms::ofColumn(Column column)
{
    const auto fromTo = [](ColumnForm first, ColumnForm last) {
        std::vector<ColumnForm> forms{ColumnForm::Nothing};
        for (int form = int(first); form <= int(last); ++form)
            forms.push_back(ColumnForm(form));
        return forms;
    };
    switch (column) {
    case JobTableModel::ProgressColumn:
        return fromTo(ColumnForm::NoMessagesYet, ColumnForm::HandledAndFailed);
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return fromTo(ColumnForm::MomentInUtc, ColumnForm::MomentWest);
    case JobTableModel::DurationColumn:
        return fromTo(ColumnForm::Seconds, ColumnForm::Days);
    default:
        return fromTo(ColumnForm::CountNotReported, ColumnForm::Count);
    }
}

ColumnForms::ColumnForms()
{
    const auto add = [this](ColumnForm form, const QString& text) {
        m_shapes[size_t(form)].append(shape(text.toCaseFolded()));
    };
    const auto addProgress = [&](ColumnForm form, JobStatus status, qint64 handled, qint64 failed) {
        add(form, words::progress(sampleJob(status, handled, failed)));
    };
    std::vector<qint64> counts{Largest};
    for (const int count : countsOfPlurals())
        counts.push_back(count);
    addProgress(ColumnForm::NoMessagesYet, JobStatus::Processing, 0, 0);
    addProgress(ColumnForm::NoMessages, JobStatus::Completed, 0, 0);
    for (const qint64 count : counts) {
        if (count == 0)
            continue;
        addProgress(ColumnForm::Handled, JobStatus::Completed, count, 0);
        addProgress(ColumnForm::HandledAndFailed, JobStatus::Completed, count, count);
        add(ColumnForm::Days, format::span(std::chrono::hours(24 * std::min<qint64>(count, 112))));
    }
    add(ColumnForm::CountNotReported, format::count(NotReported));
    add(ColumnForm::Count, format::count(0));
    add(ColumnForm::Count, format::count(Largest));
    constexpr qint64 Year = 31'556'952'000;
    for (const qint64 year : {-3000, 0, 50, 9000, 200'000}) {
        const QString shown = format::moment(Timestamp(year * Year));
        const QString moment = shown.first(shown.lastIndexOf(u' ') + 1);
        add(ColumnForm::MomentInUtc, moment + u"UTC"_s);
        add(ColumnForm::MomentEast, moment + u"+00:00"_s);
        add(ColumnForm::MomentWest, moment + u"−00:00"_s);
    }
    for (const int larger : {0, 1, 11}) { // numbers of one and of two digits
        for (const int smaller : {0, 1, 11}) {
            for (const auto length :
                {std::chrono::seconds(60 * larger + smaller), std::chrono::seconds(3600 * larger + 60 * smaller)})
                add(formOfSpan(format::spanForm(length)), format::span(length));
        }
    }
    add(ColumnForm::Days, format::span(std::chrono::milliseconds(Largest)));
}

bool ColumnForms::hasLoneNumbers(ColumnForm form) const
{
    const QString separator = QLocale().groupSeparator();
    const auto isOfNumber = [&](QChar c) { return c == u'0' || separator.contains(c); };
    // Between spaces of whatever kind: a number's own separator may be one.
    const auto standsAlone = [&](const QString& part) {
        return !part.contains(u'0') || std::all_of(part.begin(), part.end(), isOfNumber);
    };
    const QStringList& shapes = m_shapes[size_t(form)];
    return std::all_of(shapes.begin(), shapes.end(), [&](const QString& shape) {
        const QStringList parts = shape.simplified().split(u' ');
        return std::all_of(parts.begin(), parts.end(), standsAlone);
    });
}

FormsOfWord ColumnForms::of(const QString& folded) const
{
    const QString ofWord = shape(folded);
    const bool hasDigit = ofWord.contains(u'0');
    FormsOfWord holds{};
    for (size_t form = 0; form < ColumnFormCount; ++form) {
        const QStringList& shapes = m_shapes[form];
        const auto isIn = [&](const QString& ofText) { return ofText.contains(ofWord); };
        if (std::none_of(shapes.begin(), shapes.end(), isIn))
            holds[form] = Holds::Never;
        else
            holds[form] =
                !hasDigit && std::all_of(shapes.begin(), shapes.end(), isIn) ? Holds::Always : Holds::Sometimes;
    }
    return holds;
}

} // namespace bulkhead
