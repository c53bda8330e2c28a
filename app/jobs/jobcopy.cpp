#include "app/jobs/jobcopy.h"

#include "app/text/jsontext.h"
#include "app/text/spreadsheet.h"

namespace bulkhead::copying {

using namespace Qt::StringLiterals;

namespace {

QString quotedForShell(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString tabSeparated(const QList<QStringList>& rows)
{
    QString lines;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& text : row)
            cells.append(pastedCell(text));
        lines += cells.join(u'\t') + u'\n';
    }
    return lines;
}

QByteArray recordsAsJson(const QList<QByteArray>& records)
{
    return indentedJson(records.size() == 1 ? records.constFirst() : '[' + records.join(',') + ']');
}

QString curlLine(const Client& client, JobId id, CurlCall call)
{
    const bool isToken = client.connection().credentials.kind == Credentials::Kind::ApiToken;
    const QString proof = isToken ? uR"(-H "Authorization: Bearer $CLOUDFLARE_API_TOKEN")"_s
                                  : uR"(-H "X-Auth-Email: $CLOUDFLARE_EMAIL" -H "X-Auth-Key: $CLOUDFLARE_API_KEY")"_s;
    const QString url = QString::fromLatin1(client.jobUrl(id).toEncoded());
    if (call == CurlCall::Cancel)
        return u"curl -X POST %1 %2"_s.arg(proof, quotedForShell(url + u"/cancel"_s));
    return u"curl %1 %2"_s.arg(proof, quotedForShell(url));
}

} // namespace bulkhead::copying
