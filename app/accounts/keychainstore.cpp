#include "app/accounts/keychainstore.h"

#include "app/accounts/secretservice.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using secretservice::Finding;

namespace {

using Kind = StoreOutcome::Kind;

/// What QtKeychain's error means, given what the Secret Service says.
Kind kindOf(QKeychain::Error error, Finding finding)
{
    if (finding == Finding::Locked)
        return Kind::Locked;
    if (finding == Finding::NoAnswer)
        return Kind::NoAnswer;
    switch (error) {
    case QKeychain::NoError:
        return Kind::Done;
    case QKeychain::EntryNotFound:
        // KeePassXC lets its user refuse a single entry; that, too, comes as "not found".
        return finding == Finding::Unlocked ? Kind::Denied : Kind::NoEntry;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
        return Kind::Absent;
    default:
        return finding == Finding::NoService ? Kind::Absent : Kind::Unavailable;
    }
}

StoreOutcome outcomeOfRead(QKeychain::Error error, const QString& reason, Finding finding)
{
    return {kindOf(error, finding), {}, error == QKeychain::EntryNotFound ? QString() : reason};
}

StoreOutcome outcomeOfWrite(QKeychain::Error error, const QString& reason, Finding defaultCollection)
{
    if (defaultCollection == Finding::Missing)
        return {Kind::NoKeyring, {}, reason};
    return {kindOf(error, defaultCollection), {}, reason};
}

StoreOutcome outcomeOfRemoval(QKeychain::Error error, const QString& reason, Finding finding)
{
    if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
        return {kindOf(error, finding), {}, reason};
    return {kindOf(finding == Finding::Unlocked ? QKeychain::AccessDenied : QKeychain::NoError, finding), {}, {}};
}

/// What a write or a removal that is said to be done has come to, by what is there now: `wanted`, or nothing.
StoreOutcome confirmedBy(const StoreOutcome& read, const std::optional<QString>& wanted)
{
    if (read.kind != Kind::Done && read.kind != Kind::NoEntry)
        return {read.kind, {}, read.reason};
    const bool isThere = read.kind == Kind::Done;
    const bool isAsWanted = wanted ? isThere && read.secret == *wanted : !isThere;
    return {isAsWanted ? Kind::Done : Kind::Denied, {}, {}};
}

} // namespace

struct KeychainStore::Request {
    QString key;
    QObject* context = nullptr;
    Receive receive;
    std::function<QKeychain::Job*()> makeJob;
    /// Learns what came of a job that has finished, and calls `receive` once, maybe later.
    std::function<void(const QKeychain::Job&, const Request&)> understand;
    bool isSecondTry = false;
};

KeychainStore::KeychainStore(QObject* parent, std::chrono::milliseconds patience, const QString& service)
    : CredentialStore(parent)
    , m_patience(patience)
    , m_service(service)
{
}

void KeychainStore::read(const QString& key, QObject* context, Receive receive)
{
    const auto makeJob = [this] { return new QKeychain::ReadPasswordJob(m_service); };
    const auto understand = [service = m_service](const QKeychain::Job& job, const Request& request) {
        if (job.error() == QKeychain::NoError) {
            const auto& read = static_cast<const QKeychain::ReadPasswordJob&>(job);
            request.receive({Kind::Done, read.textData(), {}});
            return;
        }
        secretservice::findEntry(service, request.key, request.context,
            [error = job.error(), reason = job.errorString(), receive = request.receive](
                Finding finding) { receive(outcomeOfRead(error, reason, finding)); });
    };
    start({key, context, std::move(receive), makeJob, understand});
}

void KeychainStore::write(const QString& key, const QString& secret, QObject* context, Receive receive)
{
    const auto makeJob = [this, secret] {
        auto* job = new QKeychain::WritePasswordJob(m_service);
        job->setTextData(secret);
        return job;
    };
    const auto understand = [this, secret](const QKeychain::Job& job, const Request& request) {
        if (job.error() == QKeychain::NoError) {
            confirm(request, secret);
            return;
        }
        secretservice::findDefaultCollection(request.context,
            [error = job.error(), reason = job.errorString(), receive = request.receive](
                Finding finding) { receive(outcomeOfWrite(error, reason, finding)); });
    };
    start({key, context, std::move(receive), makeJob, understand});
}

void KeychainStore::remove(const QString& key, QObject* context, Receive receive)
{
    const auto makeJob = [this] { return new QKeychain::DeletePasswordJob(m_service); };
    const auto understand = [store = QPointer(this), service = m_service](
                                const QKeychain::Job& job, const Request& request) {
        // First the service, which does not ask for a password; then by reading, where it is not what is in use.
        secretservice::findEntry(service, request.key, request.context,
            [store, error = job.error(), reason = job.errorString(), request](Finding finding) {
                const StoreOutcome outcome = outcomeOfRemoval(error, reason, finding);
                if (outcome.kind == Kind::Done && store)
                    store->confirm(request, {});
                else
                    request.receive(outcome);
            });
    };
    start({key, context, std::move(receive), makeJob, understand});
}

/// QtKeychain says "done" where KWallet refused.
void KeychainStore::confirm(const Request& request, const std::optional<QString>& wanted)
{
    read(request.key, request.context,
        [receive = request.receive, wanted](const StoreOutcome& outcome) { receive(confirmedBy(outcome, wanted)); });
}

/// Sees to it that the request is answered exactly once, and in time.
void KeychainStore::start(const Request& request)
{
    const auto answered = std::make_shared<bool>(false);
    const Receive answer = [answered, receive = request.receive](const StoreOutcome& outcome) {
        if (!std::exchange(*answered, true))
            receive(outcome);
    };
    const StoreOutcome noAnswer{Kind::NoAnswer, {}, {}};
    const bool isBlocked = !m_overdue.isEmpty();
    QTimer::singleShot(isBlocked ? 0ms : m_patience, request.context, [answer, noAnswer] { answer(noAnswer); });
    if (isBlocked)
        return;
    Request watched = request;
    watched.receive = answer;
    send(watched);
}

/// The job belongs to nobody and deletes itself: deleting one while it runs, with a closed dialog for instance, is a
/// use after free in QtKeychain 0.13.
void KeychainStore::send(const Request& request)
{
    QKeychain::Job* job = request.makeJob();
    job->setKey(request.key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, request.context, [store = QPointer(this), job, request] {
        if (!store)
            return; // patience will answer
        if (job->error() == QKeychain::OtherError && !request.isSecondTry) {
            secretservice::forgetSession();
            Request again = request;
            again.isSecondTry = true;
            store->send(again);
        } else {
            request.understand(*job, request);
        }
    });
    QTimer::singleShot(m_patience, job, [store = QPointer(this), job] {
        if (store)
            store->m_overdue.insert(job);
    });
    connect(job, &QObject::destroyed, this, [this, job] { m_overdue.remove(job); });
    job->start();
}

} // namespace bulkhead
