#pragma once

#include "tests/wire.h"

#include <QTest>

#include <optional>
#include <variant>

/// What Cloudflare was seen to answer to the calls of a connection test, and what is to be said then, word by word.
namespace bulkhead::checkscripts {

using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;

struct Refused {
    int status;
    QByteArray errors;

    Reply reply() const { return Reply::json(wire::envelope("null", "false", '[' + errors + ']'), status); }
};

inline const Refused NotAuthenticated{403, R"({"code":10000,"message":"Authentication error"})"};
inline const Refused NoSuchToken{401, R"({"code":1000,"message":"Invalid API Token"})"};
inline const Refused NoRoute{404, R"({"code":7003,"message":"Could not route to that"})"};
inline const Refused ForUsersOnly{
    400, R"({"code":1001,"message":"List accounts endpoint does not support account owned tokens."})"};
inline const Refused WrongPlace{
    403, R"({"code":9109,"message":"Cannot use the access token from location: 203.0.113.7"})"};

inline Refused unreadable(const QByteArray& code, const QByteArray& header)
{
    return {400,
        R"({"code":6003,"message":"Invalid request headers","error_chain":[{"code":)" + code
            + R"(,"message":"Invalid format for )" + header + R"( header"}]})"};
}

/// What the server says to the four calls that a check may make.
struct Script {
    std::optional<Refused> user; ///< nullopt: genuine and active
    std::optional<Refused> account = NotAuthenticated;
    std::optional<Refused> jobs; ///< nullopt: an empty list
    std::variant<QByteArray, Refused> accounts = QByteArray("[]");
    QByteArray token = R"({"id":"x","status":"active"})";

