#pragma once

#include <QJsonObject>
#include <QString>

namespace bulkhead::simulation {

/// What sets a job apart from the everyday ones.
enum class Flavour : quint8 {
    Ordinary,
    Runaway, ///< a purge with hardly any search, started in a hurry
    Stalled, ///< makes no progress and does not end
    Markup, ///< the comment quotes an attacker's HTML
    BidiOverride, ///< the comment quotes a file name that reads backwards
    Formula, ///< the comment begins as a spreadsheet formula
    MarkupInFailure, ///< the status message carries a mail server's HTML
};

/// What a job's owner asked for.
struct JobContent {
    bool isRelease = false; ///< else a move
    QString destination; ///< of a move
    QString expectedDisposition; ///< null where the record has none
    QString comment; ///< null where the record has none
    QJsonObject searchParams;
};

/// Mail that a job found: made up to fit what the job searched for.
struct MailSample {
    QString subject;
    QString sender;
    QString senderName;
    QString disposition;
};

/// The order of an analyst on a believable case, always the same for the same seed. `createdAt` ends the searched
/// range; `total` decides how wide it is.
JobContent generatedContent(quint64 seed, Flavour flavour, qint64 createdAt, qint64 total);

/// Whether generatedContent() would be a release.
bool generatesRelease(quint64 seed, Flavour flavour);

MailSample sampleMail(const JobContent& content, quint64 seed);

/// Somebody of the simulated company.
QString recipientAddress(quint64 seed);

} // namespace bulkhead::simulation
