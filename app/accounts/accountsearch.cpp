#include "app/accounts/accountsearch.h"

#include "app/accounts/credentialrefusal.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// "List accounts endpoint does not support account owned tokens."
constexpr qint64 NotForAccountTokens = 1001;

} // namespace

AccountSearch::AccountSearch(const Connection& connection, QObject* parent, WireLimits limits)
    : QObject(parent)
{
    limits.mostTries = 1;
    m_client = std::make_unique<Client>(connection, nullptr, limits);
    m_client->listAccounts()->then(&m_context, [this](const ApiResult<std::vector<AccountSummary>>& result) {
        if (result.ok())
            take(result.value());
        else
            explain(result.error());
        Q_EMIT finished();
    });
}

AccountId AccountSearch::anyAccount()
{
    return *AccountId::fromString(QString(32, u'0'));
}

void AccountSearch::take(const std::vector<AccountSummary>& accounts)
{
    m_isFirstPageOnly = accounts.size() >= size_t(Client::MostAccounts);
    for (const AccountSummary& account : accounts) {
        if (const auto id = AccountId::fromString(account.id))
            m_accounts.append({account.name, *id});
    }
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Found& a, const Found& b) {
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.id.toString() < b.id.toString();
    });
    if (m_accounts.isEmpty()) {
        m_problem = tr("Cloudflare accepts this credential, but lists no account for it.");
        m_advice = tr("Some tokens may use an account without seeing it. Enter the account id by hand: it stands on "
                      "the account's overview in Cloudflare's dashboard.");
    }
}

void AccountSearch::explain(const ApiError& error)
{
    const auto isForUsersOnly = [](const ApiMessage& message) { return message.code == NotForAccountTokens; };
    if (std::any_of(error.errors.begin(), error.errors.end(), isForUsersOnly)) {
        m_problem =
            tr("This token belongs to an account, and such a token can't list accounts: %1").arg(errorSentence(error));
        m_advice = tr("Enter the id of the account that it was made in: it stands on that account's overview in "
                      "Cloudflare's dashboard. Nothing is wrong with the token.");
    } else if (const auto refusal = credentialRefusal(error, m_client->connection().credentials)) {
        m_problem = refusal->sentence;
        m_advice = refusal->advice;
    } else if (error.isAboutCredential()) {
        m_problem = tr("This credential may not list accounts: %1").arg(errorSentence(error));
        m_advice = tr("Check that it was copied whole and is of the chosen kind. If it is, enter the account id by "
                      "hand: it stands on the account's overview in Cloudflare's dashboard.");
    } else {
        m_problem = errorSentence(error);
        m_advice = testAdvice(error);
    }
}

} // namespace bulkhead
