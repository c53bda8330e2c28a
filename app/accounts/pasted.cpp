#include "app/accounts/pasted.h"

#include <QRegularExpression>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString withoutInvisible(QString text)
{
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && !c.isSpace());
    });
    return text;
}

} // namespace

QString cleanedSecret(const QString& pasted)
{
    static const QRegularExpression header(
        uR"((?:authorization:\s*bearer|x-auth-key:)\s+([^\s"']+))"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"^bearer\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression around(uR"(^[\s"'`“”‘’]+|[\s"'`“”‘’]+$)"_s);

    QString text = withoutInvisible(pasted);
    if (const auto match = header.match(text); match.hasMatch())
        return match.captured(1);
    text.remove(around);
    text.remove(bearer);
    // A token copied out of a narrow window comes in several lines.
    text.remove(u'\n').remove(u'\r');
    return text.trimmed();
}

QString cleanedAccountId(const QString& pasted)
{
    static const QRegularExpression id(
        u"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = withoutInvisible(pasted).trimmed();
    const auto match = id.match(text);
    return match.hasMatch() ? match.captured().toLower() : text;
}

std::optional<Credentials::Kind> kindByPrefix(const QString& secret)
{
    if (secret.startsWith("cfut_"_L1) || secret.startsWith("cfat_"_L1))
        return Credentials::Kind::ApiToken;
    if (secret.startsWith("cfk_"_L1))
        return Credentials::Kind::GlobalKey;
    return std::nullopt;
}

} // namespace bulkhead
