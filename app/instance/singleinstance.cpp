#include "app/instance/singleinstance.h"

#include "app/instance/foreground.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Request = "raise\n";
const QByteArray Answer = "raised\n";
/// For whoever connects and then says nothing.
constexpr auto PatienceWithVisitors = 2s;
constexpr int MostVisitors = 8;

/// Where sockets belong if the session has such a place, else beside the settings. On Windows a name is no file.
QString addressFor(const QString& folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).first(8).toHex();
    const QString name = u"bulkhead-"_s + QLatin1StringView(hash);
#ifdef Q_OS_WIN
    return name;
#else
    const QFileInfo session(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    const bool isUsable = session.isAbsolute() && session.isDir() && session.isWritable();
    return (isUsable ? session.absoluteFilePath() : folder) + u'/' + name;
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_address(addressFor(m_folder))
    , m_lock(m_folder + u"/running.lock"_s)
    , m_server(new QLocalServer(this))
{
    // However long it has been running: only a dead program's lock is stale.
    m_lock.setStaleLockTime(0);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(MostVisitors);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server->nextPendingConnection())
            hear(visitor);
    });
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::begin(std::chrono::milliseconds patience)
{
    if (!QFileInfo::exists(m_folder)) {
        QDir().mkpath(QFileInfo(m_folder).absolutePath());
        QDir().mkdir(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    if (m_lock.tryLock(0)) {
        listen();
        return Role::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError) {
        m_problem = tr("%1 takes no lock file, so nobody can tell whether Bulkhead is running already. "
                       "See to it that this is the only one, and that the folder can be written.")
                        .arg(QDir::toNativeSeparators(m_folder));
        return Role::Unguarded;
    }
    if (handOver(patience))
        return Role::HandedOver;
    qint64 process = 0;
    QString host;
    QString program;
    m_lock.getLockInfo(&process, &host, &program);
    m_problem =
        tr("Bulkhead is running already (process %1 on %2), but does not answer. End that one, then start again.")
            .arg(QString::number(process), host);
    return Role::Unanswered;
}

void SingleInstance::listen()
{
    // Who holds the lock may remove what a dead program has left.
    QLocalServer::removeServer(m_address);
    if (!m_server->listen(m_address))
        m_problem = tr("A second start can't bring this window to the front: %1. Use the desktop's list of windows.")
                        .arg(m_server->errorString());
}

void SingleInstance::hear(QLocalSocket* visitor)
{
    visitor->setReadBufferSize(Request.size() + 1);
    connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
    QTimer::singleShot(PatienceWithVisitors, visitor, [visitor] { visitor->abort(); });
    const auto read = [this, visitor] {
        if (visitor->bytesAvailable() < Request.size())
            return;
        if (visitor->readAll() != Request) {
            visitor->abort();
            return;
        }
        visitor->write(Answer);
        visitor->disconnectFromServer();
        Q_EMIT raiseRequested();
    };
    connect(visitor, &QLocalSocket::readyRead, this, read);
    read();
}

bool SingleInstance::handOver(std::chrono::milliseconds patience) const
{
    qint64 process = 0;
    QString host;
    QString program;
    if (m_lock.getLockInfo(&process, &host, &program))
        letComeToFront(process);
    // The other one may hold the lock and not listen yet.
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired(); QThread::msleep(20)) {
        QLocalSocket socket;
        socket.connectToServer(m_address);
        if (!socket.waitForConnected(int(deadline.remainingTime())))
            continue;
        socket.write(Request);
        while (socket.bytesAvailable() < Answer.size() && socket.waitForReadyRead(int(deadline.remainingTime()))) { }
        if (socket.readAll() == Answer)
            return true;
    }
    return false;
}

} // namespace bulkhead
