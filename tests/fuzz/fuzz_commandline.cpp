#include "app/simulator/options.h"
#include "tests/fuzz/fuzzing.h"
#include "ui/commandline.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

void startProgram(const QStringList& arguments)
{
    const auto parsed = parseCommandLine(arguments);
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed)) {
        require(end->exitCode == 0 || end->exitCode == 2, "it ends with 0 or 2");
        require(!end->text.isEmpty() && end->text.endsWith(u'\n'), "it says why it ends", end->text);
        require((end->exitCode == 2) == end->text.contains(u"\nUsage: "_s), "what is wrong comes with the usage",
            end->text);
        return;
    }
    const auto& line = std::get<CommandLine>(parsed);
    require(line.demo || line.simulatorArguments.isEmpty(), "there is no simulator without a demonstration");
    for (const QString& argument : line.simulatorArguments)
        require(!argument.isEmpty() && !argument.contains(u' '), "arguments are words", argument);
    // Said again in the shortest way it is the same.
    QStringList again{arguments[0]};
    if (line.demo)
        again.append(u"--demo"_s);
    if (!line.simulatorArguments.isEmpty())
        again.append(u"--simulator-arguments="_s + line.simulatorArguments.join(u' '));
    const auto repeated = parseCommandLine(again);
    const auto* same = std::get_if<CommandLine>(&repeated);
    require(same && same->demo == line.demo && same->simulatorArguments == line.simulatorArguments,
        "what was understood can be said again", again.join(u'|'));
}

void startSimulator(const QStringList& arguments)
{
    constexpr qint64 Now = 1'795'459'500'000;
    const auto line = simulation::readCommandLine(arguments, Now);
    if (line.kind != simulation::CommandLine::Kind::Run) {
        require(!line.text.isEmpty(), "it says why it does not run");
        return;
    }
    const simulation::Options& options = line.options;
    require(options.port >= 0 && options.port <= 65'535, "a port is a port", QString::number(options.port));
    require(options.account.jobs >= 0 && options.account.jobs <= 10'000'000, "jobs are as many as fit");
    require(options.quota >= 0 && options.delay.count() >= 0 && options.delay.count() <= 600'000, "limits are sound");
    require(std::isfinite(options.account.tempo) && options.account.tempo >= 0 && options.account.tempo <= 1000,
        "a tempo is a tempo", QString::number(options.account.tempo));
    // Said again in full it is the same.
    QStringList again{arguments[0], u"--port=%1"_s.arg(options.port), u"--jobs=%1"_s.arg(options.account.jobs),
        u"--seed=%1"_s.arg(options.account.seed), u"--tempo=%1"_s.arg(options.account.tempo, 0, 'g', 17),
        u"--delay=%1"_s.arg(options.delay.count()), u"--quota=%1"_s.arg(options.quota),
        u"--request-log=%1"_s.arg(options.requestLog),
        u"--start="_s + QDateTime::fromMSecsSinceEpoch(options.account.startMs).toUTC().toString(Qt::ISODateWithMs)};
    if (options.untilStdinCloses)
        again.append(u"--until-stdin-closes"_s);
    const auto same = simulation::readCommandLine(again, 0);
    require(same.kind == simulation::CommandLine::Kind::Run, "what was understood can be said again", same.text);
    require(same.options.port == options.port && same.options.account.jobs == options.account.jobs
            && same.options.account.seed == options.account.seed && same.options.account.tempo == options.account.tempo
            && same.options.delay == options.delay && same.options.quota == options.quota
            && same.options.requestLog == options.requestLog
            && same.options.untilStdinCloses == options.untilStdinCloses
            && same.options.account.startMs == options.account.startMs,
        "what is said again is the same", again.join(u'|'));
}

} // namespace

/// One argument a line.
void run(Input input)
{
    QStringList arguments{u"bulkhead"_s};
    while (!input.isAtEnd())
        arguments.append(anyText(input.line()));
    startProgram(arguments);
    startSimulator(arguments);
}

} // namespace bulkhead::fuzzing
