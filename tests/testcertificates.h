#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace bulkhead {

/// The certificates of tests/certificates.sh, made anew in a folder of their own.
class TestCertificates {
public:
    /// Empty where all went well.
    QByteArray make()
    {
        QProcess script;
        script.start(QStringLiteral(BULKHEAD_CERTIFICATES), {m_folder.path()});
        if (!script.waitForFinished(60'000) || script.exitCode() != 0)
            return "certificates.sh failed: " + script.readAllStandardError();
        return {};
    }

    QString path(const QString& file) const { return m_folder.filePath(file); }
    QList<QSslCertificate> read(const QString& file) const { return QSslCertificate::fromPath(path(file)); }

    /// For a server that shows NAME.pem, all that is in it.
    QSslConfiguration server(const QString& name) const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile key(path(name + QStringLiteral(".key")));
        if (key.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        configuration.setLocalCertificateChain(read(name + QStringLiteral(".pem")));
        return configuration;
    }

    /// For a client that trusts ca.pem and nobody else.
    QSslConfiguration trusting() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(read(QStringLiteral("ca.pem")));
        return configuration;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace bulkhead
