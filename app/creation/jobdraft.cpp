#include "app/creation/jobdraft.h"

#include "app/text/displayed.h"

#include <QCoreApplication>

#include <chrono>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct DraftWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::JobDraft)
};

QString searchField(QLatin1StringView name)
{
    return "/search_params/"_L1 + name;
}

void checkAction(QList<DraftProblem>& problems, const JobDraft& draft)
{
    const JobRequest& request = draft.request;
    if (request.action == JobAction::Unknown) {
        const QString raw = draft.original && draft.original->oddities ? draft.original->oddities->action : QString();
        problems.append({u"/action"_s,
            raw.isEmpty() ? DraftWords::tr("Choose what the job shall do.")
                          : DraftWords::tr(
                              "Choose what the job shall do: this version does not know the original's action %1 and "
                              "could not say what it would start.")
                                .arg(displayedInSentence(raw, 64))});
    }
    const bool isNowhere = request.destination == Destination::None
        || (request.destination == Destination::Unknown && request.otherDestination.isEmpty());
    if (request.action == JobAction::Move && isNowhere)
        problems.append({u"/destination"_s, DraftWords::tr("Choose where the messages are to be moved.")});
}

void checkTexts(QList<DraftProblem>& problems, const SearchParams& search)
{
    for (const auto& [name, field] : SearchTextFields) {
        const QString& text = search.*field;
        if (!text.isEmpty() && text.trimmed().isEmpty())
            problems.append(
                {searchField(name), DraftWords::tr("This field holds only blanks: fill it in or empty it.")});
        else if (text.contains(QChar::ReplacementCharacter) || !text.isValidUtf16())
            problems.append({searchField(name),
                DraftWords::tr(
                    "This field holds a character that could not be read (“�”), so it would search for something "
                    "else. Replace it.")});
    }
}

void checkRange(QList<DraftProblem>& problems, const SearchParams& search)
{
    if (search.start.isValid() && search.end.isValid() && search.start >= search.end)
        problems.append({searchField("start"_L1), DraftWords::tr("The beginning must lie before the end.")});
}

} // namespace

JobDraft JobDraft::blank(Timestamp now)
{
    constexpr qint64 Minute = std::chrono::milliseconds(1min).count();
    constexpr qint64 Range = std::chrono::milliseconds(7 * 24h).count();
    JobDraft draft;
    // Whole minutes, as the form shows them; what came just now is included.
    const qint64 end = (now.msecs() / Minute + 1) * Minute;
    draft.request.search.start = Timestamp(end - Range);
    draft.request.search.end = Timestamp(end);
    return draft;
}

JobDraft JobDraft::runAgain(const Job& original)
{
    JobDraft draft;
    draft.original = original;
    JobRequest& request = draft.request;
    request.action = original.action;
    request.destination = original.destination;
    if (original.destination == Destination::Unknown && original.oddities)
        request.otherDestination = original.oddities->destination;
    request.comment = original.comment.toString();
    request.search = decodeSearchParams(original.search.toJson());
    request.otherSearchFields = otherSearchFields(original.search.toJson());
    for (const QString& field : std::as_const(request.search.otherFields)) {
        if (!request.otherSearchFields.contains(field))
            draft.lostFields.append(field);
    }
    return draft;
}

QList<DraftProblem> JobDraft::problems() const
{
    QList<DraftProblem> problems;
    checkAction(problems, *this);
    checkTexts(problems, request.search);
    checkRange(problems, request.search);
    for (const QString& field : lostFields) {
        problems.append({"/search_params/"_L1 + field,
            DraftWords::tr(
                "The original's limit %1 can't be carried over exactly. Leave it out if the job may find more "
                "without it.")
                .arg(displayedInSentence(field, 64))});
    }
    if (encodeJobRequest(request).size() > LongestRequest)
        problems.append({u"/comment"_s, DraftWords::tr("The request is too long to be recorded. Shorten its texts.")});
    return problems;
}

} // namespace bulkhead
