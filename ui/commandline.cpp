#include "ui/commandline.h"

#include "version.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::CommandLine)
};

} // namespace

std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineWords::tr(
        "Shows the bulk action jobs of a Cloudflare Email Security account and cancels chosen ones."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLineWords::tr("Show this help and exit."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, CommandLineWords::tr("Show the version and exit."));
    const QCommandLineOption demo(
        u"demo"_s, CommandLineWords::tr("Open the simulated account: no credential, no network, nothing real."));
    const QCommandLineOption simulator(u"simulator-arguments"_s,
        CommandLineWords::tr("With --demo: further arguments for bulkhead-simulator, in one text."),
        CommandLineWords::tr("arguments"));
    const QCommandLineOption selfTest(u"self-test"_s,
        CommandLineWords::tr("Try whether this installation works, without a window, on the simulated account and the "
                             "system keychain; say what came of it and exit."));
    parser.addOptions({help, version, demo, simulator, selfTest});

    QString wrong;
    if (!parser.parse(arguments))
        wrong = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        wrong = CommandLineWords::tr("Unexpected argument “%1”.").arg(parser.positionalArguments().constFirst());
    else if (parser.isSet(simulator) && !parser.isSet(demo))
        wrong = CommandLineWords::tr("--simulator-arguments needs --demo.");
    else if (parser.isSet(selfTest) && parser.isSet(demo))
        wrong = CommandLineWords::tr("--self-test opens no account; leave --demo out.");
    if (!wrong.isEmpty())
        return CommandLineEnd{
            2, CommandLineWords::tr("%1\nUsage: bulkhead [--demo | --self-test] [--help] [--version]\n").arg(wrong)};
    if (parser.isSet(help))
        return CommandLineEnd{0, parser.helpText()};
    if (parser.isSet(version))
        return CommandLineEnd{0, u"bulkhead %1\n"_s.arg(QLatin1String(BULKHEAD_VERSION))};
    return CommandLine{
        parser.isSet(demo), parser.isSet(selfTest), parser.value(simulator).split(u' ', Qt::SkipEmptyParts)};
}

} // namespace bulkhead
