#include "app/cloudflare/quotas.h"

#include <QCryptographicHash>

namespace bulkhead {

std::shared_ptr<Quota> Quotas::of(const ApiBase& base, const Credentials& credentials)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : {base.url().toString(), credentials.email, credentials.secret})
        hash.addData(part.toUtf8() + '\0');
    auto& quota = m_byCredential[hash.result()];
    if (!quota)
        quota = std::make_shared<Quota>();
    return quota;
}

} // namespace bulkhead
