#include "app/instance/singleinstance.h"
#include "tests/fuzz/fuzzing.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

/// The running program, as long as the fuzzer runs.
struct Running {
    QTemporaryDir folder;
    SingleInstance instance{folder.path()};
    int raised = 0;

    Running()
    {
        QObject::connect(&instance, &SingleInstance::raiseRequested, [this] { ++raised; });
        require(instance.begin() == SingleInstance::Role::First, "the first one is the first one");
    }
};

} // namespace

/// A visitor who writes the lines of the input one after the other, `\n` in place of a line end.
void run(Input input)
{
    static Running running;
    const int before = running.raised;
    QByteArray all;
    QByteArray heard;
    {
        QLocalSocket visitor;
        visitor.connectToServer(running.instance.address());
        while (!input.isAtEnd()) {
            const QByteArray piece = input.line().replace("\\n", "\n");
            all += piece;
            visitor.write(piece);
            visitor.flush();
            QCoreApplication::processEvents();
        }
        // Whoever has not said a whole request would be waited for, so that one goes.
        while (all.size() >= 6 && visitor.state() == QLocalSocket::ConnectedState)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        heard = visitor.readAll();
    }
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const int raised = running.raised - before;
    const QString seen = QString::fromLatin1(all.left(100).toPercentEncoding()) + u" raised it "_s
        + QString::number(raised) + u" times and heard "_s + QString::fromLatin1(heard.toPercentEncoding());
    require(raised <= 1, "one visitor raises it once", seen);
    require(raised == 0 || all.startsWith("raise\n"), "nothing but the one request is taken", seen);
    require(all != "raise\n" || raised == 1, "the one request is taken", seen);
    require(heard.isEmpty() || heard == "raised\n", "nothing is told but the one answer", seen);
    require(heard.isEmpty() || raised == 1, "the answer is true", seen);
}

} // namespace bulkhead::fuzzing
