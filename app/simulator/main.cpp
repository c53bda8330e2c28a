#include "app/simulator/apirouter.h"
#include "app/simulator/httpfront.h"
#include "app/simulator/options.h"
#include "app/simulator/requestlog.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace bulkhead::simulation;
using namespace Qt::StringLiterals;

namespace {

void print(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// What a client needs to be pointed here, for people and programs to read.
void announce(int port)
{
    QString text = u"listening on http://127.0.0.1:%1/client/v4\n"_s.arg(port);
    text += u"account id: %1\n"_s.arg(simulatedAccountId());
    for (const Credential& credential : simulatedCredentials()) {
        if (credential.kind == CredentialKind::GlobalKey)
            text += u"email: %1\n"_s.arg(simulatedEmail());
        text += u"%1: %2\n"_s.arg(credential.label, credential.secret);
    }
    print(stdout, text);
}

/// Whoever started this process holds the other end, and the system closes it even if that process is killed.
void endWithStdin()
{
    std::thread([] {
        while (std::getchar() != EOF) { }
        // Idle connections would hold an orderly end for up to a minute, and there is nothing to save: the journal is
        // written line by line.
        std::_Exit(EXIT_SUCCESS);
    }).detach();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const CommandLine line = readCommandLine(QCoreApplication::arguments(), QDateTime::currentMSecsSinceEpoch());
    switch (line.kind) {
    case CommandLine::Kind::Wrong:
        print(stderr,
            u"bulkhead-simulator: %1. Usage: bulkhead-simulator [--port N] [--jobs N] [--seed N] ...; see "
            "--help\n"_s.arg(line.text));
        return 2;
    case CommandLine::Kind::Print:
        print(stdout, line.text);
        return EXIT_SUCCESS;
    case CommandLine::Kind::Run:
        break;
    }

    const Options& options = line.options;
    RequestLog log;
    if (!options.requestLog.isEmpty() && !log.open(options.requestLog)) {
        print(stderr, u"bulkhead-simulator: cannot write %1: %2\n"_s.arg(options.requestLog, log.errorText()));
        return EXIT_FAILURE;
    }
    SimulatedAccount account(options.account);
    ApiRouter router(account, options.quota);
    HttpFront front(router, log, options.account.startMs, options.delay);
    const std::optional<int> port = front.bind(options.port);
    if (!port) {
        print(stderr, u"bulkhead-simulator: cannot listen on 127.0.0.1:%1: is the port in use?\n"_s.arg(options.port));
        return EXIT_FAILURE;
    }
    announce(*port);
    if (options.untilStdinCloses)
        endWithStdin();
    return front.serve() ? EXIT_SUCCESS : EXIT_FAILURE;
}
