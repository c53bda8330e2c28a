#include "app/cloudflare/authorityfile.h"

#include "app/cloudflare/tlsfailure.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificateExtension>
#include <QSslConfiguration>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct AuthorityWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::AuthorityFile)
};

bool isAuthority(const QSslCertificate& certificate)
{
    const auto extensions = certificate.extensions();
    return std::any_of(extensions.begin(), extensions.end(), [](const QSslCertificateExtension& extension) {
        return extension.name() == "basicConstraints"_L1 && extension.value().toMap().value(u"ca"_s).toBool();
    });
}

QString moment(const QDateTime& time)
{
    return format::moment(Timestamp(time.toMSecsSinceEpoch()));
}

/// Why it can't be trusted as an authority; empty where it can.
QString faultOf(const QSslCertificate& certificate, const QDateTime& now)
{
    const QString name = displayedInSentence(subjectOf(certificate), 80);
    if (!isAuthority(certificate))
        return AuthorityWords::tr("The certificate “%1” is not that of an authority: it may not vouch for others.")
            .arg(name);
    if (certificate.expiryDate() < now)
        return AuthorityWords::tr("The authority “%1” expired at %2.").arg(name, moment(certificate.expiryDate()));
    if (certificate.effectiveDate() > now)
        return AuthorityWords::tr("The authority “%1” is valid only from %2 on.")
            .arg(name, moment(certificate.effectiveDate()));
    return {};
}

AuthorityFile unusable(const QString& problem)
{
    AuthorityFile file;
    file.problem = problem;
    return file;
}

} // namespace

AuthorityFile readAuthorityFile(const QString& path, const QDateTime& now)
{
    constexpr qint64 MostBytes = 4LL * 1024 * 1024; // ten times what a system's whole bundle has
    const QString name = displayedInSentence(path, 300);
    const QFileInfo info(path);
    if (!info.exists())
        return unusable(AuthorityWords::tr("The certificate file %1 does not exist. Choose it again.").arg(name));
    if (!info.isFile())
        return unusable(AuthorityWords::tr("%1 is not a file. Choose a certificate file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(AuthorityWords::tr("The certificate file %1 can't be read (%2). Check who may read it.")
                            .arg(name, displayedInSentence(file.errorString())));
    const QByteArray bytes = file.read(MostBytes + 1);
    if (bytes.size() > MostBytes)
        return unusable(AuthorityWords::tr("%1 is too large for a certificate file. Choose another one.").arg(name));

    QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    if (certificates.isEmpty())
        return unusable(
            AuthorityWords::tr("There is no certificate in %1. Choose a file in PEM or DER format.").arg(name));

    AuthorityFile read;
    for (const QSslCertificate& certificate : std::as_const(certificates)) {
        const QString fault = faultOf(certificate, now);
        if (!fault.isEmpty()) {
            read.leftOut.append(fault);
            continue;
        }
        read.authorities.append(certificate);
        read.described.append(AuthorityWords::tr("%1, valid until %2")
                                  .arg(displayed(subjectOf(certificate), 80), moment(certificate.expiryDate())));
    }
    if (read.authorities.isEmpty()) {
        read.problem = AuthorityWords::tr(
            "No authority in %1 can be used: %2 Ask who runs the network for the certificate of its authority.")
                           .arg(name, read.leftOut.first());
        read.leftOut.clear();
    }
    return read;
}

QList<QSslCertificate> withSystemAuthorities(const QList<QSslCertificate>& authorities)
{
    return QSslConfiguration::systemCaCertificates() + authorities;
}

} // namespace bulkhead
