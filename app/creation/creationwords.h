#pragma once

#include "app/creation/jobcreation.h"
#include "app/creation/jobdraft.h"

/// What is said about a job that is about to be started, and about what came of that. Everything is plain text, safe to
/// show.
namespace bulkhead::words {

/// "Moves to Deleted Items every message that this search finds: from billing@example.com, …"
QString creation(const JobRequest& request);
/// What makes it dangerous, one sentence each; see searchWarnings().
QStringList creationWarnings(const JobRequest& request);

struct CreationReport {
    QString headline;
    QString what; ///< happened, and why
    QString advice; ///< what to do now; empty where there is nothing to do
};
CreationReport creationReport(const JobCreation& creation);

/// What the server says about single fields, where it points at them.
QList<DraftProblem> problemsOf(const ApiError& error);

} // namespace bulkhead::words
