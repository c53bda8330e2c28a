#include "app/cloudflare/tlsfailure.h"

#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using FaultKind = CertificateFault::Kind;
using TlsReason = TlsFailure::Reason;

struct TlsWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::TlsFailure)
};

FaultKind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return FaultKind::UnknownIssuer;
    case QSslError::SelfSignedCertificate:
        return FaultKind::SelfSigned;
    case QSslError::CertificateExpired:
        return FaultKind::Expired;
    case QSslError::CertificateNotYetValid:
        return FaultKind::NotYetValid;
    case QSslError::HostNameMismatch:
        return FaultKind::OtherHost;
    case QSslError::InvalidCaCertificate:
    case QSslError::PathLengthExceeded:
        return FaultKind::NotAnAuthority;
    case QSslError::InvalidPurpose:
        return FaultKind::NotForServers;
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature:
        return FaultKind::BadSignature;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateRejected:
    case QSslError::CertificateBlacklisted:
        return FaultKind::Withdrawn;
    default:
        return FaultKind::Other;
    }
}

QString nameIn(
    const QSslCertificate& certificate, QStringList (QSslCertificate::*info)(QSslCertificate::SubjectInfo) const)
{
    for (const auto field : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        if (QString name = (certificate.*info)(field).value(0); !name.isEmpty())
            return name;
    }
    return {};
}

CertificateLink linkOf(const QSslCertificate& certificate)
{
    CertificateLink link;
    link.subject = subjectOf(certificate);
    link.issuer = issuerOf(certificate);
    const auto names = certificate.subjectAlternativeNames();
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (name.key() == QSsl::DnsEntry || name.key() == QSsl::IpAddressEntry)
            link.hosts.append(name.value());
    }
    link.validFrom = Timestamp(certificate.effectiveDate().toMSecsSinceEpoch());
    link.validUntil = Timestamp(certificate.expiryDate().toMSecsSinceEpoch());
    link.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    return link;
}

/// OpenSSL says the same in other words where it goes on after the first fault.
void add(QList<CertificateFault>& faults, const CertificateFault& fault)
{
    const auto knows = [&](FaultKind kind) {
        return std::any_of(faults.begin(), faults.end(), [&](const CertificateFault& f) { return f.kind == kind; });
    };
    if (!faults.contains(fault) && !(fault.kind == FaultKind::UnknownIssuer && knows(FaultKind::SelfSigned)))
        faults.append(fault);
}

TlsReason reasonIn(const QString& words)
{
    // OpenSSL's words; other libraries' leave it at Other.
    if (words.contains("protocol version"_L1) || words.contains("unsupported protocol"_L1))
        return TlsReason::OldProtocol;
    if (words.contains("wrong version number"_L1) || words.contains("http request"_L1)
        || words.contains("packet length too long"_L1))
        return TlsReason::NotTls;
    return TlsReason::Other;
}

QString quoted(const QString& outside)
{
    //: Quotation marks around a name
    return TlsWords::tr("“%1”").arg(displayedInSentence(outside, 80));
}

QString hostsOf(const CertificateLink& link)
{
    constexpr qsizetype Most = 4;
    QStringList hosts;
    for (const QString& host : link.hosts.first(std::min(Most, link.hosts.size())))
        hosts.append(displayedInSentence(host, 80));
    if (hosts.isEmpty())
        hosts.append(quoted(link.subject));
    if (link.hosts.size() > Most)
        hosts.append(u"…"_s);
    return hosts.join(", "_L1);
}

/// Reads on behind "it" as well as behind a name: "its issuer … is not known here".
QString reasonOf(const CertificateFault& fault, const CertificateLink& link)
{
    switch (fault.kind) {
    case FaultKind::UnknownIssuer:
        if (link.issuer == link.subject)
            return TlsWords::tr("the authority %1 at its end is not known here").arg(quoted(link.issuer));
        return TlsWords::tr("its issuer %1 is not known here").arg(quoted(link.issuer));
    case FaultKind::SelfSigned:
        return TlsWords::tr("nobody but itself vouches for it (it is self-signed)");
    case FaultKind::Expired:
        return TlsWords::tr("it expired at %1").arg(format::moment(link.validUntil));
    case FaultKind::NotYetValid:
        return TlsWords::tr("it is valid only from %1 on").arg(format::moment(link.validFrom));
    case FaultKind::OtherHost:
        return TlsWords::tr("it is for another host, %1").arg(hostsOf(link));
    case FaultKind::NotAnAuthority:
        return TlsWords::tr("it vouches for another certificate, which it may not");
    case FaultKind::NotForServers:
        return TlsWords::tr("it is not meant for servers");
    case FaultKind::BadSignature:
        return TlsWords::tr("its signature is not that of its issuer");
    case FaultKind::Withdrawn:
        return TlsWords::tr("it was withdrawn");
    case FaultKind::Other:
        break;
    }
    return displayedInSentence(fault.words);
}

QString reasonsOf(const QList<CertificateLink>& chain)
{
    QStringList reasons;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        for (const CertificateFault& fault : chain[i].faults) {
            const QString reason = reasonOf(fault, chain[i]);
            const bool namesItself = i == 0 || fault.kind == FaultKind::UnknownIssuer;
            reasons.append(
                namesItself ? reason : TlsWords::tr("of its issuer %1: %2").arg(quoted(chain[i].subject), reason));
        }
    }
    return reasons.join("; "_L1);
}