    Reply answer(const QByteArray& path) const
    {
        const auto state = [this](const std::optional<Refused>& refused) {
            return refused ? refused->reply() : Reply::json(wire::envelope(token));
        };
        if (path.contains("/user/"))
            return state(user);
        if (path.endsWith("/tokens/verify"))
            return state(account);
        if (path.contains("/bulk"))
            return jobs ? jobs->reply() : Reply::json(wire::envelope("[]"));
        const auto* list = std::get_if<QByteArray>(&accounts);
        return list ? Reply::json(wire::envelope(*list)) : std::get<Refused>(accounts).reply();
    }
};

inline const auto Genuine = u"The token is genuine and active. "_s;
inline const auto Forbidden =
    u"Cloudflare refused: the credential is wrong, or it lacks the permission for this account "
    "(10000: \u2068Authentication error\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s;
inline const auto Unauthenticated =
    u"Cloudflare does not accept this credential (%1, HTTP status %2, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s;

/// Columns `credentials`, `script` and `says`: each sentence with its advice, a finding a line.
inline void addRows()
{
    QTest::addColumn<Credentials>("credentials");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("says");
    const Credentials token{Credentials::Kind::ApiToken, {}, u"cfut_canary"_s};
    const Credentials old{Credentials::Kind::ApiToken, {}, u"canary-without-a-prefix"_s};
    const Credentials key{Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"canary-key"_s};
    const Credentials keyAsToken{Credentials::Kind::ApiToken, {}, u"cfk_canary"_s};
    const Credentials tokenAsKey{Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"cfut_canary"_s};
    const QByteArray here = R"([{"id":"023E105F4ECEF8AD9CA31A8372D0C353","name":"Here"}])";
    const QByteArray elsewhere = R"([{"id":"a","name":"One"},{"id":"b"},{"id":"c","name":"<b>3</b>"},{"id":"d"}])";
    const QString chain = u"6003: \u2068Invalid request headers\u2069; %1: \u2068Invalid format for %2 header\u2069"_s;
    const auto unauthenticated = [](const QString& words, int status) {
        return Unauthenticated.arg(words).arg(status);
    };

    Script script;
    script.user = NoSuchToken;
    QTest::newRow("wrong token")
        << token << script
        << u"Cloudflare does not accept this token, neither as a user's nor as this account's: "_s + Forbidden
            + u" Check that it was copied whole, that the account id is the one that the token was made for, and that "
              "it is a token: a global API key is another kind of credential."_s;
    QTest::newRow("a key with a prefix, entered as a token")
        << keyAsToken << script
        << u"What was entered is not an API token: "_s + unauthenticated(u"1000: \u2068Invalid API Token\u2069"_s, 401)
            + u" If it is a global API key, choose “E-mail address and global API key” and enter the e-mail address. "
              "If it is a token, copy it again, whole and alone."_s;
    script.user = unreadable("6111", "Authorization");
    QTest::newRow("an old key, entered as a token")
        << old << script
        << u"What was entered is not an API token: "_s + unauthenticated(chain.arg(u"6111"_s, u"Authorization"_s), 400)
            + u" If it is a global API key, choose “E-mail address and global API key” and enter the e-mail address. "
              "If it is a token, copy it again, whole and alone."_s;
    script.user = WrongPlace;
    QTest::newRow("address not allowed")
        << token << script
        << u"This token may not be used from this computer's IP address: Cloudflare refused: the credential is wrong, "
           "or it lacks the permission for this account (9109: \u2068Cannot use the access token from location: "
           "203.0.113.7\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE). Connect through a network that the token "
           "allows (a VPN, for "
           "example), or add the address to the token's “Client IP Address Filtering” in Cloudflare's dashboard."_s;

    script = {};
    script.jobs = NotAuthenticated;
    script.accounts = here;
    const QString noPermission = u"The token belongs to this account, but it may not list its bulk action jobs: "_s
        + Forbidden
        + u" Give it the permission Cloud Email Security Read for this account; to cancel, Write. The account also "
          "needs Email Security."_s;
    QTest::newRow("no permission") << token << script << Genuine + u'\n' + noPermission;
    script.accounts = elsewhere;
    QTest::newRow("wrong account") << token << script
                                   << Genuine + u'\n'
            + u"This credential does not see this account, but others (\u2068One\u2069, \u2068b\u2069, "
              "\u2068<b>3</b>\u2069, …): "_s
            + Forbidden + u" Check the account id, or choose “Find Accounts…” to take one that this credential sees."_s;
    script.accounts = QByteArray("[]");
    QTest::newRow("no permission or wrong account, nobody can tell")
        << token << script
        << Genuine + u'\n' + u"This credential may not list the bulk action jobs of this account: "_s + Forbidden
            + u" Check the account id, and give the token the permission Cloud Email Security Read for this account; "
              "to cancel, Write."_s;
    script.jobs = NoRoute;
    script.accounts = NotAuthenticated;
    QTest::newRow("no such account") << token << script
                                     << Genuine + u'\n'
            + u"Cloudflare knows no such account for this credential: Cloudflare knows no such account or job, or this "
              "credential may not see it (7003: \u2068Could not route to that\u2069, HTTP status 404, cf-ray "
              "8f0c1d2e3f4a5b6c-VIE). Check the "
              "account id: it stands on the account's overview in Cloudflare's dashboard."_s;
    script = {};
    script.user = NotAuthenticated;
    script.account = std::nullopt;
    script.jobs = NotAuthenticated;
    script.accounts = ForUsersOnly;
    QTest::newRow("account token without the permission") << token << script << Genuine + u'\n' + noPermission;

    script = {};
    script.jobs = unreadable("6103", "X-Auth-Key");
    QTest::newRow("a token entered as a key")
        << key << script
        << u"What was entered is not a global API key: "_s + unauthenticated(chain.arg(u"6103"_s, u"X-Auth-Key"_s), 400)
            + u" If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone."_s;
    script.jobs = NotAuthenticated;
    QTest::newRow("a token with a prefix, entered as a key")
        << tokenAsKey << script
        << u"What was entered is not a global API key: "_s + Forbidden
            + u" If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone."_s;
    script.jobs = unreadable("6102", "X-Auth-Email");
    QTest::newRow("an address that is none") << key << script
                                             << u"Cloudflare can't read the e-mail address: "_s
            + unauthenticated(chain.arg(u"6102"_s, u"X-Auth-Email"_s), 400)
            + u" Enter the address that the owner of the key signs in with."_s;
    script.jobs = Refused{403, R"({"code":9103,"message":"Unknown X-Auth-Key or X-Auth-Email"})"};
    QTest::newRow("key and address of different users")
        << key << script
        << u"Cloudflare does not know this pair of e-mail address and global key: Cloudflare refused: the credential "
           "is wrong, or it lacks the permission for this account (9103: \u2068Unknown X-Auth-Key or "
           "X-Auth-Email\u2069, HTTP status 403, cf-ray 8f0c1d2e3f4a5b6c-VIE). Check that both belong to the same "
           "user, and that the key was not "
           "changed meanwhile."_s;
    script.jobs = NotAuthenticated;
    script.accounts = NotAuthenticated;
    QTest::newRow("wrong key") << key << script
                               << u"Cloudflare does not accept this e-mail address and global key: "_s + Forbidden
            + u" Check both: the address that its owner signs in with, and the key, copied whole."_s;
    script.accounts = here;
    QTest::newRow("key without the role")
        << key << script
        << u"This account is right, but its bulk action jobs may not be listed: "_s + Forbidden
            + u" The user of the key needs a role in this account that includes Cloud Email Security, and the account "
              "needs Email Security."_s;

    script = {};
    script.token = R"({"id":"x","status":"disabled"})";
    QTest::newRow("disabled")
        << token << script
        << u"The token is genuine, but its state is “\u2068disabled\u2069”. Switch it on again in "
           "Cloudflare's dashboard, or make a new one."_s;
    script.token = R"({"id":"x","status":"expired"})";
    QTest::newRow("expired") << token << script
                             << u"The token is genuine, but its state is “\u2068expired\u2069”. Make a new token in "
                                "Cloudflare's dashboard and enter it here."_s;
}

} // namespace bulkhead::checkscripts

Q_DECLARE_METATYPE(bulkhead::checkscripts::Script)
