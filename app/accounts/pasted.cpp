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

/// Without what stands around it, and in one line: a token copied out of a narrow window comes in several.
QString unwrapped(QString text)
{
    static const QRegularExpression header(
        uR"((?:authorization:\s*bearer|x-auth-key:)\s+([^\s"']+))"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression around(
        uR"(^(?:[\s"'`“”‘’]|bearer\s)+|[\s"'`“”‘’]+$)"_s, QRegularExpression::CaseInsensitiveOption);

    if (const auto match = header.match(text); match.hasMatch())
        return match.captured(1);
    return text.remove(around).remove(u'\n').remove(u'\r').trimmed();
}

} // namespace

QString cleanedSecret(const QString& pasted)
{
    // By way of whole code points: a regular expression finds nothing in a text with half a surrogate pair.
    const auto points = pasted.toUcs4();
    QString text =
        withoutInvisible(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), points.size()));
    // One wrapping may be inside another, and a line end in the middle of one: until nothing more comes off.
    for (QString before; text != before;) {
        before = text;
        text = unwrapped(text);
    }
    return text;
}

QString cleanedAccountId(const QString& pasted)
{
    const QString text = withoutInvisible(pasted).trimmed();
    if (text.isEmpty())
        return {}; // at the program's start, where nothing else needs regular expressions
    static const QRegularExpression id(
        u"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"_s, QRegularExpression::CaseInsensitiveOption);
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
