#include "app/accounts/keychainstore.h"

#include "app/accounts/secretservice.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <memory>

namespace bulkhead {

using namespace Qt::StringLiterals;
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

KeychainStore::KeychainStore(QObject* parent, std::chrono::milliseconds patience)
    : CredentialStore(parent)
    , m_patience(patience)
{
}

void KeychainStore::read(const QString& key, QObject* context, Receive receive)
{
    const auto understand = [key, context](const QKeychain::Job& job, const Receive& answer) {
        if (job.error() == QKeychain::NoError) {
            answer({StoreOutcome::Kind::Done, static_cast<const QKeychain::ReadPasswordJob&>(job).textData(), {}});
            return;
        }
        secretservice::findEntry(
            Service, key, context, [error = job.error(), reason = job.errorString(), answer](Finding finding) {
                answer(outcomeOfRead(error, reason, finding));
            });
    };
    start(new QKeychain::ReadPasswordJob(Service), key, context, std::move(receive), understand);
}

void KeychainStore::write(const QString& key, const QString& secret, QObject* context, Receive receive)
{
    auto* job = new QKeychain::WritePasswordJob(Service);
    job->setTextData(secret);
    const auto understand = [context](const QKeychain::Job& written, const Receive& answer) {
        if (written.error() == QKeychain::NoError) {
            answer({});
            return;
        }
        secretservice::findDefaultCollection(
            context, [error = written.error(), reason = written.errorString(), answer](Finding finding) {
                answer(outcomeOfWrite(error, reason, finding));
            });
    };
    start(job, key, context, std::move(receive), understand);
}

void KeychainStore::remove(const QString& key, QObject* context, Receive receive)
{
    const auto understand = [key, context](const QKeychain::Job& job, const Receive& answer) {
        secretservice::findEntry(
            Service, key, context, [error = job.error(), reason = job.errorString(), answer](Finding finding) {
                answer(outcomeOfRemoval(error, reason, finding));
            });
    };
    start(new QKeychain::DeletePasswordJob(Service), key, context, std::move(receive), understand);
}

/// Starts the job and sees to it that `receive` is called exactly once.
///
/// The job belongs to nobody and deletes itself: deleting one while it runs, with a closed dialog for instance, is a
/// use after free in QtKeychain 0.13.
void KeychainStore::start(
    QKeychain::Job* job, const QString& key, QObject* context, Receive receive, Understand understand)
{
    if (!m_overdue.isEmpty()) {
        delete job; // it does not run
        QMetaObject::invokeMethod(
            context,
            [receive = std::move(receive)] {
                receive({StoreOutcome::Kind::NoAnswer, {}, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    const auto answered = std::make_shared<bool>(false);
    const Receive answer = [answered, receive = std::move(receive)](const StoreOutcome& outcome) {
        if (!std::exchange(*answered, true))
            receive(outcome);
    };
    job->setKey(key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, context,
        [job, answer, understand = std::move(understand)] { understand(*job, answer); });
    QTimer::singleShot(m_patience, context, [answer] { answer({StoreOutcome::Kind::NoAnswer, {}, {}}); });
    QTimer::singleShot(m_patience, job, [store = QPointer(this), job] {
        if (store)
            store->m_overdue.insert(job);
    });
    connect(job, &QObject::destroyed, this, [this, job] { m_overdue.remove(job); });
    job->start();
}

} // namespace bulkhead