bool hasFault(const TlsFailure& failure, std::initializer_list<FaultKind> kinds)
{
    return std::any_of(failure.chain.begin(), failure.chain.end(), [&](const CertificateLink& link) {
        return std::any_of(link.faults.begin(), link.faults.end(), [&](const CertificateFault& fault) {
            return std::find(kinds.begin(), kinds.end(), fault.kind) != kinds.end();
        });
    });
}

QStringList linesOf(const CertificateLink& link, qsizetype index)
{
    const QString who = index == 0 ? TlsWords::tr("The server's certificate") : TlsWords::tr("An authority above it");
    const QString state = link.faults.isEmpty() ? TlsWords::tr("✓ nothing wrong found") : TlsWords::tr("✗ failed");
    QStringList lines{u"%1. %2: %3"_s.arg(QString::number(index + 1), who, state),
        TlsWords::tr("   Name: %1").arg(displayed(link.subject, 200))};
    if (!link.hosts.isEmpty())
        lines.append(TlsWords::tr("   For: %1").arg(hostsOf(link)));
    lines.append(TlsWords::tr("   Issued by: %1").arg(displayed(link.issuer, 200)));
    lines.append(
        TlsWords::tr("   Valid: %1 to %2").arg(format::moment(link.validFrom), format::moment(link.validUntil)));
    lines.append(TlsWords::tr("   SHA-256: %1").arg(link.sha256));
    for (const CertificateFault& fault : link.faults)
        lines.append(u"   ✗ "_s + reasonOf(fault, link));
    return lines;
}

} // namespace

QString subjectOf(const QSslCertificate& certificate)
{
    const QString name = nameIn(certificate, &QSslCertificate::subjectInfo);
    return name.isEmpty() ? TlsWords::tr("(no name)") : name;
}

QString issuerOf(const QSslCertificate& certificate)
{
    const QString name = nameIn(certificate, &QSslCertificate::issuerInfo);
    return name.isEmpty() ? TlsWords::tr("(no name)") : name;
}

TlsFailure tlsFailureOf(
    const QString& host, const QList<QSslCertificate>& chain, const QList<QSslError>& errors, const QString& words)
{
    TlsFailure failure;
    failure.host = host;
    failure.reason = reasonIn(words);
    if (failure.reason != TlsReason::Other)
        return failure; // it did not come to certificates
    for (const QSslCertificate& certificate : chain)
        failure.chain.append(linkOf(certificate));
    for (const QSslError& error : errors) {
        const auto at = std::max<qsizetype>(0, chain.indexOf(error.certificate()));
        if (failure.chain.isEmpty())
            break;
        const FaultKind kind = kindOf(error.error());
        add(failure.chain[at].faults, {kind, kind == FaultKind::Other ? error.errorString() : QString()});
    }
    if (!errors.isEmpty() && !chain.isEmpty())
        failure.reason = TlsReason::Certificate;
    return failure;
}

QString tlsSentence(const TlsFailure& failure)
{
    const QString host = displayedInSentence(failure.host, 120);
    switch (failure.reason) {
    case TlsReason::Certificate:
        return TlsWords::tr("The certificate of %1 is not trusted, so nothing was sent: %2")
            .arg(host, reasonsOf(failure.chain));
    case TlsReason::OldProtocol:
        return TlsWords::tr("What answers as %1 speaks only a version of TLS before 1.2, which is no longer safe, so "
                            "nothing was sent")
            .arg(host);
    case TlsReason::NotTls:
        return TlsWords::tr("What answers as %1 does not encrypt, so nothing was sent").arg(host);
    case TlsReason::Other:
        break;
    }
    return TlsWords::tr("No trustworthy encrypted connection to %1 could be made, so nothing was sent").arg(host);
}

QString tlsAdvice(const TlsFailure& failure)
{
    if (failure.reason == TlsReason::OldProtocol || failure.reason == TlsReason::NotTls)
        return TlsWords::tr("Cloudflare is not like that: something in between answers in its place. Ask who runs this "
                            "network or its proxy.");
    if (hasFault(failure, {FaultKind::UnknownIssuer, FaultKind::SelfSigned}))
        return TlsWords::tr(
            "If your network inspects encrypted traffic, get the certificate of its authority from who runs it, and "
            "choose that file under Network in Settings. If it does not, somebody may be listening in: use another "
            "network.");
    if (hasFault(failure, {FaultKind::OtherHost}))
        return TlsWords::tr("Something answers in Cloudflare's place, for example a login page of the network: open a "
                            "web page in a browser, then refresh.");
    return TlsWords::tr("Check the computer's clock. If it is right, ask who runs this network or its proxy.");
}

QString tlsChainText(const TlsFailure& failure)
{
    QStringList lines;
    for (qsizetype i = 0; i < failure.chain.size(); ++i) {
        if (i > 0)
            lines.append(QString());
        lines.append(linesOf(failure.chain[i], i));
    }
    if (!failure.chain.isEmpty() && hasFault(failure, {FaultKind::UnknownIssuer})) {
        const CertificateLink& last = failure.chain.last();
        if (last.issuer != last.subject) {
            lines.append({QString(),
                TlsWords::tr("%1. The issuer %2: ✗ missing").arg(failure.chain.size() + 1).arg(quoted(last.issuer)),
                TlsWords::tr(
                    "   The server did not send it, and it is not among the authorities that are trusted here.")});
        }
    }
    return lines.join(u'\n');
}

} // namespace bulkhead
