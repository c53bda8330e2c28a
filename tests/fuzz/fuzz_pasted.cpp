#include "app/accounts/environment.h"
#include "app/accounts/pasted.h"
#include "app/cloudflare/client.h"
#include "tests/fuzz/fuzzing.h"

#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

constexpr QStringView Hexadecimal = u"0123456789abcdef";

bool isOnlyOf(QStringView text, QStringView characters)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return characters.contains(c); });
}

bool isVisible(const QByteArray& bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

void authorise(const Credentials& credentials)
{
    QNetworkRequest request;
    bulkhead::authorise(request, credentials);
    const auto headers = request.rawHeaderList();
    if (faultOf(credentials)) {
        require(headers.isEmpty(), "what is not accepted goes nowhere");
        return;
    }
    const bool isToken = credentials.kind == Credentials::Kind::ApiToken;
    require(headers.size() == (isToken ? 1 : 2), "one credential makes its own headers and no other");
    for (const QByteArray& name : headers) {
        QByteArray value = request.rawHeader(name);
        require(!isToken || value.startsWith("Bearer "), "a token is a bearer's");
        value = isToken ? value.sliced(7) : value;
        require(
            isVisible(value) && !value.isEmpty(), "a header holds visible characters only", QString::fromLatin1(value));
        const bool isEmail = name.compare("X-Auth-Email", Qt::CaseInsensitive) == 0; // Qt 6.8 hands out small letters
        require(QString::fromLatin1(value) == (isEmail ? credentials.email : credentials.secret),
            "a header holds what was accepted", QString::fromLatin1(value));
    }
}

void pasteSecret(const QString& pasted)
{
    const QString secret = cleanedSecret(pasted);
    require(secret == secret.trimmed() && !secret.contains(u'\n') && !secret.contains(u'\r'), "no space is left around",
        secret);
    require(cleanedSecret(secret) == secret, "what was cleaned is clean", difference(cleanedSecret(secret), secret));
    for (const auto kind : {Credentials::Kind::ApiToken, Credentials::Kind::GlobalKey})
        authorise({kind, u"analyst@example.com"_s, secret});
    authorise({Credentials::Kind::GlobalKey, pasted, u"key"_s});
    // However it is pasted, a credential that is accepted as it is comes out as it is.
    const bool isPlain = !secret.isEmpty() && isVisible(secret.toUtf8()) && !secret.contains(u'"')
        && !secret.contains(u'\'') && !secret.contains(u'`') && !secret.contains(u':');
    if (!isPlain || secret.compare(u"bearer"_s, Qt::CaseInsensitive) == 0)
        return;
    for (const QString& wrapping : {u" %1\n"_s, u"\"%1\""_s, u"Bearer %1"_s, u"Authorization: Bearer %1"_s, u"“%1”"_s,
             u"\"Bearer %1\""_s, u"Bearer \"%1\""_s, u"X-Auth-Key: %1"_s,
             u"curl -H \"Authorization: Bearer %1\" https://api.cloudflare.com/client/v4/user/tokens/verify"_s}) {
        const QString wrapped = QString(wrapping).replace(u"%1"_s, secret);
        require(cleanedSecret(wrapped) == secret, "what came along goes", wrapped + u'\n' + cleanedSecret(wrapped));
    }
}

void pasteIds(const QString& pasted)
{
    const QString cleaned = cleanedAccountId(pasted);
    require(cleanedAccountId(cleaned) == cleaned, "an id that was cleaned is clean", cleaned);
    const auto account = AccountId::fromString(cleaned);
    const auto job = JobId::fromString(pasted);
    if (account) {
        require(account->toString().size() == 32 && isOnlyOf(account->toString(), Hexadecimal),
            "an account id is 32 digits in lower case", account->toString());
        require(account->toString() == cleaned.toLower(), "an account id is what was pasted", cleaned);
    }
    if (job) {
        require(job->toString() == pasted.toLower(), "a job id is what was given", job->toString());
        require(job->toString().size() == 36 && isOnlyOf(job->toString(), u"0123456789abcdef-"),
            "a job id is digits and dashes", job->toString());
    }
}

void pasteAddress(const QString& pasted)
{
    const QUrl url(pasted);
    const auto base = ApiBase::fromUrl(url);
    if (!base)
        return;
    const QUrl& address = base->url();
    const QString seen = pasted + u" is "_s + address.toString();
    require(address.scheme() == u"https" || (address.scheme() == u"http" && base->isLoopback()),
        "an address is https, or of this machine", seen);
    require(!address.host().isEmpty() && address.host() == url.host() && address.port() == url.port(),
        "an address is the one that was given", seen);
    require(address.userInfo().isEmpty() && !address.hasQuery() && !address.hasFragment(), "an address is nothing more",
        seen);
    require(ApiBase::fromUrl(address) == base, "an address that was accepted is accepted", seen);
    if (base->isLoopback()) {
        require(address.host() == u"localhost" || address.host().startsWith(u"127.") || address.host().contains(u':'),
            "this machine is this machine", seen);
    }
    // Whatever the address, what is asked there is what ids alone lead to.
    const auto account = AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353");
    const auto job = JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");
    const Client client({*base, *account, {Credentials::Kind::ApiToken, {}, u"cfut_1"_s}});
    const QUrl whole = client.jobUrl(*job);
    require(whole.isValid() && whole.host() == address.host() && whole.port() == address.port()
            && whole.path(QUrl::FullyEncoded)
                == address.path(QUrl::FullyEncoded) + u"/accounts/"_s + account->toString()
                    + u"/email-security/investigate/bulk/"_s + job->toString(),
        "a job is asked for where it is", seen + u", "_s + whole.toString());
}

} // namespace

/// What was pasted into the fields, and what stands in the environment's variables.
void run(Input input)
{
    const QByteArray first = input.line();
    const QString text = anyText(QByteArray(first).replace("\\n", "\n").replace("\\r", "\r"));
    pasteSecret(text);
    pasteIds(text);
    pasteAddress(text);

    QProcessEnvironment variables;
    for (const QString& name : {u"CLOUDFLARE_API_TOKEN"_s, u"CLOUDFLARE_EMAIL"_s, u"CLOUDFLARE_API_KEY"_s,
             u"CLOUDFLARE_ACCOUNT_ID"_s, u"CLOUDFLARE_BASE_URL"_s})
        variables.insert(name, anyText(input.line()));
    const Environment environment = Environment::read(variables);
    require(!environment.credentials || !faultOf(*environment.credentials), "what is used can be used");
    require(environment.used.size() + environment.problems.size() <= 5, "each variable is used or named once");
    for (const QString& problem : environment.problems)
        requireHarmless(problem);
}

} // namespace bulkhead::fuzzing
