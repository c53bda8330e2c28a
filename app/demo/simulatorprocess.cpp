#include "app/demo/simulatorprocess.h"

#include <QCoreApplication>
#include <QDir>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
const auto Program = "bulkhead-simulator.exe"_L1;
#else
const auto Program = "bulkhead-simulator"_L1;
#endif

/// The value of a line `name: value`.
QString valueOf(const QByteArray& output, const QByteArray& name)
{
    const auto lines = output.split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name))
            return QString::fromUtf8(line.mid(name.size())).trimmed();
    }
    return {};
}

} // namespace

QString SimulatorProcess::defaultProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(Program);
}

SimulatorProcess::SimulatorProcess(QObject* parent, const QString& program)
    : QObject(parent)
{
    m_process.setProgram(program);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SimulatorProcess::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The simulated account can't be started: %1 is missing or can't be run. Install Bulkhead again.")
                     .arg(m_process.program()));
    });
    connect(&m_process, &QProcess::finished, this,
        [this] { fail(tr("The simulated account has ended by itself. Start Bulkhead again to go on.")); });
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(1000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void SimulatorProcess::start(const QStringList& arguments)
{
    m_process.setArguments(QStringList{u"--port"_s, u"0"_s, u"--until-stdin-closes"_s} + arguments);
    m_process.start();
}

QString SimulatorProcess::announced(const QString& name) const
{
    return valueOf(m_output, name.toUtf8() + ": ");
}

void SimulatorProcess::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    if (m_announced)
        return;
    const QString address = valueOf(m_output, "listening on ");
    const QString account = announced(u"account id"_s);
    const QString token = announced(u"token"_s);
    if (address.isEmpty() || account.isEmpty() || token.isEmpty() || !m_output.endsWith('\n'))
        return;
    const auto base = ApiBase::fromUrl(QUrl(address));
    const auto accountId = AccountId::fromString(account);
    if (!base || !base->isLoopback() || !accountId) {
        fail(tr("The simulated account announced itself in a way that this version does not understand. "
                "Install Bulkhead again."));
        return;
    }
    m_announced = true;
    Q_EMIT started(Connection{*base, *accountId, Credentials{Credentials::Kind::ApiToken, {}, token}});
}

void SimulatorProcess::fail(const QString& why)
{
    m_process.disconnect(this);
    Q_EMIT failed(why);
}

} // namespace bulkhead
