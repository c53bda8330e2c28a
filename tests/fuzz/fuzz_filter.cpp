#include "app/jobs/savedviews.h"
#include "app/text/displayed.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

void requireSound(const JobFilter& filter)
{
    const QJsonObject json = filter.toJson();
    require(JobFilter::fromJson(json) == filter, "a filter is kept as it is",
        QString::fromUtf8(QJsonDocument(json).toJson()));
    // Taken away one by one, its chips leave nothing.
    const auto terms = termsOf(filter);
    JobFilter rest = filter;
    for (const FilterTerm& term : terms) {
        requireHarmless(term.words);
        require(!term.words.isEmpty(), "a chip says what it is");
        require(
            term.kind != FilterTerm::Kind::Text || term.words.endsWith(displayedInSentence(filter.text.trimmed(), 40)),
            "a chip says what was typed", term.words);
        const JobFilter less = without(rest, term);
        require(!(less == rest), "a chip takes something away", term.words);
        rest = less;
    }
    rest.text = rest.text.trimmed();
    require(rest.isEmpty(), "each part of a filter is a chip");
}

} // namespace

/// The views as the settings file has them.
void run(Input input)
{
    const SavedViews views = SavedViews::fromJson(input.rest());
    for (const SavedView& view : views.all()) {
        require(view.name == view.name.trimmed() && !view.name.isEmpty(), "a view has a name", view.name);
        require(views.find(view.name) == &view, "no two views have one name", view.name);
        requireSound(view.filter);
    }
    const QByteArray json = views.toJson();
    require(SavedViews::fromJson(json).all() == views.all(), "views are kept as they are", QString::fromUtf8(json));
    require(SavedViews::fromJson(json).toJson() == json, "views are written in one way", QString::fromUtf8(json));
}

} // namespace bulkhead::fuzzing
