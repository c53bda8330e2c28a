#include "app/accounts/keychainstore.h"

#include "app/accounts/secretservice.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <memory>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using secretservice::Finding;

namespace {

/// What the keychain shows as the owner of its entries.
const auto Service = u"Bulkhead"_s;

/// What QtKeychain's error means, given what the Secret Service says.
StoreOutcome::Kind kindOf(QKeychain::Error error, Finding finding)
{
    using Kind = StoreOutcome::Kind;
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
        return {StoreOutcome::Kind::NoKeyring, {}, reason};
    return {kindOf(error, defaultCollection), {}, reason};
}

StoreOutcome outcomeOfRemoval(QKeychain::Error error, const QString& reason, Finding finding)
{
    const bool isSaidGone = error == QKeychain::NoError || error == QKeychain::EntryNotFound;
    if (!isSaidGone)
        return {kindOf(error, finding), {}, reason};
    // Where there is no Secret Service, or another keychain is in use, QtKeychain is right.
    return {kindOf(finding == Finding::Unlocked ? QKeychain::AccessDenied : QKeychain::NoError, finding), {}, {}};
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

KeychainStore::KeychainStore(QObject* parent, std::chrono::milliseconds patience)
    : CredentialStore(parent)
    , m_patience(patience)
{
}

void KeychainStore::read(const QString& key, QObject* context, Receive receive)
{
    const auto makeJob = [] { return new QKeychain::ReadPasswordJob(Service); };
    const auto understand = [](const QKeychain::Job& job, const Request& request) {
        if (job.error() == QKeychain::NoError) {
            const auto& read = static_cast<const QKeychain::ReadPasswordJob&>(job);
            request.receive({StoreOutcome::Kind::Done, read.textData(), {}});
            return;
        }
        secretservice::findEntry(Service, request.key, request.context,
            [error = job.error(), reason = job.errorString(), receive = request.receive](
                Finding finding) { receive(outcomeOfRead(error, reason, finding)); });
    };
    start({key, context, std::move(receive), makeJob, understand});
}

void KeychainStore::write(const QString& key, const QString& secret, QObject* context, Receive receive)
{
    const auto makeJob = [secret] {
        auto* job = new QKeychain::WritePasswordJob(Service);
        job->setTextData(secret);
        return job;
    };
    const auto understand = [](const QKeychain::Job& job, const Request& request) {
        if (job.error() == QKeychain::NoError) {
            request.receive({});
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
    const auto makeJob = [] { return new QKeychain::DeletePasswordJob(Service); };
    const auto understand = [](const QKeychain::Job& job, const Request& request) {
        secretservice::findEntry(Service, request.key, request.context,
            [error = job.error(), reason = job.errorString(), receive = request.receive](
                Finding finding) { receive(outcomeOfRemoval(error, reason, finding)); });
    };
    start({key, context, std::move(receive), makeJob, understand});
}

/// Sees to it that the request is answered exactly once, and in time.
void KeychainStore::start(const Request& request)
{
    const auto answered = std::make_shared<bool>(false);
    const Receive answer = [answered, receive = request.receive](const StoreOutcome& outcome) {
        if (!std::exchange(*answered, true))
            receive(outcome);
    };
    const StoreOutcome noAnswer{StoreOutcome::Kind::NoAnswer, {}, {}};
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
        if (job->error() == QKeychain::OtherError && !request.isSecondTry && store) {
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
