#include "app/accounts/accountsession.h"

#include "app/accounts/keychainwords.h"

namespace bulkhead {

AccountSession::AccountSession(Settings& settings, CredentialStore& lasting, Environment environment, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_lasting(lasting)
    , m_environment(std::move(environment))
{
}

NetworkSource& AccountSession::network()
{
    if (!m_network) {
        const ApiBase base = m_environment.base.value_or(ApiBase::production());
        m_network = std::make_unique<NetworkSource>(m_settings, m_lasting, base.url());
        connect(m_network.get(), &NetworkSource::changed, this, &AccountSession::start);
    }
    return *m_network;
}

void AccountSession::start()
{
    const auto profile = m_settings.currentProfile();
    if (!m_environment.credentials && !profile) {
        stop();
        Q_EMIT noConnection(m_environment.problems.join(u' '), Missing::Account);
        return;
    }
    if (!network().isReady()) {
        connect(m_network.get(), &NetworkSource::ready, this, &AccountSession::start,
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::UniqueConnection));
        Q_EMIT waiting(m_network->isAskingKeychain()
                ? keychainwords::waiting()
                : tr("Waiting for the system to say which proxy leads to Cloudflare…"));
        return;
    }
    const int start = ++m_start;
    const QString accountId = m_environment.account ? m_environment.account->toString()
        : profile                                   ? profile->accountId
                                                    : QString();
    AccountFace face = profile && profile->accountId == accountId ? profile->face : AccountFace();
    if (face.name.isEmpty())
        face.name = accountId.left(8) + u'…';

    if (m_environment.credentials) {
        if (accountId.isEmpty())
            Q_EMIT noConnection(
                tr("A credential is set in the environment, but no account: set CLOUDFLARE_ACCOUNT_ID, or enter "
                   "the account in Settings."),
                Missing::Account);
        else
            connectTo(accountId, *m_environment.credentials, face);
        return;
    }
    Q_EMIT waiting(keychainwords::waiting());
    readSecret(*profile, this, [this, start, profile, accountId, face](const StoreOutcome& outcome) {
        if (start != m_start)
            return;
        if (outcome.kind == StoreOutcome::Kind::Done)
            connectTo(accountId, {profile->kind, profile->email, outcome.secret}, face);
        else
            Q_EMIT noConnection(keychainwords::whyNoSecret(outcome), Missing::Secret);
    });
}

void AccountSession::tryAgain()
{
    if (network().problems().isEmpty())
        start();
    else
        m_network->reload();
}

void AccountSession::stop()
{
    ++m_start;
    if (m_network)
        disconnect(m_network.get(), &NetworkSource::ready, this, &AccountSession::start);
}

void AccountSession::use(const QUuid& uuid)
{
    m_settings.setCurrentProfile(uuid);
    m_settings.save(); // where that fails, the next start begins with the other one: no reason not to switch
    Q_EMIT profilesChanged();
    start();
}

void AccountSession::connectTo(const QString& accountId, const Credentials& credentials, const AccountFace& face)
{
    const auto account = AccountId::fromString(accountId);
    if (!account || faultOf(credentials)) {
        Q_EMIT noConnection(
            tr("What is stored for this account is damaged. Enter it again in Settings."), Missing::Account);
        return;
    }
    Q_EMIT connectionReady(connectionFor(*account, credentials, face));
}

Connection AccountSession::connectionFor(
    const AccountId& account, const Credentials& credentials, const AccountFace& face)
{
    const ApiBase base = m_environment.base.value_or(ApiBase::production());
    return {base, account, credentials, m_quotas.of(base, credentials), face, network().setup()};
}

void AccountSession::readSecret(const Profile& profile, QObject* context, CredentialStore::Receive receive)
{
    m_session.read(profile.key(), context,
        [this, key = profile.key(), context, receive = std::move(receive)](const StoreOutcome& outcome) {
            if (outcome.kind == StoreOutcome::Kind::Done)
                receive(outcome);
            else
                m_lasting.read(key, context, receive);
        });
}

void AccountSession::save(const Profile& profile, const QString& secret, QObject* context, ReceiveSaved receive)
{
    if (secret.isEmpty()) {
        storeProfile(profile, {}, receive);
        return;
    }
    m_lasting.write(profile.key(), secret, context,
        [this, profile, secret, context, receive = std::move(receive)](const StoreOutcome& outcome) {
            if (outcome.kind == StoreOutcome::Kind::Done) {
                // A secret of an earlier time without a keychain must not go before the new one.
                m_session.remove(profile.key(), context,
                    [this, profile, receive](const StoreOutcome&) { storeProfile(profile, {}, receive); });
                return;
            }
            const QString message = keychainwords::whyNotStored(outcome);
            m_session.write(profile.key(), secret, context,
                [this, profile, message, receive](const StoreOutcome&) { storeProfile(profile, message, receive); });
        });
}

void AccountSession::storeProfile(const Profile& profile, const QString& message, const ReceiveSaved& receive)
{
    const auto current = m_settings.currentProfile();
    const bool isUsed = !m_settings.profile(profile.uuid) || !current || current->uuid == profile.uuid;
    m_settings.setProfile(profile);
    if (isUsed)
        m_settings.setCurrentProfile(profile.uuid);
    if (!m_settings.save()) {
        receive({false, m_settings.problem()});
        return;
    }
    receive({true, message});
    Q_EMIT profilesChanged();
    if (isUsed)
        start();
}

void AccountSession::remove(const QUuid& uuid, QObject* context, ReceiveSaved receive)
{
    const auto profile = m_settings.profile(uuid);
    if (!profile)
        return;
    const bool isCurrent = m_settings.currentProfile()->uuid == uuid;
    const QString key = profile->key();
    m_lasting.remove(key, context, [=, this, receive = std::move(receive)](const StoreOutcome& outcome) {
        m_session.remove(key, this, [](const StoreOutcome&) {});
        m_settings.removeProfile(uuid);
        if (!m_settings.save()) {
            receive({false, m_settings.problem()});
            return;
        }
        const QString message = outcome.kind == StoreOutcome::Kind::Done ? QString()
                                                                         : keychainwords::whyNotRemoved(outcome) + u' '
                + tr("The account is removed all the same; in the keychain its credential stands under “%1”.").arg(key);
        receive({true, message});
        Q_EMIT profilesChanged();
        if (isCurrent)
            start();
    });
}

} // namespace bulkhead
