#include "app/accounts/connectioncheck.h"

#include "app/accounts/credentialrefusal.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto SoonExpired = std::chrono::days(7);

Timestamp now()
{
    return Timestamp(QDateTime::currentMSecsSinceEpoch());
}

bool isRefusal(const ApiError& error)
{
    return error.isAboutCredential() || error.kind == ApiError::Kind::NotFound;
}

QString namesOf(const std::vector<AccountSummary>& accounts)
{
    constexpr size_t Most = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(Most, accounts.size()); ++i)
        names.append(displayedInSentence(accounts[i].name.isEmpty() ? accounts[i].id : accounts[i].name, 60));
    if (accounts.size() > Most)
        names.append(u"…"_s);
    return names.join(u", "_s);
}

} // namespace

ConnectionCheck::ConnectionCheck(const Connection& connection, QObject* parent, WireLimits limits)
    : QObject(parent)
{
    limits.mostTries = 1;
    m_client = std::make_unique<Client>(connection, nullptr, limits);
    if (connection.credentials.kind == Credentials::Kind::ApiToken)
        verifyAsUserToken();
    else
        listOneJob(); // there is no call that verifies a global key
}

void ConnectionCheck::add(Level level, const QString& sentence, const QString& advice)
{
    m_findings.append({level, sentence, advice});
}

/// The one finding that no more has to be asked after.
void ConnectionCheck::fail(const ApiError& error)
{
    if (const auto refusal = credentialRefusal(error, m_client->connection().credentials))
        add(Level::Problem, refusal->sentence, refusal->advice);
    else
        add(Level::Problem, errorSentence(error), testAdvice(error));
    if (error.tls && !error.tls->chain.isEmpty())
        m_findings.last().tls = error.tls;
    end();
}

void ConnectionCheck::verifyAsUserToken()
{
    m_client->verifyUserToken()->then(&m_context, [this](const ApiResult<TokenState>& result) {
        if (result.ok())
            noteTokenState(result.value());
        else if (result.error().isAboutCredential()
            && !credentialRefusal(result.error(), m_client->connection().credentials))
            verifyAsAccountToken(); // an account-owned token is refused here although it is valid
        else
            fail(result.error());
    });
}

void ConnectionCheck::verifyAsAccountToken()
{
    m_client->verifyAccountToken()->then(&m_context, [this](const ApiResult<TokenState>& result) {
        if (result.ok()) {
            m_isAccountToken = true;
            noteTokenState(result.value());
        } else if (isRefusal(result.error())
            && !credentialRefusal(result.error(), m_client->connection().credentials)) {
            add(Level::Problem,
                tr("Cloudflare does not accept this token, neither as a user's nor as this account's: %1")
                    .arg(errorSentence(result.error())),
                tr("Check that it was copied whole, that the account id is the one that the token was made for, and "
                   "that it is a token: a global API key is another kind of credential."));
            end();
        } else {
            fail(result.error());
        }
    });
}

void ConnectionCheck::noteTokenState(const TokenState& state)
{
    const QString status = displayedInSentence(state.status, 40);
    if (state.status == "expired"_L1) {
        add(Level::Problem,
            state.expiresOn.isValid() ? tr("The token is genuine, but its state is “%1”: it was good until %2.")
                                            .arg(status, format::moment(state.expiresOn))
                                      : tr("The token is genuine, but its state is “%1”.").arg(status),
            tr("Make a new token in Cloudflare's dashboard and enter it here."));
    } else if (state.status != "active"_L1) {
        add(Level::Problem, tr("The token is genuine, but its state is “%1”.").arg(status),
            tr("Switch it on again in Cloudflare's dashboard, or make a new one."));
    } else if (state.notBefore.isValid() && state.notBefore > now()) {
        add(Level::Problem,
            tr("The token is genuine, but it is not valid before %1.").arg(format::moment(state.notBefore)),
            tr("Wait until then, or make a token without a start date. If that moment has passed, this computer's "
               "clock is wrong."));
    } else {
        add(Level::Good, tr("The token is genuine and active."));
        noteExpiry(state.expiresOn);
        listOneJob();
        return;
    }
    end();
}

