#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QStringList>

namespace bulkhead {

/// What is in a file of certificate authorities (PEM or DER) that an analyst chose to trust beside the system's.
struct AuthorityFile {
    QList<QSslCertificate> authorities; ///< those that can be trusted now
    /// Why nothing in it can be used, in a sentence or two with what to do; empty where there are authorities.
    QString problem;
    QStringList leftOut; ///< one sentence for each certificate that is not among them although others are
    QStringList described; ///< "Example Inspection CA, until 2031-…" for each of them, safe to show
};

/// Reads the file; in a worker, because it may be on a network drive. Other files than regular ones are not opened.
AuthorityFile readAuthorityFile(const QString& path, const QDateTime& now = QDateTime::currentDateTimeUtc());

/// The system's authorities and these: what QSslConfiguration::setCaCertificates() wants. Reads the disk, too.
QList<QSslCertificate> withSystemAuthorities(const QList<QSslCertificate>& authorities);

} // namespace bulkhead
