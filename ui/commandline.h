#pragma once

#include <QStringList>

#include <optional>
#include <variant>

namespace bulkhead {

struct CommandLine {
    bool demo = false;
    bool selfTest = false; ///< see SelfTest
    /// Given to the simulator as they are, for repeatable pictures and tests: --simulator-arguments "--jobs 40 --seed
    /// 7"
    QStringList simulatorArguments;
};

/// What to print and with which exit code to end, instead of opening a window.
struct CommandLineEnd {
    int exitCode = 0;
    QString text;
};

/// `arguments` with the program's name first. --help and --version end with 0 on standard output, anything wrong ends
/// with 2 and a usage line on standard error.
std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList& arguments);

} // namespace bulkhead
