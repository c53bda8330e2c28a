#include "app/simulator/options.h"

#include "version.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <cmath>
#include <limits>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostJobs = 10'000'000;
constexpr int MostDelayMs = 600'000;

/// Reads option values, and keeps the first thing that is wrong with them.
class Values {
public:
    explicit Values(const QCommandLineParser& parser)
        : m_parser(parser)
    {
    }

    const QString& wrong() const { return m_wrong; }

    qint64 whole(const QString& name, qint64 most)
    {
        bool ok = false;
        const qint64 value = m_parser.value(name).toLongLong(&ok);
        if (!ok || value < 0 || value > most)
            complain(name, u"a whole number from 0 to %1"_s.arg(most));
        return value;
    }

    double factor(const QString& name)
    {
        bool ok = false;
        const double value = m_parser.value(name).toDouble(&ok);
        if (!ok || !std::isfinite(value) || value < 0 || value > 1000)
            complain(name, u"a number from 0 to 1000"_s);
        return value;
    }

    qint64 time(const QString& name)
    {
        // What happened years before and after it must have a year of four digits, too.
        constexpr int First = 1970;
        constexpr int Last = 9989;
        const QDateTime time = QDateTime::fromString(m_parser.value(name), Qt::ISODateWithMs).toUTC();
        if (!time.isValid() || time.date().year() < First || time.date().year() > Last)
            complain(name, u"a time such as 2026-11-23T18:55:01Z, from the years %1 to %2"_s.arg(First).arg(Last));
        return time.toMSecsSinceEpoch();
    }

private:
    void complain(const QString& name, const QString& wanted)
    {
        if (m_wrong.isEmpty())
            m_wrong = u"--%1 takes %2, not \"%3\""_s.arg(name, wanted, m_parser.value(name));
    }

    const QCommandLineParser& m_parser;
    QString m_wrong;
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"A simulated Cloudflare account with bulk action jobs, behind HTTP on 127.0.0.1."_s);
    parser.addOptions({
        {u"port"_s, u"Listen on this port; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"jobs"_s, u"How many jobs the account starts with."_s, u"N"_s, u"240"_s},
        {u"seed"_s, u"The same seed makes the same jobs."_s, u"N"_s, u"1"_s},
        {u"tempo"_s, u"How fast jobs go on; 0 holds them still, but cancels still settle."_s, u"X"_s, u"1"_s},
        {u"start"_s, u"Pretend that the simulation starts at this time."_s, u"ISO8601"_s},
        {u"delay"_s, u"Wait this long before each answer."_s, u"MS"_s, u"0"_s},
        {u"quota"_s, u"Calls that each credential may make in five minutes."_s, u"N"_s,
            QString::number(RateLimiter::DefaultQuota)},
        {u"request-log"_s, u"Write one JSON object for each request to this file."_s, u"FILE"_s},
        {u"until-stdin-closes"_s, u"End when standard input is closed."_s},
        {u"help"_s, u"Show this help."_s},
        {u"version"_s, u"Show the version."_s},
    });
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments, qint64 nowMs)
{
    QCommandLineParser parser;
    describe(parser);
    const bool parsed = parser.parse(arguments);
    if (!parsed)
        return {CommandLine::Kind::Wrong, {}, parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return {CommandLine::Kind::Wrong, {}, u"Unexpected argument \"%1\""_s.arg(parser.positionalArguments()[0])};
    if (parser.isSet(u"help"_s))
        return {CommandLine::Kind::Print, {}, parser.helpText()};
    if (parser.isSet(u"version"_s))
        return {CommandLine::Kind::Print, {}, QStringLiteral("bulkhead-simulator " BULKHEAD_VERSION "\n")};

    Values values(parser);
    CommandLine line;
    Options& options = line.options;
    options.port = static_cast<int>(values.whole(u"port"_s, 65'535));
    options.quota = static_cast<int>(values.whole(u"quota"_s, std::numeric_limits<int>::max()));
    options.delay = std::chrono::milliseconds(values.whole(u"delay"_s, MostDelayMs));
    options.requestLog = parser.value(u"request-log"_s);
    options.untilStdinCloses = parser.isSet(u"until-stdin-closes"_s);
    options.account.jobs = static_cast<int>(values.whole(u"jobs"_s, MostJobs));
    options.account.seed = static_cast<quint64>(values.whole(u"seed"_s, std::numeric_limits<qint64>::max()));
    options.account.tempo = values.factor(u"tempo"_s);
    options.account.startMs = parser.isSet(u"start"_s) ? values.time(u"start"_s) : nowMs;
    if (!values.wrong().isEmpty())
        return {CommandLine::Kind::Wrong, {}, values.wrong()};
    return line;
}

} // namespace bulkhead::simulation
