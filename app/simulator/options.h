#pragma once

#include "app/simulator/ratelimiter.h"
#include "app/simulator/simulatedaccount.h"

#include <QStringList>

#include <chrono>

namespace bulkhead::simulation {

struct Options {
    AccountSetup account;
    int port = 0;
    int quota = RateLimiter::DefaultQuota;
    std::chrono::milliseconds delay{0};
    QString requestLog; ///< empty for none
    bool untilStdinCloses = false;
};

/// What the command line asks for: to run, to print a text, or something that does not exist.
struct CommandLine {
    enum class Kind { Run, Print, Wrong };

    Kind kind = Kind::Run;
    Options options;
    QString text; ///< to print, or what is wrong
};

/// `nowMs` is the start of the simulation where the command line names none.
CommandLine readCommandLine(const QStringList& arguments, qint64 nowMs);

} // namespace bulkhead::simulation
