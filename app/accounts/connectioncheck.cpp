#include "app/accounts/connectioncheck.h"

#include "app/text/displayed.h"
#include "app/text/format.h"

namespace bulkhead {

namespace {

constexpr auto SoonExpired = std::chrono::days(7);

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

void ConnectionCheck::addError(const ApiError& error)
{
    add(Level::Problem, errorSentence(error), errorAdvice(error));
    if (error.tls && !error.tls->chain.isEmpty())
        m_findings.last().tls = error.tls;
}

void ConnectionCheck::verifyAsUserToken()
{
    m_client->verifyUserToken()->then(this, [this](const ApiResult<TokenState>& result) {
        if (result.ok()) {
            noteTokenState(result.value());
        } else if (result.error().isAboutCredential()) {
            // An account-owned token is refused here although it is valid.
            verifyAsAccountToken();
        } else {
            addError(result.error());
            end();
        }
    });
}

void ConnectionCheck::verifyAsAccountToken()
{
    m_client->verifyAccountToken()->then(this, [this](const ApiResult<TokenState>& result) {
        if (result.ok()) {
            noteTokenState(result.value());
            return;
        }
        const ApiError& error = result.error();
        if (error.isAboutCredential() || error.kind == ApiError::Kind::NotFound) {
            add(Level::Problem,
                tr("Cloudflare does not accept this token, neither as a user's nor as this account's: %1")
                    .arg(errorSentence(error)),
                tr("Check that it was copied whole, that the account id is the one that the token was made for, and "
                   "that it "
                   "is a token: a global API key is another kind of credential."));
        } else {
            addError(error);
        }
        end();
    });
}

void ConnectionCheck::noteTokenState(const TokenState& state)
{
    if (state.status != u"active") {
        add(Level::Problem,
            tr("The token is genuine, but its state is “%1”.").arg(displayedInSentence(state.status, 40)),
            state.status == u"expired" ? tr("Make a new token in Cloudflare's dashboard and enter it here.")
                                       : tr("Switch it on again in Cloudflare's dashboard, or make a new one."));
        end();
        return;
    }
    m_tokenIsActive = true;
    add(Level::Good, tr("The token is genuine and active."));
    if (state.expiresOn.isValid()) {
        const std::chrono::milliseconds left(state.expiresOn.msecs() - QDateTime::currentMSecsSinceEpoch());
        if (left < SoonExpired)
            add(Level::Caution, tr("The token expires in %1.").arg(format::span(left)),
                tr("Make a new one in Cloudflare's dashboard before that."));
    }
    listOneJob();
}

void ConnectionCheck::listOneJob()
{
    JobQuery query;
    query.perPage = 1;
    query.urgency = Urgency::Person;
    m_client->listJobs(query)->then(this, [this](const ApiResult<JobPage>& result) {
        if (result.ok()) {
            m_canWatch = true;
            add(Level::Good, tr("The jobs of this account can be listed."));
            add(Level::Caution, tr("Whether this credential may cancel jobs can't be tested without cancelling one."),
                tr("Cancelling needs the permission Cloud Email Security Write."));
        } else {
            noteListError(result.error());
        }
        end();
    });
}

void ConnectionCheck::noteListError(const ApiError& error)
{
    if (error.isAboutCredential() && m_tokenIsActive) {
        add(Level::Problem,
            tr("The token may not list the bulk action jobs of this account: %1").arg(errorSentence(error)),
            tr("Check the account id, and give the token the permission Cloud Email Security Read for this account; to "
               "cancel, Write. A token can also be limited to certain IP addresses."));
    } else if (error.kind == ApiError::Kind::NotFound) {
        add(Level::Problem, tr("Cloudflare knows no such account for this credential: %1").arg(errorSentence(error)),
            tr("Check the account id: it stands on the account's overview in Cloudflare's dashboard."));
    } else {
        addError(error);
    }
}

void ConnectionCheck::end()
{
    Q_EMIT finished();
}

} // namespace bulkhead
