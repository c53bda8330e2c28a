#include "app/simulator/jobcontent.h"

#include "app/simulator/casebook.h"
#include "app/simulator/dice.h"
#include "app/simulator/spans.h"
#include "app/simulator/timetext.h"

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

/// The first draw is the kind, so that it can be known without the rest.
Dice contentDice(quint64 seed)
{
    return Dice(mixed(seed, 1));
}

const CaseKind& pickKind(Dice& dice)
{
    int weights = 0;
    for (const CaseKind& kind : caseKinds())
        weights += kind.weight;
    qint64 drawn = dice.below(weights);
    for (const CaseKind& kind : caseKinds()) {
        if (drawn < kind.weight)
            return kind;
        drawn -= kind.weight;
    }
    return caseKinds().front();
}

/// More messages are found in a wider range.
qint64 rangeMs(Dice& dice, qint64 total)
{
    if (total < 50)
        return dice.between(1, 8) * HourMs;
    if (total < 2'000)
        return dice.between(1, 3) * DayMs;
    return dice.between(3, 30) * DayMs;
}

QString personAddress(Dice& dice, QStringView domain)
{
    const QStringView given = dice.pick(givenNames());
    const QStringView family = dice.pick(familyNames());
    return u"%1.%2@%3"_s.arg(given, family, domain);
}

QString capitalised(QStringView name)
{
    QString text = name.toString();
    text[0] = text[0].toUpper();
    return text;
}

void setRange(QJsonObject& params, qint64 endMs, qint64 lengthMs)
{
    const qint64 end = endMs / MinuteMs * MinuteMs;
    params["end"_L1] = timeText(end);
    params["start"_L1] = timeText(end - lengthMs);
}

JobContent runawayContent(qint64 createdAt)
{
    JobContent content;
    content.destination = u"RecoverableItemsPurges"_s;
    content.comment = u"urgent!! purge all of it now, cleaning up the filter later - P. Ruiz"_s;
    content.searchParams = {{u"detections_only"_s, false}, {u"submissions"_s, false}};
    setRange(content.searchParams, createdAt, 90 * DayMs);
    return content;
}

/// Analysts paste what the attacker wrote: this is how hostile text gets into a record.
QString hostileComment(Flavour flavour, const QString& ticket)
{
    switch (flavour) {
    case Flavour::Markup:
        return ticket
            + u" subject was: <b>Payment</b> overdue <img src=\"file:///etc/hostname\"><a href=\"https://login-northwind.example/\">pay now</a>"_s;
    case Flavour::BidiOverride:
        return ticket + u" attachment named invoice\u202Efdp.exe, users see a PDF"_s;
    case Flavour::Formula:
        return u"=cmd|' /C calc'!A0 (pasted from the lure's CSV, "_s + ticket + u')';
    case Flavour::Ordinary:
    case Flavour::Runaway:
    case Flavour::Stalled:
    case Flavour::MarkupInFailure:
        break;
    }
    return {};
}

QString filledIn(QStringView text, const QString& ticket, QStringView analyst, QStringView subject, QStringView domain)
{
    QString filled = text.toString();
    filled.replace("{ticket}"_L1, ticket);
    filled.replace("{analyst}"_L1, analyst.toString());
    filled.replace("{subject}"_L1, subject.toString());
    filled.replace("{domain}"_L1, domain.toString());
    return filled;
}

} // namespace

JobContent generatedContent(quint64 seed, Flavour flavour, qint64 createdAt, qint64 total)
{
    if (flavour == Flavour::Runaway)
        return runawayContent(createdAt);

    Dice dice = contentDice(seed);
    const CaseKind& kind = pickKind(dice);
    const QStringView subject = dice.pick(kind.subjects);
    const QStringView domain = dice.pick(kind.domains);
    const QStringView analyst = dice.pick(analysts());
    const QString ticket = (dice.chance(0.7) ? u"INC-%1"_s : u"SOC-%1"_s).arg(dice.between(10'200, 48'900));

    JobContent content;
    content.isRelease = kind.isRelease;
    if (!kind.isRelease) {
        content.destination = dice.pick(std::span<const QStringView>(kind.destinations)).toString();
        if (dice.chance(0.2))
            content.expectedDisposition = kind.disposition.toString();
    }
    content.comment = hostileComment(flavour, ticket);
    if (content.comment.isNull() && !dice.chance(0.08))
        content.comment = filledIn(dice.pick(kind.comments), ticket, analyst, subject, domain);

    QJsonObject& params = content.searchParams;
    params["detections_only"_L1] = kind.detectionsOnly;
    params["submissions"_L1] = dice.chance(0.05);
    setRange(params, createdAt, rangeMs(dice, total));
    if (total < 50 && dice.chance(0.3))
        params["exact_subject"_L1] = subject.toString();
    else
        params["subject"_L1] = subject.toString();
    if (kind.searchesSender)
        params["sender"_L1] = personAddress(dice, domain);
    else
        params["domain"_L1] = domain.toString();
    if (kind.detectionsOnly && dice.chance(0.6))
        params["final_disposition"_L1] = kind.disposition.toString();
    if (kind.isRelease)
        params["delivery_status"_L1] = u"quarantined"_s;
    // Some clients send what they do not search for as null, and the record keeps it.
    if (dice.chance(0.25)) {
        params["recipient"_L1] = QJsonValue::Null;
        params["query"_L1] = QJsonValue::Null;
    }
    return content;
}

bool generatesRelease(quint64 seed, Flavour flavour)
{
    Dice dice = contentDice(seed);
    return flavour != Flavour::Runaway && pickKind(dice).isRelease;
}

MailSample sampleMail(const JobContent& content, quint64 seed)
{
    Dice dice(seed);
    const CaseKind& kind = pickKind(dice);
    const QJsonObject& params = content.searchParams;
    const auto searched = [&params](QLatin1StringView field, QStringView otherwise) {
        const QString value = params[field].toString();
        return value.isEmpty() ? otherwise.toString() : value;
    };
    const QStringView given = dice.pick(givenNames());
    const QStringView family = dice.pick(familyNames());
    const QString domain = searched("domain"_L1, dice.pick(kind.domains));

    MailSample mail;
    mail.subject = searched("exact_subject"_L1, searched("subject"_L1, dice.pick(kind.subjects)));
    mail.sender = searched("sender"_L1, u"%1.%2@%3"_s.arg(given, family, domain));
    mail.senderName = capitalised(given) + u' ' + capitalised(family);
    mail.disposition = searched("final_disposition"_L1, kind.disposition);
    return mail;
}

QString recipientAddress(quint64 seed)
{
    Dice dice(seed);
    return personAddress(dice, dice.chance(0.8) ? u"example.com" : u"example.org");
}

} // namespace bulkhead::simulation
