#pragma once

#include "app/cloudflare/proxychoice.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace bulkhead {

/// A proxy as it is in the world: tinyproxy (HTTP) or microsocks (SOCKS5), as a child process, with a password where a
/// user is given. What it logged is the witness.
class RealProxy {
public:
    explicit RealProxy(ProxyChoice::Mode mode, const QString& user = {}, const QString& password = {})
        : m_choice{mode, QStringLiteral("127.0.0.1"), freePort(), user, password}
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        if (mode == ProxyChoice::Mode::Http)
            startTinyproxy();
        else
            startMicrosocks();
    }
    ~RealProxy()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(RealProxy)

    bool isUp()
    {
        return QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.setProxy(QNetworkProxy::NoProxy);
                socket.connectToHost(QHostAddress::LocalHost, m_choice.port);
                return socket.waitForConnected(200);
            },
            10'000);
    }
    const ProxyChoice& choice() const { return m_choice; }
    QString name() const { return QStringLiteral("127.0.0.1:%1").arg(m_choice.port); }
    const QByteArray& log()
    {
        m_process.waitForReadyRead(50);
        return m_log += m_process.readAll();
    }

private:
    static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }

    void startTinyproxy()
    {
        QFile file(m_folder.filePath(QStringLiteral("tinyproxy.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("Port " + QByteArray::number(m_choice.port) + "\nListen 127.0.0.1\nTimeout 60\nLogLevel Connect\n");
        if (!m_choice.user.isEmpty())
            file.write("BasicAuth " + m_choice.user.toUtf8() + ' ' + m_choice.password.toUtf8() + '\n');
        file.close();
        m_process.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()});
    }
    void startMicrosocks()
    {
        QStringList arguments{
            QStringLiteral("-i"), m_choice.host, QStringLiteral("-p"), QString::number(m_choice.port)};
        if (!m_choice.user.isEmpty())
            arguments += {QStringLiteral("-u"), m_choice.user, QStringLiteral("-P"), m_choice.password};
        m_process.start(QStringLiteral("microsocks"), arguments);
    }

    ProxyChoice m_choice;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
};

/// A proxy that leads every CONNECT to one port of this machine, whatever host it names, and keeps what it was told.
class TunnelProxy {
public:
    explicit TunnelProxy(quint16 port)
    {
        m_listener.listen(QHostAddress::LocalHost);
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this, port] { open(port); });
    }

    ProxyChoice choice() const
    {
        return {ProxyChoice::Mode::Http, QStringLiteral("127.0.0.1"), m_listener.serverPort(), {}, {}};
    }
    const QByteArray& seen() const { return m_seen; }

private:
    void open(quint16 port)
    {
        QTcpSocket* near = m_listener.nextPendingConnection();
        auto* far = new QTcpSocket(near);
        far->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(near, &QIODevice::readyRead, near, [=, this] {
            if (far->state() == QAbstractSocket::ConnectedState) {
                far->write(near->readAll());
                return;
            }
            m_seen += near->readAll();
            if (m_seen.endsWith("\r\n\r\n"))
                far->connectToHost(QHostAddress::LocalHost, port);
        });
        QObject::connect(far, &QAbstractSocket::connected, near, [=] { near->write("HTTP/1.1 200 OK\r\n\r\n"); });
        QObject::connect(far, &QIODevice::readyRead, near, [=] { near->write(far->readAll()); });
        QObject::connect(far, &QAbstractSocket::disconnected, near, [=] { near->disconnectFromHost(); });
    }

    QTcpServer m_listener;
    QByteArray m_seen;
};

} // namespace bulkhead
