#pragma once

#include "app/text/timestamp.h"

#include <QList>
#include <QString>

class QSslCertificate;
class QSslError;

namespace bulkhead {

/// What is wrong with one certificate.
struct CertificateFault {
    enum class Kind {
        UnknownIssuer, ///< nobody trusted here vouches for it
        SelfSigned, ///< nobody but itself vouches for it
        Expired,
        NotYetValid,
        OtherHost, ///< it is for somebody else
        NotAnAuthority, ///< it signed another certificate, and may not
        NotForServers,
        BadSignature,
        Withdrawn, ///< revoked by its issuer, or known to be misused
        Other,
    };

    Kind kind = Kind::Other;
    QString words; ///< Qt's, with Other
    friend bool operator==(const CertificateFault&, const CertificateFault&) = default;
};

/// One certificate of the chain that a server showed. Its texts are from outside.
struct CertificateLink {
    QString subject;
    QString issuer;
    QStringList hosts; ///< that it is for; empty for an authority
    Timestamp validFrom;
    Timestamp validUntil;
    QString sha256; ///< "AB:CD:…"
    QList<CertificateFault> faults; ///< empty where this link is in order
};

/// Why no trustworthy connection was made. A value, because an ApiError is one.
struct TlsFailure {
    enum class Reason {
        Certificate, ///< see chain
        OldProtocol, ///< the server offers only versions before TLS 1.2
        NotTls, ///< what came back is no TLS at all
        Other,
    };

    Reason reason = Reason::Other;
    QString host;
    QList<CertificateLink> chain; ///< as the server sent it, its own certificate first; empty where none came
};

/// `errors` as Qt told them while the handshake failed, `words` what it said then.
TlsFailure tlsFailureOf(
    const QString& host, const QList<QSslCertificate>& chain, const QList<QSslError>& errors, const QString& words);

/// One sentence without a full stop that names the host and what is wrong; safe to show as plain text, as are the
/// others.
QString tlsSentence(const TlsFailure& failure);
QString tlsAdvice(const TlsFailure& failure);
/// Every link of the chain, in lines: who it is, who vouches for it, until when, its fingerprint, and in words whether
/// it is the one that failed. Empty where no certificate was shown.
QString tlsChainText(const TlsFailure& failure);

/// Who a certificate is about, or who issued it: its common name, else its organisation. Text from outside.
QString subjectOf(const QSslCertificate& certificate);
QString issuerOf(const QSslCertificate& certificate);

} // namespace bulkhead
