#pragma once

#include "app/cloudflare/jobrequest.h"

#include <QList>

#include <optional>

namespace bulkhead {

/// What is wrong with one field of a draft.
struct DraftProblem {
    QString field; ///< as the API points at it: "/destination", "/search_params/start"
    QString sentence; ///< plain, safe to show

    friend bool operator==(const DraftProblem&, const DraftProblem&) = default;
};

/// A job that somebody is about to start, right or wrong: what the form shows and edits.
struct JobDraft {
    JobRequest request;
    std::optional<Job> original; ///< the job that is run again
    /// Fields of the original's search that can't be carried over exactly. Without them the new job would find more,
    /// so that they must be left out by a person: by being taken off this list and from request.search.otherFields.
    QStringList lostFields;

    /// An empty one: a move, to nowhere yet, of what came in the last seven days before `now`. The range is fixed, so
    /// that a job does what was read before it was started, and can be recognised again.
    static JobDraft blank(Timestamp now);
    /// The same search, range, action and comment once more. Deprecated fields are left behind.
    static JobDraft runAgain(const Job& original);

    /// What must be put right before it may be sent, in the order of the form; empty where nothing is.
    QList<DraftProblem> problems() const;
    bool isRunAgain() const { return original.has_value(); }

    /// A longer request is not sent: its entry in the activity log could not be read again.
    static constexpr qsizetype LongestRequest = 1'000'000;
};

} // namespace bulkhead
