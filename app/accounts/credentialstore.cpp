#include "app/accounts/credentialstore.h"

namespace bulkhead {

namespace {

void answerLater(QObject* context, CredentialStore::Receive receive, StoreOutcome outcome)
{
    QMetaObject::invokeMethod(
        context, [receive = std::move(receive), outcome = std::move(outcome)] { receive(outcome); },
        Qt::QueuedConnection);
}

} // namespace

void SessionStore::read(const QString& key, QObject* context, Receive receive)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.cend())
        answerLater(context, std::move(receive), {StoreOutcome::Kind::NoEntry, {}, {}});
    else
        answerLater(context, std::move(receive), {StoreOutcome::Kind::Done, *found, {}});
}

void SessionStore::write(const QString& key, const QString& secret, QObject* context, Receive receive)
{
    m_secrets.insert(key, secret);
    answerLater(context, std::move(receive), {});
}

void SessionStore::remove(const QString& key, QObject* context, Receive receive)
{
    m_secrets.remove(key);
    answerLater(context, std::move(receive), {});
}

} // namespace bulkhead