void ConnectionCheck::noteExpiry(Timestamp expiresOn)
{
    if (!expiresOn.isValid())
        return;
    const std::chrono::milliseconds left(expiresOn.msecs() - now().msecs());
    if (left.count() <= 0)
        add(Level::Caution,
            tr("By this computer's clock the token expired at %1, yet Cloudflare calls it active.")
                .arg(format::moment(expiresOn)),
            tr("Check this computer's clock. If it is right, make a new token now."));
    else if (left < SoonExpired)
        add(Level::Caution, tr("The token expires in %1, at %2.").arg(format::span(left), format::moment(expiresOn)),
            tr("Make a new one in Cloudflare's dashboard before that."));
}

void ConnectionCheck::listOneJob()
{
    JobQuery query;
    query.perPage = 1;
    query.urgency = Urgency::Person;
    m_client->listJobs(query)->then(&m_context, [this](const ApiResult<JobPage>& result) {
        if (result.ok()) {
            noteListed();
            end();
        } else if (isRefusal(result.error())
            && !credentialRefusal(result.error(), m_client->connection().credentials)) {
            lookForAccount(result.error());
        } else {
            fail(result.error());
        }
    });
}

void ConnectionCheck::noteListed()
{
    m_canWatch = true;
    add(Level::Good, tr("The jobs of this account can be listed."));
    add(Level::Caution, tr("Whether this credential may cancel jobs can't be tested without cancelling one."),
        tr("Cancelling needs the permission Cloud Email Security Write."));
}

/// Cloudflare gives a missing permission and a wrong account the same answer. The accounts that the credential sees
/// tell them apart.
void ConnectionCheck::lookForAccount(const ApiError& refusal)
{
    m_client->listAccounts()->then(&m_context, [this, refusal](const ApiResult<std::vector<AccountSummary>>& accounts) {
        noteRefusedList(refusal, accounts);
        end();
    });
}

void ConnectionCheck::noteRefusedList(const ApiError& refusal, const ApiResult<std::vector<AccountSummary>>& accounts)
{
    const QString reason = errorSentence(refusal);
    const bool isKey = m_client->connection().credentials.kind == Credentials::Kind::GlobalKey;
    const QString id = m_client->connection().account.toString();
    const auto isThis = [&](const AccountSummary& account) { return account.id.compare(id, Qt::CaseInsensitive) == 0; };
    const bool isSeen = accounts.ok() && std::any_of(accounts.value().begin(), accounts.value().end(), isThis);

    if (isSeen && isKey) {
        add(Level::Problem, tr("This account is right, but its bulk action jobs may not be listed: %1").arg(reason),
            tr("The user of the key needs a role in this account that includes Cloud Email Security, and the account "
               "needs Email Security."));
    } else if (isSeen || m_isAccountToken) {
        add(Level::Problem,
            tr("The token belongs to this account, but it may not list its bulk action jobs: %1").arg(reason),
            tr("Give it the permission Cloud Email Security Read for this account; to cancel, Write. The account also "
               "needs Email Security."));
    } else if (accounts.ok() && !accounts.value().empty()) {
        add(Level::Problem,
            tr("This credential does not see this account, but others (%1): %2").arg(namesOf(accounts.value()), reason),
            tr("Check the account id, or choose “Find Accounts…” to take one that this credential sees."));
    } else if (isKey && !accounts.ok() && accounts.error().isAboutCredential()) {
        add(Level::Problem, tr("Cloudflare does not accept this e-mail address and global key: %1").arg(reason),
            tr("Check both: the address that its owner signs in with, and the key, copied whole."));
    } else if (refusal.kind == ApiError::Kind::NotFound) {
        add(Level::Problem, tr("Cloudflare knows no such account for this credential: %1").arg(reason),
            tr("Check the account id: it stands on the account's overview in Cloudflare's dashboard."));
    } else {
        add(Level::Problem, tr("This credential may not list the bulk action jobs of this account: %1").arg(reason),
            tr("Check the account id, and give the token the permission Cloud Email Security Read for this account; to "
               "cancel, Write."));
    }
}

void ConnectionCheck::end()
{
    Q_EMIT finished();
}

} // namespace bulkhead
