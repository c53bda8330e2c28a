#include "app/accounts/accountsession.h"

#include "app/text/displayed.h"

namespace bulkhead {

AccountSession::AccountSession(Settings& settings, CredentialStore& lasting, Environment environment, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_lasting(lasting)
    , m_environment(std::move(environment))
    , m_network(settings, lasting, m_environment.base.value_or(ApiBase::production()).url())
{
    connect(&m_network, &NetworkSource::changed, this, &AccountSession::start);
}

void AccountSession::start()
{
    if (!m_network.isReady()) {
        connect(&m_network, &NetworkSource::ready, this, &AccountSession::start,
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::UniqueConnection));
        return;
    }
    const auto profile = m_settings.profile();
    const QString accountId = m_environment.account ? m_environment.account->toString()
        : profile                                   ? profile->accountId
                                                    : QString();
    const bool named = profile && profile->accountId == accountId && !profile->name.isEmpty();
    const QString name = named ? profile->name : accountId.left(8) + u'…';

    if (m_environment.credentials) {
        if (accountId.isEmpty())
            Q_EMIT noConnection(
                tr("A credential is set in the environment, but no account: set CLOUDFLARE_ACCOUNT_ID, or enter "
                   "the account in Settings."));
        else
            use(accountId, *m_environment.credentials, name);
        return;
    }
    if (!profile) {
        Q_EMIT noConnection(m_environment.problems.join(u' '));
        return;
    }
    readSecret(*profile, this, [this, profile, accountId, name](const StoreOutcome& outcome) {
        if (outcome.kind == StoreOutcome::Kind::Done)
            use(accountId, {profile->kind, profile->email, outcome.secret}, name);
        else
            Q_EMIT noConnection(whyNoSecret(outcome));
    });
}

void AccountSession::use(const QString& accountId, const Credentials& credentials, const QString& name)
{
    const auto account = AccountId::fromString(accountId);
    if (!account || faultOf(credentials)) {
        Q_EMIT noConnection(tr("What is stored for this account is damaged. Enter it again in Settings."));
        return;
    }
    Q_EMIT connectionReady(connectionFor(*account, credentials), name);
}

Connection AccountSession::connectionFor(const AccountId& account, const Credentials& credentials)
{
    const ApiBase base = m_environment.base.value_or(ApiBase::production());
    return {base, account, credentials, m_quotas.of(base, credentials), m_network.setup()};
}

QString AccountSession::whyNoSecret(const StoreOutcome& outcome) const
{
    if (outcome.kind == StoreOutcome::Kind::NoEntry)
        return tr(
            "The system keychain gave no credential for this account: there is none, or the keychain stayed locked. "
            "Unlock it and start again, or enter the credential in Settings.");
    return tr(
        "The system keychain can't be used: %1. Enter the credential in Settings; it will be kept for this session "
        "only.")
        .arg(displayedInSentence(outcome.reason));
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
            const QString message =
                tr("The system keychain can't be used: %1. The credential is kept for this session only "
                   "and must be entered again after the next start.")
                    .arg(displayedInSentence(outcome.reason));
            m_session.write(profile.key(), secret, context,
                [this, profile, message, receive](const StoreOutcome&) { storeProfile(profile, message, receive); });
        });
}

void AccountSession::storeProfile(const Profile& profile, const QString& message, const ReceiveSaved& receive)
{
    m_settings.setProfile(profile);
    if (!m_settings.save()) {
        receive({false, m_settings.problem()});
        return;
    }
    receive({true, message});
    start();
}

} // namespace bulkhead
