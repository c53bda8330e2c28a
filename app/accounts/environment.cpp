#include "app/accounts/environment.h"

#include "app/accounts/pasted.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct EnvironmentWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Environment)
};

constexpr auto Token = "CLOUDFLARE_API_TOKEN"_L1;
constexpr auto Key = "CLOUDFLARE_API_KEY"_L1;
constexpr auto Email = "CLOUDFLARE_EMAIL"_L1;
constexpr auto Account = "CLOUDFLARE_ACCOUNT_ID"_L1;
constexpr auto BaseUrl = "CLOUDFLARE_BASE_URL"_L1;
constexpr std::array All{Token, Key, Email, Account, BaseUrl};

void readCredentials(Environment& environment, const QProcessEnvironment& variables)
{
    const QString token = cleanedSecret(variables.value(Token));
    const QString key = cleanedSecret(variables.value(Key));
    const QString email = variables.value(Email).trimmed();
    Credentials credentials;
    QStringList names;
    if (!token.isEmpty()) {
        credentials = {Credentials::Kind::ApiToken, {}, token};
        names = {Token};
    } else if (!key.isEmpty() && !email.isEmpty()) {
        credentials = {Credentials::Kind::GlobalKey, email, key};
        names = {Email, Key};
    } else if (!key.isEmpty() || !email.isEmpty()) {
        environment.problems.append(key.isEmpty()
                ? EnvironmentWords::tr("CLOUDFLARE_EMAIL is set without CLOUDFLARE_API_KEY, so it is not used.")
                : EnvironmentWords::tr("CLOUDFLARE_API_KEY is set without CLOUDFLARE_EMAIL, so it is not used."));
        return;
    } else {
        return;
    }
    if (const auto fault = faultOf(credentials)) {
        const bool email_ = *fault == CredentialFault::EmailMissing || *fault == CredentialFault::EmailCharacters;
        environment.problems.append(
            EnvironmentWords::tr("%1 holds characters that can't be part of it, so it is not used.")
                .arg(email_ ? Email : names.last()));
        return;
    }
    environment.credentials = credentials;
    environment.used += names;
}

} // namespace

Environment Environment::read(const QProcessEnvironment& variables)
{
    Environment environment;
    readCredentials(environment, variables);
    if (const QString account = cleanedAccountId(variables.value(Account)); !account.isEmpty()) {
        environment.account = AccountId::fromString(account);
        if (environment.account)
            environment.used.append(Account);
        else
            environment.problems.append(EnvironmentWords::tr(
                "CLOUDFLARE_ACCOUNT_ID is not an account id (32 hexadecimal digits), so it is not used."));
    }
    if (const QString url = variables.value(BaseUrl).trimmed(); !url.isEmpty()) {
        environment.base = ApiBase::fromUrl(QUrl(url));
        if (environment.base)
            environment.used.append(BaseUrl);
        else
            environment.problems.append(EnvironmentWords::tr("CLOUDFLARE_BASE_URL is not an https address (http is "
                                                             "accepted for this machine only), so it is not used."));
    }
    return environment;
}

Environment Environment::take()
{
    Environment environment = read(QProcessEnvironment::systemEnvironment());
    for (const QLatin1String name : All)
        qunsetenv(name.data());
    return environment;
}

QString Environment::describe() const
{
    if (used.isEmpty())
        return {};
    return EnvironmentWords::tr("Used from the environment instead of the settings: %1.")
        .arg(QLocale().createSeparatedList(used));
}

} // namespace bulkhead
